/** How many cases of the full model the evaluator answers in a second on one core, and where the time goes. */
import { readFileSync } from 'node:fs';
import { caseOf, run } from '../../src/business/case.js';
import { type Column, perCase, type Quantity } from '../../src/language/index.js';
import { kernels } from '../../src/language/kernels.js';
import { business, complaints, results } from '../../src/model/index.js';
import { readProfile } from '../../src/profile/read.js';

const cases = 500;
const rounds = 41;

const name = 'fixtures/harbor-home-services/profile.yaml';
const { profile } = readProfile({ text: readFileSync(name, 'utf8'), name });
const base = caseOf(profile);

/** Churn and resolution differ from case to case: both runs of nearly the whole model must be computed for each. */
const spread = (low: number, high: number): Column =>
  perCase(Array.from({ length: cases }, (_, k) => low + ((high - low) * k) / cases));
const varied = new Map<Quantity, Column>([
  [business.churn, spread(0.12, 0.24)],
  [complaints.resolved, spread(0.3, 0.7)],
]);
const wide = { ...base, values: new Map([...base.values, ...varied]) };

/** One block, on the figures that a simulation needs. */
function answer(): void {
  const { changed } = run(wide);
  for (const quantity of [results.npv, results.roi, results.paybackMonths, results.customersRetained])
    changed.column(quantity);
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

function time(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

for (let k = 0; k < 5; k++) answer();
const plain = median(Array.from({ length: rounds }, () => time(answer)));

const spent = new Map<string, number>();
for (const [verb, kernel] of Object.entries(kernels)) {
  Object.assign(kernels, {
    [verb]: (...args: Parameters<typeof kernel>) => {
      const from = performance.now();
      const column = kernel(...args);
      spent.set(verb, (spent.get(verb) ?? 0) + performance.now() - from);
      return column;
    },
  });
}
for (let k = 0; k < rounds; k++) answer();

const perSecond = Math.round((cases / plain) * 1000).toLocaleString('en-US');
console.log(
  `${perSecond} cases a second: both runs, ${base.months} months, blocks of ${cases}, median of ${rounds}`,
);
const all = [...spent.values()].reduce((sum, each) => sum + each, 0);
const shares = [...spent]
  .toSorted(([, a], [, b]) => b - a)
  .map(([verb, ms]) => [verb, `${((100 * ms) / all).toFixed(1)}%`]);
console.table(
  Object.fromEntries(
    shares.filter(([, share]) => share !== '0.0%').map(([verb, share]) => [verb, { share }]),
  ),
);
