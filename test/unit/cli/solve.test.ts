import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type SolutionResult, solutionShape } from '../../../src/answers/solve/published.js';
import { inputs } from '../../../src/model/index.js';
import { idOf } from '../../../src/profile/ids.js';
import { readProfile } from '../../../src/profile/read.js';
import { analysisOf } from '../../support/analysis.js';
import { cli, type Ended, flat } from '../../support/io.js';
import { handling } from '../../support/solving.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const harbor = 'fixtures/harbor-home-services/profile.yaml';
const team = 'initiatives.second-line-team';

const asked = (...args: string[]): Promise<Ended> => cli(['solve', ...args], { stdin: handling() });

async function json(...args: string[]): Promise<{ readonly code: number; readonly result: SolutionResult }> {
  const { code, stdout } = await asked(...args, '-f', 'json');
  return { code, result: JSON.parse(stdout) as SolutionResult };
}

const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  z.toJSONSchema(solutionShape, { target: 'draft-7' }),
);

describe('solve', () => {
  it('says first what it comes to, then the value now, the solution, the ends and some of the way', async () => {
    const { code, stdout, stderr } = await asked(
      'npv',
      harbor,
      '--for',
      `${team}.effects.complaints.resolved`,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said =
      /Second-line team, complaints resolved: the change would have to be to ([\d.]+)% for an NPV of USD 0; the current change is to 80%, ([\d.]+) points short of it\./;
    const [, wanted, short] = said.exec(flat(stdout)) ?? [];
    expect(Number(wanted)).toBeGreaterThan(80);
    expect(Number(wanted) - 80).toBeCloseTo(Number(short), 9);
    for (const label of [
      'Current value',
      'Solution',
      'Lowest possible',
      'Highest possible',
      'Around the solution',
    ])
      expect(stdout).toContain(label);
    expect(flat(stdout)).toContain('In full precision, for');
  });

  it('fits 80 columns without colour in a pipe', async () => {
    for (const id of [
      'business.churn',
      `${team}.costs.once`,
      `${team}.start`,
      `${team}.effects.business.churn`,
    ]) {
      const { stdout } = await asked('npv', harbor, '--for', id);
      expect(stdout.split('\n').filter((line) => [...line].length > 80 || line.includes('\u001b'))).toEqual(
        [],
      );
    }
  });

  it('writes Markdown by the ending of a file', async () => {
    const path = join(folder, 'answer.md');
    const { code, stdout } = await asked('npv', '-', '--for', 'costs.once', '-o', path, '--quiet');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^# In the head\n\n\*\*Plan may cost up to 720 upfront/);
  });

  it('gives JSON that fits its schema, for values, stretches and none', async () => {
    for (const args of [
      ['npv', '--for', 'costs.once'],
      ['npv', '--for', 'start'],
      ['npv', '--for', 'effects.complaints.handling_cost', '--target', '1M'],
      ['roi', '--for', 'sales.scrapped'],
      ['payback_months', '--for', 'costs.once', '--target', '6 months'],
    ]) {
      const { result } = await json(args[0] as string, '-', ...args.slice(1));
      expect([isValid(result), isValid.errors]).toEqual([true, null]);
    }
  });

  it('gives JSON that a program can read', async () => {
    const { code, result } = await json('npv', '-', '--for', 'costs.once');
    expect(code).toBe(0);
    expect(result).toMatchObject({
      kind: 'solution',
      figure: { id: 'npv', unit: 'money' },
      for: { id: 'initiatives.plan.costs.once', unit: 'money', change: null },
      target: 0,
      present: { value: 350, text: '350', figure: 370, stated: true },
      solutions: [{ value: 720, text: '720', figure: 0, unit: 'money' }],
      domain: { low: 0, high: 1e15, figure_low: 720 },
      nearest: null,
      because: null,
    });
    expect(result.conclusion).toContain('Plan may cost up to 720 upfront');
    expect(result.curve.length).toBeGreaterThanOrEqual(5);
  });

  it('counts or leaves out the claims, and takes --set, as the other commands do', async () => {
    const own = await json('npv_own_numbers', harbor, '--for', `${team}.costs.once`, '--target', '-200k');
    const none = await json(
      'npv',
      harbor,
      '--for',
      `${team}.costs.once`,
      '--target',
      '-200k',
      '--claims',
      'none',
    );
    expect(own.result.figure).toMatchObject({ id: 'npv_own_numbers' });
    expect(own.result.solutions).toEqual(none.result.solutions);
    expect(none.result.notices['own-numbers-only']).toBeDefined();
    const set = await json('npv', '-', '--for', 'costs.once', '--set', 'business.customers=2000');
    expect(set.result.solutions).toMatchObject([{ value: 1440 }]);
  });

  it('knows a part of an initiative without its name, where there is no doubt', async () => {
    const short = await json('npv', harbor, '--for', 'effects.business.churn');
    expect(short.result.for.id).toBe(`${team}.effects.business.churn`);
    const { code, stderr } = await asked('npv', harbor, '--for', 'costs.once');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'call-back-within-an-hour.costs.once or initiatives.second-line-team.costs.once',
    );
  });
});

