/**
 * Draws per second on one core: sampling and model together, against the same model in numpy and in Squiggle. Where a
 * peer is not installed that is said, and the rest is measured.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Drawer } from '../../src/answers/uncertainty/sampling/draws.js';
import { uncertainIn } from '../../src/answers/uncertainty/sampling/uncertain.js';
import { assess } from '../../src/business/assess.js';
import { compile } from '../../src/language/index.js';
import { results, retention } from '../../src/model/index.js';
import { readProfile } from '../../src/profile/read.js';

const rounds = 7;
const block = 2048;
const name = 'fixtures/harbor-home-services/profile.yaml';

/** Fifteen uncertain figures, in ranges in which none contradicts another. */
const ranges = [
  'business.churn=15% to 21% per year',
  'business.gross_margin=50% to 60%',
  'business.revenue=9M to 10M per year',
  'acquisition.cost=350 to 500',
  'complaints.rate=7% to 8% per year',
  'complaints.voiced={low: 18%, likely: 20%, high: 25%}',
  'complaints.follow_through={low: 15%, likely: 30%, high: 50%}',
  'complaints.resolved={low: 40%, likely: 50%, high: 60%}',
  'complaints.switch_if_resolved={low: 0%, likely: 1%, high: 5%}',
  'word_of_mouth.told_if_failed={low: 10, likely: 16, high: 18}',
  'initiatives.1.effects.1.change=to 75% to 85%',
  'initiatives.1.costs.running=80k to 100k per year',
];

const { profile } = readProfile({ text: readFileSync(name, 'utf8'), name, overrides: ranges });
const assessed = assess(profile, { ownNumbers: false });
if (!('assessment' in assessed)) throw new Error('the ranges contradict each other');
const { assessment } = assessed;
const { case: ofCase, run } = assessment;
const uncertain = uncertainIn(profile, ofCase, run, { ownNumbers: false, certainEffects: true }).filter(
  // Tenure plays no part in the peers.
  ({ id }) => !id.startsWith('loyalty.') && id !== 'complaints.reach_management',
);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/**
 * The figures that the peers give, and the code for them: written once, as that of the peers is. The tables of
 * quantiles are made in the first run of all, which is told by itself.
 */
const figures = [
  results.npv,
  results.pvCosts,
  results.roi,
  results.paybackMonths,
  retention.customersRetained,
];
const code = compile(
  figures,
  run.changed,
  uncertain.map(({ quantity }) => quantity),
);

/** Seconds for so many draws. */
function ours(draws: number): number {
  const start = performance.now();
  const drawer = new Drawer(uncertain, [], 1);
  const drawn = drawer.blank(block);
  const columns = figures.map(() => new Float64Array(draws));
  for (let from = 0; from < draws; from += block) {
    const count = Math.min(block, draws - from);
    drawer.fill(drawn, count);
    code(
      drawn.values,
      0,
      count,
      columns.map((column) => column.subarray(from, from + count)),
    );
  }
  return (performance.now() - start) / 1000;
}

/** What the peers are asked: the numbers of the likely case, and the ranges. */
function question(draws: number, extra: object): string {
  const certain = Object.fromEntries(
    assessment.sources
      .filter(({ origin, input }) => origin !== 'derived' && input.options === undefined)
      .map(({ input, value }) => [input.id, value]),
  );
  for (const follower of ['acquisition.new_customers', 'complaints.switch_if_silent'])
    delete certain[follower];
  for (const initiative of ofCase.initiatives) {
    const { once, running, start, ramp, end, effects } = initiative;
    const leaves = [once, running, start, ramp, ...(end ? [end] : [])];
    const ofEffects = effects.flatMap((effect) => [effect.change, effect.causalShare]);
    for (const leaf of [...leaves, ...ofEffects]) certain[leaf.id] = run.changed.value(leaf);
  }
  const spread = uncertain.map(({ quantity, range, distribution }) => [
    quantity.id,
    { kind: distribution.kind.replace('-', ''), low: range.low, likely: range.likely, high: range.high },
  ]);
  return JSON.stringify({
    draws,
    seed: 1,
    months: ofCase.months,
    repeats: rounds,
    certain,
    uncertain: Object.fromEntries(spread),
    ...extra,
  });
}

interface Answered {
  readonly draws_per_second: number;
  readonly npv: { readonly mean: number; readonly p5: number; readonly p95: number };
}

function peer(command: readonly [string, ...string[]], asked: string): Answered | string {
  const [program, ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, { input: asked, encoding: 'utf8' });
  if (error !== undefined || status !== 0)
    return (stderr || String(error)).trim().split('\n').at(-1) ?? 'no answer';
  const answered = JSON.parse(stdout) as Answered | { readonly absent: string };
  return 'absent' in answered ? answered.absent : answered;
}

const numpy = ['python3', 'test/bench/peers/numpy_model.py'] as const;
const squiggle = ['node', 'test/bench/peers/squiggle-model.mjs'] as const;
const peers = {
  'numpy, the same equations': { command: numpy, extra: { form: 'equations' }, most: 100_000 },
  'numpy, rearranged by hand for this business': { command: numpy, extra: {}, most: 100_000 },
  Squiggle: { command: squiggle, extra: {}, most: 10_000 },
};

console.log(`${uncertain.length} uncertain figures, ${ofCase.months} months, one core, medians of ${rounds}`);
console.log(
  `the first 10000 draws, while the code is still being compiled: ${Math.round(ours(10_000) * 1000)} ms`,
);
const rows: Record<string, object> = {};
for (const draws of [10_000, 100_000]) {
  ours(draws);
  for (const [called, { command, extra, most }] of Object.entries(peers)) {
    if (draws > most) continue;
    const before = median(Array.from({ length: rounds }, () => ours(draws)));
    const answered = peer([...command], question(draws, extra));
    const after = median(Array.from({ length: rounds }, () => ours(draws)));
    // Before and behind the peer, so that a slow moment of the machine falls on both.
    const own = (2 * draws) / (before + after);
    const row = `${draws} draws: ours against ${called}`;
    rows[row] =
      typeof answered === 'string'
        ? { skipped: answered }
        : {
            ours: Math.round(own),
            theirs: Math.round(answered.draws_per_second),
            ratio: Number((own / answered.draws_per_second).toFixed(2)),
            'their mean NPV': Math.round(answered.npv.mean),
          };
  }
}
console.table(rows);
