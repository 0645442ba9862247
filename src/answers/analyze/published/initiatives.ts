/** The initiatives of an analysis, as they are published. */

import type { Initiative } from '../../../model/index.js';
import type { ProfileInitiative } from '../../../profile/profile.js';
import { keyed } from '../../../report/published.js';
import type { Entry } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';
import type { Analysis } from '../answer.js';

const effect = z.object({
  change: z.text,
  kind: z.enum(['points', 'relative', 'to']),
  value: z.number(),
  causal_share: z.number(),
  evidence: z.evidence,
  scope: z.nullable(z.enum(['total', 'beyond_service'])),
});

const initiative = z.object({
  name: z.text,
  costs: z.object({ once: z.number(), running: z.described(z.number(), 'Money a year.') }),
  start: z.number(),
  ramp: z.number(),
  end: z.figure,
  fade: z.described(z.number(), 'Months after the end over which the effects fall to none.'),
  effects: z.byKey(effect),
});

export const initiatives = z.byKey(initiative);

type InitiativesResult = z.infer<typeof initiatives>;

/** The key of an effect below its initiative. */
const keyOf = ({ id }: { readonly id: string }): string =>
  id.slice(id.indexOf('.effects.') + '.effects.'.length);

const initiativeOf = ({ name, once, running, start, ramp, end, fade, effects }: ProfileInitiative) => ({
  name,
  costs: { once: once?.value ?? 0, running: running?.value ?? 0 },
  start: start?.value ?? 1,
  ramp: ramp?.value ?? 1,
  end: end?.value ?? null,
  fade: fade?.value ?? 0,
  effects: keyed(effects, keyOf, (of) => ({
    change: of.change.text,
    kind: of.change.kind,
    value: of.change.value,
    causal_share: of.causalShare?.value ?? 1,
    evidence: of.evidence,
    scope: of.scope,
  })),
});

export const initiativesOf = (of: readonly ProfileInitiative[]): InitiativesResult =>
  keyed(of, ({ id }) => id, initiativeOf);

function rowsOf(
  of: Initiative,
  { costs, start, ramp, end, fade, effects }: InitiativesResult[string],
): Entry[] {
  const entry = (figure: string, value: number | null, { unit }: Initiative['once']): Entry => ({
    scenario: 'input',
    period: '',
    figure,
    value,
    unit: unit.id,
  });
  const path = `initiatives.${of.id}`;
  return [
    entry(`${path}.costs.once`, costs.once, of.once),
    entry(`${path}.costs.running`, costs.running, of.running),
    entry(`${path}.start`, start, of.start),
    entry(`${path}.ramp`, ramp, of.ramp),
    entry(`${path}.end`, end, of.start),
    entry(`${path}.fade`, fade, of.ramp),
    ...of.effects.flatMap(({ id, change, causalShare }) => {
      const stated = effects[keyOf({ id })];
      return [
        entry(id, stated?.value ?? null, change),
        entry(`${id}.causal_share`, stated?.causal_share ?? null, causalShare),
      ];
    }),
  ];
}

/** What they cost and change, by the paths that `correlations` of a profile use. */
export const initiativesRows = ({ case: ofCase }: Analysis, result: InitiativesResult): Entry[] =>
  ofCase.initiatives.flatMap((of) => {
    const one = result[of.id];
    return one === undefined ? [] : rowsOf(of, one);
  });
