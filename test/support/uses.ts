/** What the files of src use: one another, and what comes from outside. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';

/** One use of something by a file: another file of src, a package, or the globals `process` and `console`. */
export interface Use {
  readonly file: string;
  readonly room: string;
  readonly written: string;
  readonly typeOnly: boolean;
  /** Where it leads: a file of src, or else an outsider. */
  readonly target?: string;
  readonly outsider?: string;
}

export const roomOf = (file: string): string => file.split('/')[1] ?? '';

/** What one file uses. */
export function usesIn(file: string, code: string): Use[] {
  const uses: Use[] = [];
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const add = (specifier: string, typeOnly = false): void => {
    const found = { file, room: roomOf(file), written: `'${specifier}'`, typeOnly };
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
      uses.push({ ...found, target });
    } else if (isBuiltin(specifier)) {
      uses.push({ ...found, outsider: `node:${specifier.replace(/^node:/, '')}` });
    } else {
      uses.push({ ...found, outsider: /^(@[^/]+\/)?[^/]*/.exec(specifier)?.[0] ?? specifier });
    }
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.source.value, node.exportKind === 'type'),
    TSImportType: (node) => add(node.source.value, true),
    ImportExpression: ({ source }) =>
      add(source.type === 'Literal' ? String(source.value) : code.slice(source.start, source.end)),
    Identifier: ({ name }) => {
      if (name !== 'process' && name !== 'console') return;
      uses.push({ file, room: roomOf(file), written: name, typeOnly: false, outsider: name });
    },
  }).visit(program);
  return uses;
}

/** The text of each TypeScript file of src, by its path. */
export const sources = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join('src', name.replaceAll('\\', '/')))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(name, 'utf8')]),
  );
