/** The verdict in words, and why. */
import type { Figure } from '../../business/figures.js';
import { excluding } from '../../report/npv-labels.js';
import { amount, percent } from '../../report/numbers.js';
import { capital, listed, spansOf } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import { otherSigns } from '../analyze/horizons.js';
import type { InitiativeSet } from '../compare/ranking.js';
import type { Decision } from './answer.js';
import type { Verdict } from './verdict.js';

/** What is printed for each verdict. */
export const verdictInWords: Readonly<Record<Verdict, string>> = {
  pays: 'PAYS',
  'pays-but': 'PAYS, BUT',
  'not-yet-proven': 'NOT YET PROVEN',
  'does-not-pay': 'DOES NOT PAY',
  'upper-limit': 'UPPER LIMIT',
};

/** A chance in words: a whole percentage, and never certainty that a sample cannot give. */
function chance(share: number): string {
  if (share <= 0) return 'no run ends in a loss';
  if (share >= 1) return 'every run ends in a loss';
  const whole = Math.min(99, Math.max(1, Math.round(share * 100)));
  return `${percent(whole / 100)} chance of a loss`;
}

/** NPV, what it costs and how likely a loss is. */
export function verdictSentence({ analysis, ranges, verdict }: Decision): string {
  const { headline, profile } = analysis;
  const value = (id: string) => (headline.get(id) as Figure).value ?? Number.NaN;
  const money = (id: string) => amount(value(id), profile.currency);
  const loss =
    ranges.chanceOfLoss === null ? 'every simulation run contradicts itself' : chance(ranges.chanceOfLoss);
  if (value('pv_costs') === 0) {
    const limit = verdict === 'upper-limit' ? ', the upper limit for investment' : '';
    return `${verdictInWords[verdict]}. NPV is ${money('npv')} at no cost${limit}; ${loss}.`;
  }
  return `${verdictInWords[verdict]}. NPV is ${money('npv')} on ${money('pv_costs')} of cost; ${loss}.`;
}

/** Over which horizons, and with whom, the initiatives would pay although they do not, or the reverse. */
export function turnsOf(analysis: Analysis): string[] {
  const { months, runOff } = otherSigns(analysis);
  const ways = [
    ...(months.length === 0 ? [] : [`over ${spansOf(months)}`]),
    ...(runOff === null ? [] : [`with run-off after month ${analysis.case.months}`]),
  ];
  const isPaying = ((analysis.headline.get('npv') as Figure).value ?? 0) >= 0;
  return ways.length === 0 ? [] : [`NPV is ${isPaying ? 'below' : 'above'} zero ${ways.join(', or ')}.`];
}

/** What the value rests on, where without it nothing would be left. */
export function restsOn({ analysis: { headline, profile, case: ofCase } }: Decision): string[] {
  // A figure that is none is not below zero, and the table says that it is none.
  const value = (id: string) => headline.get(id)?.value ?? 0;
  const [own, evidenced] = [value('npv_own_numbers'), value('npv_evidenced')];
  if (ofCase.isWhatIf || value('npv') <= 0) return [];
  if (own < 0) return [`${capital(excluding)}, NPV is ${amount(own, profile.currency)}.`];
  if (evidenced < 0) return [`With measured effects alone, NPV is ${amount(evidenced, profile.currency)}.`];
  return [];
}

export const namesOf = (initiatives: readonly { readonly name: string }[]): string =>
  listed(initiatives.map(({ name }) => name));

/** Which initiatives to choose, and what to leave out. */
function choice({ analysis: { profile }, ranking }: Decision): string[] {
  if (ranking === null) return [];
  const npvOf = (set: InitiativeSet) => amount(set.figures.get('npv')?.value ?? Number.NaN, profile.currency);
  const { set } = ranking.byNpv;
  if (set === null) {
    const [best] = ranking.best;
    return best === undefined
      ? []
      : [`No set of initiatives pays; the best is ${namesOf(best.initiatives)}, NPV ${npvOf(best)}.`];
  }
  const others = profile.initiatives.filter(({ id }) => !set.initiatives.some((one) => one.id === id));
  if (others.length === 0) return ['All initiatives together are the best choice.'];
  return [`Choose ${namesOf(set.initiatives)}: NPV ${npvOf(set)}. Leave out ${namesOf(others)}.`];
}

/** The verdict and why, in a few sentences. */
export const verdictSentences = (decision: Decision): string[] => [
  verdictSentence(decision),
  ...turnsOf(decision.analysis),
  ...restsOn(decision),
  ...choice(decision),
];
