/** Where NPV comes from, as it is published. */

import type { Effect } from '../../../model/index.js';
import { results } from '../../../model/index.js';
import type { Profile } from '../../../profile/profile.js';
import { finite, keyed, plainText } from '../../../report/published.js';
import type { Entry } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';
import type { Analysis } from '../answer.js';
import { strained, withoutBreakEven } from '../attribution-blocks.js';
import type { BreakEven } from '../break-even.js';

const effect = z.object({
  label: z.text,
  initiative: z.text,
  value: z.figure,
  standard_error: z.described(z.number(), '0 where every order of adding the effects is counted.'),
  break_even: z.described(
    z.figure,
    'The change, as initiatives states its value, at which npv is 0, all else as it is.',
  ),
  because: z.described(z.reason, 'Why there is no break-even.'),
});

export const attribution = z.described(
  z.object({
    effects: z.byKey(effect),
    because: z.described(
      z.reason,
      'Why the parts of the effects mean little, or are null; null where they mean what they say.',
    ),
    costs: z.described(z.byKey(z.number()), 'By initiative, at present value, below 0.'),
    without: z.described(
      z.byKey(z.figure),
      'npv of all initiatives but this one, where there are several; null where that contradicts itself.',
    ),
    evidence: z.described(
      z.partialRecord(z.evidence, z.number()),
      'The benefit by what the effects rest on, before cost.',
    ),
    lines: z.byKey(z.object({ label: z.text, value: z.number() })),
  }),
  'NPV in parts: by effect (Shapley value) and cost of each initiative, and by line of the ledger. Either way they add up to npv.',
);

type AttributionResult = z.infer<typeof attribution>;

const reasonFor = (found: BreakEven, effect: Effect, profile: Profile): string | null => {
  const why = 'because' in found ? found.because : withoutBreakEven(found, effect, profile);
  return why === null ? null : plainText(why);
};

const breakEvenOf = (found: BreakEven | undefined, effect: Effect, profile: Profile) => ({
  break_even: found !== undefined && 'value' in found ? found.value : null,
  because: found === undefined ? null : reasonFor(found, effect, profile),
});

export function attributionOf({ attribution: of, breakEvens, profile }: Analysis): AttributionResult {
  return {
    effects: keyed(
      of.effects,
      ({ effect }) => effect.id,
      ({ effect, initiative, value, error }) => ({
        label: effect.on.label,
        initiative: initiative.id,
        value: finite(value),
        standard_error: error,
        ...breakEvenOf(breakEvens.get(effect.id), effect, profile),
      }),
    ),
    because: of.isStrained ? strained : null,
    costs: keyed(
      of.costs,
      ({ initiative }) => initiative.id,
      ({ value }) => value,
    ),
    without: keyed(
      of.without,
      ([id]) => id,
      ([, npv]) => finite(npv),
    ),
    evidence: Object.fromEntries(of.evidence),
    lines: keyed(
      of.lines,
      ({ quantity }) => quantity.id.replace(/^ledger\./, ''),
      ({ quantity, value }) => ({ label: quantity.label, value }),
    ),
  };
}

/** `by_effect` adds up to NPV, and so does `by_line`. */
export function attributionRows(
  { attribution: { effects: of } }: Analysis,
  { effects, costs, without, evidence: grades, lines }: AttributionResult,
): Entry[] {
  const entry = (scenario: string, figure: string, value: number | null, unit = results.npv.unit.id) => ({
    scenario,
    period: 'horizon',
    figure,
    value,
    unit,
  });
  const changes = new Map(of.map(({ effect }) => [effect.id, effect.change.unit.id]));
  return [
    ...Object.entries(effects).flatMap(([id, { value, standard_error, break_even }]) => [
      entry('by_effect', id, value),
      entry('standard_error_by_effect', id, standard_error),
      entry('break_even', id, break_even, changes.get(id)),
    ]),
    ...Object.entries(costs).map(([id, value]) => entry('by_effect', `initiatives.${id}.costs`, value)),
    ...Object.entries(without).map(([id, value]) => entry('without', `initiatives.${id}`, value)),
    ...Object.entries(grades).map(([grade, value]) => entry('by_evidence', grade, value)),
    ...Object.entries(lines).map(([id, { value }]) => entry('by_line', id, value)),
  ];
}
