/** Formulas read for spreadsheets: verb by verb, the rows that a run needs, and names for cells. */
import { describe, expect, it } from 'vitest';
import { CellNames, fixedCell, lettersOf, monthCells } from '../../../src/answers/workbook/formulas/cells.js';
import { cellText, formulaText } from '../../../src/answers/workbook/formulas/formulas.js';
import type { Cells, Grid } from '../../../src/answers/workbook/formulas/grid.js';
import { SheetRows } from '../../../src/answers/workbook/formulas/rows.js';
import { SheetRun } from '../../../src/answers/workbook/formulas/run.js';
import * as q from '../../../src/language/index.js';

const { units } = q;
const leaf = (id: string, unit: q.Unit = units.ratio) => q.leaf('one', { id, label: id, unit, reason: '' });
const number = (value: number) => q.constant(value, units.ratio);

const [a, b, c, off] = [leaf('a'), leaf('b'), leaf('c'), leaf('off')];
const chance = leaf('chance', units.chancePerYear);
const other = leaf('other', units.chancePerYear);
const [start, ramp, end, fade] = ['start', 'ramp', 'end', 'fade'].map((id) => leaf(id, units.months)) as [
  q.Quantity<'one'>,
  q.Quantity<'one'>,
  q.Quantity<'one'>,
  q.Quantity<'one'>,
];
const s = q.leaf('monthly', { id: 's', label: 's', unit: units.ratio, reason: '' });

/** Leaves go by their names, the series by its row, a formula that looks back by a row of its own. */
const rows: Readonly<Record<string, Cells>> = {
  s: monthCells('', 7),
  carry: monthCells('', 8),
  found: { at: () => '$D9', span: () => '$D9' },
};
const named = ({ id }: q.Quantity): Cells => rows[id] ?? { at: () => id, span: () => id };

const gridOf = (run: string): Grid => ({
  months: 30,
  fixedValue: (term) => (term === off ? 0 : null),
  cells: (term) => {
    if (!q.isQuantity(term)) return rows[term.verb.name] ?? null;
    const { at, span } = named(term);
    return { at: (month) => run + at(month), span: (from, to) => run + span(from, to) };
  },
  helper: (_, helper) => rows[helper] as Cells,
  numbers: monthCells(run, 4, '$'),
  years: monthCells(run, 3, '$'),
  get baseline() {
    return gridOf('Baseline!');
  },
});

/** What stands in the cell of a figure, or of a formula that has a cell. */
const written = (term: q.Term, grid: Grid, month = 1): string =>
  q.isQuantity(term) ? formulaText(term, grid, month) : cellText(term, grid, month);

