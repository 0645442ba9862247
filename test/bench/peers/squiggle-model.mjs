/**
 * The model, as far as Harbor Home Services uses it, in the Squiggle language: a peer for the benchmark.
 *
 * Reads the JSON that numpy_model.py reads from standard input and writes a line of JSON like its own. All figures
 * are arithmetic on whole sample sets, which in Squiggle is ten times as fast as a function called for each sample.
 * Payback is left out, to the advantage of Squiggle: it has no comparison of sample sets.
 *
 * `@quri/squiggle-lang` is taken from the node_modules of the folder CS_ROI_SQUIGGLE, or else the project's own.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {{ kind: string, low: number, likely?: number, high: number }} Estimate
 * @typedef {Record<string, number>} Certain
 * @typedef {{ draws: number, seed: number, months: number, repeats: number }} Size
 * @typedef {Size & { certain: Certain, uncertain: Record<string, Estimate> }} Asked
 */

/** What follows from other inputs, where it is not given. */
const followed = {
  'business.revenue_per_customer': 'business_revenue / business_customers',
  'complaints.switch_if_silent': 'complaints_switch_intent',
  'service.problem_rate': 'complaints_rate / complaints_voiced',
  'acquisition.new_customers': 'business_customers * (1 - (1 - business_churn) ^ (1 / 12)) * 12',
};

/**
 * The months, in spans in which the initiatives act alike: strengths, whether they run, and how many months.
 * @param {Certain} certain
 * @param {number} months
 */
function spansOf(certain, months) {
  const acting = (/** @type {string} */ name, /** @type {number} */ month) => {
    const of = (/** @type {string} */ part) => certain[`initiatives.${name}.${part}`];
    const [start, ramp, end] = [of('start') ?? 1, of('ramp') ?? 1, of('end') ?? months];
    const runs = month >= start && month <= end;
    return { runs, strength: runs ? Math.min(1, (month - start + 1) / ramp) : 0 };
  };
  /** @type {{ state: string, months: number }[]} */
  const spans = [];
  for (let month = 1; month <= months; month++) {
    const [team, callBack] = [acting('second-line-team', month), acting('call-back-within-an-hour', month)];
    const state = `team: ${team.strength}, teamRuns: ${team.runs}, callBack: ${callBack.strength}, callBackRuns: ${callBack.runs}`;
    const last = spans.at(-1);
    if (last?.state === state) last.months++;
    else spans.push({ state, months: 1 });
  }
  return `[${spans.map((span) => `{ ${span.state}, months: ${span.months} }`).join(', ')}]`;
}

/** An id as a name in Squiggle. @param {string} id */
const nameOf = (id) => id.replace(/[.-]/g, '_');

/** @param {Estimate} estimate */
function distributionOf({ kind, low, likely = Number.NaN, high }) {
  const logit = (/** @type {number} */ share) => Math.log(share / (1 - share));
  const width = high - low;
  const shapes = [(likely - low) / width, (high - likely) / width].map((share) => 1 + 4 * share);
  if (kind === 'pert') return `${low} + ${width} * beta(${shapes.join(', ')})`;
  if (kind === 'logitnormal') return `1 / (1 + exp(-normal({ p5: ${logit(low)}, p95: ${logit(high)} })))`;
  return `${kind}({ p5: ${low}, p95: ${high} })`;
}

/** The inputs as Squiggle. @param {Asked} asked */
function inputsOf({ certain, uncertain }) {
  const given = {
    ...certain,
    ...Object.fromEntries(Object.entries(uncertain).map(([id, estimate]) => [id, distributionOf(estimate)])),
  };
  const silent = Object.entries(followed).filter(([id]) => !(id in given));
  const all = { ...given, ...Object.fromEntries(silent), moves: 'acquisition.new_customers' in given };
  return Object.entries(all)
    .map(([id, value]) => `${nameOf(id)} = ${value}\n`)
    .join('');
}

