/** The notices in words: what happened, and what to do about it. */
import type { Notice } from '../business/notices.js';
import { type DoubtNotice, isDoubt } from '../business/plausibility.js';
import { periods } from './changes.js';
import { doubtInWords } from './doubts.js';
import { short } from './numbers.js';

type Other = Exclude<Notice, DoubtNotice>;

const words: { readonly [K in Other['id']]: (notice: Extract<Other, { id: K }>) => string } = {
  'what-if': () =>
    'The profile has no initiative, so the published what-if is shown: more retention, at once and at no cost. Add `initiatives` to assess your own.',
  'own-numbers-only': () =>
    'Published claims and model defaults are excluded: each is replaced by the value that has no effect on NPV.',
  overlap: ({ names, npv, npvIfTotal }) =>
    `${names.join(', ')}: the change of churn and the service effects may count the same customers twice. NPV is ${short(npv)}; it is ${short(npvIfTotal)} if the change of churn includes the service effects. State which with \`scope: total\` or \`scope: beyond_service\` on the change of churn.`,
  'takes-too-much': () =>
    'The direct effects reduce churn by more than the churn that is not service-driven, so some customers are counted twice. State `scope: total` on the change of churn, or lower it.',
  'targets-beside': ({ ids }) =>
    `${ids.join(', ')}: a value to reach is combined with another change on the same input. The other change is added to it; two values to reach are never added.`,
  'negative-margin': () =>
    'A customer costs more than it brings each month, so keeping more of them loses money. Check the gross margin and the cost of service.',
  'starts-after-horizon': ({ names }) =>
    `${names.join(', ')}: starts after the horizon ends, so neither its cost nor its effects are counted. Move the start, or lengthen finance.horizon.`,
  'ended-before-horizon': ({ names }) =>
    `${names.join(', ')}: ends before the horizon, so the figures of the last month (annual churn, LTV and the other methods) exclude it.`,
  'fades-without-end': ({ names }) =>
    `${names.join(', ')}: a fade is stated but no end, so it has no effect. State the end, such as \`end: month 24\`, or remove the fade.`,
  'nothing-left-to-save': ({ month }) =>
    `From month ${month} on, no paid acquisition is left to save under \`hold\`, so there are more customers than in the baseline. Consider acquisition.policy: grow.`,
  'effects-assumed': ({ names }) =>
    `${names.join(', ')}: an effect is based on assumption alone. State its \`evidence\`, and how much of it the initiative causes as \`causal_share\`.`,
  'points-a-period': ({ ids, months }) =>
    `${ids.join(', ')}: these are points a ${periods[months]}, since the profile, or the effect itself, states that period. For points a year write \`-2 points per year\`.`,
  'plays-no-part': ({ ids, heads }) =>
    `${ids.join(', ')}: stated or changed, but without effect unless ${heads.join(' and ')} is stated.`,
  'range-from-zero': ({ ranges }) =>
    `${ranges.map(({ id, mean }) => `${id} (mean ${short(mean)})`).join(', ')}: a range from 0 is drawn from a normal distribution cut off at 0, with the middle of the range as base case. One that begins above 0, however little, is lognormal: most values near its low end, and a much lower mean. State three points for another shape.`,
  'likely-values': ({ ids }) =>
    `The base case uses one value of every range: the likely value of three points, otherwise the median (for an amount the geometric mean of the ends, for a share the midpoint of their log-odds): ${ids.join(', ')}.`,
};

/** One notice as a sentence or two. */
export const noticeInWords = (notice: Notice): string =>
  isDoubt(notice) ? doubtInWords(notice) : (words[notice.id] as (notice: Other) => string)(notice);
