import { readFile } from 'node:fs/promises';

/** Lets TypeScript import a Markdown file as its text. */
export const markdown = {
  name: 'markdown-as-text',
  load: async (id: string) =>
    id.endsWith('.md')
      ? { code: `export default ${JSON.stringify(await readFile(id, 'utf8'))};`, moduleType: 'js' as const }
      : null,
};
