/** The notices in words: what happened, and what to do about it. */
import type { Notice } from '../analysis/notices.js';
import { periods } from './changes.js';
import { percent } from './numbers.js';

const words: { readonly [K in Notice['id']]: (notice: Extract<Notice, { id: K }>) => string } = {
  'what-if': () =>
    'The profile has no initiative, so the documents’ own what-if is shown: more retention, at once and at no cost. Add `initiatives` to ask about a real one.',
  'own-numbers-only': () =>
    'Every claim and assumption that the profile does not overrule stands at the value that moves no money.',
  'negative-margin': () =>
    'A customer costs more than it brings each month, so keeping more of them loses money. Check the gross margin and the cost of service.',
  'starts-after-horizon': ({ names }) =>
    `${names.join(', ')}: starts after the horizon ends, so nothing but its one-off cost is counted. Move the start, or lengthen finance.horizon.`,
  'ended-before-horizon': ({ names }) =>
    `${names.join(', ')}: ends before the horizon does, so what is shown for the last month (churn and lifetime value after, and the formulas of others) no longer contains it.`,
  'turns-customers-away': ({ month }) =>
    `From month ${month} on more customers stay or come by themselves than \`hold\` has room for, so that more is saved on acquisition than is spent on it. Consider acquisition.policy: grow.`,
  'effects-assumed': ({ names }) =>
    `${names.join(', ')}: an effect rests on assumption alone. Say what it rests on with \`evidence\`, and how much of it the initiative causes with \`causal_share\`.`,
  'points-a-period': ({ ids, months }) =>
    `${ids.join(', ')}: the points are added to a chance for a ${periods[months]}, since the profile, or the effect itself, states it so. For points a year write \`-2 points per year\`.`,
  'plays-no-part': ({ ids, heads }) =>
    `${ids.join(', ')}: stated or acted upon, but without effect as long as ${heads.join(' and ')} is not stated.`,
  'complaints-disagree': ({ stated, used }) =>
    `complaints.rate is ${percent(stated)}, but service.problem_rate times complaints.voiced comes to ${percent(used)} of the customers a year. The problem rate is used, as measured; leave one of them out, or make them agree.`,
  'likely-values': ({ ids }) =>
    `The base case takes one value of every range: the likely one of three points, and otherwise the median, which is the geometric middle of an amount and the middle of the odds of a share: ${ids.join(', ')}.`,
};

/** One notice as a sentence or two. */
export const noticeInWords = <N extends Notice>(notice: N): string =>
  (words[notice.id] as (notice: Notice) => string)(notice);
