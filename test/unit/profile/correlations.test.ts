/** Correlations of a profile: what is read of them, and everything that is refused. */
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failuresInWords } from '../../../src/cli/failures.js';
import type { Failure } from '../../../src/profile/failure.js';
import { profileJsonSchema } from '../../../src/profile/json-schema.js';
import type { Correlation } from '../../../src/profile/profile.js';
import { readProfile } from '../../../src/profile/read.js';
import { starterProfile } from '../../../src/profile/starter.js';
import { holds } from '../../support/properties.js';
import { harbor, pointedAt, refusalsOf } from './harbor.js';
import { expectExampleToPass, expectRefusals, withExample } from './refused.js';

/** Two initiatives, of which one acts on the same input twice; what follows them begins in line 20. */
const base = `${harbor}initiatives:
  - name: Second-line team
    effects:
      - { on: complaints.resolved, change: 10 to 30 points }
      - { on: complaints.resolved, change: 2 points }
      - { on: business.churn, change: -2 to -1 points }
  - name: Phase 2.1
    effects: [{ on: complaints.voiced, change: to 30% }]
`;

/** The text of one correlation. */
const entry = (a: string, b: string, correlation: string | number): string =>
  `  - { between: [${a}, ${b}], correlation: ${correlation} }\n`;

/** The base with these entries, of which the first stands in line 21. */
const having = (...entries: readonly string[]): string => `${base}correlations:\n${entries.join('')}`;

const read = (text: string, overrides: readonly string[] = []): readonly Correlation[] =>
  readProfile({ text, name: 'profile.yaml', overrides }).profile.correlations;

