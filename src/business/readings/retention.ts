import { claimedPoints, lifetimeExceedsFirst, retentionProfit } from '../../evidence/index.js';
import { type Evaluation, type Quantity, single, total, units } from '../../language/index.js';
import { business, experience, lifetime, money, prices } from '../../model/index.js';
import { caseOf, type Run, retentionWhatIf, run } from '../case.js';
import {
  type Arithmetic,
  against,
  amount,
  amountOf,
  atStart,
  beside,
  notSaid,
  type Reader,
  type ReadingFigure,
  type Subject,
  said,
  worked,
} from './reading.js';

const years = [1, 2, 3] as const;

/** Both runs of a rise of retention by a share of the customers. */
function runOf({ profile }: Subject, rise: number): Run {
  const ofCase = caseOf(profile, {
    initiatives: [retentionWhatIf(claimedPoints)],
    months: 12 * years.length,
  });
  const change = ofCase.initiatives[0]?.effects[0]?.change as Quantity;
  return run({ ...ofCase, values: new Map([...ofCase.values, [change, single(-rise)]]) });
}

const sum = (months: readonly number[]): number => months.reduce((total, month) => total + month, 0);

/** What a rise of retention does to this business, as shares of what it was. */
function senses({ baseline, changed }: Run, id: string, means: string): ReadingFigure[] {
  const figure = (
    name: string,
    label: string,
    of: (evaluation: Evaluation) => number,
    how: (evaluation: Evaluation, when: 'before' | 'after') => Arithmetic,
  ): ReadingFigure =>
    against(
      retentionProfit,
      { id: `${id}.${name}`, label: `${means}: ${label}`, unit: units.share },
      of(changed) / of(baseline) - 1,
      [...how(changed, 'after'), ' / ', ...how(baseline, 'before'), ' − 1'],
    );
  const last = (term: Quantity<'monthly'>) => (evaluation: Evaluation) =>
    evaluation.series(term).at(-1) as number;
  const [margin, churn] = [last(money.valueEach), last(experience.monthlyChurn)];
  const rate = baseline.value(prices.discountMonthly);
  const inYear = (year: number) => (evaluation: Evaluation) =>
    sum(evaluation.series(money.contribution).slice(12 * (year - 1), 12 * year));
  return [
    figure(
      'lifetime_value',
      'LTV',
      last(lifetime.ltv),
      (of, when) =>
        worked`(${amount(`margin ${when}`, margin(of))} / (${amount('monthly discount rate', rate)} + ${amount(`monthly churn ${when}`, churn(of))}))`,
    ),
    figure(
      'lifetime_value_undiscounted',
      'LTV, undiscounted',
      last(lifetime.ltvUndiscounted),
      (of, when) =>
        worked`(${amount(`margin ${when}`, margin(of))} / ${amount(`monthly churn ${when}`, churn(of))})`,
    ),
    ...years.map((year) =>
      figure(
        `contribution_year_${year}`,
        `contribution, year ${year}`,
        inYear(year),
        (of, when) => worked`${amount(`contribution ${when}`, inYear(year)(of))}`,
      ),
    ),
  ];
}

/** The arithmetic behind the claimed band: yearly lifetimes 1/churn without discounting. */
function textbook(churn: number): ReadingFigure {
  const after = churn - claimedPoints;
  return against(
    retentionProfit,
    { id: 'points.textbook', label: '+5 points: whole years, undiscounted (1/churn)', unit: units.share },
    churn / after - 1,
    worked`(1 / ${amount('churn after', after)}) / (1 / ${amount('churn before', churn)}) − 1`,
  );
}

export const retentionReading: Reader = (subject) => {
  const churn = atStart(subject, business.churn);
  if (churn <= claimedPoints) {
    return notSaid(retentionProfit, 'churn is 5 % or less, so retention cannot rise by 5 points');
  }
  const relative = (1 - churn) * claimedPoints;
  const points = senses(runOf(subject, claimedPoints), 'points', '+5 points');
  const [meant, ...others] = points as [ReadingFigure, ...ReadingFigure[]];
  const percent = relative < churn ? senses(runOf(subject, relative), 'percent', '×1.05') : [];
  return said(retentionProfit, meant, ...others, textbook(churn), ...percent);
};

export const lifetimeReading: Reader = (subject) => {
  const first = subject.run.baseline.value(total(money.valueEach)) / subject.case.months;
  const ratio = atStart(subject, lifetime.ltv) / (12 * first);
  const figure = {
    id: 'lifetime_to_first_year',
    label: 'LTV to a year of margin',
    unit: units.ratio,
  };
  if (!(first > 0)) return notSaid(lifetimeExceedsFirst, 'a customer leaves no margin');
  return notSaid(
    lifetimeExceedsFirst,
    'the claim names no figure',
    beside(
      figure,
      ratio,
      worked`${amountOf(subject, lifetime.ltv)} / (12 × ${amount('margin of a month, mean', first)})`,
    ),
  );
};
