import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';
import * as zod from 'zod/mini';
import { markdown } from './build/markdown.js';
import { thirdParty } from './build/third-party.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A sign as every string, template and pattern may write it. */
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What every answer needs: one file of the program. */
const common =
  /src\/(language|model|evidence|profile|business|report|answers\/analyze)\/|src\/answers\/claims\/(blocks|reading-lines)\.|src\/cli\/(load|files|formats\/answer)\.|src\/render\/text\/(paint|cells)\.|node_modules\/(yaml|d3-format|fastest-levenshtein|pure-rand)\/|zod\/v4\/(core|mini)\//;
/** What of these only one format, a schema or a message asks for stays apart. */
const rare =
  /answers\/analyze\/published|report\/(published|problems|shape|headline|input-rows|rows|tool|charts)\.|language\/(in-numbers|shortened)\.|model\/figures\.|json-schema|failures/;
/** What draws tables and pictures in letters, with the library below it. */
const table =
  /src\/render\/text\/(?!paint|cells)|node_modules\/(cli-table3|@colors|string-width|strip-ansi|ansi-regex|emoji-regex|is-fullwidth-code-point)\//;

/**
 * Files as bin/compile-cache.js runs them: each a function, so that nothing need be put around a text of
 * 300 KB at every start, and plain ASCII, since one sign beyond it makes the whole text twice as long.
 */
const asFunction: Plugin = {
  name: 'as-function',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
      chunk.code = `(function (exports, require, module) {${code}\n})`;
    }
  },
};

const licences = thirdParty('THIRD-PARTY.txt');

/**
 * The schemas of results, which only `schema result` asks for, with a zod of their own: whatever they need
 * of it would otherwise be read at every start, beside the little that a profile needs. The shapes that they
 * are made from stand in published.ts beside what fills them; in the program itself nothing uses them, and a
 * function that makes nothing stands for all that makes shapes.
 */
const schemas = defineConfig({
  input: { 'result-schema': 'src/answers/json-schema.ts' },
  platform: 'node',
  tsconfig: './tsconfig.json',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  plugins: [asFunction, licences],
  output: { dir: 'dist/cli', format: 'cjs', entryFileNames: '[name].cjs', minify: true },
});

/**
 * The command line with its dependencies. Each `import()` in the source may become a file of its own, so
 * `--help` reads commander and nothing else; what every answer needs is one file, since each costs its
 * opening. Start-up is nearly all reading and compiling, hence CommonJS (Node 20 starts it faster than ES
 * modules) and minified.
 */
const program = defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  preserveEntrySignatures: false,
  tsconfig: './tsconfig.json',
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: {
      // yaml gives Node its CommonJS build, of which no unused part can be left out.
      yaml: fileURLToPath(new URL('../browser/index.js', import.meta.resolve('yaml'))),
      'string-width$': here('src/render/text/string-width.cjs'),
    },
  },
  plugins: [
    {
      // commander loads it, 3 ms, for commands that are programs of their own, of which there are none.
      name: 'commander-without-child-process',
      resolveId: (id, importer) =>
        id === 'node:child_process' && /[/\\]commander[/\\]/.test(importer ?? '') ? '\0nothing' : null,
      load: (id) => (id === '\0nothing' ? 'export {};' : null),
    },
    {
      name: 'schemas-apart',
      resolveId: (id) =>
        id.endsWith('/answers/json-schema.js') ? { id: './result-schema.cjs', external: true } : null,
    },
    markdown,
    {
      name: 'without-shapes',
      resolveId: (id) => (id.endsWith('/report/shape.js') ? '\0shapes' : null),
      load: (id) => {
        if (id !== '\0shapes') return null;
        const own = readFileSync(here('src/report/shape.ts'), 'utf8').matchAll(/^export \w+ (\w+)/gm);
        const names = new Set([...Object.keys(zod), ...[...own].map(([, name]) => name)]);
        return `const shape = () => shape; export { ${[...names].map((name) => `shape as ${name}`)} };`;
      },
    },
    asFunction,
    licences,
  ],
  output: {
    dir: 'dist/cli',
    cleanDir: true,
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'common', test: (id) => common.test(id) && !rare.test(id) },
        { name: 'table', test: table },
      ],
    },
    // zod writes and compiles a function for each schema, which pays only after thousands of profiles.
    intro: (chunk) => (chunk.isEntry ? 'globalThis.__zod_globalConfig = { jitless: true };' : ''),
  },
});

export default [program, schemas];
