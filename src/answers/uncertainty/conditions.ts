/** What the chances of a simulation are conditional on, and why its median is not the base case. */

import { percent } from '../../report/numbers.js';
import { heldIn } from './notices.js';
import type { Simulation } from './simulate/answer.js';
import type { GapCause, MedianGap } from './simulate/median-gap.js';

/** What the runs are drawn from, what they hold fixed, and which of them count. */
export interface Conditions {
  readonly drawn: string[];
  readonly certain: string[];
  readonly left_out: number;
}

/** The conditions of every chance of a simulation, by the paths of the inputs. */
export function conditionsOf({ assessment, uncertain, validRuns, runs }: Simulation): Conditions {
  const { effects, inputs } = heldIn(assessment.profile, uncertain);
  return {
    drawn: uncertain.map(({ id }) => id),
    certain: [...inputs, ...effects],
    left_out: 1 - validRuns / runs,
  };
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The same in words, to stand beside a chance. */
export function conditionsInWords(simulation: Simulation): string {
  const { drawn, certain, left_out: leftOut } = conditionsOf(simulation);
  const byEvidence = simulation.uncertain.filter(({ evidence }) => evidence !== null).length;
  const own = drawn.length - byEvidence;
  const ranges = [
    ...(own > 0 ? [`the ranges of ${counted(own, 'input')}`] : []),
    ...(byEvidence > 0
      ? [`the causal shares of ${counted(byEvidence, 'effect')}, whose ranges follow from the evidence`]
      : []),
  ];
  return [
    `given ${ranges.length > 0 ? ranges.join(' and ') : 'no range'}`,
    ...(certain.length > 0
      ? [
          `${counted(certain.length, 'stated input')} ${certain.length === 1 ? 'is' : 'are'} treated as certain`,
        ]
      : []),
    ...(leftOut > 0
      ? [`${percent(leftOut)} of the runs, whose inputs contradict each other, are left out`]
      : []),
  ].join('; ');
}

const causes: Readonly<Record<GapCause, string>> = {
  'causal-shares':
    'causal shares without a range get one from the evidence of the effect, mostly below the share in the base case',
  'skewed-ranges': 'ranges are skewed or interact, so most results lie on one side of the base case',
  'contradictory-runs': 'runs whose inputs contradict each other are left out',
};

/** Why the median lies where it does; nothing where it is the base case, but for the error of the sample. */
export const gapInWords = (gap: MedianGap | null, baseCase: string): string[] =>
  gap === null || gap.causes.length === 0
    ? []
    : [
        `The median is ${gap.isBelow ? 'below' : 'above'} the base case of ${baseCase}, since ${gap.causes.map((cause) => causes[cause]).join(', and ')}.`,
      ];
