/** How many cases of the full model the evaluator answers in a second on one core. */
import { readFileSync } from 'node:fs';
import { caseOf, run } from '../../src/business/case.js';
import { type Quantity, single } from '../../src/language/index.js';
import { business, complaints, results, retention } from '../../src/model/index.js';
import { readProfile } from '../../src/profile/read.js';

const cases = 100;
const rounds = 21;

const name = 'fixtures/harbor-home-services/profile.yaml';
const { profile } = readProfile({ text: readFileSync(name, 'utf8'), name });
const base = caseOf(profile);

/** Churn and resolution differ from case to case: both runs of nearly the whole model must be computed for each. */
const within = (low: number, high: number, k: number) => single(low + ((high - low) * k) / cases);

/** All cases, on the figures that a simulation needs. */
function answer(): void {
  for (let k = 0; k < cases; k++) {
    const values = new Map<Quantity, Float64Array>(base.values)
      .set(business.churn, within(0.12, 0.24, k))
      .set(complaints.resolved, within(0.3, 0.7, k));
    const { changed } = run({ ...base, values });
    for (const quantity of [results.npv, results.roi, results.paybackMonths, retention.customersRetained])
      changed.value(quantity);
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

function time(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

for (let k = 0; k < 5; k++) answer();
const spent = median(Array.from({ length: rounds }, () => time(answer)));
const perSecond = Math.round((cases / spent) * 1000).toLocaleString('en-US');
console.log(
  `${perSecond} cases a second: both runs, ${base.months} months, one case at a time, median of ${rounds}`,
);