describe('a correlation', () => {
  it('is of two figures, by text, and has its line', () => {
    expect(read(having(entry('complaints.resolved', 'business.churn', -0.4)))).toEqual([
      { between: ['business.churn', 'complaints.resolved'], value: -0.4, line: 21 },
    ]);
    const inLines =
      '  -\n    between:\n      - business.churn\n      - acquisition.cost\n    correlation: 0.1\n';
    expect(read(having(inLines))).toEqual([
      { between: ['acquisition.cost', 'business.churn'], value: 0.1, line: 25 },
    ]);
  });

  it('is in no profile that states none', () => {
    for (const text of [base, `${base}correlations:\n`, `${base}correlations: []\n`])
      expect(read(text)).toEqual([]);
  });

  it.each([
    ['0.3', 0.3],
    ['.3', 0.3],
    ['+0.3', 0.3],
    ['-0.3', -0.3],
    ['−0.3', -0.3],
    ['"0.3"', 0.3],
    ['30%', 0.3],
    ['-30 %', -0.3],
    ['0', 0],
    ['1', 1],
    ['.0', 0],
    ['1.0', 1],
    ['1.000', 1],
    ['-1.000', -1],
    ['100%', 1],
    ['-1', -1],
    ['3e-1', 0.3],
  ])('is written %s', (text, value) => {
    expect(read(having(entry('business.churn', 'acquisition.cost', text)))[0]?.value).toBeCloseTo(value, 15);
  });

  it.each([
    'business.revenue_per_customer',
    'finance.discount_rate',
    'sales.prospects',
    'word_of_mouth.negativity',
    'initiatives.second-line-team.costs.once',
    'initiatives.second-line-team.costs.running',
    'initiatives.second-line-team.start',
    'initiatives.second-line-team.ramp',
    'initiatives.second-line-team.end',
    'initiatives.second-line-team.effects.business.churn',
    'initiatives.second-line-team.effects.business.churn.causal_share',
    'initiatives.second-line-team.effects.complaints.resolved',
    'initiatives.second-line-team.effects.complaints.resolved.causal_share',
    'initiatives.second-line-team.effects.complaints.resolved.2',
    'initiatives.second-line-team.effects.complaints.resolved.2.causal_share',
    'initiatives.phase-2-1.effects.complaints.voiced',
  ])('may be of %s, stated with a range or not', (path) => {
    expect(read(having(entry('business.churn', path, 0.5)))[0]?.between).toContain(path);
  });

  it('names the effects of initiatives by the ids that they have', () => {
    const { profile } = readProfile({ text: base, name: 'profile.yaml' });
    const ids = profile.initiatives.flatMap(({ effects }) => effects.map(({ id }) => id));
    expect(ids).toContain('initiatives.second-line-team.effects.complaints.resolved.2');
    const entries = ids.flatMap((id) => [
      entry('business.churn', id, 0.1),
      entry('business.churn', `${id}.causal_share`, 0.1),
    ]);
    expect(read(having(...entries))).toHaveLength(8);
  });

  it('has an order and a direction that do not depend on the file', () => {
    const pairs = [
      ['business.churn', 'acquisition.cost', 0.2],
      ['business.churn', 'complaints.resolved', 0.3],
      ['acquisition.cost', 'complaints.resolved', -0.1],
      ['initiatives.phase-2-1.ramp', 'initiatives.second-line-team.ramp', 1],
    ] as const;
    const [forth, back] = [
      having(...pairs.map(([a, b, value]) => entry(a, b, value))),
      having(...pairs.toReversed().map(([a, b, value]) => entry(b, a, value))),
    ].map((text) => read(text).map(({ between, value }) => ({ between, value })));
    expect(back).toEqual(forth);
    expect(forth?.map(({ between }) => between.join(' '))).toEqual([
      'acquisition.cost business.churn',
      'acquisition.cost complaints.resolved',
      'business.churn complaints.resolved',
      'initiatives.phase-2-1.ramp initiatives.second-line-team.ramp',
    ]);
  });

  it('may say that figures go in step, as long as they do so with all others', () => {
    const [a, b, c] = ['business.churn', 'complaints.rate', 'acquisition.cost'] as const;
    expect(read(having(entry(a, b, 1), entry(b, c, -1), entry(a, c, -1)))).toHaveLength(3);
    expect(read(having(entry(a, b, 1), entry(b, c, 0.6), entry(a, c, 0.6)))).toHaveLength(3);
    expect(read(having(entry(a, b, 0.6), entry(b, c, 0.8)))).toHaveLength(2);
  });

  it('stands in the starter, commented out', () => {
    const [before, section] = starterProfile().split('# correlations:\n') as [string, string];
    expect(read(starterProfile())).toEqual([]);
    const uncommented = `${before}correlations:\n${section.replace('  # - {', '  - {')}`;
    expect(read(uncommented)).toHaveLength(1);
  });
});

