/** The packages of others: whose code is in the built program, with its licence, and which the library asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { type OutputChunk, rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { sources, usesIn } from '../support/uses.js';

const uses = Object.entries(sources()).flatMap(([file, code]) => usesIn(file, code));
const isPackage = (name: string) => !/^(node:|(process|console)$)/.test(name);
const distinct = (names: readonly string[]) => [...new Set(names)].sort();

/** Packages that files of src import, beginning at one and following it to all others; types too, for `.d.ts`. */
function importedFrom(start: string, ofTypesToo: boolean): string[] {
  const files = new Set([start]);
  const packages: string[] = [];
  for (const file of files) {
    for (const { file: of, target, outsider, typeOnly } of uses) {
      if (of !== file || (typeOnly && !ofTypesToo)) continue;
      if (target) files.add(target);
      if (outsider && isPackage(outsider)) packages.push(outsider);
    }
  }
  return distinct(packages);
}

/** The packages with code in what the settings of the build give, asked of rolldown itself. */
async function bundled(): Promise<string[]> {
  const settings = [await loadConfig('rolldown.config.ts')].flat();
  const chunks: OutputChunk[] = [];
  for (const setting of settings) {
    if (typeof setting === 'function' || Array.isArray(setting.output))
      throw new Error('settings of another form');
    const { output } = await (await rolldown(setting)).generate(setting.output);
    chunks.push(...output.filter((part) => part.type === 'chunk'));
  }
  const ids = chunks.flatMap(({ modules }) => Object.keys(modules).filter((id) => modules[id]?.code));
  return distinct(
    ids.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? []),
  );
}

describe('the licences beside the built program', () => {
  const text = readFileSync('dist/cli/THIRD-PARTY.txt', 'utf8');
  let packages: string[] = [];
  beforeAll(async () => {
    packages = await bundled();
  });

  it('are of every package whose code is in it', () => {
    expect(packages.length).toBeGreaterThan(10);
    for (const name of packages) {
      const folder = `node_modules/${name}`;
      const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string };
      const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
      expect(files, name).not.toEqual([]);
      expect(text).toContain(`\n${name} ${version}\n`);
      for (const file of files) expect(text).toContain(readFileSync(`${folder}/${file}`, 'utf8').trim());
    }
  });

  it('are of every package that the program imports, told by its source', () => {
    const direct = importedFrom('src/cli/main.ts', false);
    expect(direct).toContain('commander');
    expect(direct.filter((name) => !text.includes(`\n${name} `))).toEqual([]);
  });

  it('are of no package that is not installed', () => {
    const told = [...text.matchAll(/^-{80}\n\n(\S+) (\S+)$/gm)].map(([, name, version]) => [name, version]);
    const installed: Record<string, { version?: string }> = lock.packages;
    expect(told.length).toBeGreaterThanOrEqual(packages.length);
    expect(told.filter(([name, version]) => installed[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    );
  });

  it('permit what we do: nothing but MIT and ISC, or a text that says the same', () => {
    const granted = 'Permission (is hereby granted|to use, copy, modify)';
    const entries = text.split(/^-{80}$/m).slice(1);
    expect(entries.filter((entry) => !new RegExp(granted).test(entry.replace(/\s+/g, ' ')))).toEqual([]);
  });

  it('are published with it', () => {
    expect(manifest.files).toContain('dist');
    expect(manifest.files.filter((file) => file.startsWith('!'))).toEqual([
      '!dist/warm-up.*',
      '!dist/cli/*.cache',
    ]);
  });
});

describe('the dependencies', () => {
  it('are the packages that the library imports, and no others', () => {
    const asked = importedFrom('src/index.ts', true);
    expect(Object.keys(manifest.dependencies).sort()).toEqual(asked);
  });
});
