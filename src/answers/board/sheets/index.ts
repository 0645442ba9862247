/** The four sheets of the page: the decision, the money, how sure, and what it rests on. */
import type { Figure } from '../../../business/figures.js';
import { business, results } from '../../../model/index.js';
import type { Block, Column, Row, Table } from '../../../report/blocks.js';
import { doubtsInWords, moreWarnings, mostWarnings } from '../../../report/doubts.js';
import { amount, count, moneyIn, type Scale, scaleFor } from '../../../report/numbers.js';
import { span } from '../../../report/phrases.js';
import { cashBlock } from '../../decision/cash.js';
import { warningsIn } from '../../decision/remarks.js';
import { conditionsInWords } from '../../uncertainty/conditions.js';
import { cashSpreadsOf } from '../../uncertainty/simulate/cash.js';
import { cashOf } from '../cash.js';
import { isFree, type Paper } from '../paper.js';
import { heading, list, paragraph, picture, type Section, sentences } from '../section.js';
import { waterfallOf } from '../value.js';
import { certaintySheet } from './certainty.js';
import { amountsOfChoices, choicesBlock } from './choices.js';
import {
  asksOf,
  baselineContribution,
  losingBaseline,
  motionOf,
  proposedInWords,
  reasonsFor,
} from './motion.js';
import { restsOnSheet } from './rests-on.js';
import { tilesOf } from './tiles.js';
import { turningBlock } from './turning.js';

/** One scale for all tables of money on the sheets, so that neighbours can be compared. */
function scaleOf(paper: Paper): Scale {
  const { ledger } = paper.proposed.analysis;
  const totals = [...(ledger.at(-1)?.figures ?? [])].flatMap(([{ quantity }, { difference }]) =>
    quantity.unit.kind === 'money' ? [difference] : [],
  );
  return scaleFor([...amountsOfChoices(paper), ...totals]);
}

/** A list under its heading, of which a sheet has room for so many. */
function listOf(title: string, texts: readonly string[]): Block[] {
  const more = moreWarnings(texts.length - mostWarnings, ' in the full report.');
  return texts.length === 0 ? [] : [heading(title), list([...texts.slice(0, mostWarnings), ...more])];
}

/** What may be wrong with the figures, where anything is. */
function warningBlocks({ proposed: { analysis } }: Paper): Block[] {
  return listOf('Warnings', warningsIn(analysis));
}

/** What is hardly meant, which stands above the decision. */
const doubtBlocks = ({ proposed: { analysis } }: Paper): Block[] =>
  listOf('Check these figures first', doubtsInWords(analysis.notices, 1));

function decisionSheet(paper: Paper, scale: Scale): Section {
  return {
    id: 'decision',
    title: 'The decision',
    parts: [
      ...doubtBlocks(paper),
      { kind: 'conclusion', sentences: [motionOf(paper)] },
      ...sentences([...reasonsFor(paper), ...losingBaseline(paper)]),
      { kind: 'tiles', tiles: tilesOf(paper) },
      paragraph(`The range and the chance of a loss hold ${conditionsInWords(paper.simulation)}.`),
      ...choicesBlock(paper, scale),
      ...turningBlock(paper.proposed.analysis),
      heading('The board is asked to'),
      list(asksOf(paper)),
      ...warningBlocks(paper),
    ],
  };
}

/** What lies below the cash of the years: NPV, and what comes after the horizon and is no part of it. */
function withRunOff(table: Table, paper: Paper, scale: Scale): Table {
  const { headline, profile, case: ofCase } = paper.proposed.analysis;
  const row = (label: string, id: string): Row[] => {
    const { value } = headline.get(id) as Figure;
    if (value === null || value === 0) return [];
    const empty = table.columns.slice(2).map(() => '');
    return [{ cells: [label, ...empty, { value, unit: results.npv.unit, scale }] }];
  };
  const [first, ...columns] = table.columns;
  return {
    ...table,
    title: `Change in cash by year (${moneyIn(scale, profile.currency)})`,
    columns: [{ ...(first as Column), head: '' }, ...columns],
    rows: [
      ...table.rows,
      ...row('NPV: the net cash, discounted', 'npv'),
      ...row(`Not counted: run-off after month ${ofCase.months}, discounted`, 'run_off'),
    ],
  };
}

/** What there would be without the programme, in a line. */
function baselineInWords(paper: Paper): string {
  const { run, profile, case: ofCase } = paper.proposed.analysis;
  const customers = count(Math.round(run.baseline.value(business.customers)));
  return `The amounts are what ${proposedInWords(paper)} would add. Without it, the business has ${customers} customers at the start and a contribution of ${amount(baselineContribution(paper.proposed.analysis), profile.currency)} over ${span(ofCase.months)}.`;
}

function moneySheet(paper: Paper, scale: Scale): Section {
  const { analysis } = paper.proposed;
  // One lever at no cost is NPV itself.
  const isOneStep = analysis.attribution.effects.length === 1 && isFree(analysis);
  return {
    id: 'money',
    title: 'The money',
    parts: [
      picture('cash', cashOf(analysis, cashSpreadsOf(paper.simulation))),
      withRunOff(cashBlock(analysis, scale), paper, scale),
      paragraph(baselineInWords(paper)),
      ...(isOneStep ? [] : [picture('waterfall', waterfallOf(analysis))]),
    ],
  };
}

/** The sheets, in the order in which a board reads them. */
export function sheetsOf(paper: Paper): Section[] {
  const scale = scaleOf(paper);
  return [
    decisionSheet(paper, scale),
    moneySheet(paper, scale),
    certaintySheet(paper),
    restsOnSheet(paper, scale),
  ];
}
