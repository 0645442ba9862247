/** Many runs of a business: which are kept, what they come to, and what becomes of the others. */
import { describe, expect, it } from 'vitest';
import { Drawer } from '../../../../src/answers/uncertainty/sampling/draws.js';
import {
  type Draft,
  type Sample,
  sample,
  type Wanted,
} from '../../../../src/answers/uncertainty/sampling/sample.js';
import { type Uncertain, uncertainIn } from '../../../../src/answers/uncertainty/sampling/uncertain.js';
import { type Case, caseOf, type Run, run } from '../../../../src/business/case.js';
import { type Limit, type LimitId, limitsOf, violates } from '../../../../src/business/limits.js';
import * as q from '../../../../src/language/index.js';
import { money, results, retention } from '../../../../src/model/index.js';
import type { Profile } from '../../../../src/profile/profile.js';
import { readProfile } from '../../../../src/profile/read.js';

const business = (churn: string, costs: string) => `name: Sampled
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: ${churn} }
acquisition: { cost: 100 }
complaints: { rate: 6% per year, voiced: 20%, resolved: 50% }
initiatives:
  - name: Desk
    costs: { ${costs} }
    effects: [{ on: complaints.resolved, change: to 80% }]
`;

interface Business {
  readonly profile: Profile;
  readonly case: Case;
  readonly run: Run;
  readonly uncertain: readonly Uncertain[];
  readonly limits: readonly Limit[];
}

/** A profile with its run, and those of its uncertain figures that are asked for. */
function businessOf(text: string, ids?: readonly string[]): Business {
  const { profile } = readProfile({ text, name: 'profile.yaml' });
  const ofCase = caseOf(profile);
  const ofRun = run(ofCase);
  const all = uncertainIn(profile, ofCase, ofRun, { ownNumbers: false, certainEffects: true });
  const uncertain = ids === undefined ? all : all.filter(({ id }) => ids.includes(id));
  if (ids !== undefined && uncertain.length < ids.length) throw new Error('not all of them are uncertain');
  return { profile, case: ofCase, run: ofRun, uncertain, limits: limitsOf(ofCase.initiatives) };
}

function sampleOf(
  { run: { changed }, uncertain, limits }: Business,
  figures: readonly q.Term<'one'>[],
  draft: Partial<Draft> = {},
): Sample {
  const all = { uncertain, correlations: [], runs: 5000, seed: 1, limits, ...draft };
  return sample([{ run: changed, figures, uncertain }], all, true);
}

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

const momentsOf = (values: Float64Array): { mean: number; deviation: number } => {
  const mean = sum(values) / values.length;
  return { mean, deviation: Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) };
};

