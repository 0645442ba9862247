import { type Expression, isQuantity, type Term, type Verb } from '../expression.js';
import { Binding, clause } from '../phrase.js';
import { alike, expect, express, plain, type ShapeOver, widest } from '../verb.js';

const verb: Verb<readonly [chooser: Term, off: Term, on: Term]> = {
  name: 'choose',
  nature: 'pointwise',
  dimension: ([chooser, off, on]) => {
    expect('choose', chooser, plain);
    return alike('choose', [off, on]);
  },
  evaluate: ([chooser, off, on]) => (chooser === 0 ? off : on),
  compile: ([chooser, off, on]) => `${chooser} === 0 ? ${off} : ${on}`,
  simplify: (parts, is) => {
    const [chooser, off, on] = parts;
    if (is(chooser, 0)) return [off];
    return is(chooser, 1) ? [on] : parts;
  },
  words: ([chooser, off, on], put) => {
    const options = isQuantity(chooser) ? chooser.options : undefined;
    const condition = `${put(chooser, Binding.Whole)} is ${options?.[1] ?? 'on'}`;
    return clause(`${put(on, Binding.Whole)} if ${condition}, else ${put(off, Binding.Whole)}`);
  },
  numbers: ([chooser, off, on], { value, phrase }) => phrase(value(chooser) === 0 ? off : on),
  cell: ([chooser, off, on], cells) => {
    const [no, yes] = [cells.part(off), cells.part(on)];
    if (no.text === yes.text) return no;
    return cells.call('if', cells.compare(cells.whole(chooser), '=', cells.number(0)), no, yes);
  },
};

/** The second part where the switch is 0, the third where it is 1. */
export const choose = <A extends Term, B extends Term>(
  chooser: Term<'one'>,
  off: A,
  on: B,
): Expression<ShapeOver<A | B>> => express(verb, [chooser, off, on], widest<A | B>([off, on]));
