import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { between, inputsTable, modelPicture } from '../support/documentation.js';
import { cli } from '../support/io.js';

/** How many lines of a long answer the README shows. */
const shown = { table: 24, json: 34 };

/** Splits a command as a shell would, as far as the README needs it. */
const words = (command: string): string[] => command.split(' ').slice(1);

/** What a block shows of an answer: all of a short one, and of a long one its first lines. */
function excerpt(answer: string): string {
  const lines = answer.trimEnd().split(/\r?\n/);
  const most = lines[0]?.startsWith('{') ? shown.json : shown.table;
  return lines.length <= most ? lines.join('\n') : [...lines.slice(0, most), '…'].join('\n');
}

async function runAgain(readme: string): Promise<{ text: string; count: number }> {
  const blocks = [...readme.matchAll(/```console\n\$ (cs-roi .*)\n[\s\S]*?```/g)];
  let text = readme;
  for (const [block, command] of blocks) {
    const { stdout, stderr } = await cli(words(command as string));
    text = text.replace(block, () => `\`\`\`console\n$ ${command}\n${excerpt(stdout || stderr)}\n\`\`\``);
  }
  return { text, count: blocks.length };
}

describe('the README', () => {
  it('shows what its commands print today', async () => {
    const readme = between(readFileSync('README.md', 'utf8'), 'inputs', inputsTable());
    const { text, count } = await runAgain(readme);
    expect(count).toBeGreaterThan(3);
    // `vitest -u` writes the answers of today.
    await expect(text).toMatchFileSnapshot('../../README.md');
  });

  it('names every command that there is, and no other', async () => {
    const { stdout } = await cli(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(\w[\w-]*) .*$/gm)].map(([, name]) => name as string);
    const section = readFileSync('README.md', 'utf8').split('## Commands')[1]?.split('\n## ')[0] as string;
    const table = [...section.matchAll(/^\| `(\w[\w-]*)/gm)].map(([, name]) => name);
    expect(table.toSorted()).toEqual(
      commands.filter((name) => name !== 'help' && name !== 'cs-roi').toSorted(),
    );
  });
});

describe('CONTRIBUTING', () => {
  it('shows the model as it stands', async () => {
    const text = between(readFileSync('CONTRIBUTING.md', 'utf8'), 'model', modelPicture());
    expect(text).toContain('money-figures');
    await expect(text).toMatchFileSnapshot('../../CONTRIBUTING.md');
  });
});
