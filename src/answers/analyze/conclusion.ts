/** What it comes to, in sentences that a client understands. */

import type { Figure } from '../../business/figures.js';
import { claimedPoints } from '../../evidence/index.js';
import { business } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';
import { excluding } from '../../report/npv-labels.js';
import { amount } from '../../report/numbers.js';
import { capital, listed, span, spansOf, subjectOf } from '../../report/phrases.js';
import type { Analysis } from './answer.js';
import { otherSigns } from './horizons.js';

const sentence = (text: string): string => `${capital(text)}.`;

interface Voice {
  readonly amount: (value: number) => string;
  readonly months: number;
  readonly figure: (id: string) => Figure;
  readonly isPlural: boolean;
}

const verb = ({ isPlural }: Voice, one: string, many: string): string => (isPlural ? many : one);

/** `USD 60k upfront and USD 90k a year`. */
export function costsInWords({ initiatives, currency }: Profile): string {
  const sum = (pick: (initiative: Profile['initiatives'][number]) => number) =>
    initiatives.reduce((total, initiative) => total + pick(initiative), 0);
  const [once, running] = [
    sum(({ once: cost }) => cost?.value ?? 0),
    sum(({ running: cost }) => cost?.value ?? 0),
  ];
  // Initiatives that run one after the other never cost it all in one year.
  const isSum = initiatives.filter(({ running: cost }) => (cost?.value ?? 0) > 0).length > 1;
  const parts = [
    ...(once > 0 ? [`${amount(once, currency)} upfront`] : []),
    ...(running > 0 ? [`${isSum ? 'up to ' : ''}${amount(running, currency)} a year`] : []),
  ];
  return parts.length > 0 ? listed(parts) : 'nothing';
}

function payback(hasCosts: boolean, voice: Voice): string {
  const { value } = voice.figure('payback_months');
  if (!hasCosts) return '';
  const it = verb(voice, 'it', 'they');
  if (value === null) return `, and ${it} ${verb(voice, 'does', 'do')} not pay back in that time`;
  return `, and ${it} ${verb(voice, 'pays', 'pay')} back in month ${value}`;
}

/** What stays assumed however much else is left out. */
const stillAssumed = ({ stillAssumed: inputs }: Analysis): string =>
  inputs.length === 0
    ? ''
    : ` Still assumed: ${listed(inputs.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)))}.`;

/** What is left without claims and defaults, and of that with measured effects alone. */
function ladder(analysis: Analysis, voice: Voice): string[] {
  const [own, npv, evidenced] = ['npv_own_numbers', 'npv', 'npv_evidenced'].map(
    (id) => voice.figure(id).value,
  ) as [number | null, number, number | null];
  // Amounts that read the same are the same to a reader.
  const told = (value: number | null) => (value === null ? 'none' : voice.amount(value));
  // Where nothing is gained, nothing rests on anything.
  if (told(own) === told(npv) && told(voice.figure('pv_benefits').value) === told(0)) return [];
  const measured =
    analysis.case.isWhatIf || told(own) === told(evidenced)
      ? ''
      : ` With measured effects alone and all costs counted, it is ${told(evidenced)}.`;
  const left = told(own) === told(npv) ? 'the same' : told(own);
  return [`${capital(excluding)}, NPV is ${left}.${measured}${stillAssumed(analysis)}`];
}

/** Where the sign of the answer turns on how long it is judged, or on who is still there after the horizon. */
function turnsInWords(analysis: Analysis): string[] {
  const { case: ofCase, headline, profile } = analysis;
  const { months, runOff } = otherSigns(analysis);
  const customers = `with run-off after month ${ofCase.months}`;
  const ways = [
    ...(months.length > 0 ? [`over ${spansOf(months)}`] : []),
    ...(runOff === null ? [] : [`${customers} (${amount(runOff, profile.currency)})`]),
  ];
  if (ways.length === 0) return [];
  const npv = (headline.get('npv') as Figure).value as number;
  return [`NPV is ${npv >= 0 ? 'below' : 'above'} zero ${ways.join(', or ')}.`];
}

