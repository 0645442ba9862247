/**
 * The shapes of published results, from which their types and JSON Schemas follow: those of zod, and what
 * several results have in common. The program leaves shapes out, since only the build of the schemas uses them.
 */
import * as z from 'zod/mini';
import type { EvidenceKind } from '../profile/effect-schema.js';
import { resultSchemaVersion } from './tool.js';

export * from 'zod/mini';

/** A shape with what its readers are told about it. */
// @__NO_SIDE_EFFECTS__
export function described<T extends z.ZodMiniType>(shape: T, description: string): T {
  return shape.check(z.describe(description));
}

/** Whatever has a key, by it. */
// @__NO_SIDE_EFFECTS__
export const byKey = <T extends z.ZodMiniType>(shape: T) => z.record(z.string(), shape);

export const text = z.string();
/** A figure that may be impossible. */
export const figure = z.nullable(z.number());
/** Why one figure is null. */
export const reason = z.nullable(text);
export const texts = byKey(text);
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
