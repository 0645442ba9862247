/** The one screen of `analyze`: the verdict first, then what it rests on, in 40 lines. */
import type { Figure } from '../../business/figures.js';
import { business } from '../../model/index.js';
import type { Block, Report } from '../../report/blocks.js';
import { doubtsInWords, mostWarnings, warned } from '../../report/doubts.js';
import { amount, count } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import { pointsOfWhatIf } from '../analyze/conclusion.js';
import type { Decision } from './answer.js';
import { cashBlock } from './cash.js';
import { headlineBlock } from './headline.js';
import { leversBlock } from './levers.js';
import { remarks } from './remarks.js';
import { verdictInWords, verdictSentences } from './words.js';

/** The size of the business and the horizon, in a line below its name. */
function facts({ analysis: { profile, run, case: ofCase } }: Decision): string {
  const revenue = run.baseline.value(business.revenuePerCustomer) * run.baseline.value(business.customers);
  return [
    `${count(run.baseline.value(business.customers))} customers`,
    `${amount(revenue, profile.currency)} revenue`,
    span(ofCase.months),
  ].join(' · ');
}

/** More are counted, not named: their names stand in the table of levers. */
const mostNamed = 3;

/** The rows of the table of levers; warnings above the verdict take some of them. */
const mostLevers = 6;
const fewLevers = 3;

function subject({ analysis }: Decision): string {
  const names = analysis.profile.initiatives.map(({ name }) => name);
  if (names.length === 0)
    return `Published what-if: ${pointsOfWhatIf(analysis)} points more retention a year, at no cost`;
  return names.length > mostNamed ? `${names.length} initiatives` : names.join(' + ');
}

/** The screen of a decision. */
export function decisionReport(decision: Decision): Report {
  const { profile } = decision.analysis;
  const npv = decision.analysis.headline.get('npv') as Figure;
  const doubts = doubtsInWords(decision.analysis.notices, 1);
  const blocks: Block[] = [
    ...warned(doubts.slice(0, mostWarnings)),
    { kind: 'conclusion', sentences: verdictSentences(decision) },
    headlineBlock(decision),
    { kind: 'details', title: 'Cash by year', blocks: [cashBlock(decision.analysis)] },
    ...leversBlock(decision.analysis, doubts.length > 0 ? fewLevers : mostLevers).map(
      (block): Block => ({ kind: 'details', title: 'Levers', blocks: [block] }),
    ),
    {
      kind: 'notes',
      items: remarks(decision),
      hints: [
        'More: --full · simulate · sensitivity · compare · explain · -o page.html',
        // What a terminal of 24 lines still shows when the rest has scrolled away.
        `${verdictInWords[decision.verdict]}: NPV ${amount(npv.value ?? Number.NaN, profile.currency)}`,
      ],
    },
  ];
  return {
    title: profile.name,
    facts: [facts(decision), subject(decision)],
    currency: profile.currency,
    blocks,
  };
}
