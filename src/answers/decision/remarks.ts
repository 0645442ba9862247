/** What stands below the tables: figures before and after, what is not counted, warnings, and what to do next. */
import type { Figure } from '../../business/figures.js';
import type { Notice } from '../../business/notices.js';
import { isDoubt } from '../../business/plausibility.js';
import { customers, lifetime, type Output, retention, workload } from '../../model/index.js';
import { doubtsInWords, moreWarnings, mostWarnings } from '../../report/doubts.js';
import { noticeInWords } from '../../report/notices.js';
import { amount, count, short, shown } from '../../report/numbers.js';
import { listed } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import type { Decision } from './answer.js';

/** Figures at the start and in the last month, in the order in which they are told. */
const beforeAndAfter: readonly (readonly [name: string, before: Output, after: Output])[] = [
  ['Churn', retention.churnBaseline, retention.churnLastMonth],
  ['LTV', lifetime.ltvBaseline, lifetime.ltvLastMonth],
  ['LTV:CAC', lifetime.ltvToCac, lifetime.ltvToCacLastMonth],
  ['complaints', workload.complaintsPerYear, workload.complaintsLastMonth],
  ['contacts', workload.contactsPerYear, workload.contactsLastMonth],
  ['agents', workload.agentsBaseline, workload.agentsLastMonth],
];

/** `Churn 18% → 16.1% a year · LTV USD 1,451 → USD 1,573 · LTV:CAC 3.45 → 3.74`: what the initiatives move. */
function measures({ headline, profile, service }: Analysis): string {
  const figure = ({ id }: Output) => headline.get(id)?.value ?? service.get(id)?.value ?? null;
  return beforeAndAfter
    .flatMap(([name, ...both]) => {
      const [from, to] = both.map((output) => {
        const value = figure(output);
        return value === null ? null : shown(value, output.unit, profile.currency);
      });
      if (from == null || to == null || from === to) return [];
      return [`${name} ${from.replace(/ a year$/, '')} → ${to}`];
    })
    .join(' · ');
}

/** The customers beyond the baseline who are still there when the horizon ends. */
function notCounted({ headline, run, case: ofCase, profile }: Analysis): string[] {
  const runOff = (headline.get('run_off') as Figure).value;
  const last = (series: readonly number[]) => series.at(-1) as number;
  const extra = last(run.changed.series(customers.closing)) - last(run.baseline.series(customers.closing));
  if (runOff === null || Math.round(Math.abs(extra)) === 0) return [];
  const what = extra > 0 ? 'additional customers' : 'fewer customers';
  return [
    `Run-off after month ${ofCase.months}, not counted: ${count(Math.round(Math.abs(extra)))} ${what}, about ${amount(runOff, profile.currency)}.`,
  ];
}

/** So many initiatives are named in a warning. */
const mostNames = 2;

const few = (names: readonly string[]): string =>
  names.length <= mostNames
    ? listed(names)
    : `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more`;

/** A warning in one sentence; the full text stands in its own section. */
function brief(notice: Notice, currency: string | null): string {
  if (notice.id === 'overlap')
    return `${few(notice.names)}: churn and service effects may overlap (NPV ${amount(notice.npvIfTotal, currency)}).`;
  if (notice.id === 'ended-before-horizon')
    return `${few(notice.names)}: ends early; the last month excludes it.`;
  if (notice.id === 'effects-assumed') return `${few(notice.names)}: an effect is based on assumption alone.`;
  const [first = ''] = noticeInWords(notice).split(/(?<=\.) (?=[A-Z])/);
  return first;
}

/** What is told elsewhere on the screen, or is a remark on method and no warning. */
const asides: readonly Notice['id'][] = ['what-if', 'own-numbers-only', 'likely-values'];

/** Every warning in one sentence, without those on plausibility, which stand above. */
export const warningsIn = ({ notices, profile }: Analysis): string[] =>
  notices
    .filter((notice) => !asides.includes(notice.id) && !isDoubt(notice))
    .map((notice) => brief(notice, profile.currency));

function warnings(analysis: Analysis): string[] {
  const found = warningsIn(analysis);
  const doubts = doubtsInWords(analysis.notices).length;
  const told = found.slice(0, Math.max(0, mostWarnings - doubts));
  const rest = found.length - told.length + Math.max(0, doubts - mostWarnings);
  return [...told, ...moreWarnings(rest, ': --show warnings')].map((warning) => `! ${warning}`);
}

/** The input whose range moves NPV most. */
function measureNext({ analysis: { profile }, ranges: { widest } }: Decision): string[] {
  if (widest === undefined || widest.width === 0 || widest.atLow === null || widest.atHigh === null)
    return [];
  const [from, to] = [widest.atLow, widest.atHigh].toSorted((a, b) => a - b) as [number, number];
  return [`Measure next: ${widest.uncertain.label} (NPV ${amount(from, profile.currency)} to ${short(to)}).`];
}

/** The lines below the tables. */
export const remarks = (decision: Decision): string[] => [
  measures(decision.analysis),
  ...notCounted(decision.analysis),
  ...warnings(decision.analysis),
  ...measureNext(decision),
];
