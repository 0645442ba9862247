/** The reading of a formula for spreadsheets: what stands in the cell of one month, in plain formulas without arrays. */
import { type Expression, isQuantity, type Term, type Verb } from '../../../language/expression.js';
import { isGathering, simplified } from '../../../language/simplify.js';
import { Binding, type Phrase, whole } from '../../../language/words.js';
import { type Grid, rowOf } from './grid.js';
import { rateText } from './rate.js';

type Write = (expression: Expression, grid: Grid, month: number) => Phrase;

const sum = (text: string): Phrase => ({ text, binding: Binding.Sum });
const product = (text: string): Phrase => ({ text, binding: Binding.Product });

/** A number as a formula takes it. */
function literal(value: number): Phrase {
  const text = String(value + 0).toUpperCase();
  if (value < 0) return sum(text);
  return value > 0 && value < 1 && Number.isInteger(1 / value) ? product(`1/${1 / value}`) : whole(text);
}

/** A part as it stands in a formula, in brackets where it is looser than what it stands in. */
function put(term: Term, grid: Grid, month: number, within: Binding): string {
  const { text, binding } = phraseOf(term, grid, month);
  return binding < within ? `(${text})` : text;
}

/** Parts in a row; all but the first are bracketed where another order of the same operations would round otherwise. */
const joined =
  (sign: string, binding: Binding, tail: Binding): Write =>
  ({ parts }, grid, month) => ({
    text: parts.map((part, k) => put(part, grid, month, k === 0 ? binding : tail)).join(sign),
    binding,
  });

/** Written from its parts, each of which holds together by itself. */
const made =
  (write: (parts: readonly string[], by: number) => Phrase): Write =>
  ({ parts, by }, grid, month) =>
    write(
      parts.map((part) => put(part, grid, month, Binding.Whole)),
      by,
    );

const all = (part: Term, grid: Grid): string => rowOf(part, grid).span(1, grid.months);

/** One figure of all months of a series. */
const folded =
  (name: string): Write =>
  ({ parts }, grid) =>
    whole(`${name}(${all(parts[0] as Term, grid)})`);

/** The most extreme of the parts in one month. */
const extreme =
  (name: string): Write =>
  ({ parts }, grid, month) =>
    whole(`${name}(${parts.map((part) => put(part, grid, month, Binding.Sum)).join(',')})`);

const mayBeNone = (part: Term): boolean => isQuantity(part) && part.impossible !== undefined;

const power = (months: number): string => (months === 1 ? '12' : `(12/${months})`);

