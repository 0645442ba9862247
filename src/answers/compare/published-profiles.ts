/** The result of comparing profiles: its shape, its JSON, and its rows. */

import { type HeadlineKey, headline, headlineOf, headlineRows } from '../../report/headline.js';
import { span } from '../../report/phrases.js';
import { noticesByKey, opening, plainText, profileOf } from '../../report/published.js';
import { type FigureRow, rowsOf } from '../../report/rows.js';
import * as z from '../../report/shape.js';
import { profileNotices } from './notices.js';
import { profilesInWords } from './profile-words.js';
import type { ComparedProfile, Difference, ProfileComparison } from './profiles.js';
import { comparisonHead } from './published.js';

const place = z.object({ place: z.described(z.int(), 'From 1 on, as on the command line.') });

const compared = z.extend(z.extend(place, z.profileFields), {
  horizon_months: z.int(),
  headline,
  difference: z.described(
    z.nullable(z.byKey(z.union([z.figure, z.because]))),
    'headline less that of the first profile, of which it is null.',
  ),
  notices: z.texts,
});

export const profileComparisonShape = z.extend(comparisonHead, {
  compared: z.literal('profiles'),
  first: z.described(z.text, 'The profile that the others are compared with.'),
  profiles: z.byKey(compared),
});

type ProfileComparisonResult = z.infer<typeof profileComparisonShape>;

/** Why a figure is not subtracted, with what differs. */
function whyNot(difference: Difference, { assessment }: ComparedProfile, first: ComparedProfile): string {
  const [one, other] = [assessment, first.assessment];
  const currency = (of: typeof one) => of.profile.currency ?? 'no currency';
  switch (difference.because) {
    case 'currencies':
      return `it is in ${currency(one)}, and the first in ${currency(other)}`;
    case 'horizons':
      return `it is counted over ${span(one.case.months)}, and the first over ${span(other.case.months)}`;
    default:
      return 'one of the two has no such figure';
  }
}

function differencesOf(profile: ComparedProfile, first: ComparedProfile) {
  if (profile.differences === null) return null;
  const all = [...profile.differences];
  const none = all.filter(([, { because: why }]) => why !== null);
  return {
    ...Object.fromEntries(all.map(([id, { value }]) => [id, value])),
    because: Object.fromEntries(none.map(([id, each]) => [id, whyNot(each, profile, first)])),
  };
}

/** The published result of a comparison of profiles. */
export function profileComparisonOf(comparison: ProfileComparison): ProfileComparisonResult {
  const { profiles } = comparison;
  const [first] = profiles as [ComparedProfile];
  const entryOf = (profile: ComparedProfile, k: number) => ({
    place: k + 1,
    ...profileOf(profile.assessment.profile),
    name: profile.name,
    horizon_months: profile.assessment.case.months,
    headline: headlineOf(profile.assessment.headline),
    difference: differencesOf(profile, first),
    notices: noticesByKey(profile.assessment.notices),
  });
  return {
    ...opening('comparison'),
    compared: 'profiles',
    conclusion: plainText(...profilesInWords(comparison)),
    first: first.id,
    profiles: Object.fromEntries(profiles.map((profile, k) => [profile.id, entryOf(profile, k)])),
    notices: profileNotices(comparison),
  };
}

/** The headline of each profile, and what it has more than the first. */
export const profileComparisonRows = ({ profiles }: ProfileComparisonResult): FigureRow[] =>
  Object.values(profiles).flatMap((profile) => {
    const lessFirst = profile.difference as Readonly<Partial<Record<HeadlineKey, number | null>>> | null;
    return rowsOf(profile, [
      ...headlineRows(profile.headline),
      ...(lessFirst === null ? [] : headlineRows(lessFirst, () => 'less_first')),
    ]);
  });
