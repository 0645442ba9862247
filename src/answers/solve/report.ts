/** A solution as a report: the sentence first, then the figures behind it. */

import type { Block, Cell, Report, Row } from '../../report/blocks.js';
import { doubtBlocks } from '../../report/doubts.js';
import { noticeInWords } from '../../report/notices.js';
import type { Solution, Solved } from './answer.js';
import { solutionConclusion, toldInWords } from './conclusion.js';
import type { Point } from './curve.js';
import { asText } from './values.js';
import { figureLabel, isEndless, lowestInWords, valueInWords } from './words.js';

const rowOf = (solved: Solved, label: string, point: Point): Row => ({
  cells: [
    label,
    valueInWords(solved, point),
    Number.isFinite(point.figure) ? { value: point.figure, unit: solved.problem.figure.unit } : 'none',
  ],
});

const asTotal = (row: Row): Row => ({ ...row, kind: 'total' });

/** At an exact solution the figure is the target, but for what rounding leaves. */
function solutionRows(solved: Solved, { from, to, side }: Solution): Row[] {
  if (from !== to) return [asTotal(rowOf(solved, 'Solution, from', from)), asTotal(rowOf(solved, 'to', to))];
  const figure = solved.isAtLeast ? from.figure : solved.problem.target;
  const [label, , shown] = rowOf(solved, 'Solution', { ...from, figure }).cells as [string, string, Cell];
  return [asTotal({ cells: [label, toldInWords(solved, { from, to, side }), shown] })];
}

function endRow(solved: Solved, label: string, point: Point, value: string): Row {
  if (isEndless(point)) return { cells: [label, 'no limit', ''] };
  const [, , figure = ''] = rowOf(solved, label, point).cells;
  return { cells: [label, value, figure] };
}

function solutionTable(solved: Solved): Block {
  const { problem, present, solutions, low, high } = solved;
  const { label } = problem.variable;
  return {
    kind: 'table',
    title: label,
    columns: [
      { head: '', align: 'left' },
      { head: 'Value', align: 'right' },
      { head: figureLabel(solved), align: 'right', wraps: true },
    ],
    rows: [
      rowOf(solved, 'Current value', present),
      ...solutions.flatMap((solution) => solutionRows(solved, solution)),
      endRow(solved, 'Lowest possible', low, lowestInWords(solved)),
      endRow(solved, 'Highest possible', high, valueInWords(solved, high)),
    ],
  };
}

const curveTable = (solved: Solved): Block => ({
  kind: 'table',
  title: 'Around the solution',
  columns: [
    { head: 'Value', align: 'right' },
    { head: figureLabel(solved), align: 'right' },
  ],
  rows: solved.curve.map((point) => ({ cells: rowOf(solved, '', point).cells.slice(1) })),
});

/** The solutions in full, to be put into a profile. */
function inFull({ problem: { variable }, solutions }: Solved): Block[] {
  const texts = solutions.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
  return texts.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          text: `In full precision, for ${variable.id}: ${texts.map(({ value }) => asText(variable, value)).join('; ')}.`,
        },
      ];
}

/** The solution as a report. */
export function solutionReport(solved: Solved): Report {
  const { assessment } = solved;
  const { notices, profile } = assessment;
  return {
    title: profile.name,
    currency: profile.currency,
    blocks: [
      ...doubtBlocks(notices),
      { kind: 'conclusion', sentences: solutionConclusion(solved) },
      solutionTable(solved),
      ...inFull(solved),
      curveTable(solved),
      ...(notices.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Warnings' },
            { kind: 'list' as const, items: notices.map(noticeInWords) },
          ]),
    ],
  };
}