describe('in a cell', () => {
  const titled = (row: (q.Term | string | number)[]) =>
    [String(row[1]), row[0] as q.Term, row[2] as number | undefined] as const;

  it.each(
    [
      [q.constant(12, units.ratio), '12'],
      [q.constant(1 / 12, units.years), '1/12'],
      [q.constant(1e-9, units.ratio), '1E-9'],
      [q.constant(0.3e-9, units.ratio), '3E-10'],
      [q.sum(a, b, c), 'a+b+c'],
      [q.difference(a, b, c), 'a-b-c'],
      [q.product(a, b), 'a*b'],
      [q.quotient(a, b), 'a/b'],
      [q.product({ ...a, impossible: 'never' }, q.sum(b, c)), 'IF(OR(b+c=0),0,a*(b+c))'],
      [q.product({ ...a, impossible: 'never' }, s), 'a*F7'],
      [q.quotientOrZero(a, q.sum(b, c)), 'IF((b+c)=0,0,a/(b+c))'],
      [q.quotientIfPositive(a, q.sum(b, c)), 'IF((b+c)>0,a/(b+c),NA())'],
      [q.apart(a, b), 'IF(ABS(a-b)<=1E-12*MAX(ABS(a),ABS(b)),0,a-b)'],
      [q.higher(a, q.sum(b, c), s), 'MAX(a,b+c,H7)', 3],
      [q.lower(a, q.difference(b, c), number(0)), 'MIN(a,b-c,0)'],
      [q.negative(a), '-a'],
      [q.negative(q.negative(s)), '-(-H7)', 3],
      [q.complement(a), '1-a'],
      [q.either(a, b), '1-(1-a)*(1-b)'],
      [q.without(a, b), '(a-b)/(1-b)'],
      [q.withinMonths(chance, 1), '1-(1-chance)^(1/12)'],
      [q.withinMonths(chance, 3), '1-(1-chance)^(3/12)'],
      [q.perYear(a, 1), '1-(1-a)^12'],
      [q.perYear(a, 3), '1-(1-a)^(12/3)'],
      [q.monthlyRate(chance), '(1+chance)^(1/12)-1'],
      [q.growthPerYear(q.growthWithin(chance, 3), 3), '(1+((1+chance)^(3/12)-1))^(12/3)-1'],
      [q.inMonth(chance), 'chance/12'],
      [q.choose(a, b, c), 'IF(a=0,b,c)'],
      [q.choose(a, b, q.sum(b)), 'b'],
      [q.strength(start, ramp), 'IF(H$4<start,0,MIN(1,(H$4-start+1)/ramp))', 3],
      [q.strength(start, ramp, end), 'IF(OR(H$4<start,H$4>end),0,MIN(1,(H$4-start+1)/ramp))', 3],
      [
        q.strength(start, ramp, end, fade),
        'IF(OR(H$4<start,end<start),0,IF(H$4<=end,MIN(1,(H$4-start+1)/ramp),IF(H$4<end+fade,MIN(1,(end-start+1)/ramp)*(1-(H$4-end)/fade),0)))',
        3,
      ],
      [q.strength(start, q.constant(1, units.months)), 'IF(F$4<start,0,MIN(1,(F$4-start+1)))'],
      [q.carry(a, q.complement(s), q.sum(b, c)), 'E8*(1-F7)+(b+c)', 1],
      [q.carry(a, q.complement(s), q.sum(b, c)), 'G8*(1-H7)+(b+c)', 3],
      [q.carry(a, s, q.sum(b, c), q.difference(b, c)), 'MAX(E8*F7+(b+c),b-c)', 1],
      [q.carry(a, s, b, s), 'MAX(G8*H7+b,H7)', 3],
      [q.opening(s, a), 'E7', 1],
      [q.opening(s, a), 'F7', 2],
      [q.discounted(s, a), 'H7/(1+a)^H$4', 3],
      [q.discountedFromStart(s, a), 'H7/(1+a)^(H$4-1)', 3],
      [q.running(s), 'SUM($F7:H7)', 3],
      [q.total(s), 'SUM($F7:AI7)'],
      [q.inYear(s, 1), 'SUM($F7:Q7)'],
      [q.inYear(s, 3), 'SUM($AD7:AI7)'],
      [q.inYear(s, 4), '0'],
      [q.least(s), 'MIN($F7:AI7)'],
      [q.most(s), 'MAX($F7:AI7)'],
      [q.monthOfLeast(s), 'IF(MIN($F7:AI7)<0,MATCH(MIN($F7:AI7),$F7:AI7,0),NA())'],
      [q.first(s), 'F7'],
      [q.last(s), 'AI7'],
      [q.atMonth(s, 3), 'H7'],
      [q.baseline(s), 'Baseline!H7', 3],
      [q.payback(s), 'IF(AI7<0,NA(),SUMPRODUCT(MAX(($F7:AI7<0)*$F$4:AI$4))+1)'],
      // The twelfth root of 11, less 1.
      [q.rateOfReturn(s, s), 'IF($D9>0.22118855031199378,NA(),(1+$D9)^12-1)'],
      [s, 'H7', 3],
      [a, 'a'],
    ].map(titled),
  )('%s', (text, term, month = 1) => {
    expect(written(term, gridOf(''), month)).toBe(text);
  });

  it.each(
    [
      [q.product(a, q.sum(b, c)), 'a*(b+c)'],
      [q.sum(a, q.product(b, c)), 'a+b*c'],
      // The order of operations is that of the program, so that both round alike.
      [q.product(a, q.quotient(b, c)), 'a*(b/c)'],
      [q.product(a, q.product(b, c)), 'a*(b*c)'],
      [q.sum(a, q.difference(b, c)), 'a+(b-c)'],
      [q.sum(q.difference(a, b), c), 'a-b+c'],
      [q.difference(a, q.difference(b, c)), 'a-(b-c)'],
      [q.quotient(q.product(a, b), q.product(a, c)), 'a*b/(a*c)'],
      [q.product(a, q.complement(b)), 'a*(1-b)'],
      [q.complement(q.sum(a, b)), '1-(a+b)'],
      [q.sum(a, q.negative(b)), 'a+(-b)'],
      [q.negative(q.sum(a, b)), '-(a+b)'],
      [q.negative(q.product(a, b)), '-(a*b)'],
      [q.product(a, q.higher(b, q.sum(a, c))), 'a*MAX(b,a+c)'],
      [q.difference(a, q.quotientIfPositive(q.sum(a, b), c)), 'a-IF(c>0,(a+b)/c,NA())'],
      [q.product(number(-2), a), '(-2)*a'],
      [q.quotient(a, q.constant(1 / 12, units.years)), 'a/(1/12)'],
      [q.withinMonths(q.either(chance, other), 1), '1-(1-(1-(1-chance)*(1-other)))^(1/12)'],
      [q.discounted(q.difference(s, a), q.sum(b, c)), '(F7-a)/(1+(b+c))^F$4'],
    ].map(titled),
  )('with brackets where they are needed: %s', (text, term) => {
    expect(written(term, gridOf(''))).toBe(text);
  });

  it.each(
    [
      [q.product(a, off), '0'],
      [q.sum(a, q.product(b, off)), 'a'],
      [q.sum(a, off), 'a'],
      [q.difference(a, off), 'a'],
      [q.difference(a, q.sum(a)), '0'],
      [q.product(a, number(1)), 'a'],
      [q.quotient(number(3), number(4)), '0.75'],
      [q.quotient(off, off), '0/0'],
      [q.choose(off, a, b), 'a'],
      [q.negative(off), '0'],
      [q.higher(off, number(2)), '2'],
      [q.lower(off, number(2)), '0'],
      [q.quotientIfPositive(number(3), number(4)), '0.75'],
    ].map(titled),
  )('without what counts for nothing: %s', (text, term) => {
    const run = new SheetRun(
      {
        sheet: 'Here',
        evaluation: new q.Evaluation({ months: 3, values: new Map(), formulas: new Map() }),
        names: new Map([a, b, c].map((each) => [each, each.id] as const)),
        fixed: new Map([[off, 0]]),
        formulas: new Map(),
      },
      null,
    );
    const rows = new SheetRows(run, null);
    expect(formulaText(term, rows.grid('Here'))).toBe(text);
  });
});

