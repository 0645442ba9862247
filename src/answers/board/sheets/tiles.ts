/** What is seen of the decision before anything is read. */
import type { Figure } from '../../../business/figures.js';
import { business } from '../../../model/index.js';
import { excluding } from '../../../report/npv-labels.js';
import { amount, count, percent } from '../../../report/numbers.js';
import { capital, span } from '../../../report/phrases.js';
import type { Analysis } from '../../analyze/answer.js';
import { isFree, type Paper } from '../paper.js';
import { byOrigin } from './origins.js';

/** What 80 % of the runs lie between, and the base case. */
interface RangeBar {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly base: number;
}

/** Parts of a whole, which add up to 1. */
interface StackBar {
  readonly kind: 'stack';
  readonly parts: readonly { readonly label: string; readonly share: number }[];
}

/** A figure in large, with a bar below it. */
export interface Tile {
  readonly label: string;
  readonly text: string;
  readonly note: string;
  readonly bar?: RangeBar | StackBar;
}

const figureIn = ({ headline }: Analysis, id: string): number | null => (headline.get(id) as Figure).value;

function npvTile({ proposed: { analysis, ranges } }: Paper, label: string): Tile {
  const { currency } = analysis.profile;
  const base = figureIn(analysis, 'npv') ?? 0;
  const quantiles = ranges.spreads.get('npv')?.quantiles;
  const [low, high] = [quantiles?.get('p10')?.value ?? base, quantiles?.get('p90')?.value ?? base];
  const text = amount(base, currency);
  if (low === high) return { label, text, note: 'the same in every simulation run' };
  return {
    label,
    text,
    note: `${amount(low, currency)} to ${amount(high, currency)} in 80% of the simulation runs`,
    bar: { kind: 'range', low, high, base },
  };
}

/** How many of the inputs are the business's own, and what is left without the others. */
function originTile({ proposed: { analysis } }: Paper): Tile {
  const groups = byOrigin(analysis);
  const all = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  const [own, claims, defaults] = groups.map(({ sources }) => sources.length) as [number, number, number];
  const npv = figureIn(analysis, 'npv_own_numbers');
  const labels = [`${own} own figures`, `${claims} published claims`, `${defaults} model defaults`];
  return {
    label: 'What it rests on',
    text: `${own} of ${all} inputs are own figures`,
    note: npv === null ? '' : `${capital(excluding)}, NPV is ${amount(npv, analysis.profile.currency)}`,
    bar: {
      kind: 'stack',
      parts: groups.map(({ sources }, k) => ({ label: labels[k] as string, share: sources.length / all })),
    },
  };
}

function stakeTile({ proposed: { analysis } }: Paper): Tile {
  const label = 'Most cash at stake';
  const [peak, month] = [figureIn(analysis, 'peak_funding') ?? 0, figureIn(analysis, 'peak_funding_month')];
  if (peak === 0 || month === null)
    return { label, text: 'none', note: 'the cumulative cash is never below zero' };
  return { label, text: amount(-peak, analysis.profile.currency), note: `reached in month ${month}` };
}

function paybackTile({ proposed: { analysis }, simulation }: Paper): Tile {
  const months = figureIn(analysis, 'payback_months');
  return {
    label: 'Payback',
    text: months === null ? `not within ${span(analysis.case.months)}` : `month ${months}`,
    note: `within the horizon in ${percent(simulation.chanceOfPayback.value)} of the runs`,
  };
}

/** What nobody should pay more than, in all and for each customer. */
function limitTiles(paper: Paper): Tile[] {
  const { profile, run, headline } = paper.proposed.analysis;
  const npv = (headline.get('npv') as Figure).value ?? 0;
  const retained = (headline.get('customers_retained') as Figure).value ?? 0;
  const isLimit = paper.proposed.verdict === 'upper-limit';
  const per = (label: string, customers: number): Tile[] =>
    customers > 0 && isLimit
      ? [
          {
            label,
            text: amount(npv / customers, profile.currency),
            note: `of ${count(Math.round(customers))} customers`,
          },
        ]
      : [];
  return [
    npvTile(paper, isLimit ? 'Upper limit for investment' : 'NPV'),
    ...per('The same per customer', run.baseline.value(business.customers)),
    ...per('The same per customer retained', retained),
  ];
}

/** The tiles of a decision; without a cost there is nothing to pay back, and what may be paid stands there. */
export const tilesOf = (paper: Paper): Tile[] => [
  ...(isFree(paper.proposed.analysis)
    ? limitTiles(paper)
    : [npvTile(paper, 'NPV'), stakeTile(paper), paybackTile(paper)]),
  originTile(paper),
];