describe('correlations that cannot be read', () => {
  const [churn, resolved] = ['business.churn', 'complaints.resolved'] as const;

  it.each<readonly [what: string, text: string, path: string, at: string, points: string, problem: RegExp]>([
    ['no list', `${base}correlations: { between: 1 }\n`, '', '20:1', 'correlations', /a list is expected/],
    ['a text', `${base}correlations: strong\n`, '', '20:15', 'strong', /a list is expected/],
    ['an entry that is a text', having('  - strong\n'), '.1', '21:5', 'strong', /section is expected/],
    ['an entry that is a list', having('  - [1]\n'), '.1', '21:5', '[1]', /section is expected/],
    ['an entry that is nothing', having('  -\n'), '.1', '21:4', '', /section is expected/],
    [
      'no correlation',
      having(`  - between: [${churn}, ${resolved}]\n`),
      '.1.correlation',
      '21:5',
      `between: [${churn}, ${resolved}]`,
      /correlation is missing/,
    ],
    [
      'no pair',
      having('  - correlation: 0.4\n'),
      '.1.between',
      '21:5',
      'correlation: 0.4',
      /two figures are missing/,
    ],
    [
      'one figure',
      having(`  - { between: [${churn}], correlation: 0.4 }\n`),
      '.1.between',
      '21:7',
      'between',
      /not two figures/,
    ],
    [
      'three figures',
      having(entry(churn, `${resolved}, acquisition.cost`, 0.4)),
      '.1.between',
      '21:7',
      'between',
      /not two figures/,
    ],
    [
      'a figure without brackets',
      having(`  - { between: ${churn}, correlation: 0.4 }\n`),
      '.1.between',
      '21:16',
      churn,
      /not two figures/,
    ],
    [
      'figures by names',
      having(`  - { between: { a: ${churn}, b: ${resolved} }, correlation: 0.4 }\n`),
      '.1.between',
      '21:7',
      'between',
      /not two figures/,
    ],
    [
      'a figure that is a list',
      having(entry(churn, '[a]', 0.4)),
      '.1.between.2',
      '21:33',
      '[a]',
      /not the path/,
    ],
    [
      'a figure that is nothing',
      having(entry(churn, '~', 0.4)),
      '.1.between.2',
      '21:33',
      '~',
      /not the path/,
    ],
    ['a figure twice', having(entry(churn, churn, 0.4)), '.1.between.2', '21:33', churn, /figure twice/],
    [
      'a choice',
      having(entry('acquisition.policy', churn, 0.4)),
      '.1.between.1',
      '21:17',
      'acquisition.policy',
      /never uncertain/,
    ],
    [
      'the horizon',
      having(entry(churn, 'finance.horizon', 0.4)),
      '.1.between.2',
      '21:33',
      'finance.horizon',
      /never uncertain/,
    ],
    [
      'a pair twice',
      having(entry(churn, resolved, 0.4), entry(resolved, churn, 0.4)),
      '.2.between',
      '22:7',
      'between',
      /given twice/,
    ],
    [
      'correlations that leave no room for one another',
      having(
        entry(churn, resolved, 0.9),
        entry(resolved, 'acquisition.cost', 0.9),
        entry(churn, 'acquisition.cost', -0.9),
      ),
      '.3.correlation',
      '23:65',
      '-0.9',
      /contradict each other/,
    ],
  ])('are refused with an example that passes: %s', (_what, text, path, at, points, problem) => {
    expectRefusals(refusalsOf(text), [[`correlations${path}`, at, points, problem]]);
    expectExampleToPass(text);
  });

  it.each([
    ['~', /not one number/],
    ['[0.4]', /not one number/],
    ['{ low: 0.2, likely: 0.3, high: 0.4 }', /not one number/],
    ['0.2 to 0.4', /not one number/],
    ['strong', /not a number/],
    ['""', /nothing is given/],
    ['"0,4"', /comma/],
    ['1.1', /outside/],
    ['-1.0000001', /outside/],
    ['40', /outside/],
    ['101%', /outside/],
    ['1e400', /not a finite number/],
    ['-1e400%', /not a finite number/],
    ['.nan', /not a finite number/],
    ['.inf', /not a finite number/],
    ['0.0004k', /not a correlation/],
    ['$0.4', /not a correlation/],
    ['0.4 USD', /not a correlation/],
    ['0.4 per year', /not a number/],
    ['0x1', /not a number/],
    [`"0.${'3'.repeat(5000)}"`, /too long/],
  ])('are refused where they are no number from −1 to 1: %s', (written, problem) => {
    const text = having(entry(churn, resolved, written));
    const failures = refusalsOf(text);
    expect(failures).toEqual([
      expect.objectContaining({
        path: 'correlations.1.correlation',
        problem: expect.stringMatching(problem),
      }),
    ]);
    expect(failures[0]?.place).toMatchObject({ line: 21 });
    expectExampleToPass(text);
  });

  it.each([
    ['betwen', 'between'],
    ['beetween', 'between'],
    ['corelation', 'correlation'],
    ['Correlation', 'correlation'],
    ['__proto__', 'between'],
    ['<<', 'between'],
  ])('are refused where a key is not known: the nearest to %s is %s', (key, near) => {
    const text = having(`  - { between: [${churn}, ${resolved}], correlation: 0.4, ${key}: 1 }\n`);
    const failures = refusalsOf(text);
    expect(failures.map(({ path, problem }) => [path, problem])).toEqual([
      [`correlations.1.${key}`, 'unknown field'],
    ]);
    expect(pointedAt(failures[0] as Failure)).toBe(key);
    expect(failures[0]?.expected).toMatch(new RegExp(`\\b${near}\\b`));
  });

  it('are looked for under a name near to theirs', () => {
    const [failure] = refusalsOf(`${base}corelations:\n${entry(churn, resolved, 0.4)}`);
    expect(failure).toMatchObject({ path: 'corelations', problem: 'unknown field' });
    expect(failure?.expected).toMatch(/^correlations \(closest match\)/);
    expect(failure?.example).toMatch(/^correlations: \[\{ between/);
  });
});

describe('the path of a figure that there is not', () => {
  const team = 'initiatives.second-line-team';

  it.each<readonly [path: string, problem: RegExp, near: string | null]>([
    ['business.chrun', /unknown figure/, 'business.churn'],
    ['Business.Churn', /unknown figure/, 'business.churn'],
    ['churn', /unknown figure/, 'business.churn'],
    ['business.churn.now', /unknown figure/, 'business.churn'],
    ['nonsense', /unknown figure/, null],
    ['5', /unknown figure/, null],
    ['""', /unknown figure/, null],
    ['__proto__', /unknown figure/, null],
    ['constructor.prototype', /unknown figure/, null],
    ['initiatives', /unknown figure/, null],
    ['initiatives.', /initiative that is not in the profile/, null],
    ['initiatives.nobody.start', /initiative that is not in the profile/, null],
    ['initiatives.__proto__.start', /initiative that is not in the profile/, null],
    ['initiatives.9.start', /initiative that is not in the profile/, null],
    ['initiatives.what-if.effects.business.churn', /initiative that is not in the profile/, null],
    [
      'initiatives.second-line-taem.costs.once',
      /initiative that is not in the profile/,
      `${team}.costs.once`,
    ],
    ['initiatives.Second-line team.costs.once', /is named by its id/, `${team}.costs.once`],
    ['initiatives.second_line_team.once', /is named by its id/, `${team}.costs.once`],
    ['initiatives.1.costs.onec', /is named by its id/, `${team}.costs.once`],
    ['initiatives.Phase 2.1.ramp', /is named by its id/, 'initiatives.phase-2-1.ramp'],
    [
      'initiatives.Phase 2.1.effects.complaints.voiced.causal_share',
      /is named by its id/,
      'initiatives.phase-2-1.effects.complaints.voiced.causal_share',
    ],
    ['initiative.second-line-team.start', /figure that is not in the profile/, `${team}.start`],
    [team, /figure that is not in the profile/, null],
    [`${team}.`, /figure that is not in the profile/, null],
    [`${team}.__proto__`, /figure that is not in the profile/, null],
    [`${team}.strat`, /figure that is not in the profile/, `${team}.start`],
    [`${team}.costs`, /figure that is not in the profile/, null],
    [`${team}.business.churn`, /figure that is not in the profile/, `${team}.effects.business.churn`],
    [
      `${team}.effects.business.churn.change`,
      /figure that is not in the profile/,
      `${team}.effects.business.churn`,
    ],
    [
      `${team}.effects.complaints.resolved.3`,
      /figure that is not in the profile/,
      `${team}.effects.complaints.resolved.2`,
    ],
    [`${team}.effects.acquisition.cost`, /figure that is not in the profile/, null],
  ])('%s', (path, problem, near) => {
    const text = having(entry('finance.discount_rate', path, 0.4));
    const failures = refusalsOf(text);
    expect(failures).toEqual([
      expect.objectContaining({
        path: 'correlations.1.between.2',
        problem: expect.stringMatching(problem),
        expected: expect.stringMatching(near === null ? /^(?!.*closest match)/ : /\(closest match\)/),
      }),
    ]);
    expect(pointedAt(failures[0] as Failure)).toBe(path);
    if (near !== null) expect(failures[0]).toMatchObject({ example: near });
    if (near !== null) expect(failures[0]?.expected.startsWith(`${near} (closest match)`)).toBe(true);
    expectExampleToPass(text);
  });

  it('is never told the other figure of its pair, nor one that makes a pair again', () => {
    const pairs = [
      entry('business.churn', 'business.chrun', 0.1),
      entry('nonsense', 'business.customers', 0.1),
      entry('nonsense', 'acquisition.cost', 0.1),
    ];
    for (const pair of pairs)
      expectExampleToPass(having(entry('acquisition.cost', 'complaints.resolved', 0), pair));
  });

  it('is said of both, with examples that can stand together', () => {
    const text = having(entry('nonsense', 'acquisition.policy', 0.1));
    const failures = refusalsOf(text);
    expect(failures.map(({ path }) => path)).toEqual([
      'correlations.1.between.1',
      'correlations.1.between.2',
    ]);
    expect(refusalsOf(failures.reduce(withExample, text))).toEqual([]);
  });

  it('is said where there is no initiative at all', () => {
    const path = 'initiatives.team.start';
    const [failure] = refusalsOf(`${harbor}correlations:\n${entry('business.churn', path, 0.1)}`);
    expect(failure?.problem).toMatch(/initiative that is not in the profile/);
    expect(failure?.expected).toMatch(/^one of business\.customers/);
  });
});

describe('correlations that cannot hold together', () => {
  const [a, b, c, d, e] = [
    'acquisition.cost',
    'business.churn',
    'complaints.rate',
    'finance.discount_rate',
    'initiatives.second-line-team.effects.business.churn',
  ] as const;

  it('are named, with what there is room for', () => {
    // 0.9² + x² ≤ 1 where the third pair has none: x from −0.435… to 0.435….
    const [failure, ...others] = refusalsOf(having(entry(b, a, 0.9), entry(b, c, '90%')));
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      path: 'correlations.2.correlation',
      found: `${a} and ${b} 0.9, ${b} and ${c} 0.9`,
      expected: 'weaker correlations, here one from -0.43 to 0.43; pairs left out are uncorrelated',
      example: '0.43',
    });
  });

  it('are named without those that have no part in it', () => {
    // 0.8 · 0.8 ± 0.6 · 0.6: from 0.28 to 1.
    const text = having(
      entry(a, d, 0),
      entry(a, b, 0.8),
      entry(a, c, 0.8),
      entry(b, c, -0.5),
      entry(e, d, -0.2),
    );
    const failures = refusalsOf(text);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({
      path: 'correlations.4.correlation',
      found: `${a} and ${b} 0.8, ${a} and ${c} 0.8, ${b} and ${c} -0.5`,
      expected: 'weaker correlations, here one from 0.28 to 1',
      example: '0.28',
    });
    expectExampleToPass(text);
  });

  it('leave less room beside others, which the example has to go with as well', () => {
    const beside = [entry(a, d, 0.1), entry(e, d, -0.2), entry(b, 'sales.prospects', 0.3)];
    const text = having(...beside, entry(a, b, 0.8), entry(a, c, 0.8), entry(b, c, -0.5));
    expect(refusalsOf(text)[0]).toMatchObject({ found: expect.not.stringContaining(d) });
    expectExampleToPass(text);
  });

  it('leave one possible where two figures are in step', () => {
    const text = having(entry(a, b, 1), entry(b, c, 0.5), entry(a, c, 0.2));
    expect(refusalsOf(text)[0]).toMatchObject({ expected: 'weaker correlations, here 0.5', example: '0.5' });
    expectExampleToPass(text);
    expectExampleToPass(having(entry(a, b, -1), entry(b, c, '12.345%'), entry(a, c, 0.2)));
  });

  it('are all told, where they have no figure in common', () => {
    const others = ['service.contacts', 'service.problem_rate', 'sales.prospects'] as const;
    const text = having(
      entry(a, b, 0.9),
      entry(others[0], others[1], -0.9),
      entry(b, c, 0.9),
      entry(others[1], others[2], 0.9),
    );
    const failures = refusalsOf(text);
    expect(failures.map(({ path }) => path)).toEqual([
      'correlations.3.correlation',
      'correlations.4.correlation',
    ]);
    expect(refusalsOf(failures.reduce(withExample, text))).toEqual([]);
  });

  it('are all weakened in the example where no single one can make them hold', () => {
    // Without its last pair each of the two clashes could hold, but they have a figure in common.
    const text = having(entry(a, b, 0.9), entry(b, c, 0.9), entry(b, d, 0.9));
    const [failure, ...others] = refusalsOf(text);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      path: 'correlations',
      expected: 'weaker correlations; pairs left out are uncorrelated',
      // 3 x² ≤ 1: x up to 0.577, and 0.6 · 0.9 = 0.54.
      example: expect.stringMatching(/^correlations: \[.*correlation: 0\.54 \}\]$/),
    });
    expect(pointedAt(failure as Failure)).toBe('correlations');
    expectExampleToPass(text);
  });

  it('are told with examples that make all of them hold at once', () => {
    const figures = [a, b, c, d, e] as const;
    const pairs = figures.flatMap((x, i) => figures.slice(0, i).map((y) => [x, y] as const));
    const hundredths = fc.option(fc.integer({ min: -100, max: 100 }));
    holds([fc.array(hundredths, { minLength: pairs.length, maxLength: pairs.length })], (values) => {
      const entries = pairs.flatMap(([x, y], k) => {
        const value = values[k];
        return value === null || value === undefined ? [] : [entry(x, y, value / 100)];
      });
      const text = having(...entries);
      expect(refusalsOf(refusalsOf(text).reduce(withExample, text))).toEqual([]);
    });
  });

  it('are not looked for until each of them can be read', () => {
    for (const [written, path] of [
      ['"0,8"', 'correlations.3.correlation'],
      ['0,8', 'correlations.3.correlation'],
    ] as const) {
      const text = having(entry(a, b, 0.9), entry(b, c, 0.9), entry(a, c, written));
      expect(refusalsOf(text)).toEqual([expect.objectContaining({ path })]);
    }
  });

  it('are refused of three exactly where 1 + 2abc < a² + b² + c², with an example that passes', () => {
    const tenth = fc.integer({ min: -10, max: 10 });
    holds(
      [tenth, tenth, tenth],
      (ab, ac, bc) => {
        const text = having(entry(a, b, ab / 10), entry(b, c, bc / 10), entry(a, c, ac / 10));
        const isPossible = 1000 + 2 * ab * ac * bc >= 10 * (ab ** 2 + ac ** 2 + bc ** 2);
        expect(refusalsOf(text)).toHaveLength(isPossible ? 0 : 1);
        if (!isPossible) expectExampleToPass(text);
      },
      100,
    );
  });
});

