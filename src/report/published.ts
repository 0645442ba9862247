/** What fills the published results of all answers: how each begins, figures by their keys, plain text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Figure } from '../business/figures.js';
import type { Notice } from '../business/notices.js';
import type { Profile } from '../profile/profile.js';
import { noticeInWords } from './notices.js';
import { tie } from './numbers.js';
import { resultSchemaVersion, tool } from './tool.js';

/** What a result begins with. */
export const opening = <const Kind extends string>(kind: Kind) =>
  ({ schemaVersion: resultSchemaVersion, kind, tool }) as const;

export const profileOf = ({ name, currency, source }: Profile) => ({
  name,
  currency,
  sha256: bytesToHex(sha256(utf8ToBytes(source))),
});

/** Sentences as one text, without the spaces that keep numbers together on a page. */
export const plainText = (...sentences: readonly string[]): string =>
  sentences.join(' ').replaceAll(tie, ' ');

/** What several things come to, each by its key. */
export const keyed = <T, V>(
  items: Iterable<T>,
  key: (item: T) => string,
  value: (item: T) => V,
): Record<string, V> => Object.fromEntries([...items].map((item) => [key(item), value(item)]));

/** Figures by their keys, and beside the impossible ones why they are. */
export function figuresByKey(figures: ReadonlyMap<string, Figure>) {
  const impossible = [...figures].filter(([, { because }]) => because !== null);
  return {
    ...keyed(
      figures,
      ([id]) => id,
      ([, { value }]) => value,
    ),
    because: keyed(
      impossible,
      ([id]) => id,
      ([, { because }]) => because as string,
    ),
  };
}

export const noticesByKey = (notices: readonly Notice[]): Record<string, string> =>
  keyed(notices, ({ id }) => id, noticeInWords);

/** JSON has no number for what is none. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