/** The text of each verb. What is impossible is an error here; the cell of a figure that can be says `none`. */
const writings: Readonly<Record<Verb, Write>> = {
  constant: ({ by }) => literal(by),
  sum: joined('+', Binding.Sum, Binding.Product),
  difference: joined('-', Binding.Sum, Binding.Product),
  apart: made(([a, b]) => whole(`IF(ABS(${a}-${b})<=1E-12*MAX(ABS(${a}),ABS(${b})),0,${a}-${b})`)),
  product: (expression, grid, month) => {
    const factors = joined('*', Binding.Product, Binding.Whole)(expression, grid, month);
    // Nought times a figure that is none is nought.
    const others = expression.parts.filter((part) => !mayBeNone(part));
    if (others.length === expression.parts.length || others.some(({ shape }) => shape !== 'one'))
      return factors;
    const isNought = others.map((part) => `${put(part, grid, month, Binding.Sum)}=0`).join(',');
    return others.length === 0 ? factors : whole(`IF(OR(${isNought}),0,${factors.text})`);
  },
  quotient: joined('/', Binding.Product, Binding.Whole),
  quotientOrZero: ({ parts: [a, b] }, grid, month) => {
    const divisor = put(b as Term, grid, month, Binding.Whole);
    return whole(`IF(${divisor}=0,0,${put(a as Term, grid, month, Binding.Product)}/${divisor})`);
  },
  quotientIfPositive: ({ parts: [a, b] }, grid, month) => {
    const divisor = put(b as Term, grid, month, Binding.Whole);
    return whole(`IF(${divisor}>0,${put(a as Term, grid, month, Binding.Product)}/${divisor},NA())`);
  },
  higher: extreme('MAX'),
  lower: extreme('MIN'),
  negative: ({ parts: [a] }, grid, month) => sum(`-${put(a as Term, grid, month, Binding.Whole)}`),
  complement: ({ parts: [a] }, grid, month) => sum(`1-${put(a as Term, grid, month, Binding.Product)}`),
  either: made(([a, b]) => sum(`1-(1-${a})*(1-${b})`)),
  without: made(([a, b]) => product(`(${a}-${b})/(1-${b})`)),
  withinMonths: made(([a], by) => sum(`1-(1-${a})^(${by}/12)`)),
  perYear: made(([a], by) => sum(`1-(1-${a})^${power(by)}`)),
  growthWithin: made(([a], by) => sum(`(1+${a})^(${by}/12)-1`)),
  growthPerYear: made(([a], by) => sum(`(1+${a})^${power(by)}-1`)),
  inMonth: ({ parts: [a] }, grid, month) => product(`${put(a as Term, grid, month, Binding.Product)}/12`),
  choose: ({ parts: [chooser, off, on] }, grid, month) => {
    const [no, yes] = [off, on].map((part) => phraseOf(part as Term, grid, month)) as [Phrase, Phrase];
    if (no.text === yes.text) return no;
    return whole(`IF(${put(chooser as Term, grid, month, Binding.Whole)}=0,${no.text},${yes.text})`);
  },
  strength: ({ parts }, grid, month) => {
    const [from, over, end, fade] = parts.map((part) => put(part, grid, month, Binding.Whole));
    const now = grid.numbers.at(month);
    const upTo = (last: string) => `MIN(1,(${last}-${from}+1)${over === '1' ? '' : `/${over}`})`;
    if (end === undefined) return whole(`IF(${now}<${from},0,${upTo(now)})`);
    if (fade === undefined) return whole(`IF(OR(${now}<${from},${now}>${end}),0,${upTo(now)})`);
    const fading = `${upTo(end)}*(1-(${now}-${end})/${fade})`;
    const after = `IF(${now}<${end}+${fade},${fading},0)`;
    return whole(`IF(OR(${now}<${from},${end}<${from}),0,IF(${now}<=${end},${upTo(now)},${after}))`);
  },
  carry: (expression, grid, month) => {
    const [start, keep, gain, floor] = expression.parts as [Term, Term, Term, Term | undefined];
    const before = month === 1 ? put(start, grid, 1, Binding.Whole) : rowOf(expression, grid).at(month - 1);
    const kept = `${before}*${put(keep, grid, month, Binding.Whole)}`;
    const next = `${kept}+${put(gain, grid, month, Binding.Product)}`;
    return floor === undefined ? sum(next) : whole(`MAX(${next},${put(floor, grid, month, Binding.Sum)})`);
  },
  opening: ({ parts: [closing, start] }, grid, month) =>
    month === 1 ? phraseOf(start as Term, grid, 1) : phraseOf(closing as Term, grid, month - 1),
  discounted: ({ parts: [series, rate], by }, grid, month) => {
    const amount = put(series as Term, grid, month, Binding.Product);
    const monthly = put(rate as Term, grid, month, Binding.Whole);
    const months = grid.numbers.at(month);
    return product(`${amount}/(1+${monthly})^${by === 1 ? `(${months}-1)` : months}`);
  },
  running: ({ parts: [series] }, grid, month) => whole(`SUM(${rowOf(series as Term, grid).span(1, month)})`),
  total: folded('SUM'),
  inYear: ({ parts: [series], by }, grid) => {
    const [from, to] = [12 * (by - 1) + 1, Math.min(grid.months, 12 * by)];
    return whole(from > to ? '0' : `SUM(${rowOf(series as Term, grid).span(from, to)})`);
  },
  least: folded('MIN'),
  most: folded('MAX'),
  monthOfLeast: ({ parts: [series] }, grid) => {
    const row = all(series as Term, grid);
    return whole(`IF(MIN(${row})<0,MATCH(MIN(${row}),${row},0),NA())`);
  },
  first: ({ parts: [series] }, grid) => phraseOf(series as Term, grid, 1),
  last: ({ parts: [series] }, grid) => phraseOf(series as Term, grid, grid.months),
  baseline: ({ parts: [term] }, grid, month) => phraseOf(term as Term, grid.baseline, month),
  payback: ({ parts: [cumulative] }, grid) => {
    const row = all(cumulative as Term, grid);
    const months = grid.numbers.span(1, grid.months);
    const end = rowOf(cumulative as Term, grid).at(grid.months);
    // The month after the last in which something is missing.
    return whole(`IF(${end}<0,NA(),SUMPRODUCT(MAX((${row}<0)*${months}))+1)`);
  },
  rateOfReturn: (expression, grid) => whole(rateText(expression, grid)),
};

/** A part of a formula that holds together wherever it stands. */
export const partText = (term: Term, grid: Grid, month: number): string =>
  put(term, grid, month, Binding.Whole);

/** A formula written out, whether or not it has cells of its own: what stands in them. */
function writtenOut(expression: Expression, grid: Grid, month: number): Phrase {
  const { verb } = expression;
  const parts = simplified(expression, (part, value) => grid.settled(part) === value);
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && isGathering(verb)) return phraseOf(only, grid, month);
  return writings[verb](parts === expression.parts ? expression : { ...expression, parts }, grid, month);
}

/** A part of a formula: a number, the cell that holds it, or its own formula. */
function phraseOf(term: Term, grid: Grid, month: number): Phrase {
  const settled = grid.settled(term);
  if (settled !== null) return literal(settled);
  const cells = grid.cells(term);
  if (cells !== null) return whole(cells.at(month));
  if (isQuantity(term)) throw new Error(`a figure without cells: ${term.id}`);
  return writtenOut(term, grid, month);
}

/** What stands in a cell that shows a figure, without the equals sign. */
export const formulaText = (term: Term, grid: Grid, month = 1): string => phraseOf(term, grid, month).text;

/** What stands in the cell of a figure itself. */
export const cellText = (formula: Expression, grid: Grid, month: number): string =>
  writtenOut(formula, grid, month).text;