describe('the rows of a run', () => {
  const derived = <S extends q.Shape>(id: string, formula: q.Expression<S>, unit: q.Unit = units.ratio) =>
    q.derived({ id, label: id, unit, reason: '', formula });
  const stock = derived('stock', q.carry(a, b, c));
  const bought = derived('bought', q.asMonthly(q.product(a, off)));
  const kept = derived('kept', q.sum(stock, bought));
  const gain = derived('gain', q.difference(kept, q.baseline(kept)));
  const still = derived('still', q.asMonthly(a));
  const worth = derived('worth', q.total(q.discounted(gain, b)));
  const share = q.derived({
    ...derived('share', q.quotient(worth, off)),
    formula: q.quotient(worth, off),
    impossible: 'nothing is paid',
  });
  const both = derived('both', q.sum(q.first(still), worth));

  function sides() {
    const values = [
      [a, 100],
      [b, 0.5],
      [c, 20],
      [off, 1],
    ] as const;
    const on = new Map(values.map(([quantity, value]) => [quantity, q.single(value)] as const));
    const before = new q.Evaluation({
      months: 3,
      values: new Map([...on, [off, q.single(0)]]),
      formulas: new Map(),
    });
    const after = new q.Evaluation({ months: 3, values: on, formulas: new Map() }, before);
    const names = new Map([a, b, c, off].map((each) => [each, `in.${each.id}`] as const));
    const run = (sheet: string, evaluation: q.Evaluation, baseline: SheetRun | null) =>
      new SheetRun(
        {
          sheet,
          evaluation,
          names,
          fixed: new Map(baseline === null ? [[off, 0]] : []),
          formulas: new Map(),
        },
        baseline,
      );
    const first = run('Before', before, null);
    const baseline = new SheetRows(first, null);
    return { baseline, changed: new SheetRows(run('After', after, first), baseline) };
  }

  /** Each row of a sheet in a line: where it is, what it is called, its cells and what they come to. */
  function lines(rows: SheetRows): string[] {
    for (const [k, row] of rows.rows.entries()) rows.place(row, 5 + k);
    return rows.rows.map(({ label, months, text, value }, k) => {
      const [from, to] = months ?? [0, 0];
      const all = Array.from({ length: to - from + 1 }, (_, m) => from + m);
      return `${5 + k} ${label}: ${all.map((m) => `${text(m)} → ${value(m)}`).join(' | ')}`;
    });
  }

  it('are those of what is shown and all that it needs, below what they are made of', () => {
    const { baseline, changed } = sides();
    for (const quantity of [share, both]) changed.show(quantity);
    const before = lines(baseline);
    expect(lines(changed)).toEqual([
      '5 stock: Before!F5 → 70 | Before!G5 → 55 | Before!H5 → 47.5',
      '6 bought: in.a*in.off → 100 | in.a*in.off → 100 | in.a*in.off → 100',
      '7 kept: F5+F6 → 170 | G5+G6 → 155 | H5+H6 → 147.5',
      '8 gain: F7-Before!F6 → 100 | G7-Before!G6 → 100 | H7-Before!H6 → 100',
      '9 gain, discounted: F8/(1+in.b)^F$4 → 66.66666666666666 | G8/(1+in.b)^G$4 → 44.44444444444444 | H8/(1+in.b)^H$4 → 29.629629629629626',
      '10 worth: SUM($F9:H9) → 140.74074074074073',
      '11 share: IFERROR($D10/in.off,"none") → 140.74074074074073',
      '12 still: Before!F7 → 100 | Before!G7 → 100 | Before!H7 → 100',
      '13 both: F12+$D10 → 240.74074074074073',
    ]);
    expect(before).toEqual([
      '5 stock: in.a → 100 | E5*in.b+in.c → 70 | F5*in.b+in.c → 55 | G5*in.b+in.c → 47.5',
      '6 kept: F5 → 70 | G5 → 55 | H5 → 47.5',
      '7 still: in.a → 100 | in.a → 100 | in.a → 100',
    ]);
  });

  it('hold a number where nothing could change it, as in a run that gains on itself', () => {
    const { baseline } = sides();
    for (const quantity of [gain, worth]) baseline.show(quantity);
    expect(lines(baseline)).toEqual(['5 gain: 0 → 0 | 0 → 0 | 0 → 0', '6 worth: 0 → 0']);
  });

  it('are one for formulas that are the same', () => {
    const { baseline, changed } = sides();
    const twice = derived('twice', q.sum(worth, q.total(q.discounted(gain, b))));
    changed.show(twice);
    lines(baseline);
    expect(lines(changed).filter((line) => line.includes('discounted'))).toHaveLength(1);
  });

  it('take the parts of a formula that would be too long for a cell', () => {
    const { baseline } = sides();
    const parts = Array.from({ length: 9 }, (_, k) => q.product(a, number(k + 2)));
    baseline.show(derived('long', q.sum(...(parts as [q.Expression<'one'>, ...q.Expression<'one'>[]]))));
    const all = lines(baseline);
    expect(all).toHaveLength(10);
    expect(all.at(-1)).toBe('14 long: $D5+$D6+$D7+$D8+$D9+$D10+$D11+$D12+$D13 → 5400');
  });

  it('tell a rate of return only where there is one', () => {
    const { baseline, changed } = sides();
    const outlay = q.asMonthly(q.product(a, off, number(0.9)));
    changed.show(derived('rate', q.rateOfReturn(outlay, gain), units.growthPerYear));
    lines(baseline);
    const all = lines(changed).map((line) => line.replace(/^\d+ /, ''));
    const found = all.find((line) => line.startsWith('Rate of return in a month:'));
    // 90 out at each start and 100 in at each end: 10 a month on 90.
    expect(found).toMatch(/,"none"\) → 0\.1111111111\d+$/);
    expect(all.find((line) => line.startsWith('Sign of the net cash'))).toBe(
      'Sign of the net cash: SIGN(E11) → -1 | IF(F11=0,E12,SIGN(F11)) → 1 | IF(G11=0,F12,SIGN(G11)) → 1 | IF(H11=0,G12,SIGN(H11)) → 1',
    );
    expect(all.find((line) => line.startsWith('Whether there is one rate'))).toMatch(/,1,0\),0\) → 1$/);
  });

  it('refuse a series that has no row, which is a fault of whoever laid them out', () => {
    const { baseline } = sides();
    expect(() => formulaText(q.total(gain), { ...baseline.grid('Before'), fixedValue: () => null })).toThrow(
      'a series without cells: gain',
    );
  });
});