/** A mean over customers who are well, silent, failed and settled is a + voiced * (b + resolved * c). */
const model = `
voiced = complaints_voiced
resolved = complaints_resolved
resolution = service_first_contact_resolution
voicedPoints = initiatives_call_back_within_an_hour_effects_complaints_voiced_causal_share *
  initiatives_call_back_within_an_hour_effects_complaints_voiced_change
resolvedPoints = initiatives_second_line_team_effects_complaints_resolved_causal_share *
  (initiatives_second_line_team_effects_complaints_resolved_change - resolved)
resolutionPoints = initiatives_call_back_within_an_hour_effects_service_first_contact_resolution_causal_share *
  (initiatives_call_back_within_an_hour_effects_service_first_contact_resolution_change - resolution)
churnPoints = initiatives_second_line_team_effects_business_churn_causal_share *
  initiatives_second_line_team_effects_business_churn_change

byExperience(well, silent, failed, settled) = [
  well + service_problem_rate * (silent - well),
  service_problem_rate * (failed - silent),
  service_problem_rate * (settled - failed),
]
overall(parts, voiced, resolved) = parts[0] + voiced * (parts[1] + resolved * parts[2])

loyal = byExperience(
  1,
  1 - complaints_switch_if_silent * complaints_follow_through,
  1 - complaints_switch_intent * complaints_follow_through,
  1 - complaints_switch_if_resolved
)
loyalAtStart = overall(loyal, voiced, resolved)
staying = (1 - business_churn) / loyalAtStart
stayingPoints = -churnPoints / loyalAtStart

good = word_of_mouth_told_if_satisfied
positiveReach = business_customers * overall(byExperience(good, 0, 0, good), voiced, resolved)
won = acquisition_referred * acquisition_new_customers / 12 / positiveReach
bad = -won * word_of_mouth_negativity
words = byExperience(
  won * good,
  bad * word_of_mouth_told_if_silent,
  bad * word_of_mouth_told_if_failed,
  won * good
)
wordsAtStart = overall(words, voiced, resolved)
bought = acquisition_new_customers / 12 - business_customers * wordsAtStart

margin = business_revenue_per_customer * business_gross_margin / 12
contactCost = service_contacts * service_cost_per_contact * resolution / 12
handling = service_problem_rate * complaints_handling_cost / 12
valueWith(voiced, resolution) = margin - contactCost / resolution - voiced * handling

retentionAtStart = (1 - business_churn) ^ (1 / 12)
baseline = {
  retention: retentionAtStart,
  growth: retentionAtStart + wordsAtStart,
  value: valueWith(voiced, resolution),
}
stateIn(span) = if span.team == 0 && span.callBack == 0 then baseline else {
  voicedNow = voiced + span.callBack * voicedPoints
  resolvedNow = resolved + span.team * resolvedPoints
  resolutionNow = resolution + span.callBack * resolutionPoints
  retention = ((staying + span.team * stayingPoints) * overall(loyal, voicedNow, resolvedNow)) ^ (1 / 12)
  {
    retention: retention,
    growth: retention + overall(words, voicedNow, resolvedNow),
    value: valueWith(voicedNow, resolutionNow),
  }
}

once = initiatives_second_line_team_costs_once + initiatives_call_back_within_an_hour_costs_once
teamCost = initiatives_second_line_team_costs_running / 12
callBackCost = initiatives_call_back_within_an_hour_costs_running / 12
costIn(span) = if span.teamRuns && span.callBackRuns then teamCost + callBackCost
  else if span.teamRuns then teamCost
  else if span.callBackRuns then callBackCost
  else 0
discount = (1 + finance_discount_rate) ^ (-1 / 12)

monthIn(state) = {|at, month|
  worth = at.worth * discount
  {
    before: if moves then at.before * baseline.growth + bought else at.before,
    opening: at.opening * state.growth + bought,
    openings: at.openings + at.opening,
    worth: worth,
    worths: at.worths + worth,
    presentBefore: if moves then at.presentBefore + at.before * worth else 0,
    present: at.present + at.opening * worth,
  }
}
spanAfter(at, span) = {
  state = stateIn(span)
  cost = costIn(span)
  none = { openings: 0, worths: 0, presentBefore: 0, present: 0 }
  end = List.reduce(List.upTo(1, span.months), Dict.merge(at, none), monthIn(state))
  presentBefore = if moves then end.presentBefore else at.before * end.worths
  {
    before: end.before,
    opening: end.opening,
    worth: end.worth,
    npv: at.npv + end.present * state.value - presentBefore * baseline.value - cost * end.worths,
    pvCosts: at.pvCosts + cost * end.worths,
    kept: at.kept + end.openings * (state.retention - baseline.retention),
  }
}
start = { before: business_customers, opening: business_customers, worth: 1, npv: -once, pvCosts: once, kept: 0 }
end = List.reduce(spans, start, spanAfter)
{ npv: end.npv, pv_costs: end.pvCosts, roi: end.npv / end.pvCosts, customers_retained: end.kept }
`;

