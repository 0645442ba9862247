/** The built program in a folder of its own, as if it had been built by a given Node. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './nodes.js';
import { profileOf } from './questions.js';

export interface Program {
  readonly file: string;
  /** The files with the code that this Node keeps of it. */
  readonly kept: readonly string[];
  readonly remove: () => void;
}

/** What a Node is made to compile: what most questions need. */
const warmUp = [
  ['analyze', profileOf('harbor-home-services'), '--format', 'json'],
  ['analyze', profileOf('harbor-home-services')],
  ['sensitivity', profileOf('harbor-home-services'), '--runs', '500'],
];

/** A copy of what was built last, with the code that this Node keeps in place of any other. */
export async function programOf(node: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
  for (const part of ['bin', 'dist/cli']) cpSync(part, join(folder, part), { recursive: true });
  const files = () =>
    readdirSync(join(folder, 'dist/cli'))
      .filter((name) => name.endsWith('.cache'))
      .map((name) => join(folder, 'dist/cli', name));
  for (const file of files()) rmSync(file);
  for (const args of warmUp) {
    const { code, signal, stderr } = await start(node, [join(folder, 'bin/compile-cache.js'), ...args]);
    if (code !== 0) throw new Error(`${node} ends with ${signal ?? code}: ${stderr}`);
  }
  return {
    file: join(folder, 'bin/cs-roi.js'),
    kept: files(),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