describe('a sample', () => {
  const [once, running] = ['initiatives.desk.costs.once', 'initiatives.desk.costs.running'] as const;

  it('of a figure that is linear in two costs has the mean and the deviation that theirs make', () => {
    const costs =
      'once: 90k to 130k, running: { low: 10k per year, likely: 20k per year, high: 60k per year }';
    const firm = businessOf(business('20% per year', costs), [once, running]);
    const runs = 20_000;
    const { columns, validRuns } = sampleOf(firm, [results.npv], { runs });
    expect(validRuns).toBe(runs);
    const { mean, deviation } = momentsOf(columns[0] as Float64Array);

    // What 1 a year from the first month on is worth over 36 months at 10 %: a twelfth each month.
    const monthly = 1.1 ** (1 / 12) - 1;
    const worth = (1 - (1 + monthly) ** -36) / monthly / 12;
    // Lognormal, from 90,000 to 130,000 in 90 %.
    const sigma = Math.log(130 / 90) / (2 * 1.6448536269514722);
    const onceMean = Math.sqrt(90_000 * 130_000) * Math.exp(sigma ** 2 / 2);
    const onceVariance = onceMean ** 2 * (Math.exp(sigma ** 2) - 1);
    // A PERT: (10 + 4 · 20 + 60) / 6 = 25 thousand, and a variance of (25 − 10)(60 − 25) / 7 = 75 million.
    const [runningMean, runningVariance] = [25_000, 75e6];
    const variance = onceVariance + worth ** 2 * runningVariance;

    // At √(90,000 · 130,000) once, the median of the interval, and 20,000 a year.
    const likely = firm.run.changed.value(results.npv);
    const expected = likely - (onceMean - Math.sqrt(90_000 * 130_000)) - worth * (runningMean - 20_000);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / runs));
    expect(Math.abs(deviation / Math.sqrt(variance) - 1)).toBeLessThan(4 / Math.sqrt(2 * runs));
  });

  it('has the ranks of what was drawn, and each figure as it follows from them', () => {
    const firm = businessOf(business('20% per year', 'once: 90k to 130k'), [once]);
    const { columns, ranks, validRuns } = sampleOf(firm, [results.npv, results.pvCosts], { runs: 3000 });
    const [npv, costs] = columns as [Float64Array, Float64Array];
    expect([validRuns, columns.length, ranks.length]).toEqual([3000, 2, 1]);
    const drawer = new Drawer(firm.uncertain, [], 1);
    const drawn = drawer.blank(3000);
    drawer.fill(drawn, 3000);
    expect(ranks[0]?.every((rank, i) => rank === drawn.ranks[0]?.[i])).toBe(true);
    expect(costs.every((cost, i) => cost === drawn.values[0]?.[i])).toBe(true);
    // What it costs and what is left of the benefit are the same together in each run.
    const both = npv.map((value, i) => value + (costs[i] as number));
    expect(Math.max(...both) - Math.min(...both)).toBeLessThan(1e-6);
  });

  it('is the same for the same seed and another for another, and its beginning does not depend on its length', () => {
    const firm = businessOf(business('20% per year', 'once: 90k to 130k'));
    const npvOf = (draft: Partial<Draft>) => sampleOf(firm, [results.npv], draft).columns[0] as Float64Array;
    const long = npvOf({ runs: 5000 });
    expect(npvOf({ runs: 5000 }).every((value, i) => value === long[i])).toBe(true);
    expect(npvOf({ runs: 3000 }).every((value, i) => value === long[i])).toBe(true);
    expect(npvOf({ runs: 5000, seed: 2 }).filter((value, i) => value === long[i])).toHaveLength(0);
  });

  it('tells how far it is, block by block', () => {
    const firm = businessOf(business('20% per year', 'once: 90k to 130k'), [once]);
    const done: number[] = [];
    sampleOf(firm, [results.npv], { runs: 5000, progress: (share) => done.push(share) });
    // Blocks of 2,048, of which the third is a part.
    expect(done).toEqual([2048 / 5000, 4096 / 5000, 1]);
  });

  it('has figures of several runs side by side, each with what is uncertain in it', () => {
    const firm = businessOf(business('20% per year', 'once: 90k to 130k, running: 10k to 30k per year'), [
      once,
      running,
    ]);
    const { profile, uncertain, limits } = firm;
    const free = caseOf(profile, {
      initiatives: profile.initiatives.map((initiative) => ({ ...initiative, running: null })),
    });
    const ofFree = run(free);
    const onlyOnce = uncertainIn(profile, free, ofFree, { ownNumbers: false, certainEffects: true }).filter(
      ({ id }) => id === once,
    );
    const wanted: [Wanted, Wanted] = [
      { run: firm.run.changed, figures: [results.pvCosts, results.npv], uncertain },
      { run: ofFree.changed, figures: [results.pvCosts], uncertain: onlyOnce },
    ];
    const drawn = sample(wanted, { uncertain, correlations: [], runs: 500, seed: 1, limits }, false);
    const [withRunning, npv, withoutRunning] = drawn.columns as [Float64Array, Float64Array, Float64Array];
    expect(drawn.ranks).toEqual([]);
    expect(npv).toHaveLength(500);
    const drawer = new Drawer(uncertain, [], 1);
    const { values } = drawer.blank(500);
    drawer.fill({ values, ranks: drawer.blank(500).ranks }, 500);
    // The one-off cost in both, and on top of it, in the first, the running one of three years.
    const monthly = 1.1 ** (1 / 12) - 1;
    const worth = (1 - (1 + monthly) ** -36) / monthly / 12;
    for (let i = 0; i < 500; i++) {
      const [ofOnce, ofRunning] = [values[0]?.[i] as number, values[1]?.[i] as number];
      expect(withoutRunning[i]).toBe(ofOnce);
      expect(withRunning[i]).toBeCloseTo(ofOnce + worth * ofRunning, 6);
    }
  });

  it('of nothing uncertain is the same in every run', () => {
    const firm = businessOf(business('20% per year', 'once: 90k'), []);
    const { columns, validRuns } = sampleOf(firm, [results.npv], { runs: 10 });
    expect(validRuns).toBe(10);
    expect([...(columns[0] as Float64Array)]).toEqual(
      Array<number>(10).fill(firm.run.changed.value(results.npv)),
    );
  });
});