describe('cells', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('stand in column %i as %s', (column, letters) => {
    expect(lettersOf(column)).toBe(letters);
  });

  it('of another sheet are called with its name', () => {
    expect(fixedCell('Inputs', 2, 3)).toBe('Inputs!$B$3');
    expect(fixedCell('With initiative', 2, 3)).toBe("'With initiative'!$B$3");
    expect(fixedCell("It's", 2, 3)).toBe("'It''s'!$B$3");
    expect(fixedCell('Here', 2, 3, 'Here')).toBe('$B$3');
  });

  it.each([
    [['business.churn'], ['business.churn']],
    [['initiatives.second-line.on'], ['initiatives.second_line.on']],
    [
      ['é', 'ö', 'É'],
      ['é', 'ö', 'É_2'],
    ],
    [
      ['a-b', 'A_b', 'a.b'],
      ['a_b', 'A_b_2', 'a.b'],
    ],
    [
      ['A1', 'r1c1', 'R', 'c', 'XFD12', '9lives', 'sales.a1', 'sales.r'],
      ['_A1_', '_r1c1_', '_R_', '_c_', '_XFD12_', '_9lives_', '_sales.a1_', '_sales.r_'],
    ],
  ])('are named after %j as a spreadsheet allows', (ids, names) => {
    const given = new CellNames();
    expect(ids.map((id) => given.for(id))).toEqual(names);
  });

  it('have names of a length that leaves room in a formula, cut behind a word, and none twice', () => {
    const names = new CellNames();
    const given = [
      'a_long_name_of_an_initiative_that_goes_on_and_on',
      'a_long_name_of_an_initiative_that_goes_off',
    ];
    expect(given.map((id) => names.for(id))).toEqual([
      'a_long_name_of_an_initiative_that_goes',
      'a_long_name_of_an_initiative_that_goes_2',
    ]);
    expect(names.for('x'.repeat(50))).toBe('x'.repeat(40));
    expect(names.for('x'.repeat(50))).toBe(`${'x'.repeat(38)}_2`);
  });

  it('keep the letters of any language', () => {
    const names = new CellNames();
    expect(['служба_поддержки', 'サポート', 'Ünïcode', 'a😀b'].map((id) => names.for(id))).toEqual([
      'служба_поддержки',
      'サポート',
      'Ünïcode',
      'a_b',
    ]);
  });
});
