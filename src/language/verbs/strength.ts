import { at, byMonth } from '../column.js';
import type { Expression, Term, Verb } from '../expression.js';
import { Binding, clause, type Phrase, productOf, whole } from '../phrase.js';
import { expect, express, inMonths, plain } from '../verb.js';

/** How much acts in a month: what is reached by the end falls to 0 over the months of the fade. */
export function strengthIn(month: number, start: number, ramp: number, end: number, fade: number): number {
  if (month < start || end < start) return 0;
  const reached = Math.min(1, (Math.min(month, end) - start + 1) / ramp);
  if (month <= end) return reached;
  return month < end + fade ? reached * (1 - (month - end) / fade) : 0;
}

const verb: Verb<readonly [start: Term, ramp: Term, ...endAndFade: Term[]]> = {
  name: 'strength',
  nature: 'remembers',
  dimension: (parts) => {
    for (const part of parts) expect('strength', part, inMonths);
    return plain;
  },
  evaluate: ([start, ramp, end, fade], months) => {
    const [from, over] = [at(start, 0), at(ramp, 0)];
    const until = end === undefined ? Number.POSITIVE_INFINITY : at(end, 0);
    const falling = fade === undefined ? 0 : at(fade, 0);
    return byMonth(months, (m) => strengthIn(m + 1, from, over, until, falling));
  },
  compile: (_, [start, ramp, end = 'Infinity', fade = '0']) => ({
    value: `strengthIn(m + 1, ${start}, ${ramp}, ${end}, ${fade})`,
  }),
  calls: () => ({ strengthIn }),
  words: ([start, ramp, end, fade], put) => {
    const from = put(start, Binding.Whole);
    const until = end && put(end, Binding.Whole);
    const falling = fade && `; after ${until} falling to 0 over ${put(fade, Binding.Whole)}`;
    const after = falling ?? (until ? ` and after ${until}` : '');
    return clause(`(month − ${from} + 1) / ${put(ramp, Binding.Whole)}, at most 1; 0 before ${from}${after}`);
  },
  numbers: ([start, ramp, end], { month, value, own, write }, put) => {
    const strength = own();
    const isOver = end !== undefined && month > value(end);
    if (strength === 0 || strength === 1 || isOver) return whole(write(strength));
    return productOf(`(${month} − ${put(start, Binding.Whole)} + 1) / ${put(ramp, Binding.Whole)}`);
  },
  cell: ([start, ramp, end, fade], cells) => {
    const { now } = cells;
    const [zero, one, from] = [cells.number(0), cells.number(1), cells.whole(start)];
    const upTo = (last: Phrase): Phrase => {
      const since = cells.plus(cells.minus(last, from), one);
      const text = `(${since.text})`;
      return cells.call('min', one, cells.is(ramp, 1) ? whole(text) : cells.over(since, cells.whole(ramp)));
    };
    const isBefore = cells.compare(now, '<', from);
    if (end === undefined) return cells.call('if', isBefore, zero, upTo(now));
    const until = cells.whole(end);
    if (fade === undefined)
      return cells.call('if', cells.call('or', isBefore, cells.compare(now, '>', until)), zero, upTo(now));
    const falling = cells.whole(fade);
    const left = cells.minus(one, cells.over(cells.minus(now, until), falling));
    const after = cells.call(
      'if',
      cells.compare(now, '<', cells.plus(until, falling)),
      cells.times(upTo(until), left),
      zero,
    );
    const acting = cells.call('if', cells.compare(now, '<=', until), upTo(now), after);
    return cells.call('if', cells.call('or', isBefore, cells.compare(until, '<', from)), zero, acting);
  },
};

/**
 * How much of an effect acts in month t: min(1, (t − start + 1) / ramp), 0 before the start. After the end it
 * falls linearly to 0 over the months of the fade, or at once.
 */
export function strength(
  start: Term<'one'>,
  ramp: Term<'one'>,
  end?: Term<'one'>,
  fade?: Term<'one'>,
): Expression<'monthly'> {
  if (end === undefined) return express(verb, [start, ramp], 'monthly');
  return express(verb, fade === undefined ? [start, ramp, end] : [start, ramp, end, fade], 'monthly');
}
