/** What a profile says that cannot all be true: seen only once the model has run. */
import { inDigits, type Term } from '../language/index.js';
import {
  acquisition,
  business,
  complaints,
  customers,
  domains,
  experience,
  type Initiative,
  type Input,
  inputs,
  type Lever,
} from '../model/index.js';
import type { Complaint } from '../profile/failure.js';
import type { Profile } from '../profile/profile.js';
import { type Case, isGivenBy, type Run } from './case.js';
import { type Limit, type LimitId, leversOf, limitsOf, violates } from './limits.js';
import { measurementTolerance } from './rounding.js';

/** A complaint about the input at a path of the profile. */
export interface Contradiction extends Complaint {
  readonly path: string;
}

const percent = (share: number): string =>
  Number.isNaN(share) ? 'more than 100%' : `${Number((share * 100).toPrecision(4))}%`;

/** How often something happens to a customer in a year. */
const times = (rate: number): string => String(Number(rate.toPrecision(4)));

/** More complaints than problems: they cannot both be as stated. */
function beyondVoiced({ baseline }: Run, profile: Profile): Contradiction[] {
  const [rate, problems] = [baseline.value(complaints.rate), baseline.value(complaints.problemRate)];
  return [
    {
      path: statedPath(profile, [complaints.rate, complaints.count]),
      problem: 'more complaints would be reported than there are problems',
      found: `${times(rate)} complaints and ${times(problems)} problems per customer and year`,
      expected: 'complaints.rate no higher than service.problem_rate',
      example: 'service: { problem_rate: 37.5% per year }',
    },
  ];
}

function beyondMonthly({ baseline }: Run, profile: Profile): Contradiction[] {
  const problems = baseline.value(complaints.problemRate);
  const [rate, voiced] = [baseline.value(complaints.rate), baseline.value(complaints.voiced)];
  return [
    {
      path: statedPath(profile, [complaints.voiced, complaints.rate, complaints.count]),
      problem: 'these complaints would mean more than one problem per customer in every month',
      found: `${times(rate)} complaints per customer and year, at ${percent(voiced)} of problems reported: ${times(problems)} problems`,
      expected: 'fewer complaints, a higher complaints.voiced, or service.problem_rate as measured',
      example: 'complaints: { rate: 7.5% per year, voiced: 20% }',
    },
  ];
}

/** The path of the first of some inputs that the profile states. */
const statedPath = ({ stated }: Profile, candidates: readonly Input[]): string =>
  (candidates.find((input) => stated.has(input)) ?? (candidates[0] as Input)).id;

function beyondChurn({ baseline }: Run, profile: Profile): Contradiction[] {
  const [churn, service] = [
    baseline.start(experience.annualChurn),
    baseline.start(experience.serviceDrivenChurn),
  ];
  const levers = [
    complaints.rate,
    complaints.problemRate,
    complaints.voiced,
    complaints.switchIntent,
    complaints.switchIfSilent,
    complaints.followThrough,
    complaints.switchIfResolved,
  ].filter((input) => isGivenBy(profile, input));
  return [
    {
      path: statedPath(profile, [business.churn, business.retention]),
      problem: 'service-driven churn would be higher than churn',
      found: `churn ${percent(churn)} a year, service-driven churn ${percent(service)} a year`,
      expected: `a higher churn, or other values of ${levers.map(({ id }) => id).join(', ')}`,
      example: 'complaints: { follow_through: 20% }',
    },
  ];
}

/** A value as a profile would state it. */
function inUnit(value: number, { unit }: Input): string {
  const figure = unit.kind === 'share' ? percent(value) : inDigits(value, 4);
  return unit.overTime === undefined ? figure : `${figure} per year`;
}

/** A way in which a profile states an input: what it comes to, and the figures that say so. */
interface Statement {
  readonly term: Term;
  readonly from: readonly Input[];
}

/** Every way in which a profile states an input, itself first. */
function statementsOf(input: Input, { stated }: Profile): Statement[] {
  const complete = (input.ways ?? []).filter(({ from }) => from.every((each) => stated.has(each)));
  return [
    ...(stated.has(input) ? [{ term: input, from: [input] }] : []),
    ...complete.map(({ from, formula }) => ({ term: formula((each) => each), from })),
  ];
}

/** An input that a profile states in several ways: that which counts, and another that must agree with it. */
export interface Restated {
  readonly input: Input;
  readonly first: Statement;
  readonly other: Statement;
}

/** What a profile states more than once. */
export const restatedIn = (profile: Profile): Restated[] =>
  inputs.flatMap((input) => {
    const [first, ...others] = statementsOf(input, profile);
    return first === undefined ? [] : others.map((other) => ({ input, first, other }));
  });

/** Inputs that a profile states in several ways, and not alike. */
function disagreeing(profile: Profile, run: Run): Contradiction[] {
  const written = (input: Input) => profile.stated.get(input)?.text ?? '';
  const { baseline } = run;
  const seen = new Set<Input>();
  return restatedIn(profile).flatMap(({ input, first, other }): Contradiction[] => {
    const [own, value] = [baseline.start(first.term), baseline.start(other.term)];
    // Where nothing happens at all, one of them says nothing of the other.
    if (Number.isNaN(value) || other.from.every((each) => baseline.value(each) === 0)) return [];
    const allowed = measurementTolerance * Math.max(Math.abs(own), Math.abs(value));
    if (seen.has(input) || Math.abs(own - value) <= allowed) return [];
    seen.add(input);
    const [lead] = first.from as [Input];
    // By whatever it is stated, it is in proportion to that.
    const agreeing = inUnit((baseline.value(lead) * value) / own, lead);
    return [
      {
        path: lead.id,
        problem: `it disagrees with ${other.from.map((each) => `${each.id} ${written(each)}`).join(' and ')}`,
        found: first.from.map(written).join(' and '),
        expected: `${agreeing}, or only one of the ways to state ${input.id}`,
        example: `${lead.id.split('.')[1]}: ${agreeing}`,
      },
    ];
  });
}

