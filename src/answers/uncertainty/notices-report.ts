/** The notices on uncertainty in words: what happened, and what to do about it. */
import type { Assessment } from '../../business/assess.js';
import type { LimitId } from '../../business/limits.js';
import { noticeInWords } from '../../report/notices.js';
import { percent } from '../../report/numbers.js';
import type { UncertaintyNotice } from './notices.js';

/** What is contradicted, in a few words. */
const contradicted: Readonly<Record<LimitId, string>> = {
  voiced: 'more complaints than problems',
  problems: 'more than one problem per customer in every month',
  defection: 'more customers leaving over service than leave at all',
  domain: 'an effect beyond what is possible',
  churn: 'a churn beyond what is possible',
  contribution: 'no finite contribution',
  gained: 'fewer than no new customers',
  customers: 'more customers than there could be',
};

/** Which ranges to narrow. */
const adviceFor = (limits: readonly LimitId[]): string => {
  if (limits.includes('defection') || limits.includes('problems'))
    return ', above all of complaints.follow_through and complaints.voiced,';
  return limits.includes('domain') || limits.includes('churn') ? ' of the effects' : '';
};

/** What contradicts itself, in a few words each. */
export const contradictedInWords = (limits: readonly LimitId[]): string =>
  limits.map((limit) => contradicted[limit]).join('; ');

/** More than so many runs left out bend the answer so far that the conclusion must say it. */
const manyLeftOut = 0.05;

/** The sentence on runs left out that belongs into a conclusion; none where they are few. */
export const leftOut = ({
  validRuns,
  runs,
}: {
  readonly validRuns: number;
  readonly runs: number;
}): string[] => {
  const share = 1 - validRuns / runs;
  if (share <= manyLeftOut) return [];
  return [
    `${percent(share)} of the simulation runs are left out, since their inputs contradict each other (see the notices).`,
  ];
};

const words: {
  readonly [K in UncertaintyNotice['id']]: (notice: Extract<UncertaintyNotice, { id: K }>) => string;
} = {
  'nothing-uncertain': () =>
    'Nothing is uncertain here, so every simulation run is the same. State ranges in the profile, such as `churn: 15% to 21% per year`.',
  'evidence-ranges': ({ grades }) => {
    const items = [...grades].map(([grade, effects]) => `${grade}: ${effects.join(', ')}`);
    return `Causal shares without a range are drawn by the evidence of the effect, a model default (${items.join('; ')}): of what is stated, at least 80% for an experiment, 40% for before-after, and anything from zero for a benchmark or an assumption; at most all of the change. State a range in \`causal_share\` or \`change\` to replace it; --certain-effects switches it off.`;
  },
  'held-certain': ({ effects, inputs }) => {
    const held = [
      ...effects,
      ...(inputs > 0 ? [`${inputs} ${inputs === 1 ? 'input' : 'inputs'} of your own`] : []),
    ];
    return `Treated as certain (no range given): ${held.join(', ')}. The answer does not say how far these may be off; state ranges for those that matter${effects.length > 0 ? ', the effects first' : ''}.`;
  },
  independent: () =>
    'Uncertain inputs are drawn independently of one another. If two of them move together, say so under `correlations` in the profile: it can widen or narrow the answer.',
  correlated: ({ count }) =>
    `Uncertain inputs are drawn independently of one another, but for the ${count === 1 ? 'correlation' : `${count} correlations`} that the profile states.`,
  'correlation-idle': ({ ids }) =>
    `${ids.join(', ')}: a correlation is stated, but no range, so it plays no part. State a range, or leave the correlation out.`,
  'horizon-certain': () =>
    'finance.horizon is stated as a range, but the ledger has one length: its base case is taken. Ask again with --set for another.',
  'contradictory-runs': ({ share, limits }) =>
    `${percent(share)} of the simulation runs are left out, since their inputs contradict each other (${contradictedInWords(limits)}). The answer is that of the rest, which leans towards inputs that fit together; narrow the ranges${adviceFor(limits)} to keep more of them.`,
  'few-runs': ({ runs }) =>
    `With ${runs} simulation runs the figures are rough: the standard errors stand beside them. Ask for more with --runs.`,
};

/** One notice as a sentence or two. */
const uncertaintyInWords = <N extends UncertaintyNotice>(notice: N): string =>
  (words[notice.id] as (notice: UncertaintyNotice) => string)(notice);

/** What is to be said of an answer under uncertainty, by id: of its ranges first, and then of the business. */
export const noticesInWords = (
  notices: readonly UncertaintyNotice[],
  { notices: others }: Pick<Assessment, 'notices'>,
): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...notices.map((notice) => [notice.id, uncertaintyInWords(notice)] as const),
    // That one value of each range was taken is what this answer mends.
    ...others
      .filter(({ id }) => id !== 'likely-values')
      .map((notice) => [notice.id, noticeInWords(notice)] as const),
  ]);
