/** The licences of all packages whose code is in the built program, which travel with it as they ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** The folder of the package that a module belongs to: the innermost, where packages have packages of their own. */
const folderOf = (id: string): string | undefined =>
  // What rolldown itself adds.
  id.startsWith('\0rolldown/')
    ? 'node_modules/rolldown'
    : /^.*[/\\]node_modules[/\\](@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0];

function entry(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} is bundled and has no licence file in ${folder}`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${name} ${version}\n\n${texts.join('\n\n')}\n`;
}

/**
 * Writes one file for all builds that share the plugin: each build writes what has been bundled so far, and
 * the last one writes all.
 */
export function thirdParty(fileName: string): Plugin {
  const folders = new Set<string>();
  return {
    name: 'third-party',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 && folderOf(id);
          if (folder) folders.add(folder);
        }
      }
      const head = 'The files beside this one contain code of these packages, under these licences.\n';
      const entries = [...folders].map(entry).sort();
      this.emitFile({ type: 'asset', fileName, source: [head, ...entries].join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}
