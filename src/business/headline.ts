/** The figures of the headline, by their keys in every published answer. */

import { type Output, outputs, results } from '../model/index.js';
import type { Variation } from './case.js';

/** A figure of the headline. */
export interface HeadlineFigure {
  readonly key: string;
  readonly output: Output<'one'>;
  /** How the case that it is found in departs from that of the profile. */
  readonly variation: Variation | null;
  /** What the rows of tables name the run that it is found in; most are of what lies between the two runs. */
  readonly scenario: string;
}

/** What rows name the run that a figure is found in, by the part of the horizon that it is about. */
export const scenarios = {
  horizon: 'difference',
  first_month: 'baseline',
  last_month: 'with_initiatives',
} as const;

const own: Variation = { ownNumbers: true };

/** NPV of narrower cases: how much of it rests on what. */
const narrower: readonly HeadlineFigure[] = [
  { key: 'npv_own_numbers', output: results.npv, variation: own, scenario: 'own_numbers' },
  {
    key: 'npv_evidenced',
    output: results.npv,
    variation: { ...own, evidencedOnly: true },
    scenario: 'evidenced',
  },
];

/** All figures of the headline in the order of the JSON: NPV of narrower cases follows NPV. */
export const headlineFigures: readonly HeadlineFigure[] = outputs.headline.flatMap((output) => [
  { key: output.id, output, variation: null, scenario: scenarios[output.period] },
  ...narrower.filter((figure) => figure.output === output),
]);
