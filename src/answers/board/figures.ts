/** The headline of the page: four figures in large, and all of them with how far they may lie. */

import type { Figure } from '../../business/figures.js';
import type { Block, Cell, Row } from '../../report/blocks.js';
import { excluding, headlineLabel } from '../../report/npv-labels.js';
import { count, percent, shown } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import { conditionsInWords } from '../uncertainty/conditions.js';
import type { Simulation } from '../uncertainty/simulate/answer.js';
import type { Estimated, QuantileId } from '../uncertainty/statistics.js';

/** A figure that is seen before anything is read. */
export interface KeyFigure {
  readonly label: string;
  readonly text: string;
  readonly note: string;
}

const ownLabel = 'Own numbers alone';

/** The ends of what is likely, in words; nothing where no run moves it. */
function between(simulation: Simulation, id: string, currency: string | null): string {
  const spread = simulation.headline.get(id);
  const [p10, p90] = [spread?.quantiles.get('p10'), spread?.quantiles.get('p90')];
  if (spread === undefined || !p10 || !p90) return '';
  const [low, high] = [p10, p90].map(({ value }) => shown(value, spread.quantity.unit, currency));
  return low === high ? 'the same in every run' : `${low} to ${high} in 80% of the runs`;
}

/** What a board looks for first. */
export function keyFiguresOf({ headline, profile }: Analysis, simulation: Simulation): KeyFigure[] {
  const { currency } = profile;
  const written = (id: string) => {
    const { quantity, value } = headline.get(id) as Figure;
    return value === null ? 'none' : shown(value, quantity.unit, currency);
  };
  return [
    { label: 'Net present value', text: written('npv'), note: between(simulation, 'npv', currency) },
    {
      label: ownLabel,
      text: written('npv_own_numbers'),
      note: excluding,
    },
    {
      label: 'Chance of a loss',
      text: percent(simulation.chanceOfLoss.value),
      note: `of ${count(simulation.validRuns)} simulation runs (seed ${simulation.seed}), ${conditionsInWords(simulation)}`,
    },
    {
      label: 'Payback',
      text: written('payback_months'),
      note: `within the horizon in ${percent(simulation.chanceOfPayback.value)} of the runs`,
    },
  ];
}

/** Payback that is none in a run comes later than the horizon. */
function quantileCell(quantile: Estimated | null | undefined, { quantity }: Figure): Cell {
  if (quantile) return { value: quantile.value, unit: quantity.unit };
  return quantity.unit.kind === 'months' ? 'never' : 'none';
}

function rowOf(id: string, figure: Figure, simulation: Simulation): Row {
  const { quantity, value } = figure;
  const quantiles = simulation.headline.get(id)?.quantiles;
  const at = (share: QuantileId) => quantileCell(quantiles?.get(share), figure);
  const label = headlineLabel(id, figure);
  return { cells: [label, value === null ? 'none' : { value, unit: quantity.unit }, at('p10'), at('p90')] };
}

/** Every headline figure at the likely values, with the range in which 80% of the runs lie. */
export function headlineTable({ headline, case: ofCase }: Analysis, simulation: Simulation): Block {
  return {
    kind: 'table',
    title: `Headline, over ${span(ofCase.months)}`,
    columns: [
      { head: '', align: 'left', wraps: true },
      { head: 'Likely values', align: 'right' },
      { head: 'P10', align: 'right' },
      { head: 'P90', align: 'right' },
    ],
    rows: [...headline].map(([id, figure]) => rowOf(id, figure, simulation)),
  };
}