describe('everything that is wrong with correlations', () => {
  it('is said in one go', () => {
    const text = having(
      '  - 5\n',
      '  - {}\n',
      entry('business.chrun', 'finance.horizon', 2),
      '  - { betwen: [], between: [business.churn], corelation: 1, correlation: ~ }\n',
      entry('business.churn', 'acquisition.cost', 0.9),
      entry('acquisition.cost', 'business.churn', 0.9),
      entry('business.churn', 'business.churn', 'high'),
    );
    expectRefusals(refusalsOf(text.replace('Harbor', "''")), [
      ['name', '1:7', "''", /name/],
      ['correlations.1', '21:5', '5', /section/],
      ['correlations.2.between', '22:5', '{}', /missing/],
      ['correlations.2.correlation', '22:5', '{}', /missing/],
      ['correlations.3.between.1', '23:17', 'business.chrun', /unknown figure/],
      ['correlations.3.between.2', '23:33', 'finance.horizon', /never/],
      ['correlations.3.correlation', '23:64', '2', /outside/],
      ['correlations.4.betwen', '24:7', 'betwen', /unknown field/],
      ['correlations.4.between', '24:19', 'between', /not two/],
      ['correlations.4.corelation', '24:46', 'corelation', /unknown field/],
      ['correlations.4.correlation', '24:74', '~', /not one number/],
      ['correlations.6.between', '26:7', 'between', /twice/],
      ['correlations.7.between.2', '27:33', 'business.churn', /twice/],
      ['correlations.7.correlation', '27:63', 'high', /not a number/],
    ]);
  });

  it('is said beside initiatives that cannot be read', () => {
    const text = `${harbor}initiatives:\n  - 5\n  - name: [a]\n    effects: 3\n  - name: Team\n    effects: [4]\ncorrelations:\n`;
    const failures = refusalsOf(text + entry('initiatives.team.start', 'initiatives.1.ramp', 0.4));
    expect(failures.at(-1)).toMatchObject({ path: 'correlations.1.between.2' });
    expect(failures.filter(({ path }) => path.startsWith('correlations'))).toHaveLength(1);
  });
});