/** The points of retention that the published what-if adds: those claimed, or fewer where fewer customers leave. */
export const pointsOfWhatIf = ({ run: { baseline } }: Analysis): number =>
  Number((100 * Math.min(claimedPoints, baseline.value(business.churn))).toPrecision(3));

function whatIf(analysis: Analysis, voice: Voice): string[] {
  const { profile } = analysis;
  const points = pointsOfWhatIf(analysis);
  const npv = voice.figure('npv').value as number;
  if (points === 0) return [`${profile.name} loses no customers, so more retention has no effect.`];
  const over = `over ${span(voice.months)}`;
  if (npv < 0)
    return [
      `${points} points more retention a year at no cost lose ${profile.name} money: NPV is ${voice.amount(npv)} ${over}.`,
    ];
  const { value: runOff } = voice.figure('run_off');
  return [
    `${points} points more retention a year at no cost: NPV is ${voice.amount(npv)} for ${profile.name} ${over}, the upper limit for investment over that time.`,
    ...(runOff === null || runOff === 0
      ? []
      : [`The run-off after month ${voice.months} would add another ${voice.amount(runOff)}.`]),
  ];
}

/** Beside the whole, less than this is rounding. */
const traces = 1e-6;

/** At most so many initiatives are named that take something away. */
const maxNamed = 3;

/** Initiatives that lower NPV, the worst first: the whole must not hide them. */
function initiativesBetterLeftOut({ profile, attribution: { without } }: Analysis, voice: Voice): string[] {
  const npv = voice.figure('npv').value as number;
  const least = traces * Math.max(Math.abs(npv), voice.figure('pv_costs').value as number);
  const found = profile.initiatives
    .map(({ id, name }) => ({ name, gain: (without.get(id) ?? Number.NaN) - npv }))
    .filter(({ gain }) => gain > least)
    .sort((a, b) => b.gain - a.gain);
  if (found.length === 0) return [];
  const told = found
    .slice(0, maxNamed)
    .map(({ name, gain }) => `${name} lowers the programme’s NPV by ${voice.amount(gain)}`);
  return [
    `${listed(told)}${found.length === 1 ? ': drop it' : '; each figure is for dropping that initiative alone'}.`,
  ];
}

/** That some customers may be counted twice, and what is left if they are. */
const twice = ({ notices }: Analysis, voice: Voice): string[] =>
  notices.flatMap((notice) =>
    notice.id === 'overlap'
      ? [
          `${listed(notice.names)}: the change of churn and the service effects may count the same customers twice; if so, NPV is ${voice.amount(notice.npvIfTotal)}.`,
        ]
      : [],
  );

/** That `hold` has no purchase left to save. */
const floor = ({ notices }: Analysis): string[] =>
  notices.flatMap((notice) =>
    notice.id === 'nothing-left-to-save'
      ? [`From month ${notice.month} on, no paid acquisition is left to save.`]
      : [],
  );

/** What it comes to, first; then what takes something away, where it turns, and what it rests on. */
export function conclusionOf(analysis: Analysis): string[] {
  const { profile, case: ofCase, headline, notices } = analysis;
  const voice: Voice = {
    amount: (value) => amount(value, profile.currency),
    months: ofCase.months,
    figure: (id) => headline.get(id) as Figure,
    isPlural: profile.initiatives.length > 1,
  };
  const isOwnOnly = notices.some(({ id }) => id === 'own-numbers-only');
  const rest = isOwnOnly ? [] : ladder(analysis, voice);
  if (ofCase.isWhatIf) return [...whatIf(analysis, voice), ...rest];
  const hasCosts = (voice.figure('pv_costs').value as number) > 0;
  const npv = `NPV is ${voice.amount(voice.figure('npv').value as number)} over ${span(voice.months)}`;
  const first = `${subjectOf(profile)} ${verb(voice, 'costs', 'cost')} ${costsInWords(profile)}; ${npv}${payback(hasCosts, voice)}`;
  return [
    sentence(first),
    ...twice(analysis, voice),
    ...initiativesBetterLeftOut(analysis, voice),
    ...floor(analysis),
    ...turnsInWords(analysis),
    ...rest,
  ];
}
