/** Charts of a workbook, which read their values from its cells. */
import type { SheetChart } from '../../answers/workbook/sheet.js';
import { numberFormat } from './formats.js';
import { cellText } from './text.js';

/** The baseline recedes; what is asked about stands before it. */
const [baseline, asked] = ['7F7F7F', '1F3864'] as const;

const axis = { labelFontSize: 9, majorTickMark: 'none', minorTickMark: 'none' } as const;

/** Places count from 0 in the file. */
const corner = ({ row, column }: SheetChart['from']) => ({ row: row - 1, col: column - 1 });

/** A chart as the file describes it. */
export function chartOf(chart: SheetChart, currency: string | null) {
  const { kind, unit, across, labelled, low, series, from, to } = chart;
  const title = currency === null || unit.kind !== 'money' ? chart.title : `${chart.title}, ${currency}`;
  const isLine = kind === 'line';
  return {
    type: kind,
    title: cellText(title),
    titleFontSize: 11,
    titleBold: true,
    altText: cellText(title),
    legend: series.length > 1 ? ('bottom' as const) : (false as const),
    anchor: { from: corner(from), to: corner(to) },
    series: series.map(({ name, values, categories }, k) => ({
      name: cellText(name),
      values,
      categories,
      color: k === 0 && series.length > 1 ? baseline : asked,
      ...(isLine && { marker: { symbol: 'none' as const }, stroke: { width: 2 } }),
    })),
    ...(isLine ? { showLineMarkers: false } : { gapWidth: 80 }),
    axes: {
      x: {
        ...axis,
        ...(across !== '' && { title: across, axisTitleFontSize: 9, axisTitleBold: false }),
        labelRotation: 0,
        tickLblPos: 'low' as const,
        tickLblSkip: labelled,
        tickMarkSkip: labelled,
      },
      y: {
        ...axis,
        gridlines: { major: true },
        ...(low !== undefined && { scale: { min: low } }),
        numberFormat: { formatCode: numberFormat(unit, currency), sourceLinked: false },
      },
    },
  };
}