/** The id of the first effect on an input, which stands for all of them; of none, all initiatives do. */
function firstEffectOn(lever: Lever, initiatives: readonly Initiative[]): string {
  const effects = initiatives.flatMap((initiative) => initiative.effects);
  return effects.find(({ on }) => on === lever)?.id ?? 'initiatives';
}

/** The first month in which a series lies outside, from 0 on; −1 where it never does. */
const monthBeyond = (series: readonly number[], limit: Pick<Limit, 'low' | 'high' | 'above'>): number =>
  series.findIndex((value) => violates(limit, value));

function beyondDomain({ changed }: Run, initiatives: readonly Initiative[]): Contradiction[] {
  return leversOf(initiatives).flatMap((lever) => {
    const { low, high, above } = lever.domain;
    const series = changed.series(lever.now);
    const month = monthBeyond(series, lever.domain);
    if (month === -1) return [];
    const guilty = initiatives.filter(({ effects }) => effects.some(({ on }) => on === lever));
    const shown = (value: number) => (lever.unit.kind === 'share' ? percent(value) : String(value));
    return [
      {
        path: firstEffectOn(lever, initiatives),
        problem: `the effects take ${lever.id} out of its valid range`,
        found: `${shown(series[month] as number)} in month ${month + 1}, by ${guilty.map(({ name }) => name).join(' and ')}`,
        expected: `${above ? 'above ' : ''}${shown(low)} to ${shown(high)}`,
        example: `change: to ${lever.example}`,
      },
    ];
  });
}

function beyondChance({ changed }: Run, initiatives: readonly Initiative[]): Contradiction[] {
  const month = monthBeyond(changed.series(experience.monthlyChurn), { low: 0, high: 1 });
  const series = changed.series(experience.annualChurn);
  return [
    {
      path: firstEffectOn(business.churn, initiatives),
      problem: 'the effects together take churn out of its valid range',
      found: `${percent(series[month] as number)} a year in month ${month + 1}`,
      expected: 'a smaller change of churn beside the service effects',
      example: 'change: -1 points',
    },
  ];
}

/** Negative words that keep away more new customers than join. */
function beyondGained({ changed }: Run): Contradiction[] {
  const month = changed.series(customers.gained).findIndex((value) => value < 0) + 1;
  return [
    {
      path: 'initiatives',
      problem: 'word of mouth would keep away more new customers than join',
      found: `new customers below 0 in month ${month}`,
      expected: 'fewer people told, a lower word_of_mouth.negativity, or fewer referred customers',
      example: 'word_of_mouth: { negativity: 1 }',
    },
  ];
}

function beyondCustomers({ baseline, changed }: Run): Contradiction[] {
  const isTooMany = (value: number) => !(value <= domains.amount.high);
  const before = baseline.series(customers.closing).findIndex(isTooMany);
  const month = before === -1 ? changed.series(customers.closing).findIndex(isTooMany) : before;
  return [
    {
      path: before === -1 ? 'initiatives' : acquisition.newCustomers.id,
      problem: 'word of mouth would grow the customer base without limit',
      found: `more customers than possible in month ${month + 1}`,
      expected: 'fewer new customers relative to the base, or a lower referral share',
      example: `acquisition: { new_customers: ${inUnit(0.1 * baseline.value(business.customers), acquisition.newCustomers)} }`,
    },
  ];
}

function beyondNumbers(): Contradiction[] {
  return [
    {
      path: '',
      problem: 'the figures of this profile give no finite contribution',
      found: 'a division by zero or a number too large to compute',
      expected: 'figures of a realistic size',
      example: 'business: { customers: 12000, revenue: 9.6M per year }',
    },
  ];
}

type Say = (run: Run, initiatives: readonly Initiative[], profile: Profile) => Contradiction[];

/** What is said where a limit does not hold. */
const words: Readonly<Record<LimitId, Say>> = {
  voiced: (run, _, profile) => beyondVoiced(run, profile),
  problems: (run, _, profile) => beyondMonthly(run, profile),
  defection: (run, _, profile) => beyondChurn(run, profile),
  domain: beyondDomain,
  churn: beyondChance,
  contribution: beyondNumbers,
  gained: beyondGained,
  customers: beyondCustomers,
};

/** Everything contradictory in a case that has been run. */
export function contradictionsOf({ initiatives }: Case, run: Run, profile: Profile): Contradiction[] {
  const disagreements = disagreeing(profile, run);
  if (disagreements.length > 0) return disagreements;
  // What contradicts itself early makes contradictions later, which say nothing new.
  const broken = limitsOf(initiatives).find((limit) => violates(limit, run.changed.value(limit.figure)));
  return broken === undefined ? [] : words[broken.id](run, initiatives, profile);
}
