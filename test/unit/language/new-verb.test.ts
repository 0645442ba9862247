/** A verb that the program does not have, declared here alone: every reading of a formula knows it. */
import { describe, expect, it } from 'vitest';
import { SheetRows } from '../../../src/answers/workbook/formulas/rows.js';
import { SheetRun } from '../../../src/answers/workbook/formulas/run.js';
import { at } from '../../../src/language/column.js';
import { dimensionOf, type Verb } from '../../../src/language/expression.js';
import * as q from '../../../src/language/index.js';
import { Binding, productOf, whole } from '../../../src/language/phrase.js';
import { express, expressEach, type One, type Two } from '../../../src/language/verb.js';

const { units } = q;

const meanVerb: Verb<One> = {
  name: 'mean',
  nature: 'reduces',
  dimension: ([series]) => dimensionOf(series),
  evaluate: ([series], months) => {
    let sum = 0;
    for (let m = 0; m < months; m++) sum += at(series, m);
    return sum / months;
  },
  compile: (name, [series], _, months) => ({
    before: `let ${name}s = 0;`,
    step: `${name}s = ${name}s + ${series};`,
    behind: `const ${name} = ${name}s / ${months};`,
  }),
  words: ([series], put) => whole(`the mean of ${put(series, Binding.Whole)}`),
  cell: ([series], cells) => cells.over(cells.call('sum', cells.row(series)), cells.number(cells.months)),
  numbers: ([series], { added, months }) => productOf(`(${added(series, 0, months).text}) / ${months}`),
};
const mean = (series: q.Term<'monthly'>) => express(meanVerb, [series], 'one');

const hypotVerb: Verb<Two> = {
  name: 'hypot',
  nature: 'pointwise',
  dimension: ([a]) => dimensionOf(a),
  evaluate: ([a, b]) => Math.sqrt(a * a + b * b),
  compile: ([a, b]) => `Math.sqrt(${a} * ${a} + ${b} * ${b})`,
  words: ([a, b], put) => whole(`the diagonal of ${put(a, Binding.Whole)} and ${put(b, Binding.Whole)}`),
  cell: ([a, b], cells) => {
    const squared = (side: q.Term) => cells.times(cells.part(side), cells.part(side));
    return cells.call('root', cells.plus(squared(a), squared(b)));
  },
};

const leaf = (id: string) => q.leaf('one', { id, label: id, unit: units.ratio, reason: '' });
const [a, b] = [leaf('a'), leaf('b')];
const named = <S extends q.Shape>(id: string, formula: q.Expression<S>) =>
  q.derived({ id, label: `the ${id}`, unit: units.ratio, reason: '', formula });

/** 3, 5 and 7 where a is 3 and b is 2. */
const steps = named('steps', q.carry(q.difference(a, b), q.constant(1, units.ratio), b));
const middle = named('middle', mean(steps));
const diagonal = named('diagonal', expressEach(hypotVerb, [a, q.sum(b, b)] as const));

const evaluation = new q.Evaluation({
  months: 3,
  values: new Map([
    [a, q.single(3)],
    [b, q.single(2)],
  ]),
  formulas: new Map(),
});

describe('a verb that is declared and no more', () => {
  it('is evaluated', () => {
    expect(evaluation.value(middle)).toBe(5);
    expect(evaluation.value(diagonal)).toBe(5);
  });

  it('is compiled, to the same', () => {
    const outputs = [new Float64Array(2), new Float64Array(2)];
    const code = q.compile([middle, diagonal], evaluation, [a]);
    code([Float64Array.of(3, 0)], 0, 2, outputs);
    // With 0 in place of 3 the steps are 0, 2 and 4, and the diagonal is that of 0 and 4.
    expect(outputs.map((output) => [...output])).toEqual([
      [5, 2],
      [5, 4],
    ]);
  });

  it('is said in words and in numbers', () => {
    expect(q.inWords(mean(steps))).toBe('the mean of the steps');
    const moment = {
      evaluation,
      month: 1,
      write: String,
      list: (texts: readonly string[]) => texts.join(' + '),
    };
    expect(q.inNumbers(expressEach(hypotVerb, [a, b]), moment)).toBe('the diagonal of 3 and 2');
  });

  it('stands in the cells of a workbook, and what it looks at has a row', () => {
    const names = new Map<q.Quantity, string>([
      [a, 'side_a'],
      [b, 'side_b'],
    ]);
    const of = { sheet: 'Model', evaluation, names, fixed: new Map(), formulas: new Map() };
    const rows = new SheetRows(new SheetRun(of, null), null);
    rows.show(middle);
    rows.show(diagonal);
    for (const [k, row] of rows.rows.entries()) rows.place(row, k + 1);
    expect(rows.rows.map(({ key, text }) => [key, text(1)])).toEqual([
      ['steps', 'E1*1+side_b'],
      ['middle', 'SUM($F1:H1)/3'],
      ['diagonal', 'SQRT(side_a*side_a+(side_b+side_b)*(side_b+side_b))'],
    ]);
  });
});

describe('a verb that leaves something unsaid does not compile', () => {
  it.each(['nature', 'dimension', 'evaluate', 'compile', 'words', 'cell'] as const)('without %s', (name) => {
    expect(meanVerb).toHaveProperty(name);
  });

  const { nature: _nature, ...withoutNature } = meanVerb;
  const { evaluate: _evaluate, ...withoutEvaluate } = meanVerb;
  const { compile: _compile, ...withoutCompile } = meanVerb;
  const { words: _words, ...withoutWords } = meanVerb;
  const { cell: _cell, ...withoutCell } = meanVerb;
  const { dimension: _dimension, ...withoutDimension } = meanVerb;
  // @ts-expect-error Its nature says how it is evaluated.
  const noNature: Verb<One> = withoutNature;
  // @ts-expect-error
  const noEvaluate: Verb<One> = withoutEvaluate;
  // @ts-expect-error
  const noCompile: Verb<One> = withoutCompile;
  // @ts-expect-error
  const noWords: Verb<One> = withoutWords;
  // @ts-expect-error
  const noCell: Verb<One> = withoutCell;
  // @ts-expect-error
  const noDimension: Verb<One> = withoutDimension;
  const { numbers: _numbers, ...withoutNumbers } = meanVerb;
  // @ts-expect-error What reduces says in numbers which months it takes.
  const noNumbers: Verb<One> = withoutNumbers;
  void [noNumbers, noNature, noEvaluate, noCompile, noWords, noCell, noDimension];
});
