import { lifetimeExceedsFirst, retentionProfit } from '../../evidence/index.js';
import { business, lifetime, money } from '../../model/index.js';
import { total, units } from '../../quantity/index.js';
import { caseOf, claimedPoints, retentionWhatIf, run } from '../case.js';
import {
  against,
  atStart,
  beside,
  notSaid,
  type Reader,
  type ReadingFigure,
  type Subject,
  said,
} from './reading.js';

const years = [1, 2, 3] as const;

/** What a rise of retention does to this business, as shares of what it was. */
function senses({ profile }: Subject, points: number, id: string, means: string): ReadingFigure[] {
  const { baseline, changed } = run(
    caseOf(profile, { initiatives: [retentionWhatIf(points)], months: 12 * years.length }),
  );
  const figure = (name: string, label: string, before: number, after: number): ReadingFigure =>
    against(
      retentionProfit,
      { id: `${id}.${name}`, label: `${means}: ${label}`, unit: units.share },
      after / before - 1,
    );
  const yearOf = (year: number, evaluation: typeof baseline) =>
    evaluation
      .series(money.contribution)
      .slice(12 * (year - 1), 12 * year)
      .reduce((sum, month) => sum + month, 0);
  const last = (evaluation: typeof baseline, term: typeof lifetime.lifetimeValue) =>
    evaluation.series(term).at(-1) as number;
  return [
    figure(
      'lifetime_value',
      'lifetime value',
      last(baseline, lifetime.lifetimeValue),
      last(changed, lifetime.lifetimeValue),
    ),
    figure(
      'lifetime_value_undiscounted',
      'lifetime value, undiscounted',
      last(baseline, lifetime.lifetimeUndiscounted),
      last(changed, lifetime.lifetimeUndiscounted),
    ),
    ...years.map((year) =>
      figure(
        `contribution_year_${year}`,
        `contribution, year ${year}`,
        yearOf(year, baseline),
        yearOf(year, changed),
      ),
    ),
  ];
}

/** The arithmetic behind the claimed band: yearly lifetimes 1/churn without discounting. */
const textbook = (churn: number): ReadingFigure =>
  against(
    retentionProfit,
    { id: 'points.textbook', label: '+5 points: 1/churn a year, as the claim counts', unit: units.share },
    churn / (churn - claimedPoints) - 1,
  );

export const retentionReading: Reader = (subject) => {
  const churn = atStart(subject, business.churn);
  if (churn <= claimedPoints) {
    return notSaid(retentionProfit, 'churn is 5 % or less, so retention cannot rise by 5 points');
  }
  const [meant, ...others] = senses(subject, claimedPoints, 'points', '+5 points') as [
    ReadingFigure,
    ...ReadingFigure[],
  ];
  const relative = (1 - churn) * claimedPoints;
  const percent = relative < churn ? senses(subject, relative, 'percent', '×1.05') : [];
  return said(retentionProfit, meant, ...others, textbook(churn), ...percent);
};

export const lifetimeReading: Reader = (subject) => {
  const first = subject.run.baseline.value(total(money.valueEach)) / subject.case.months;
  const ratio = atStart(subject, lifetime.lifetimeValue) / (12 * first);
  const figure = {
    id: 'lifetime_to_first_year',
    label: 'Lifetime value to a year of margin',
    unit: units.ratio,
  };
  if (!(first > 0)) return notSaid(lifetimeExceedsFirst, 'a customer leaves no margin');
  return notSaid(lifetimeExceedsFirst, 'the claim names no figure', beside(figure, ratio));
};
