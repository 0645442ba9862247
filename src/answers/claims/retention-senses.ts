/** The claim of 25–95 %: points against percent, lifetime value against this year's profit, side by side. */

import type { Assessment } from '../../business/assess.js';
import type { Reading, ReadingFigure } from '../../business/readings/index.js';
import { retentionProfit } from '../../evidence/index.js';
import { business as inputs } from '../../model/index.js';
import type { Block, Row } from '../../report/blocks.js';
import { percent } from '../../report/numbers.js';

/** The names of the figures without what they are a rise by: `points.lifetime_value` is `lifetime_value`. */
const nameOf = ({ id }: ReadingFigure): string => id.slice(id.indexOf('.') + 1);

const senseOf = ({ label }: ReadingFigure): string => {
  const text = label.slice(label.indexOf(': ') + 2);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

function rowsOf(points: readonly ReadingFigure[], inPercent: readonly ReadingFigure[]): Row[] {
  return points.map((figure) => {
    const other = inPercent.find((found) => nameOf(found) === nameOf(figure));
    const cell = (of: ReadingFigure | undefined) => (of ? { value: of.value, unit: of.unit } : '');
    return {
      cells: [senseOf(figure), cell(figure), figure.band ?? '', cell(other), other?.band ?? ''],
    };
  });
}

/** What is meant, and what it is mostly taken for; empty for every other claim, and where nothing can be said. */
export function sensesOf({ claim, figures }: Reading, { run: { baseline } }: Assessment): Block[] {
  const [points, inPercent] = ['points.', 'percent.'].map((start) =>
    figures.filter(({ id }) => id.startsWith(start)),
  ) as [ReadingFigure[], ReadingFigure[]];
  if (claim !== retentionProfit || points.length === 0) return [];
  const found = (id: string) => percent(figures.find((figure) => figure.id === id)?.value ?? Number.NaN);
  const churn = baseline.value(inputs.churn);
  const retention = 1 - churn;
  const taken =
    inPercent.length === 0
      ? `It is mostly read as percent: retention times 1.05 would exceed 100%, so that reading has no result. Read as this year’s profit, points give ${found('points.contribution_year_1')}.`
      : `It is mostly read as percent and this year’s profit: retention times 1.05 is ${percent(retention * 1.05)}, which adds ${found('percent.contribution_year_1')} to the contribution of the first year.`;
  return [
    {
      kind: 'paragraph',
      text: `The claim means points and the value of a customer: retention from ${percent(retention)} to ${percent(retention + 0.05)} a year, so churn from ${percent(churn)} to ${percent(churn - 0.05)}. A customer is then worth ${found('points.lifetime_value_undiscounted')} more without discounting (${found('points.textbook')} by whole years, as the claim counts) and ${found('points.lifetime_value')} more with it.`,
    },
    { kind: 'paragraph', text: taken },
    {
      kind: 'table',
      title: 'The claim in each reading, as an increase over the baseline',
      columns: [
        { head: 'Increase of', align: 'left', wraps: true },
        { head: '+5 points', align: 'right' },
        { head: '', align: 'left' },
        { head: '×1.05', align: 'right' },
        { head: '', align: 'left' },
      ],
      rows: rowsOf(points, inPercent),
    },
  ];
}
