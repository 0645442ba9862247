/** What it comes to, in sentences that a client understands. */
import type { Analysis } from '../analysis/analyze.js';
import type { Figure } from '../analysis/figures.js';
import { claimedPoints } from '../evidence/index.js';
import { business } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import { short, tie } from './numbers.js';

const smallNumbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A horizon in words: `three years`, `18 months`. */
export function span(months: number): string {
  const [number, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${smallNumbers[number] ?? number} ${unit}${number === 1 ? '' : 's'}`;
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What several have in common, once, with all of them: a text and the names of those of whom it is said. */
export function grouped(said: Iterable<readonly [text: string, name: string]>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [text, name] of said) names.set(text, [...(names.get(text) ?? []), name]);
  return names;
}

/** What is asked about: the initiatives by name, or the documents’ own what-if. */
export const subjectOf = ({ initiatives }: Profile): string =>
  initiatives.length === 0 ? 'The documents’ own what-if' : listed(initiatives.map(({ name }) => name));

/** A text as the beginning of a sentence. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const sentence = (text: string): string => `${capital(text)}.`;

interface Voice {
  readonly amount: (value: number) => string;
  readonly months: number;
  readonly figure: (id: string) => Figure;
  readonly isPlural: boolean;
}

const verb = ({ isPlural }: Voice, one: string, many: string): string => (isPlural ? many : one);

/** `costs 60 k once and 90 k a year`. */
function costs({ initiatives }: Profile, voice: Voice): string {
  const sum = (pick: (initiative: Profile['initiatives'][number]) => number) =>
    initiatives.reduce((total, initiative) => total + pick(initiative), 0);
  const [once, running] = [
    sum(({ once: cost }) => cost?.value ?? 0),
    sum(({ running: cost }) => cost?.value ?? 0),
  ];
  // Initiatives that run one after the other never cost it all in one year.
  const isSum = initiatives.filter(({ running: cost }) => (cost?.value ?? 0) > 0).length > 1;
  const parts = [
    ...(once > 0 ? [`${voice.amount(once)} once`] : []),
    ...(running > 0 ? [`${isSum ? 'up to ' : ''}${voice.amount(running)} a year`] : []),
  ];
  return `${verb(voice, 'costs', 'cost')} ${parts.length > 0 ? listed(parts) : 'nothing'}`;
}

function worth(npv: number, hasCosts: boolean, voice: Voice): string {
  const over = `over ${span(voice.months)}`;
  const is = verb(voice, 'is', 'are');
  if (!hasCosts) {
    return npv >= 0
      ? `${is} worth ${voice.amount(npv)} ${over}`
      : `${verb(voice, 'loses', 'lose')} ${voice.amount(-npv)} ${over}`;
  }
  const comparison = npv >= 0 ? 'more' : 'less';
  return `${is} worth ${voice.amount(Math.abs(npv))} ${comparison} than ${verb(voice, 'it costs', 'they cost')} ${over}`;
}

function paidBack(hasCosts: boolean, voice: Voice): string {
  const { value } = voice.figure('payback_months');
  const it = verb(voice, 'it', 'they');
  if (!hasCosts) return '';
  if (value === null)
    return `; ${it} ${verb(voice, 'does', 'do')} not pay ${verb(voice, 'itself', 'themselves')} back within that time`;
  return `; ${it} ${verb(voice, 'has', 'have')} paid ${verb(voice, 'itself', 'themselves')} back in month ${value}`;
}

const intro = 'On your own numbers alone, without the documents’ claims or our assumptions,';

/** What is left without the documents; two figures that read the same are the same to a reader. */
function ownNumbers(hasCosts: boolean, voice: Voice): string[] {
  const [own, npv, benefit] = ['npv_own_numbers', 'npv', 'pv_benefits'].map(
    (id) => voice.figure(id).value as number,
  ) as [number, number, number];
  const it = verb(voice, 'it', 'they');
  const isSame = voice.amount(own) === voice.amount(npv);
  // Where nothing is gained, nothing rests on anything.
  if (isSame && voice.amount(benefit) === voice.amount(0)) return [];
  if (isSame)
    return [
      'None of this rests on the documents’ claims or our assumptions; it rests on the effects that you state.',
    ];
  if (own === 0) return ['All of it rests on the documents’ claims and our assumptions.'];
  if (own > 0)
    return [
      `${intro} ${it} ${verb(voice, 'is', 'are')} worth ${voice.amount(own)}${hasCosts ? ' more' : ''}.`,
    ];
  const loses = hasCosts
    ? `${verb(voice, 'falls', 'fall')} ${voice.amount(-own)} short`
    : `${verb(voice, 'loses', 'lose')} ${voice.amount(-own)}`;
  return [`${intro} ${it} ${loses}.`];
}

function whatIf(profile: Profile, voice: Voice): string[] {
  const churn = profile.stated.get(business.churn)?.value ?? claimedPoints;
  const points = Number((100 * Math.min(claimedPoints, churn)).toPrecision(3));
  const npv = voice.figure('npv').value as number;
  if (points === 0) return [`Nobody leaves ${profile.name}, so more retention is worth nothing.`];
  const own = voice.figure('npv_own_numbers').value as number;
  const over = `over ${span(voice.months)}`;
  const first =
    npv < 0
      ? `Keeping more customers would cost ${profile.name} money: ${points} points more retention a year would lose ${voice.amount(-npv)} ${over}.`
      : `${points} points more retention a year would be worth ${voice.amount(npv)} to ${profile.name} ${over}: the most that anybody should pay for it.`;
  const left = own < 0 ? `lose ${voice.amount(-own)}` : `be worth ${voice.amount(own)}`;
  const isSame = voice.amount(own) === voice.amount(npv);
  return [
    first,
    isSame ? 'None of this rests on the documents’ claims or our assumptions.' : `${intro} it would ${left}.`,
  ];
}

/** Beside the whole, less than this is rounding. */
const traces = 1e-6;

/** At most so many initiatives are named that take something away. */
const mostNamed = 3;

/** Initiatives that would better be left out, the worst first: the whole must not hide them. */
function burdens({ profile, attribution: { without } }: Analysis, voice: Voice): string[] {
  const npv = voice.figure('npv').value as number;
  const least = traces * Math.max(Math.abs(npv), voice.figure('pv_costs').value as number);
  const found = profile.initiatives
    .map(({ id, name }) => ({ name, gain: (without.get(id) ?? Number.NaN) - npv }))
    .filter(({ gain }) => gain > least)
    .sort((a, b) => b.gain - a.gain);
  if (found.length === 0) return [];
  const told = found.slice(0, mostNamed).map(({ name, gain }) => `${name} takes ${voice.amount(gain)} away`);
  const [who, better] =
    found.length === 1 ? ['it', 'would better be left out'] : ['each', 'would by itself better be left out'];
  return [`Beside the others ${listed(told)}: ${who} ${better}.`];
}

/** What it comes to, first; then what takes something away, and what is left without the documents. */
export function conclusionOf(analysis: Analysis): string[] {
  const { profile, case: ofCase, headline, notices } = analysis;
  const currency = profile.currency === null ? '' : `${tie}${profile.currency}`;
  const voice: Voice = {
    amount: (value) => `${short(value)}${currency}`,
    months: ofCase.months,
    figure: (id) => headline.get(id) as Figure,
    isPlural: profile.initiatives.length > 1,
  };
  const isOwnOnly = notices.some(({ id }) => id === 'own-numbers-only');
  if (ofCase.isWhatIf) return whatIf(profile, voice).slice(0, isOwnOnly ? 1 : 2);
  const hasCosts = (voice.figure('pv_costs').value as number) > 0;
  const npv = voice.figure('npv').value as number;
  const first = `${subjectOf(profile)} ${costs(profile, voice)} and ${worth(npv, hasCosts, voice)}${paidBack(hasCosts, voice)}`;
  return [sentence(first), ...burdens(analysis, voice), ...(isOwnOnly ? [] : ownNumbers(hasCosts, voice))];
}
