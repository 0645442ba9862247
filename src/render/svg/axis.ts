/** The two axes of a picture: few ticks, written as people read them. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Measured } from '../../report/charts.js';
import { percent, precise, short } from '../../report/numbers.js';
import { label, widest, widthOf } from './lettering.js';
import { line, lineHeight, type Sheet } from './sheet.js';

interface Tick {
  readonly value: number;
  readonly text: string;
}

/** The ticks of an axis without their unit, which its name has; in full where in short two of them read the same. */
export function ticksOf(scale: ScaleLinear<number, number>, most: number, { unit }: Measured): Tick[] {
  const values = scale.ticks(most);
  const texts = values.map((value) => (unit.kind === 'share' ? percent(value) : short(value)));
  const isApart = new Set(texts).size === texts.length;
  return values.map((value, k) => ({ value, text: isApart ? (texts[k] as string) : precise(value) }));
}

/** From the lowest to the highest value and a little beyond, to round numbers. */
export function scaleOf(values: readonly number[], ticks: number): ScaleLinear<number, number> {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Where all is one value it stands in the middle of as much again.
  const spare = low === high ? Math.abs(low) || 1 : 0;
  return scaleLinear()
    .domain([low - spare, high + spare])
    .nice(ticks);
}

/** Where in the picture the values are drawn. */
export interface Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The plane that the lettering around it leaves, in a picture of a height. */
export function planeIn(sheet: Sheet, height: number, ticks: readonly string[], right: number): Plane {
  return {
    left: widest(ticks) + 10,
    right: sheet.width - right,
    top: lineHeight + 14,
    bottom: height - lineHeight - 10,
  };
}

/** Lines across at each tick, with the name of what is measured above them. */
export function upright(scale: ScaleLinear<number, number>, ticks: number, plane: Plane, axis: Measured) {
  const rules = ticksOf(scale, ticks, axis).map(({ value, text }) => {
    const y = scale(value);
    return (
      line(value === 0 ? 'zero' : 'grid', plane.left, y, plane.right, y) +
      label(plane.left - 8, y, text, 'end', 'quiet')
    );
  });
  return label(0, lineHeight / 2, axis.name, 'start', 'quiet') + rules.join('');
}

/** As many ticks as stand apart when they are written side by side, up to a number of them. */
function ticksApart(scale: ScaleLinear<number, number>, most: number, axis: Measured): Tick[] {
  const ticks = ticksOf(scale, most, axis);
  const isApart = ticks.every(({ value, text }, k) => {
    const next = ticks[k + 1];
    return (
      next === undefined || scale(next.value) - scale(value) >= (widthOf(text) + widthOf(next.text)) / 2 + 8
    );
  });
  return isApart || most <= 1 ? ticks : ticksApart(scale, most - 1, axis);
}

/** Lines up and down at each tick, from one height to another, with the ticks below. */
export function level(
  scale: ScaleLinear<number, number>,
  ticks: number,
  { top, bottom, left, right }: Plane,
  axis: Measured,
): string {
  const marks = ticksApart(scale, ticks, axis).map(({ value, text }) => {
    const x = scale(value);
    return (
      line(value === 0 ? 'zero' : 'grid', x, top, x, bottom) + label(x, bottom + 12, text, 'middle', 'quiet')
    );
  });
  return marks.join('') + label((left + right) / 2, bottom + 12 + lineHeight, axis.name, 'middle', 'quiet');
}

/** Heights moved apart as far as lines of text need it, within two bounds; where all cannot be, the lower gives. */
export function apart(heights: readonly number[], least: number, top: number, bottom: number): number[] {
  const placed = [...heights];
  const falling = heights
    .map((_, k) => k)
    .toSorted((a, b) => (heights[b] as number) - (heights[a] as number));
  let below = bottom + least;
  for (const k of falling) {
    placed[k] = Math.min(placed[k] as number, below - least);
    below = placed[k] as number;
  }
  let above = top - least;
  for (const k of falling.toReversed()) {
    placed[k] = Math.max(placed[k] as number, above + least);
    above = placed[k] as number;
  }
  return placed;
}
