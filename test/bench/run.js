/** Runs every *.bench.js and *.bench.ts of this folder in turn, or those whose name starts with a word given. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { build } from 'rolldown';

const from = 'test/bench';
const into = 'node_modules/.cache/cs-roi-bench';
const wanted = process.argv.slice(2);

const names = readdirSync(from)
  .filter((name) => /\.bench\.[jt]s$/.test(name))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  .sort();

for (const name of names) {
  // Node 20 runs no TypeScript. Bundled as the program is, the code measured is the code shipped.
  const file = `${into}/${name.replace(/[jt]s$/, 'mjs')}`;
  await build({
    input: `${from}/${name}`,
    platform: 'node',
    logLevel: 'warn',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    output: { file, format: 'esm' },
  });
  console.log(`\n${name}`);
  execFileSync(process.execPath, [file], { stdio: 'inherit' });
}
