import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

/**
 * The command line in one piece, with its dependencies. Each `import()` in the source becomes a file of its
 * own, so `--help` reads commander and nothing else. Start-up is nearly all reading and compiling, hence
 * CommonJS (Node 20 starts it faster than ES modules) and minified.
 */
export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  tsconfig: './tsconfig.json',
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // yaml gives Node its CommonJS build, of which no unused part can be left out.
    alias: { yaml: fileURLToPath(new URL('../browser/index.js', import.meta.resolve('yaml'))) },
  },
  plugins: [
    {
      // commander loads it, 3 ms, for commands that are programs of their own, of which there are none.
      name: 'commander-without-child-process',
      resolveId: (id, importer) =>
        id === 'node:child_process' && /[/\\]commander[/\\]/.test(importer ?? '') ? '\0nothing' : null,
      load: (id) => (id === '\0nothing' ? 'export {};' : null),
    },
  ],
  output: {
    dir: 'dist/cli',
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    // zod writes and compiles a function for each schema, which pays only after thousands of profiles.
    intro: (chunk) => (chunk.isEntry ? 'globalThis.__zod_globalConfig = { jitless: true };' : ''),
  },
});
