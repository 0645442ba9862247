/** What a solution comes to, in one sentence that a client understands; or why there is none. */
import { figureOf } from '../../business/figures.js';
import { listed } from '../../report/phrases.js';
import type { Solution, Solved } from './answer.js';
import type { Point } from './curve.js';
import { subjectOf, wordingOf } from './phrases.js';
import { gapInWords, rounded } from './values.js';
import {
  figureInWords,
  figureLabel,
  goalInWords,
  isEndless,
  lowestInWords,
  presentInWords,
  valueInWords,
} from './words.js';

/** Closer than this, beside its size, a present value is the solution. */
const near = 1e-9;

/** A solution as it is told: rounded to the side on which it will still do. */
function told({ problem: { variable } }: Solved, { from, to, side }: Solution): number {
  if (side !== 'most' && side !== 'least') return from.value;
  return rounded(variable, (side === 'most' ? to : from).value, side);
}

export const toldInWords = (solved: Solved, solution: Solution): string =>
  valueInWords(solved, { value: told(solved, solution) });

/** The most or the least that will do, and how far the present value is from it. */
function bound(solved: Solved, side: 'most' | 'least', solution: Solution): string {
  const { from, to } = solution;
  const { present, isGood, problem, assessment } = solved;
  const { value } = side === 'most' ? to : from;
  const wording = wordingOf(solved, value);
  const saying = wording[side][isGood ? 0 : 1].replace('…', () => toldInWords(solved, solution));
  const first = `${subjectOf(solved)} ${saying} for ${goalInWords(solved)}; ${presentInWords(solved)}`;
  if (Math.abs(present.value - value) <= near * Math.abs(value)) return `${first}, which is exactly that.`;
  const gap = gapInWords(problem.variable, present.value, told(solved, solution), assessment.profile);
  const off = wording.off[side === 'most' ? 0 : 1];
  return `${first}, ${isGood ? `so there is headroom of ${gap}` : `${gap} ${off}`}.`;
}

const where = (solved: Solved, { from, to }: Solution): string =>
  from === to ? valueInWords(solved, from) : `${valueInWords(solved, from)} to ${valueInWords(solved, to)}`;

const now = (solved: Solved): string =>
  `${presentInWords(solved)}, where it is ${figureInWords(solved, solved.present.figure)}`;

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function several(solved: Solved): string {
  const { solutions, problem, isAtLeast } = solved;
  const all = solutions.map((solution) => where(solved, solution));
  const { id } = problem.variable;
  if (isAtLeast) return `For ${goalInWords(solved)}, ${id} may be ${all.join(', or ')}; ${now(solved)}.`;
  const count = smallNumbers[all.length] ?? all.length;
  const target = figureInWords(solved, problem.target);
  return `${figureLabel(solved)} is ${target} at ${count} values of ${id}: ${listed(all)}; ${now(solved)}.`;
}

function ofOne(solved: Solved, solution: Solution): string {
  const { id } = solved.problem.variable;
  switch (solution.side) {
    case 'most':
    case 'least':
      return bound(solved, solution.side, solution);
    case 'between':
      return `For ${goalInWords(solved)}, ${id} may be ${where(solved, solution)}; ${now(solved)}.`;
    case 'any':
      return `Every possible value of ${id} gives ${goalInWords(solved)}; ${now(solved)}.`;
    case 'only': {
      const target = figureInWords(solved, solved.problem.target);
      return `${figureLabel(solved)} is ${target} where ${id} is ${where(solved, solution)}; ${now(solved)}.`;
    }
  }
}

/** One sentence, and another where something else must give way. */
export function solutionConclusion(solved: Solved): string[] {
  const { solutions, problem } = solved;
  const [only, ...others] = solutions;
  if (only === undefined) return [noSolution(solved)];
  const { instead, id } = problem.variable;
  const first = others.length > 0 ? several(solved) : ofOne(solved, only);
  return [
    first,
    ...(instead.length === 0 ? [] : [`To state ${id}, remove ${listed(instead.map((input) => input.id))}.`]),
  ];
}

function whyIndependent(solved: Solved): string {
  const { input } = solved.problem.variable;
  const head = input?.belongsTo;
  const isIdle = head !== undefined && !solved.assessment.profile.stated.has(head);
  return isIdle ? `, which has no effect unless ${head.id} is stated` : '';
}

/** Where it comes nearest, if that is neither end. */
function nearestInWords(solved: Solved): string {
  const { nearest, low, high } = solved;
  if (nearest === null || isEndless(nearest) || nearest.value === low.value || nearest.value === high.value)
    return '';
  return `; it is closest at ${valueInWords(solved, nearest)}, with ${figureInWords(solved, nearest.figure)}`;
}

/** The figure at the ends of what is possible, or that an end is none. */
function ends(solved: Solved): string {
  const { low, high } = solved;
  const figure = (point: Point) => figureInWords(solved, point.figure);
  const atLow = isEndless(low)
    ? 'does not reach that at any lower value'
    : `is ${figure(low)} at ${lowestInWords(solved)}, the lowest`;
  const atHigh = isEndless(high)
    ? 'does not reach that at any higher value'
    : `${figure(high)} at ${valueInWords(solved, high)}, the highest`;
  return `it ${atLow}, and ${atHigh}`;
}

const figureAt = (solved: Solved, point: Point): string =>
  `${figureInWords(solved, point.figure)} at ${valueInWords(solved, point)}`;

/** Why there is no solution. */
export function noSolution(solved: Solved): string {
  const { problem, because, step, present, assessment } = solved;
  const { id } = problem.variable;
  const label = figureLabel(solved);
  const none = `No possible value of ${id} gives ${goalInWords(solved)}`;
  switch (because) {
    case 'independent':
      return `${label} does not depend on ${id}${whyIndependent(solved)}: it is ${figureInWords(solved, present.figure)} at every value.`;
    case 'no figure': {
      const { because: why } = figureOf(problem.figure, assessment.run.changed);
      return `${label} has no value, whatever ${id} is: ${why ?? 'a part of it cannot be computed'}.`;
    }
    case 'stepped over':
      return step === null
        ? `${none}.`
        : `${none}: it is ${figureAt(solved, step.from)} and ${figureAt(solved, step.to)}, the next.`;
    default:
      return `${none}: ${ends(solved)}${nearestInWords(solved)}.`;
  }
}
