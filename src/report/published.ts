/**
 * What the published results have in common. Each result has one such file: its shape, from which its type
 * and its JSON Schema follow, and beside it what fills the shape. The program leaves out the shapes, since
 * only the build of the schemas uses them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import type { Figure } from '../business/figures.js';
import type { Notice } from '../business/notices.js';
import type { EvidenceKind } from '../profile/effect-schema.js';
import type { Profile } from '../profile/profile.js';
import { noticeInWords } from './notices.js';
import { tie } from './numbers.js';
import { resultSchemaVersion, tool } from './tool.js';

/** A shape with what its readers are told about it. */
// @__NO_SIDE_EFFECTS__
export function described<T extends z.ZodMiniType>(shape: T, description: string): T {
  return shape.check(z.describe(description));
}

export const number = z.number();
export const text = z.string();
/** A figure that may be impossible. */
export const figure = z.nullable(number);
/** Why one figure is null. */
export const reason = z.nullable(text);
export const texts = z.record(z.string(), z.string());
/** Why figures are null, by their keys. */
export const because = described(texts, 'Why a figure beside is null, by its key.');
/** What an effect rests on, as a profile says it. */
export const evidence = z.enum([
  'experiment',
  'before-after',
  'benchmark',
  'assumption',
] as const satisfies readonly EvidenceKind[]);
export const profileFields = { name: text, currency: z.nullable(text), sha256: text };
export const profileShape = z.object(profileFields);

export const schemaVersion = z.literal(resultSchemaVersion);
export const toolShape = z.object({ name: text, version: text, model: text });

/** The shape of a result: what each begins with, and what is its own. */
// @__NO_SIDE_EFFECTS__
export function resultShape<const Kind extends string, Fields extends z.core.$ZodLooseShape>(
  kind: Kind,
  fields: Fields,
  about?: { readonly title: string; readonly description?: string },
) {
  const opening = { schemaVersion, tool: toolShape, profile: profileShape, kind: z.literal(kind) };
  const shape = z.object({ ...opening, ...fields } as Omit<typeof opening, keyof Fields> & Fields);
  return about === undefined ? shape : shape.check(z.meta(about));
}

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