/** Squiggle, or null where it is not installed. */
async function load() {
  const folders = [process.env['CS_ROI_SQUIGGLE'] ?? '', fileURLToPath(new URL('../../..', import.meta.url))];
  const entries = folders.map((folder) => resolve(folder, 'node_modules/@quri/squiggle-lang/dist/index.js'));
  const entry = entries.find(existsSync);
  return entry === undefined ? null : import(pathToFileURL(entry).href);
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below + (above - below) * (at - Math.floor(at));
};

const mean = (/** @type {number[]} */ values) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const bestAndMedian = (/** @type {number[]} */ seconds) => ({
  best: Math.min(...seconds),
  median: quantile(seconds, 0.5),
});

async function main() {
  const squiggle = await load();
  if (squiggle === null) return { absent: '@quri/squiggle-lang is not installed' };

  const asked = /** @type {Asked} */ (await json(process.stdin));
  const environment = { sampleCount: asked.draws, xyPointLength: 1000, seed: String(asked.seed) };
  const evaluate = async (/** @type {string} */ code) => {
    const from = performance.now();
    const { ok, value } = (await squiggle.run(code, { environment })).getEndResult();
    if (!ok) throw new Error(value.toString());
    return { value, seconds: (performance.now() - from) / 1000 };
  };
  const inputs = inputsOf(asked);
  const all = `${inputs}spans = ${spansOf(asked.certain, asked.months)}\n${model}`;
  /** @type {number[]} */
  const sampling = [];
  /** @type {number[]} */
  const whole = [];
  /** @type {Record<string, number[]>} */
  let figures = {};
  for (let k = 0; k < asked.repeats; k++) {
    // By itself, since Squiggle samples and computes in one go.
    sampling.push((await evaluate(`${inputs}0`)).seconds);
    const { value, seconds } = await evaluate(all);
    whole.push(seconds);
    figures = Object.fromEntries(
      // A figure that no uncertain input reaches is a number.
      value.value
        .entries()
        .map((/** @type {[string, any]} */ [name, { tag, value }]) => [
          name,
          tag === 'Dist' ? value.getSamples() : [value],
        ]),
    );
  }
  const { npv = [], ...others } = figures;
  const [p5, p50, p95] = [0.05, 0.5, 0.95].map((share) => quantile(npv, share));
  return {
    draws: asked.draws,
    seconds_sampling: bestAndMedian(sampling),
    seconds_model: bestAndMedian(whole.map((seconds, k) => seconds - (sampling[k] ?? 0))),
    draws_per_second: asked.draws / quantile(whole, 0.5),
    npv: { mean: mean(npv), p5, p50, p95 },
    means: Object.fromEntries(Object.entries(others).map(([name, values]) => [name, mean(values)])),
    peak_mb: process.resourceUsage().maxRSS / 1024,
  };
}

console.log(JSON.stringify(await main()));
