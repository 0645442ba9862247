/** The documentation shows what its commands print today. `vitest -u` writes the answers anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { between, inputsTable, modelPicture } from '../support/documentation.js';
import { cli } from '../support/io.js';

const topics = 'src/cli/help';
const documents = readdirSync(topics).filter((file) => file.endsWith('.md'));

/** How many lines of a long answer an example shows that has not been run before. */
const shown = 12;

/** Splits a command as a shell would, as far as the examples need it. */
const words = (command: string): string[] => command.split(' ').slice(1);

/** All of a short answer; of a long one as many lines as the example has shown before. */
function excerpt(answer: string, before: readonly string[]): string {
  const lines = answer.trimEnd().split(/\r?\n/);
  const most = before.at(-1) === '…' ? before.length - 1 : Math.max(before.length, shown);
  return lines.length <= most ? lines.join('\n') : [...lines.slice(0, most), '…'].join('\n');
}

/** The text with the answers of today below its commands, and how many there are. */
async function runAgain(text: string): Promise<{ text: string; count: number }> {
  const blocks = [...text.matchAll(/```console\n\$ (cs-roi .*)\n([\s\S]*?)```/g)];
  let now = text;
  for (const [block, command = '', before = ''] of blocks) {
    const { stdout, stderr } = await cli(words(command));
    const answer = excerpt(stdout || stderr, before === '' ? [] : before.trimEnd().split('\n'));
    now = now.replace(block, () => `\`\`\`console\n$ ${command}\n${answer}\n\`\`\``);
  }
  return { text: now, count: blocks.length };
}

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('shows what its commands print today', async () => {
    const { text, count } = await runAgain(readme);
    expect(count).toBeGreaterThan(3);
    await expect(text).toMatchFileSnapshot('../../README.md');
  });

  it('is read in one sitting', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(250);
  });

  it('names every command that there is, and no other', async () => {
    const { stdout } = await cli(['--help']);
    const list = stdout.split('\nTopics')[0] as string;
    const commands = [...list.matchAll(/^ {2}(\w[\w-]*) .*$/gm)].map(([, name]) => name as string);
    const section = readme.split('## Commands')[1]?.split('\n## ')[0] as string;
    const table = [...section.matchAll(/^\| `(\w[\w-]*)/gm)].map(([, name]) => name);
    expect(table.toSorted()).toEqual(
      commands.filter((name) => name !== 'help' && name !== 'cs-roi').toSorted(),
    );
  });

  it('names every help topic that there is, and no other', () => {
    const named = [...readme.matchAll(/\]\(src\/cli\/help\/([\w-]+\.md)\)/g)].map(([, file]) => file);
    expect(named.toSorted()).toEqual(documents.toSorted());
  });
});

describe.each(documents)('the help topic %s', (file) => {
  it('shows what its commands print today', async () => {
    const text = readFileSync(`${topics}/${file}`, 'utf8');
    const withInputs = text.includes('<!-- inputs -->') ? between(text, 'inputs', inputsTable()) : text;
    await expect((await runAgain(withInputs)).text).toMatchFileSnapshot(`../../${topics}/${file}`);
  });
});

describe('CONTRIBUTING', () => {
  it('shows the model as it stands', async () => {
    const text = between(readFileSync('CONTRIBUTING.md', 'utf8'), 'model', modelPicture());
    expect(text).toContain('money-figures');
    await expect(text).toMatchFileSnapshot('../../CONTRIBUTING.md');
  });
});
