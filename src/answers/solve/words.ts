/** A solution and its problem in the words that a sentence or a table needs. */

import { isOutput } from '../../model/index.js';
import { excluding } from '../../report/npv-labels.js';
import { shown } from '../../report/numbers.js';
import type { Solved } from './answer.js';
import type { Point } from './curve.js';
import { inWords } from './values.js';

export const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Whether it is asked of the run on the business's own numbers, in an answer that is not. */
const isOwnFigure = ({ problem: { ofOwnNumbers, ownNumbers } }: Solved): boolean =>
  ofOwnNumbers && !ownNumbers;

/** What the figure is called in a table. */
export const figureLabel = (solved: Solved): string =>
  `${solved.problem.figure.label}${isOwnFigure(solved) ? ` ${excluding}` : ''}`;

export const figureId = (solved: Solved): string =>
  `${solved.problem.figure.id}${isOwnFigure(solved) ? '_own_numbers' : ''}`;

/** A figure for people. */
export const figureInWords = ({ assessment, problem }: Solved, value: number): string =>
  Number.isFinite(value) ? shown(value, problem.figure.unit, assessment.profile.currency) : 'none';

/** A value of the variable for people. */
export const valueInWords = ({ assessment, problem }: Solved, { value }: Pick<Point, 'value'>): string =>
  inWords(problem.variable, value, assessment.profile);

/** `an NPV of 0 USD`; `a payback of at most 24 months`. */
export function goalInWords(solved: Solved): string {
  const { problem, better, isAtLeast } = solved;
  const bound = isAtLeast ? (better === 'higher' ? 'at least ' : 'at most ') : '';
  const own = isOwnFigure(solved) ? `, ${excluding},` : '';
  const noun = isOutput(problem.figure) ? problem.figure.noun : `“${problem.figure.label}”`;
  return `${noun}${own} of ${bound}${figureInWords(solved, problem.target)}`;
}

/** The present value: `the current value is 80%`. */
export function presentInWords(solved: Solved): string {
  const { variable } = solved.problem;
  if (variable.role === 'end' && !variable.isStated) return 'there is no end now';
  const current = variable.role === 'change' ? 'the current change' : 'the current value';
  return `${current} is ${valueInWords(solved, solved.present)}`;
}

/** An end of a domain that is none, since nobody comes near it; one of changes lies a little before that. */
export const isEndless = ({ value }: Point): boolean => Math.abs(value) > 0.9e15;

/** So close to an end that is not itself possible, a value stands for all that are closer. */
const closest = 1e-6;

/** The lowest value that is possible, where that is no value of its own: `above 0%`. */
export function lowestInWords(solved: Solved): string {
  const { low, present } = solved;
  const { above, low: end } = solved.problem.variable.domain;
  const isOpen = above === true && low.value - end <= closest * (Math.abs(present.value) || 1);
  return isOpen ? `above ${valueInWords(solved, { value: end })}` : valueInWords(solved, low);
}
