/** The answer of `analyze` as a report: the conclusion first, then what it rests on. */

import type { Figure } from '../../business/figures.js';
import type { Block, Report, Row } from '../../report/blocks.js';
import { doubtBlocks } from '../../report/doubts.js';
import { noticeInWords } from '../../report/notices.js';
import { headlineLabel } from '../../report/npv-labels.js';
import { moneyIn, scaleFor } from '../../report/numbers.js';
import { capital, span } from '../../report/phrases.js';
import { claimBlocks } from '../claims/blocks.js';
import type { Analysis } from './answer.js';
import { attributionBlocks } from './attribution-blocks.js';
import { conclusionOf } from './conclusion.js';
import { inputBlocks } from './input-blocks.js';
import { ledgerBlocks } from './ledger-blocks.js';

const figureColumns = [
  { head: '', align: 'left', wraps: true },
  { head: '', align: 'right' },
] as const;

const figureRow = ({ quantity, value }: Figure, label = quantity.label): Row => ({
  cells: [label, value === null ? 'none' : { value, unit: quantity.unit }],
});

/** Why some figures are none, each reason once. */
export function reasonsOf(figures: Iterable<Figure>): Block[] {
  const reasons = [...figures].flatMap(({ quantity, because }) =>
    because === null ? [] : [`${quantity.label}: none, since ${because}.`],
  );
  return reasons.length === 0 ? [] : [{ kind: 'list', items: reasons }];
}

function headlineBlocks({ headline, case: ofCase }: Analysis): Block[] {
  const rows = [...headline].map(([id, figure]) => figureRow(figure, headlineLabel(id, figure)));
  const title = `Headline, over ${span(ofCase.months)}`;
  return [{ kind: 'table', title, columns: figureColumns, rows }, ...reasonsOf(headline.values())];
}

/** NPV judged over other spans of time, and what lies after the horizon. */
export function horizonBlock({ horizons, headline, profile, case: ofCase }: Analysis): Block {
  const npv = headline.get('npv') as Figure;
  const runOff = headline.get('run_off') as Figure;
  const { unit } = npv.quantity;
  const judged = [...horizons.map((each) => each.npv), npv.value, runOff.value];
  const scale = scaleFor(judged.map((value) => value ?? 0));
  const money = (value: number | null) => (value === null ? 'none' : { value, unit, scale });
  const both = npv.value === null || runOff.value === null ? null : npv.value + runOff.value;
  return {
    kind: 'table',
    title: `NPV over other horizons (${moneyIn(scale, profile.currency)})`,
    columns: figureColumns,
    rows: [
      ...horizons.map(({ months, npv: value }): Row => ({ cells: [capital(span(months)), money(value)] })),
      {
        cells: [`${capital(span(ofCase.months))}, plus run-off after month ${ofCase.months}`, money(both)],
      },
    ],
  };
}

export function bridgeBlock({ bridge, profile }: Analysis): Block {
  const scale = scaleFor([...bridge.values()].map(({ value }) => value ?? 0));
  const rows = [...bridge.values()].map(({ quantity, value }, k): Row => {
    const amount = value === null ? 'none' : { value, unit: quantity.unit, scale };
    const row: Row = { cells: [quantity.label, amount] };
    return k === bridge.size - 1 ? { ...row, kind: 'total' } : row;
  });
  const title = `From incremental contribution to NPV (${moneyIn(scale, profile.currency)})`;
  return { kind: 'table', title, columns: figureColumns, rows };
}

export function serviceBlocks({ service }: Analysis): Block[] {
  const rows = [...service.values()].map((figure) => figureRow(figure));
  const title = 'Service in this business, at the start';
  return [{ kind: 'table', title, columns: figureColumns, rows }, ...reasonsOf(service.values())];
}

function noticeBlocks({ notices }: Analysis): Block[] {
  if (notices.length === 0) return [];
  return [
    { kind: 'heading', text: 'Warnings' },
    { kind: 'list', items: notices.map(noticeInWords) },
  ];
}

/** The sections of the full report, by the names that `--show` takes. */
export const sections: Readonly<Record<string, (analysis: Analysis) => Block[]>> = {
  headline: headlineBlocks,
  pnl: ledgerBlocks,
  horizons: (analysis) => [horizonBlock(analysis)],
  bridge: (analysis) => [bridgeBlock(analysis)],
  levers: attributionBlocks,
  service: serviceBlocks,
  claims: claimBlocks,
  inputs: inputBlocks,
  warnings: noticeBlocks,
};

/** The full report of an analysis, or the conclusion and some of its sections. */
export function analysisReport(analysis: Analysis, names: readonly string[] = Object.keys(sections)): Report {
  return {
    title: analysis.profile.name,
    currency: analysis.profile.currency,
    blocks: [
      ...doubtBlocks(analysis.notices),
      { kind: 'conclusion', sentences: conclusionOf(analysis) },
      ...names.flatMap((name) => sections[name]?.(analysis) ?? []),
    ],
  };
}
