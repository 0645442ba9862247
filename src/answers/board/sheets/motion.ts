/** The headline of the page, why, and what the board is asked to do. */
import type { Figure } from '../../../business/figures.js';
import { contributionLine } from '../../../business/ledger.js';
import { acquisition } from '../../../model/index.js';
import { amount } from '../../../report/numbers.js';
import { capital, span, spansOf } from '../../../report/phrases.js';
import type { Analysis } from '../../analyze/answer.js';
import { costsInWords, pointsOfWhatIf } from '../../analyze/conclusion.js';
import { otherSigns } from '../../analyze/horizons.js';
import type { Decision } from '../../decision/answer.js';
import type { Verdict } from '../../decision/verdict.js';
import { namesOf, restsOn, turnsOf, verdictSentence } from '../../decision/words.js';
import { byWorth } from '../../uncertainty/sensitivity/report.js';
import type { Paper } from '../paper.js';

/** More initiatives than these are counted, not named. */
const mostNamed = 3;

const few = (initiatives: readonly { readonly name: string }[], all: number): string => {
  const { length } = initiatives;
  if (length <= mostNamed) return namesOf(initiatives);
  return length === all ? `all ${all} initiatives` : `${length} of the ${all} initiatives`;
};

/** What is proposed, in the middle of a sentence. */
export function proposedInWords({ proposed, leftOut }: Paper): string {
  const { profile, case: ofCase } = proposed.analysis;
  if (ofCase.isWhatIf) return `${pointsOfWhatIf(proposed.analysis)} points more retention a year`;
  return few(profile.initiatives, profile.initiatives.length + leftOut.length);
}

const isApproved: Readonly<Record<Verdict, boolean>> = {
  pays: true,
  'pays-but': true,
  'upper-limit': true,
  'not-yet-proven': false,
  'does-not-pay': false,
};

/** Whether the verdict on what is proposed speaks for it. */
export const isRecommended = ({ proposed }: Paper): boolean => isApproved[proposed.verdict];

const valueIn = ({ headline }: Analysis, id: string): number | null =>
  (headline.get(id) as Figure).value ?? null;

/** A what-if is no plan that could be approved. */
const verbOf = ({ proposed }: Paper): string => (proposed.analysis.case.isWhatIf ? 'invest in' : 'approve');

/** What to do, in a verb: it follows from the verdict and the choice alone. */
export function motionOf(paper: Paper): string {
  const { proposed, leftOut } = paper;
  const what = proposedInWords(paper);
  const all = proposed.analysis.profile.initiatives.length + leftOut.length;
  const verbs: Readonly<Record<Verdict, () => string>> = {
    pays: () => `Approve ${what}`,
    'pays-but': () => `Approve ${what}`,
    'upper-limit': () =>
      `Invest at most ${amount(valueIn(proposed.analysis, 'npv') ?? 0, proposed.analysis.profile.currency)} in ${what}`,
    'not-yet-proven': () => `Do not ${verbOf(paper)} ${what} yet`,
    'does-not-pay': () => `Do not ${verbOf(paper)} ${what}`,
  };
  const rest = leftOut.length === 0 ? '' : `; leave out ${few(leftOut, all)}`;
  return `${verbs[proposed.verdict]()}${rest}.`;
}

/** Why initiatives are left out. */
function whyLeftOut({ whole, leftOut }: Paper): string[] {
  const { profile } = whole.analysis;
  if (leftOut.length === 0) return [];
  const npv = amount(valueIn(whole.analysis, 'npv') ?? Number.NaN, profile.currency);
  return [`With ${few(leftOut, profile.initiatives.length)} as well, NPV is ${npv}.`];
}

/** The verdict; what it rests on, or else what would turn it; and one more sentence on what is left out. */
export const reasonsFor = (paper: Paper): string[] => [
  verdictSentence(paper.proposed),
  ...[...restsOn(paper.proposed), ...turnsOf(paper.proposed.analysis)].slice(0, 1),
  ...whyLeftOut(paper),
];

/** That the business loses money before anything is decided. */
export function losingBaseline({ proposed: { analysis } }: Paper): string[] {
  const { profile, run, case: ofCase } = analysis;
  const money = (value: number) => amount(value, profile.currency);
  const contribution = baselineContribution(analysis);
  if (contribution >= 0) return [];
  const [worth, cost] = [valueIn(analysis, 'ltv_baseline'), run.baseline.value(acquisition.cost)];
  const because =
    worth === null || worth >= cost
      ? ''
      : `: a customer is worth ${money(worth)} (LTV) and costs ${money(cost)} to acquire`;
  return [
    `Without any initiative the business itself loses ${money(-contribution)} over ${span(ofCase.months)}${because}.`,
  ];
}

/** What the business contributes over the horizon where nothing is changed. */
export function baselineContribution({ ledger }: Analysis): number {
  return ledger.at(-1)?.figures.get(contributionLine)?.baseline ?? 0;
}

/** What to measure first, where that could change the decision. */
function measure({ sensitivity }: Paper): string[] {
  const [next] = byWorth(sensitivity.influences);
  if (next === undefined || !next.isWorthMeasuring) return [];
  const { currency } = sensitivity.assessment.profile;
  return [
    `have “${next.uncertain.label}” measured before deciding; spend at most ${amount(next.valueOfInformation, currency)} on that`,
  ];
}

function cashAtStake({ analysis }: Decision): string[] {
  const [peak, month] = [valueIn(analysis, 'peak_funding') ?? 0, valueIn(analysis, 'peak_funding_month')];
  if (peak === 0 || month === null) return [];
  return [
    `commit up to ${amount(-peak, analysis.profile.currency)} of cash, the most that is tied up, in month ${month}`,
  ];
}

/** Over which horizon it would pay, where it does not. */
function horizon({ analysis, verdict }: Decision): string[] {
  const { months } = otherSigns(analysis);
  if (months.length === 0 || verdict !== 'not-yet-proven' || (valueIn(analysis, 'npv') ?? 0) > 0) return [];
  return [
    `say whether ${span(analysis.case.months)} is the right horizon: over ${spansOf(months)} NPV is above zero`,
  ];
}

/** What the board is asked to do, the decision first. */
export function asksOf(paper: Paper): string[] {
  const { proposed, leftOut, whole } = paper;
  const { profile, case: ofCase } = proposed.analysis;
  const what = proposedInWords(paper);
  const limit = amount(valueIn(proposed.analysis, 'npv') ?? 0, profile.currency);
  const decision: Readonly<Record<Verdict, readonly string[]>> = {
    pays: [`approve ${what}, at ${costsInWords(profile)}`, ...cashAtStake(proposed)],
    'pays-but': [`approve ${what}, at ${costsInWords(profile)}`, ...cashAtStake(proposed)],
    'upper-limit': [
      `spend at most ${limit} (present value over ${span(ofCase.months)}) on ${what}`,
      ...(ofCase.isWhatIf ? ['name the initiatives that would bring it, with what they cost'] : []),
    ],
    'not-yet-proven': [`not ${verbOf(paper)} ${what} yet`],
    'does-not-pay': [`not ${verbOf(paper)} ${what}`],
  };
  const left =
    leftOut.length === 0 ? [] : [`leave out ${few(leftOut, whole.analysis.profile.initiatives.length)}`];
  return [...decision[proposed.verdict], ...left, ...measure(paper), ...horizon(proposed)].map(
    (ask) => `${capital(ask)}.`,
  );
}
