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
  defection: 'service-driven churn above total churn',
  domain: 'an effect outside the possible range',
  churn: 'a churn outside the possible range',
  contribution: 'no finite contribution',
  gained: 'a negative number of new customers',
  customers: 'an impossible number of customers',
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
    `${percent(share)} of the simulation runs are left out, since their inputs contradict each other (see the warnings).`,
  ];
};

const words: {
  readonly [K in UncertaintyNotice['id']]: (notice: Extract<UncertaintyNotice, { id: K }>) => string;
} = {
  'nothing-uncertain': () =>
    'No input has a range, so every simulation run is the same. State ranges in the profile, such as `churn: 15% to 21% per year`.',
  'evidence-ranges': ({ grades }) => {
    const items = [...grades].map(([grade, effects]) => `${grade}: ${effects.join(', ')}`);
    return `Causal shares without a range get one from the evidence of the effect, a model default (${items.join('; ')}). The low end is 80% of the stated share for an experiment, 40% for before-after, and zero for a benchmark or an assumption; the high end is 100%. State a range in \`causal_share\` or \`change\` to replace it; --certain-effects switches it off.`;
  },
  'held-certain': ({ effects, inputs }) => {
    const held = [...effects, ...(inputs > 0 ? [`${inputs} of your own inputs`] : [])];
    return `Treated as certain (no range given): ${held.join(', ')}. The result leaves out how uncertain they are; state ranges for those that matter${effects.length > 0 ? ', the effects first' : ''}.`;
  },
  independent: () =>
    'Uncertain inputs are sampled independently of one another. If two of them vary together, state that under `correlations` in the profile: it can widen or narrow the result.',
  correlated: ({ count }) =>
    `Uncertain inputs are sampled independently of one another, except for the ${count === 1 ? 'correlation' : `${count} correlations`} that the profile states.`,
  'correlation-idle': ({ ids }) =>
    `${ids.join(', ')}: a correlation is stated, but no range, so it has no effect. State a range, or remove the correlation.`,
  'horizon-certain': () =>
    'finance.horizon is stated as a range, but the P&L has one length: the base case is used. Run again with --set for another.',
  'contradictory-runs': ({ share, limits }) =>
    `${percent(share)} of the simulation runs are left out, since their inputs contradict each other (${contradictedInWords(limits)}). The result is that of the remaining runs, which favours inputs that fit together; narrow the ranges${adviceFor(limits)} to keep more of them.`,
  'few-runs': ({ runs }) =>
    `With ${runs} simulation runs the figures are rough; their standard errors are shown. Use more with --runs.`,
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