describe('contradictory runs', () => {
  // At the likely values service alone takes 0.3 · (0.8 · 0.22 + 0.2 · 0.5 · 0.33) · 0.5, which is 3.1 % a year.
  const firm = businessOf(
    business('{ low: 1% per year, likely: 4% per year, high: 8% per year }', 'once: 90k').replace(
      'resolved: 50%',
      'resolved: 50%, follow_through: 50%',
    ),
  );
  const runs = 5000;
  const found = sampleOf(firm, [q.total(money.contribution), retention.churnBaseline], { runs });

  it('are counted by what they contradict first, and with those that are kept they are all', () => {
    const counts = [...found.contradictory.values()];
    expect(found.validRuns + sum(counts)).toBe(runs);
    expect(found.validRuns).toBeGreaterThan(0.2 * runs);
    expect(found.contradictory.get('defection')).toBeGreaterThan(0.1 * runs);
    for (const column of [...found.columns, ...found.ranks]) expect(column).toHaveLength(found.validRuns);
  });

  it('are those of which the evaluator finds a limit broken, and the others are all kept, in their order', () => {
    const { uncertain, limits } = firm;
    const drawer = new Drawer(uncertain, [], 1);
    const drawn = drawer.blank(runs);
    drawer.fill(drawn, runs);
    const evaluations = Array.from({ length: runs }, (_, i) => {
      const values = uncertain.map(
        ({ quantity }, k) => [quantity, q.single(drawn.values[k]?.[i] as number)] as const,
      );
      return run({ ...firm.case, values: new Map([...firm.case.values, ...values]) }).changed;
    });
    const counts = new Map<LimitId, number>();
    const kept: number[] = [];
    for (let i = 0; i < runs; i++) {
      const broken = limits.filter((limit) =>
        violates(limit, evaluations[i]?.value(limit.figure) as number),
      )[0];
      if (broken === undefined) kept.push(i);
      else counts.set(broken.id, (counts.get(broken.id) ?? 0) + 1);
    }
    expect(found.contradictory).toEqual(counts);
    const contribution = q.total(money.contribution);
    [contribution, retention.churnBaseline].forEach((figure, column) => {
      const expected = kept.map((draw) => evaluations[draw]?.value(figure));
      expect([...(found.columns[column] as Float64Array)]).toEqual(expected);
    });
    expect(
      found.ranks.every((column, which) =>
        column.every((rank, k) => rank === drawn.ranks[which]?.[kept[k] as number]),
      ),
    ).toBe(true);
  });

  it('may be all of them', () => {
    const never: Limit = { id: 'domain', figure: retention.churnBaseline, low: 2, high: 3 };
    const none = sampleOf(firm, [results.npv], { runs: 100, limits: [never] });
    expect(none.validRuns).toBe(0);
    expect(none.columns.map(({ length }) => length)).toEqual([0]);
    expect([...none.contradictory]).toEqual([['domain', 100]]);
  });

  it('are none where nothing is a limit', () => {
    const all = sampleOf(firm, [results.npv], { runs: 100, limits: [] });
    expect(all.validRuns).toBe(100);
    expect(all.contradictory.size).toBe(0);
  });
});
