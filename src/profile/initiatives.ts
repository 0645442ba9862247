/** Initiatives as a profile states them, in an order that does not depend on the file. */
import type * as z from 'zod/mini';
import type { StatedEffect } from './effect-schema.js';
import { inOneLine, type Raw } from './figures/raw.js';
import { byText, effectNames } from './ids.js';
import type { ProfileEffect, ProfileInitiative } from './profile.js';
import type { initiativeSchema } from './schema.js';

export type ParsedInitiative = z.output<ReturnType<typeof initiativeSchema>>;

/** Where an initiative stands in the profile, and the line of a path within it. */
export interface Whereabouts {
  readonly path: readonly PropertyKey[];
  /** Null where it was set on the command line. */
  readonly lineAt: (path: readonly PropertyKey[]) => number | null;
  /** Notes where that stands which has an id. */
  readonly note: (id: string, path: readonly PropertyKey[]) => void;
}

/** All that an effect says: two that are equal in it may change places. */
const orderOf = (effect: StatedEffect, { change, causal_share }: Raw): string => {
  const texts = [effect.evidence, effect.scope ?? '', inOneLine(change), inOneLine(causal_share)];
  return [
    effect.on.id,
    effect.change.kind,
    effect.change.value,
    effect.causal_share?.value ?? 1,
    ...texts,
  ].join(' ');
};

/** Effects in an order of their own. */
function effectsOf(id: string, stated: readonly StatedEffect[], raw: readonly Raw[], at: Whereabouts) {
  const ordered = stated
    .map((effect, k) => ({ effect, k, raw: raw[k] as Raw, order: orderOf(effect, raw[k] as Raw) }))
    .sort((a, b) => byText(a.order, b.order));
  const names = effectNames(ordered.map(({ effect }) => effect.on.id));
  return ordered.map(({ effect, k, raw }, n): ProfileEffect => {
    const path = [...at.path, 'effects', k, 'change'];
    const own = `initiatives.${id}.${names[n]}`;
    at.note(own, path);
    return {
      id: own,
      on: effect.on,
      change: { ...effect.change, text: inOneLine(raw['change']) },
      causalShare: effect.causal_share ?? null,
      evidence: effect.evidence,
      scope: effect.scope ?? null,
      line: at.lineAt(path),
    };
  });
}

/** An initiative of a profile that has been checked. */
export function initiativeOf(
  id: string,
  parsed: ParsedInitiative,
  raw: Raw,
  at: Whereabouts,
): ProfileInitiative {
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
    fade: parsed.fade ?? null,
    effects: effectsOf(id, parsed.effects, raw['effects'] as Raw[], at),
  };
}
