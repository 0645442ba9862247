/** How the model works, in plain words: in brief, at length, and the terms that a sheet uses. */

import { count } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import type { Simulation } from '../uncertainty/simulate/answer.js';
import type { Paper } from './paper.js';

interface Passage {
  readonly title: string;
  readonly text: string;
}

/** One passage for each idea that the figures rest on. */
export const methodOf = ({ case: ofCase }: Analysis, { validRuns, seed }: Simulation): readonly Passage[] => [
  {
    title: 'One model, run twice',
    text: 'The same model runs once as things are and once with what is considered. Every benefit is the difference between the two runs. Nothing is added up from separate formulas. What the inputs themselves may count twice, a change of churn beside what drives churn through service, is said among the notices.',
  },
  {
    title: 'Month by month',
    text: `Both runs follow the business for ${span(ofCase.months)}, one month at a time. An initiative starts in its month, grows to its full effect over its ramp, and fades where it has an end. Customers are all alike, and behave next month as they did last month unless an effect says otherwise.`,
  },
  {
    title: 'Why customers leave',
    text: 'Some customers have a problem; some of those say so; some of what they say is settled. Those who are failed or stay silent leave more often. This loss is taken out of the churn that the business has seen, never added to it; the rest of the churn has other reasons and stays as it is.',
  },
  {
    title: 'What customers tell others',
    text: 'Word of mouth is scaled from the top down: good and bad words together bring exactly the referred customers that the business has seen, so no chain of tellers can promise more. The initiatives change how many good and bad words there are, not what a word is worth.',
  },
  {
    title: 'What a kept customer counts for',
    text: 'Where the base may grow, a customer kept brings margin. Where the business holds its size, a customer kept is one that need not be bought, as long as any are. It is one or the other by the policy of the profile, never both.',
  },
  {
    title: 'Money of later years',
    text: 'What is gained or spent later counts for less today, by the discount rate of the profile. Net present value is what all gains are worth today, less all costs. It ends with the horizon; what the customers still there go on to bring stands beside it.',
  },
  {
    title: 'What each effect adds',
    text: 'Effects that meet help or hinder one another. Each is credited with what it adds on average over every order of adding them (the Shapley value). The parts add up to the whole; it is a fair way to divide it, not the only one.',
  },
  {
    title: 'What is not known',
    text: `The model is run ${count(validRuns)} times (seed ${seed}; the same seed gives the same figures), each time with values drawn at random from every range: of the profile, of a published claim, of a model default. P10 and P90 are the values below which 10% and 90% of the runs lie. The runs say what follows from the ranges; a range that is too narrow gives an answer that is too sure.`,
  },
  {
    title: 'What it cannot say',
    text: 'Whether an initiative will have the effect that was put in. The figures say what follows if it has.',
  },
];

/** The same in at most 120 words. */
export const methodInBrief = ({ proposed: { analysis }, simulation }: Paper): string =>
  `One model runs twice, month by month over ${span(analysis.case.months)}: as things are, and with the initiatives. Every benefit is the difference between the two runs, so nothing is added up from separate formulas. Customers leave more often after an unreported problem or an unresolved complaint; what service causes is part of the churn that is stated, never added to it. Word of mouth brings exactly the referred customers that are stated. Later money is discounted. Every input with a range varies in ${count(simulation.validRuns)} simulation runs (seed ${simulation.seed}). The model cannot tell whether an initiative will have the effect that was put in; it tells what follows if it has.`;

/** The terms of the sheets and what they mean. */
export const glossary = [
  ['NPV', 'Net present value: all benefits less all costs over the horizon, in money of today.'],
  ['PV', 'Present value: later money, discounted to today.'],
  ['Payback', 'The month from which the cumulative cash stays at or above zero.'],
  ['Cash at stake', 'The lowest point of the cumulative cash.'],
  ['Base case', 'The answer with one value of every input.'],
  ['P10, P90', 'The values that 10% and 90% of the simulation runs lie below.'],
  ['Median', 'The value in the middle: half of the runs lie below it.'],
  ['LTV', 'Lifetime value: what a customer contributes until leaving, discounted.'],
  ['Churn', 'The share of customers who leave in a year.'],
  ['Run-off', 'What additional customers bring after the horizon; no part of NPV.'],
  ['Break-even', 'The value at which NPV is zero, all else unchanged.'],
  ['ROI, IRR', 'NPV per unit of cost; the yearly rate at which NPV would be zero.'],
] as const;
