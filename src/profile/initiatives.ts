/** Initiatives as a profile states them, in an order that does not depend on the file. */
import type * as z from 'zod/mini';
import type { StatedEffect } from './effect-schema.js';
import type { ProfileEffect, ProfileInitiative } from './profile.js';
import { inOneLine, type Raw } from './raw.js';
import type { initiativeSchema } from './schema.js';

export type ParsedInitiative = z.output<ReturnType<typeof initiativeSchema>>;

/** A name without letters or digits, such as one of emoji alone, by the numbers of its characters. */
const byNumbers = (name: string): string =>
  [...name.trim()].map((character) => character.codePointAt(0)?.toString(16)).join('-');

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
  return words.filter((word) => word !== '').join('-') || byNumbers(name);
}

/** Where an initiative stands in the profile, and the line of a path within it. */
export interface Whereabouts {
  readonly path: readonly PropertyKey[];
  /** Null where it was set on the command line. */
  readonly lineAt: (path: readonly PropertyKey[]) => number | null;
  /** Notes where that stands which has an id. */
  readonly note: (id: string, path: readonly PropertyKey[]) => void;
}

/** An order that is the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All that an effect says: two that are equal in it may change places. */
const orderOf = (effect: StatedEffect, { change, causal_share }: Raw): string => {
  const texts = [effect.evidence, inOneLine(change), inOneLine(causal_share)];
  return [
    effect.on.id,
    effect.change.kind,
    effect.change.value,
    effect.causal_share?.value ?? 1,
    ...texts,
  ].join(' ');
};

/** Effects in an order of their own, numbered where an initiative acts on one input more than once. */
function effectsOf(id: string, stated: readonly StatedEffect[], raw: readonly Raw[], at: Whereabouts) {
  const seen = new Map<string, number>();
  return stated
    .map((effect, k) => ({ effect, k, raw: raw[k] as Raw, order: orderOf(effect, raw[k] as Raw) }))
    .sort((a, b) => byText(a.order, b.order))
    .map(({ effect, k, raw }): ProfileEffect => {
      const count = (seen.get(effect.on.id) ?? 0) + 1;
      seen.set(effect.on.id, count);
      const path = [...at.path, 'effects', k, 'change'];
      const own = `initiatives.${id}.effects.${effect.on.id}${count > 1 ? `.${count}` : ''}`;
      at.note(own, path);
      return {
        id: own,
        on: effect.on,
        change: { ...effect.change, text: inOneLine(raw['change']) },
        causalShare: effect.causal_share ?? null,
        evidence: effect.evidence,
        line: at.lineAt(path),
      };
    });
}

/** An initiative of a profile that has been checked. */
export function initiativeOf(parsed: ParsedInitiative, raw: Raw, at: Whereabouts): ProfileInitiative {
  const id = idOf(parsed.name);
  at.note(`initiatives.${id}`, at.path);
  return {
    id,
    name: parsed.name,
    line: at.lineAt([...at.path, 'name']),
    once: parsed.costs?.once ?? null,
    running: parsed.costs?.running ?? null,
    start: parsed.start ?? null,
    ramp: parsed.ramp ?? null,
    end: parsed.end ?? null,
    effects: effectsOf(id, parsed.effects, raw['effects'] as Raw[], at),
  };
}