describe('--set', () => {
  const text = having(entry('business.churn', 'complaints.resolved', -0.4));

  it.each<readonly [set: string, correlations: readonly Omit<Correlation, 'between'>[]]>([
    ['correlations.1.correlation=0.5', [{ value: 0.5, line: null }]],
    [
      'correlations=[{ between: [business.churn, acquisition.cost], correlation: 0.2 }]',
      [{ value: 0.2, line: null }],
    ],
    ['correlations=null', []],
  ])('%s', (set, correlations) => {
    expect(read(text, [set])).toEqual(correlations.map((expected) => expect.objectContaining(expected)));
  });

  it.each([
    'correlations=0.5',
    'correlations=',
    'correlations={}',
    'correlations=[0.5]',
    'correlations.correlation=0.5',
    'correlations.1=0.5',
    'correlations.1.correlation=2',
    'correlations.1.between=business.churn',
    'correlations.1.between.1=acquisition.cost',
    'correlations.1.nonsense=1',
    'correlations.1.correlation.value=1',
    'correlations.2.correlation=0.5',
    'correlations.__proto__.correlation=0.5',
    'correlations.business.churn=0.5',
  ])('%s is refused in words', (set) => {
    for (const profile of [text, harbor]) {
      const failures = refusalsOf(profile, [set]);
      // Nothing at all is what a profile without correlations says.
      if (set !== 'correlations=') expect(failures.length).toBeGreaterThan(0);
      expect(failuresInWords(failures)).not.toMatch(/undefined|\[object|NaN/);
      for (const { place } of failures) expect(place?.source).toMatch(/^(--set|profile)/);
    }
  });
});

describe('the JSON Schema', () => {
  const valid = new Ajv({ strict: true, allowUnionTypes: true }).compile(profileJsonSchema());
  const isValid = (correlations: unknown): boolean =>
    valid({
      name: 'Harbor',
      business: { customers: 12000, revenue: '9.6M per year', gross_margin: 0.55, churn: '18% per year' },
      acquisition: { cost: 420 },
      complaints: { rate: '7.5% per year' },
      correlations,
    });
  const between = ['business.churn', 'initiatives.team.effects.complaints.resolved'];

  it.each([
    [[]],
    [[{ between, correlation: -0.4 }]],
    [[{ between, correlation: '30%' }]],
    [
      [
        { between, correlation: 1 },
        { between: between.toReversed(), correlation: 0 },
      ],
    ],
  ])('takes %j', (correlations) => {
    expect(isValid(correlations)).toBe(true);
  });

  it.each([
    ['strong'],
    [{ between, correlation: 0.4 }],
    [[{ between }]],
    [[{ correlation: 0.4 }]],
    [[{ between, correlation: 1.1 }]],
    [[{ between, correlation: null }]],
    [[{ between, corelation: 0.4 }]],
    [[{ between, correlation: 0.4, why: 'both' }]],
    [[{ between: 'business.churn', correlation: 0.4 }]],
    [[{ between: ['business.churn'], correlation: 0.4 }]],
    [[{ between: [...between, 'acquisition.cost'], correlation: 0.4 }]],
    [[{ between: ['business.churn', 'business.churn'], correlation: 0.4 }]],
    [[{ between: ['business.churn', 'business.chrun'], correlation: 0.4 }]],
    [[{ between: ['business.churn', 'finance.horizon'], correlation: 0.4 }]],
    [[{ between: ['business.churn', 5], correlation: 0.4 }]],
  ])('takes no %j', (correlations) => {
    expect(isValid(correlations)).toBe(false);
  });
});

describe('correlations that mean harm', () => {
  const many = (count: number, item: (k: number) => string): string[] =>
    Array.from({ length: count }, (_, k) => item(k));
  /** An initiative that acts on one input this often. */
  const acting = (count: number): string =>
    `${harbor}initiatives: [{ name: T, effects: [${many(count, () => '{ on: business.churn, change: -1 points }').join(', ')}] }]\ncorrelations:\n`;
  const effect = (k: number): string => `initiatives.t.effects.business.churn${k > 0 ? `.${k + 1}` : ''}`;

  it.each<readonly [what: string, text: string, problem: RegExp]>([
    ['ten thousand', having(...many(10_000, () => entry('a', 'b', 1))), /too many entries/],
    ['ten thousand words', having(...many(10_000, () => '  - a\n')), /section is expected/],
    [
      'thousands of the same',
      having(...many(3000, () => entry('business.churn', 'sales.prospects', 1))),
      /twice/,
    ],
    ['thousands of slips', having(...many(3000, (k) => entry(`business.chrun${k}`, `x${k}`, 2))), /./],
    [
      'a slip in an effect for each of thousands',
      acting(2000) + many(2000, (k) => entry(`${effect(k)}x`, 'initiatives.x.ramp', 1)).join(''),
      /not in the profile/,
    ],
    [
      'a slip in a name for each of thousands of initiatives',
      `${harbor}initiatives:\n${many(3000, (k) => `  - name: team${k}\n`).join('')}correlations:\n${many(2000, (k) => entry(`initiatives.taem${k}.ramp`, 'business.churn', 1)).join('')}`,
      /./,
    ],
    [
      'a list in a pair without end',
      having(entry('business.churn', many(15_000, () => 'x').join(), 1)),
      /unknown figure/,
    ],
    [
      'a path without end',
      having(entry('business.churn', `initiatives.${'a.'.repeat(200_000)}`, 1)),
      /not in/,
    ],
    ['a path of points', having(entry('business.churn', '.'.repeat(400_000), 1)), /unknown figure/],
    [
      'a number without end',
      having(entry('business.churn', 'sales.prospects', '9'.repeat(400_000))),
      /too long/,
    ],
    ['brackets', `${base}correlations: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, /nested too deeply/],
    ['a deep pair', having(entry('business.churn', `${'['.repeat(6)}${']'.repeat(6)}`, 1)), /not the path/],
    ['an alias of itself', `${base}correlations: &a [*a]\n`, /nested too deeply/],
    [
      'a chain of more figures than anybody has',
      acting(101) + many(100, (k) => entry(effect(k), effect(k + 1), 0.1)).join(''),
      /more figures are correlated than can be checked/,
    ],
    [
      'as many figures as there may be, which cannot hold together',
      acting(100) + many(99, (k) => entry(effect(k), effect(k + 1), 0.9)).join(''),
      /contradict each other/,
    ],
  ])('are refused in words, however many they are: %s', (_what, text, problem) => {
    const failures = refusalsOf(text);
    expect(failures.at(-1)?.problem).toMatch(problem);
    for (const { expected } of failures) expect(expected.length).toBeLessThan(20_000);
    expect(failuresInWords(failures.slice(0, 50))).not.toMatch(/undefined|\[object|NaN/);
  });

  it('are read where they are only many', () => {
    const text = acting(100) + many(99, (k) => entry(effect(k), effect(k + 1), 0.5)).join('');
    expect(read(text)).toHaveLength(99);
  });
});
