/** The same business under the methods that others publish, beside this model. */

import type { Block, Cell, Report, Row } from '../../report/blocks.js';
import { doubtBlocks } from '../../report/doubts.js';
import { percent, short, shown } from '../../report/numbers.js';
import type { MethodAnswer, MethodComparison } from './answer.js';
import { type Kind, kinds } from './method.js';
import * as returns from './returns.js';
import {
  differenceInWords,
  methodArithmetic,
  methodFormula,
  methodsConclusion,
  returnsInWords,
} from './words.js';

const kindNames: Readonly<Record<Kind, string>> = {
  sound: 'Sound published methods',
  folk: 'Folk formulas',
};

function table({ answers, npv, pvBenefits }: MethodComparison): Block {
  const money = (value: number | null): Cell =>
    value === null ? 'none' : { value, unit: npv.quantity.unit };
  const rowOf = ({ method, value, ours, timesOurs }: MethodAnswer): Row => ({
    cells: [
      method.name,
      method.part.name,
      money(value),
      money(ours.value),
      timesOurs === null ? '' : short(timesOurs),
    ],
  });
  return {
    kind: 'table',
    title: 'What each method credits, and what this model gives for the same part',
    columns: [
      { head: 'Method', align: 'left', wraps: true },
      { head: 'Compared with', align: 'left', wraps: true },
      { head: 'Credits', align: 'right' },
      { head: 'This model', align: 'right' },
      { head: 'Ratio', align: 'right' },
    ],
    rows: [
      ...kinds.flatMap((kind): Row[] => [
        { cells: [kindNames[kind]], kind: 'heading', spans: true },
        ...answers.filter(({ method }) => method.kind === kind).map(rowOf),
      ]),
      { cells: ['This model, PV of benefits', '', '', money(pvBenefits.value), ''], kind: 'total' },
      { cells: ['This model, NPV', '', '', money(npv.value), ''], kind: 'total' },
    ],
  };
}

function methodBlocks(answer: MethodAnswer, comparison: MethodComparison): Block[] {
  const { method, value } = answer;
  const { currency } = comparison.assessment.profile;
  const beside = answer.figures.filter(({ quantity }) => method.beside?.some((other) => other === quantity));
  const comes = value === null ? '' : ` = ${shown(value, comparison.npv.quantity.unit, currency)}`;
  const formula =
    method.value === null
      ? []
      : [
          `In words: ${methodFormula(answer)}.`,
          `In numbers: ${methodArithmetic(answer, comparison)}${comes}.`,
        ];
  return [
    { kind: 'heading', text: `${method.name} (${method.id})` },
    { kind: 'paragraph', text: method.credits },
    {
      kind: 'list',
      items: [
        ...formula,
        ...beside.map(
          ({ quantity, value: found }) =>
            `${quantity.label}: ${found === null ? 'none' : shown(found, quantity.unit, currency)}.`,
        ),
        `Against this model: ${differenceInWords(answer, comparison)}`,
        `Source: ${method.source}`,
      ],
    },
  ];
}

function returnsBlocks(comparison: MethodComparison): Block[] {
  return [
    { kind: 'heading', text: 'Return on acquisition and retention budgets (Blattberg and Deighton)' },
    { kind: 'paragraph', text: returnsInWords(comparison) },
    { kind: 'list', items: [`Source: ${returns.source}`] },
  ];
}

/** The comparison as a report. */
export function methodsReport(comparison: MethodComparison): Report {
  const { assessment, churnBaseline, churnLastMonth, answers } = comparison;
  const [before, after] = [churnBaseline.value ?? 0, churnLastMonth.value ?? 0].map(percent);
  const entries = (kind: Kind) =>
    answers
      .filter(({ method }) => method.kind === kind)
      .flatMap((answer) => methodBlocks(answer, comparison));
  return {
    title: assessment.profile.name,
    currency: assessment.profile.currency,
    blocks: [
      ...doubtBlocks(assessment.notices),
      { kind: 'conclusion', sentences: methodsConclusion(comparison) },
      table(comparison),
      {
        kind: 'paragraph',
        text: `Every method except the business case uses one churn before and one after (${before} and, in the last month, ${after} a year), and ignores costs. This model follows both runs month by month: ramps, ends, word of mouth, contacts and discounting included.`,
      },
      ...entries('sound'),
      ...returnsBlocks(comparison),
      ...entries('folk'),
    ],
  };
}
