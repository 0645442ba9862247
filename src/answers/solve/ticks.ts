/** Values for a table of a curve: round ones, around those that matter. */

import { asStated, inBase } from '../../business/notation.js';
import { powerOfTen } from '../../language/index.js';
import type { Point } from './curve.js';
import type { Variable } from './variable.js';

const roundSteps = [10, 5, 2.5, 2, 1];

/** As many values at least. */
const fewest = 5;

/** The multiples of a step from one value to another. */
function multiples(step: number, from: number, to: number): number[] {
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** The multiples of the largest round step that has enough of them; of one where only whole values count. */
function roundValues(from: number, to: number, isWhole: boolean): number[] {
  const power = powerOfTen(Math.floor(Math.log10((to - from) / fewest)));
  const steps = roundSteps.map((each) => each * power).filter((step) => !isWhole || Number.isInteger(step));
  const all = steps.map((step) => multiples(step, from, to));
  return all.find(({ length }) => length >= fewest) ?? multiples(isWhole ? 1 : power, from, to);
}

/** Around the present value and the solutions, with half as much on either side, as far as it is possible. */
export function ticksOf(
  variable: Variable,
  { low, high }: Readonly<Record<'low' | 'high', Point>>,
  marks: readonly Point[],
): number[] {
  const stated = (point: Point) => asStated(variable, point.value);
  const [least, most] = [Math.min(...marks.map(stated)), Math.max(...marks.map(stated))];
  const [lowest, highest] = [stated(low), stated(high)];
  const isMonths = variable.unit.kind === 'months';
  const half = (most - least || Math.abs(most) || Math.min(highest - lowest, 2)) / 2;
  const margin = isMonths ? Math.max(half, fewest / 2) : half;
  const [from, to] = [Math.max(lowest, least - margin), Math.min(highest, most + margin)];
  if (!(to > from)) return [low.value];
  return roundValues(from, to, isMonths).map((value) =>
    inBase(variable, Math.min(highest, Math.max(lowest, value))),
  );
}
