/** The figures that a profile still has from the starter that `init` writes. */
import { isRaw, type Raw } from './figures/raw.js';
import { sample, starterMark, starterProfile } from './starter.js';
import { readTree } from './text/yaml.js';
import { pathInWords, plain } from './tree.js';

type Path = readonly PropertyKey[];

/** What is as good as any other value, or says how the business is read: nobody needs to change it. */
const kept = /^(?:schemaVersion|currency|finance\.|initiatives\.\d+\.(?!costs\.|effects\.\d+\.change))/;

/** Every text of plain data with its path. */
function leavesOf(data: unknown, path: Path = []): (readonly [Path, unknown])[] {
  if (Array.isArray(data)) return data.flatMap((item, k) => leavesOf(item, [...path, k]));
  return isRaw(data)
    ? Object.entries(data).flatMap(([key, value]) => leavesOf(value, [...path, key]))
    : [[path, data]];
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce((at, step) => (at as Raw | undefined)?.[step as string], data);

/** The paths at which a profile says what its starter said; none where it was not begun with one. */
export function samplesIn(data: unknown, text: string): string[] {
  if (!text.includes(starterMark) && valueAt(data, ['name']) !== sample.name) return [];
  return leavesOf(plain(readTree(starterProfile(), '').tree))
    .filter(([path, value]) => valueAt(data, path) === value)
    .map(([path]) => pathInWords(path))
    .filter((path) => !kept.test(path));
}