describe('no solution', () => {
  const path = join(folder, 'none.txt');
  const tooMuch = ['npv', '-', '--for', 'effects.complaints.handling_cost', '--target', '1M'];

  it.each([[[]], [['-f', 'markdown']], [['-o', path]]])(
    'is told on standard error, with code 5: %j',
    async (more) => {
      const { code, stdout, stderr } = await asked(...tooMuch, ...more);
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
      expect(stderr).toMatch(
        /^error: No possible value of .* gives an NPV of 1m: it is 2,050 at −20, the lowest/,
      );
      expect(existsSync(path)).toBe(false);
    },
  );

  it('is an answer in JSON, with why and where it comes nearest, and code 5 all the same', async () => {
    const { code, result } = await json(...tooMuch);
    expect(code).toBe(5);
    expect(result).toMatchObject({ solutions: [], nearest: { value: -20, text: '-20', figure: 2050 } });
    expect(result.because).toContain('No possible value');
    const file = join(folder, 'none.json');
    expect((await asked(...tooMuch, '-o', file, '--quiet')).code).toBe(5);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(result);
  });

  it('is told of what the figure does not depend on', async () => {
    const { code, stderr } = await asked('npv', harbor, '--for', 'complaints.reach_management');
    expect(code).toBe(5);
    expect(stderr).toContain('NPV does not depend on complaints.reach_management: it is −USD 35.5k');
  });
});

