/** What a reader must know before believing a comparison. */

import type { Notice } from '../../business/notices.js';
import { noticeInWords } from '../../report/notices.js';
import { grouped, listed, span } from '../../report/phrases.js';
import { noticesByKey } from '../../report/published.js';
import type { InitiativeComparison } from './initiatives.js';
import type { ProfileComparison } from './profiles.js';
import { maxRanked } from './sets.js';

type Notices = Readonly<Record<string, string>>;

const eachOnce = (items: readonly unknown[]): unknown[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** Two notices of one kind as one, which names what both name. */
function joined(one: Notice, other: Notice): Notice {
  const more = other as unknown as Readonly<Record<string, readonly unknown[]>>;
  const parts = Object.entries(one).map(([key, value]) => [
    key,
    Array.isArray(value) ? eachOnce([...value, ...(more[key] ?? [])]) : value,
  ]);
  return Object.fromEntries(parts) as unknown as Notice;
}

/** Those of all together; where that contradicts itself, those of each alone. */
export function noticesIn({ together, alone }: InitiativeComparison): Notice[] {
  const answers = together.assessment === null ? alone : [together];
  const notices = new Map<string, Notice>();
  for (const notice of answers.flatMap(({ assessment }) => assessment?.notices ?? [])) {
    const known = notices.get(notice.id);
    notices.set(notice.id, known === undefined ? notice : joined(known, notice));
  }
  return [...notices.values()];
}

/** Of a comparison of initiatives: also what is left out of the ranking. */
export function initiativeNotices(comparison: InitiativeComparison): Notices {
  const { ranking, alone } = comparison;
  const number = alone.length;
  return {
    ...(ranking === null && {
      'not-ranked': `The sets of these ${number} initiatives are not ranked${
        number > maxRanked ? `, which is done for up to ${maxRanked} of them` : ''
      }.`,
    }),
    ...noticesByKey(noticesIn(comparison)),
  };
}

/** Of a comparison of profiles: what is not subtracted, and why. */
export function profileNotices({ profiles, sameCurrency, sameHorizon }: ProfileComparison): Notices {
  const currencies = new Set(profiles.map(({ assessment }) => assessment.profile.currency ?? 'no currency'));
  const horizons = new Set(profiles.map(({ assessment }) => assessment.case.months));
  return {
    ...(!sameCurrency && {
      'currencies-differ': `The profiles are in ${listed([...currencies])}: differences in money are shown only between profiles in the currency of the first.`,
    }),
    ...(!sameHorizon && {
      'horizons-differ': `The profiles run over ${listed([...horizons].map(span))}, so differences of what is counted over the horizon are shown only between profiles with the horizon of the first. Use one horizon for all with --set finance.horizon="3 years".`,
    }),
  };
}

/** The notices of all profiles as lines, or some of them: those that are alike once, with the names. */
export function noticeLines(
  { profiles }: ProfileComparison,
  isTold: (notice: Notice) => boolean = () => true,
): string[] {
  const said = profiles.flatMap(({ name, assessment }) =>
    assessment.notices.filter(isTold).map((notice) => [noticeInWords(notice), name] as const),
  );
  return [...grouped(said)].map(([text, of]) =>
    of.length === profiles.length ? text : `${listed(of)}: ${text}`,
  );
}
