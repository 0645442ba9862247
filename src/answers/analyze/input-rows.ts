/** What goes into an answer as rows: inputs of the profile and initiatives. */

import type { Initiative } from '../../model/index.js';
import type { Entry } from '../../report/rows.js';
import type { Analysis } from './answer.js';
import type { AnalysisResult } from './schema.js';

interface Ranged {
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** An input, and the ends of its range where it has one. */
export function inputRows(figure: string, { value, low, high, unit }: Ranged): Entry[] {
  const entry = { period: '', figure, unit };
  return [
    { ...entry, scenario: 'input', value },
    ...(low === null ? [] : [{ ...entry, scenario: 'input_low', value: low }]),
    ...(high === null ? [] : [{ ...entry, scenario: 'input_high', value: high }]),
  ];
}

/** The inputs of an analysis. */
export const sourceRows = (inputs: AnalysisResult['inputs']): Entry[] =>
  Object.entries(inputs).flatMap(([id, source]) => inputRows(id, source));

function initiativeRows(initiative: Initiative, stated: AnalysisResult['initiatives'][string]): Entry[] {
  const { costs, start, ramp, end, fade, effects } = stated;
  const entry = (figure: string, value: number | null, { unit }: Initiative['once']): Entry => ({
    scenario: 'input',
    period: '',
    figure,
    value,
    unit: unit.id,
  });
  const path = `initiatives.${initiative.id}`;
  return [
    entry(`${path}.costs.once`, costs.once, initiative.once),
    entry(`${path}.costs.running`, costs.running, initiative.running),
    entry(`${path}.start`, start, initiative.start),
    entry(`${path}.ramp`, ramp, initiative.ramp),
    entry(`${path}.end`, end, initiative.start),
    entry(`${path}.fade`, fade, initiative.ramp),
    ...initiative.effects.flatMap(({ id, change, causalShare }) => {
      const effect = effects[id.slice(`${path}.effects.`.length)];
      return [
        entry(id, effect?.value ?? null, change),
        entry(`${id}.causal_share`, effect?.causal_share ?? null, causalShare),
      ];
    }),
  ];
}

/** What the initiatives of an analysis cost and change, by the paths that `correlations` of a profile use. */
export const initiativesRows = (
  { case: { initiatives } }: Analysis,
  stated: AnalysisResult['initiatives'],
): Entry[] =>
  initiatives.flatMap((initiative) => {
    const one = stated[initiative.id];
    return one === undefined ? [] : initiativeRows(initiative, one);
  });
