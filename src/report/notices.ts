/** The notices in words: what happened, and what to do about it. */
import type { Notice } from '../business/notices.js';
import { periods } from './changes.js';
import { short } from './numbers.js';

const words: { readonly [K in Notice['id']]: (notice: Extract<Notice, { id: K }>) => string } = {
  'what-if': () =>
    'The profile has no initiative, so the published what-if is shown: more retention, at once and at no cost. Add `initiatives` to ask about a real one.',
  'own-numbers-only': () =>
    'Every claim and assumption that the profile does not overrule stands at the value that moves no money.',
  overlap: ({ names, npv, npvIfTotal }) =>
    `${names.join(', ')}: churn and what drives it through service may count the same customers twice. NPV is ${short(npv)}; it is ${short(npvIfTotal)} if the change of churn contains what the service effects do. Say which with \`scope: total\` or \`scope: beyond_service\` on the change of churn.`,
  'takes-too-much': () =>
    'The direct effects take more off churn than is not driven by service, so some customers are counted twice. Say `scope: total` on the change of churn, or lower it.',
  'targets-beside': ({ ids }) =>
    `${ids.join(', ')}: a value to reach meets another change. The other change is added to it; two values to reach would not add.`,
  'negative-margin': () =>
    'A customer costs more than it brings each month, so keeping more of them loses money. Check the gross margin and the cost of service.',
  'starts-after-horizon': ({ names }) =>
    `${names.join(', ')}: starts after the horizon ends, so neither its cost nor its effects are counted. Move the start, or lengthen finance.horizon.`,
  'ended-before-horizon': ({ names }) =>
    `${names.join(', ')}: ends before the horizon does, so what is shown for the last month (churn and lifetime value after, and the formulas of others) no longer contains it.`,
  'fades-without-end': ({ names }) =>
    `${names.join(', ')}: a fade is stated but no end, so it plays no part. State the end, such as \`end: month 24\`, or remove the fade.`,
  'nothing-left-to-save': ({ month }) =>
    `From month ${month} on no purchase of a customer is left to save under \`hold\`, so the base exceeds that of the baseline. Consider acquisition.policy: grow.`,
  'effects-assumed': ({ names }) =>
    `${names.join(', ')}: an effect rests on assumption alone. Say what it rests on with \`evidence\`, and how much of it the initiative causes with \`causal_share\`.`,
  'points-a-period': ({ ids, months }) =>
    `${ids.join(', ')}: these are points a ${periods[months]}, since the profile, or the effect itself, states that period. For points a year write \`-2 points per year\`.`,
  'plays-no-part': ({ ids, heads }) =>
    `${ids.join(', ')}: stated or acted upon, but without effect as long as ${heads.join(' and ')} is not stated.`,
  'likely-values': ({ ids }) =>
    `The base case takes one value of every range: the likely one of three points, and otherwise the median, which is the geometric middle of an amount and the middle of the odds of a share: ${ids.join(', ')}.`,
};

/** One notice as a sentence or two. */
export const noticeInWords = <N extends Notice>(notice: N): string =>
  (words[notice.id] as (notice: Notice) => string)(notice);
