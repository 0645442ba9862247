/** Initiatives as a profile states them, in an order that does not depend on the file. */
import type * as z from 'zod/mini';
import type { ProfileEffect, ProfileInitiative } from './profile.js';
import type { Raw } from './raw.js';
import type { initiativeSchema, StatedEffect } from './schema.js';

export type ParsedInitiative = z.output<ReturnType<typeof initiativeSchema>>;

/** The id of an initiative: letters and digits of its name in lower case, joined by hyphens. */
export function idOf(name: string): string {
  // The tables of Unicode are loaded only for a name that needs them.
  const isAscii = /^[ -~]*$/.test(name);
  const words = isAscii
    ? name.toLowerCase().split(/[^a-z0-9]+/)
    : name
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').join('-') || 'initiative';
}

/** The line that a path within an initiative stands in; null where it was set on the command line. */
type LineAt = (path: readonly PropertyKey[]) => number | null;

/** An order that is the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const orderOf = (effect: StatedEffect): string =>
  [effect.on.id, effect.change.kind, effect.change.value, effect.causal_share?.value ?? 1].join(' ');

/** Effects in an order of their own, numbered where an initiative acts on one input more than once. */
function effectsOf(initiative: string, stated: readonly StatedEffect[], raw: readonly Raw[], lineAt: LineAt) {
  const seen = new Map<string, number>();
  return [...stated.entries()]
    .sort(([, a], [, b]) => byText(orderOf(a), orderOf(b)))
    .map(([k, effect]): ProfileEffect => {
      const count = (seen.get(effect.on.id) ?? 0) + 1;
      seen.set(effect.on.id, count);
      return {
        id: `initiatives.${initiative}.effects.${effect.on.id}${count > 1 ? `.${count}` : ''}`,
        on: effect.on,
        change: { ...effect.change, text: String(raw[k]?.['change']) },
        causalShare: effect.causal_share ?? null,
        evidence: effect.evidence,
        line: lineAt(['effects', k, 'change']),
      };
    });
}

/** An initiative of a profile that has been checked. */
export function initiativeOf(parsed: ParsedInitiative, raw: Raw, lineAt: LineAt): ProfileInitiative {
  const id = idOf(parsed.name);
  return {
    id,
    name: parsed.name,
    line: lineAt(['name']),
    once: parsed.costs?.once ?? null,
    running: parsed.costs?.running ?? null,
    start: parsed.start ?? null,
    ramp: parsed.ramp ?? null,
    end: parsed.end ?? null,
    effects: effectsOf(id, parsed.effects, raw['effects'] as Raw[], lineAt),
  };
}
