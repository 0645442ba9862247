/** What a profile says that cannot all be true: seen only once the model has run. */
import {
  acquisition,
  business,
  complaints,
  customers,
  domains,
  experience,
  type Initiative,
  type Lever,
  service,
  wordInputs as word,
} from '../model/index.js';
import type { Complaint } from '../profile/failure.js';
import type { Profile } from '../profile/profile.js';
import type { Case, Run } from './case.js';
import { isBeyond, type Limit, type LimitId, leversOf, limitsOf } from './limits.js';

/** A complaint about the input at a path of the profile. */
export interface Contradiction extends Complaint {
  readonly path: string;
}

const percent = (share: number): string =>
  Number.isNaN(share) ? 'more than 100%' : `${Number((share * 100).toPrecision(4))}%`;

function beyondAll({ baseline }: Run, profile: Profile): Contradiction[] {
  const problems = baseline.value(service.problemRate);
  const [rate, voiced] = [baseline.value(complaints.rate), baseline.value(complaints.voiced)];
  const path = profile.stated.has(complaints.voiced) ? complaints.voiced.id : complaints.rate.id;
  return [
    {
      path,
      problem: 'these complaints would mean that more than every customer has a problem',
      found: `${percent(rate)} complaints, of ${percent(voiced)} of the problems that are voiced: ${percent(problems)} with a problem`,
      wanted: 'complaints.rate no higher than complaints.voiced, or service.problem_rate as measured',
      example: 'complaints: { rate: 7.5% per year, voiced: 20% }',
    },
  ];
}

function beyondChurn({ baseline }: Run): Contradiction[] {
  const [churn, defection] = [baseline.value(business.churn), baseline.start(experience.serviceDefection)];
  const levers = [complaints.rate, complaints.voiced, complaints.switchIntent, complaints.followThrough];
  return [
    {
      path: business.churn.id,
      problem: 'more customers would leave over service than leave at all',
      found: `churn ${percent(churn)} a year, of which over service ${percent(defection)}`,
      wanted: `a higher churn, or other values of ${levers.map(({ id }) => id).join(', ')}`,
      example: 'complaints: { follow_through: 20% }',
    },
  ];
}

/** The id of the first effect on an input, which stands for all of them; of none, all initiatives do. */
function firstEffectOn(lever: Lever, initiatives: readonly Initiative[]): string {
  const effects = initiatives.flatMap((initiative) => initiative.effects);
  return effects.find(({ on }) => on === lever)?.id ?? 'initiatives';
}

/** The first month in which a series lies outside, from 0 on; −1 where it never does. */
const monthBeyond = (series: readonly number[], limit: Pick<Limit, 'low' | 'high' | 'above'>): number =>
  series.findIndex((value) => isBeyond(limit, value));

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
        problem: `the effects take ${lever.id} out of what is possible`,
        found: `${shown(series[month] as number)} in month ${month + 1}, by ${guilty.map(({ name }) => name).join(' and ')}`,
        wanted: `${above ? 'above ' : ''}${shown(low)} to ${shown(high)}`,
        example: `change: to ${lever.example}`,
      },
    ];
  });
}

function beyondChance({ changed }: Run, initiatives: readonly Initiative[]): Contradiction[] {
  const series = changed.series(experience.annualChurn);
  const month = monthBeyond(series, { low: 0, high: 1 });
  return [
    {
      path: firstEffectOn(business.churn, initiatives),
      problem: 'the effects together take churn out of what is possible',
      found: `${percent(series[month] as number)} a year in month ${month + 1}`,
      wanted: 'a change of churn that leaves room for what the service effects do to it',
      example: 'change: -1 points',
    },
  ];
}

/** Words that drive away more customers than there are, or bring more than there could ever be. */
function beyondCustomers({ baseline, changed }: Run): Contradiction[] {
  const firstOf = (isWrong: (value: number) => boolean) => {
    const before = baseline.series(customers.closing).findIndex(isWrong);
    const month = before === -1 ? changed.series(customers.closing).findIndex(isWrong) : before;
    return { month: month + 1, isBaseline: before !== -1 };
  };
  const tooFew = firstOf((value) => value < 0);
  if (tooFew.month > 0) {
    return [
      {
        path: tooFew.isBaseline ? word.negativity.id : 'initiatives',
        problem: 'bad words would drive away more customers than there are',
        found: `fewer than none in month ${tooFew.month}`,
        wanted: 'fewer people told, a lower word_of_mouth.negativity, or fewer referred customers',
        example: 'word_of_mouth: { negativity: 1 }',
      },
    ];
  }
  const tooMany = firstOf((value) => !(value <= domains.amount.high));
  return [
    {
      path: tooMany.isBaseline ? acquisition.newCustomers.id : 'initiatives',
      problem: 'customers would bring each other without end',
      found: `more than could ever be in month ${tooMany.month}`,
      wanted: 'fewer new customers beside those there are, or a smaller share of them referred',
      example: 'acquisition: { new_customers: 2,000 per year }',
    },
  ];
}

function beyondNumbers(): Contradiction[] {
  return [
    {
      path: '',
      problem: 'the figures of this profile give no finite contribution',
      found: 'a division by zero or a number too large to hold',
      wanted: 'figures of a size that a business has',
      example: 'business: { customers: 12000, revenue: 9.6M per year }',
    },
  ];
}

type Say = (run: Run, initiatives: readonly Initiative[], profile: Profile) => Contradiction[];

/** What is said where a limit does not hold. */
const words: Readonly<Record<LimitId, Say>> = {
  problems: (run, _, profile) => beyondAll(run, profile),
  defection: beyondChurn,
  domain: beyondDomain,
  churn: beyondChance,
  contribution: beyondNumbers,
  customers: beyondCustomers,
};

/** Everything contradictory in a case that has been run. */
export function contradictionsOf({ initiatives }: Case, run: Run, profile: Profile): Contradiction[] {
  // What contradicts itself early makes contradictions later, which say nothing new.
  const broken = limitsOf(initiatives).find((limit) => isBeyond(limit, run.changed.value(limit.figure)));
  return broken === undefined ? [] : words[broken.id](run, initiatives, profile);
}