describe('what cannot be meant', () => {
  const forChurn = ['--for', 'business.churn'];

  it.each<[string, string[], string]>([
    ['no input', ['npv', '-'], "required option '--for <input>'"],
    ['no profile', ['npv', ...forChurn], 'profile'],
    ['an unknown figure', ['np', '-', ...forChurn], 'did you mean npv?'],
    ['a figure like none', ['zzzzzzzzzzzz', '-', ...forChurn], 'for example npv'],
    ['a monthly figure', ['ledger.revenue', '-', ...forChurn], 'ledger.revenue has a value for every month'],
    [
      'a line of the ledger',
      ['contribution', '-', ...forChurn],
      'ledger.contribution has a value for every month',
    ],
    ['an input for a figure', ['business.churn', '-', ...forChurn], 'name it with --for'],
    ['an unknown input', ['npv', '-', '--for', 'business.chrn'], 'did you mean business.churn?'],
    ['an input like none', ['npv', '-', '--for', 'blub.blub'], 'expected the path of an input'],
    [
      'an unknown initiative',
      ['npv', '-', '--for', 'initiatives.plann.costs.once'],
      'did you mean initiatives.plan.costs.once?',
    ],
    [
      'an effect that is none of the profile',
      ['npv', '-', '--for', 'initiatives.plan.effects.business.churn'],
      'unknown input',
    ],
    ['a choice', ['npv', '-', '--for', 'acquisition.policy'], 'is a choice'],
    ['the horizon', ['npv', '-', '--for', 'finance.horizon'], '--set finance.horizon="2 years"'],
    [
      'no target where zero is none',
      ['payback_months', '-', ...forChurn],
      'payback_months needs a target, such as --target "24 months"',
    ],
    ['… for a ratio', ['benefit_cost_ratio', '-', ...forChurn], '--target "1.5"'],
    ['… for a rate', ['churn_last_month', '-', ...forChurn], '--target "50% per year"'],
    ['… for a count', ['customers_retained', '-', ...forChurn], '--target "500"'],
    [
      'months without their unit',
      ['payback_months', '-', ...forChurn, '--target', '24'],
      '--target "24 months"',
    ],
    [
      'a part of a month',
      ['payback_months', '-', ...forChurn, '--target', '24.5 months'],
      'not a whole number',
    ],
    [
      'a month after any horizon',
      ['payback_months', '-', ...forChurn, '--target', '51 years'],
      'outside the valid range',
    ],
    [
      'another currency',
      ['npv', harbor, ...forChurn, '--target', '50k EUR'],
      'not the currency of the profile, USD',
    ],
    ['thousands or decimals', ['npv', '-', ...forChurn, '--target', '12.500'], '12,500 or 12.5; for example'],
    [
      'a fraction or a percentage',
      ['churn_last_month', '-', ...forChurn, '--target', '0.86 per month'],
      '0.86% per month or 86% per month',
    ],
    ['a range', ['npv', '-', ...forChurn, '--target', '10k to 20k'], 'expected: one number'],
    ['a percentage of money', ['npv', '-', ...forChurn, '--target', '50%'], 'an amount of money'],
    ['an empty target', ['npv', '-', ...forChurn, '--target', ''], 'nothing is given'],
    ['a share like a percentage', ['roi', '-', ...forChurn, '--target', '100'], '--target "100%"'],
    ['a rate without a period', ['irr', '-', ...forChurn, '--target', '20%'], '--target "20% per year"'],
    [
      'a chance that is none',
      ['churn_last_month', '-', ...forChurn, '--target', '120% per year'],
      'outside the valid range',
    ],
    ['no number', ['npv', '-', ...forChurn, '--target', 'much'], 'not a number'],
    ['an unknown format', ['npv', '-', '--for', 'costs.once', '-f', 'pdf'], 'table, json, markdown'],
    ['an unknown option', ['npv', '-', ...forChurn, '--taget', '1'], '--target'],
  ])('is usage: %s', async (_what, args, why) => {
    const { code, stdout, stderr } = await asked(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
  });

  it('is said of the profile first where that is invalid or missing', async () => {
    const wrong = ['--set', 'business.churn=400%'];
    expect((await asked('npv', '-', ...forChurn, ...wrong)).code).toBe(3);
    expect((await asked('npv', join(folder, 'missing.yaml'), ...forChurn)).code).toBe(4);
  });
});

/** How `--set` states a value of a variable, the other input of which it may take the place left out. */
function settings(company: string): ReadonlyMap<string, (text: string) => string[]> {
  const path = `fixtures/${company}/profile.yaml`;
  const { profile } = readProfile({ text: readFileSync(path, 'utf8'), name: path });
  const stating = (at: string) => (text: string) => ['--set', `${at}=${text}`];
  const ofInputs = inputs
    .filter(({ options, id, belongsTo }) => options === undefined && id !== 'finance.horizon' && !belongsTo)
    .filter(({ id }) => id !== 'business.revenue' && id !== 'business.revenue_per_customer')
    // What another input states in its place has no value of its own to start from.
    .filter(
      (input) => profile.stated.has(input) || (input.formula !== null && input.id !== 'service.handle_time'),
    )
    .map(({ id }) => [id, stating(id)] as const);
  const ofInitiatives = profile.initiatives.flatMap(({ id, name, effects }) => {
    const own = ['costs.once', 'costs.running', 'start', 'ramp', 'end'];
    const inFile = effects.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    expect(idOf(name)).toBe(id);
    return [
      ...own.map((key) => [`initiatives.${id}.${key}`, stating(`initiatives.${id}.${key}`)] as const),
      ...inFile.flatMap((effect, k) => [
        [effect.id, stating(`initiatives.${id}.effects.${k + 1}.change`)] as const,
        [`${effect.id}.causal_share`, stating(`initiatives.${id}.effects.${k + 1}.causal_share`)] as const,
      ]),
    ];
  });
  return new Map([...ofInputs, ...ofInitiatives]);
}

/** The headline with a value set, and the size of the money that its figures are made of. */
async function headlineWith(company: string, set: readonly string[]) {
  const { stdout } = await cli(['analyze', `fixtures/${company}/profile.yaml`, '-f', 'json', ...set]);
  const { headline, ledger } = JSON.parse(stdout) as {
    headline: Record<string, number | null>;
    ledger: { total: { figures: { contribution: { baseline: number } } } };
  };
  return { headline, size: Math.abs(ledger.total.figures.contribution.baseline) };
}

/** Figures of the headline, and how a target a little off what they are now is written. */
const goals: readonly (readonly [string, (value: number) => string])[] = [
  ['npv', String],
  ['roi', (value) => `${value * 100}%`],
  ['irr', (value) => `${value * 100}% per year`],
  ['customers_retained', String],
  ['churn_last_month', (value) => `${value * 100}% per year`],
  ['pv_costs', String],
  ['ltv_last_month', String],
  ['npv_own_numbers', String],
];

describe.each(readdirSync('fixtures'))('a value that solves %s', (company) => {
  const path = `fixtures/${company}/profile.yaml`;

  it('gives the target when it is stated, to nine digits', async () => {
    const { headline: now } = await headlineWith(company, []);
    let count = 0;
    for (const [k, [id, stating]] of [...settings(company)].entries()) {
      const [figure, written] = goals[k % goals.length] as (typeof goals)[number];
      const target = written(0.97 * (now[figure] ?? 0.3));
      const { stdout } = await cli(['solve', figure, path, '--for', id, '--target', target, '-f', 'json']);
      const result = JSON.parse(stdout) as SolutionResult;
      for (const found of result.solutions) {
        if (!('value' in found)) continue;
        const { headline, size } = await headlineWith(company, stating(found.text));
        const miss = Math.abs((headline[figure] as number) - result.target);
        const scale = figure.startsWith('npv') ? size : Math.abs(result.target);
        expect(miss, `${figure} for ${id}`).toBeLessThanOrEqual(1e-9 * scale);
        count++;
      }
    }
    expect(count).toBeGreaterThan(1);
  }, 30_000);

  it('ends a stretch over which the target is reached', async () => {
    const starts = [...settings(company)].filter(([id]) => /\.(start|end|costs\.once)$/.test(id));
    // Beyond the horizon nothing is counted, and such a target is refused.
    const target = Math.min(20, analysisOf(readFileSync(path, 'utf8')).case.months);
    for (const [id, stating] of starts) {
      const { stdout } = await cli([
        'solve',
        'payback_months',
        path,
        '--for',
        id,
        '--target',
        `${target} months`,
        '-f',
        'json',
      ]);
      for (const found of (JSON.parse(stdout) as SolutionResult).solutions) {
        for (const text of 'from' in found ? [found.text_from, found.text_to] : []) {
          const { headline } = await headlineWith(company, stating(text));
          expect(headline['payback_months'], `${id} ${text}`).toBeLessThanOrEqual(target);
        }
      }
    }
  }, 30_000);
});
