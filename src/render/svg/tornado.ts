/** For each input a line from one answer to the other, a dot at either end of its range: full where it is better. */
import type { ScaleLinear } from 'd3-scale';
import type { TornadoChart, TornadoRow } from '../../report/charts.js';
import { element } from '../markup.js';
import { level } from './axis.js';
import { type Beside, scaleBeside } from './beside.js';
import { haloed, label, lines, widthOf } from './lettering.js';
import type { LookName } from './looks.js';
import { type Lane, rowsOf } from './rows.js';
import { type Drawn, dot, line, lineHeight, type Sheet } from './sheet.js';

const depth = 24;
const labelWidth = 220;
const radius = 5;
const away = radius + 5;

type Place = ScaleLinear<number, number>;

/** An end of a range: the answer there, and the value of the input on one side of it. */
interface End {
  readonly value: number;
  readonly text: string;
  readonly isNone: boolean;
}

/** Both ends by their answers; one without an answer has its words at the base case. */
function endsOf({ low, high, atLow, atHigh }: TornadoRow, middle: number): [End, End] {
  const end = (value: number | null, text: string): End => ({
    value: value ?? middle,
    text: value === null ? `${text}: none` : text,
    isNone: value === null,
  });
  const [a, b] = [end(atLow, low), end(atHigh, high)];
  return a.value <= b.value ? [a, b] : [b, a];
}

/** The words of a row: the value of the input beside each dot. */
const wordsOf = ([low, high]: readonly [End, End]): Beside[] => [
  { value: low.value, text: low.text, side: 'before' },
  { value: high.value, text: high.text, side: 'behind' },
];

/** Better than the base case, worse, or the same. */
const lookOf = (value: number, middle: number): LookName =>
  value > middle ? 'gain' : value < middle ? 'hollow-loss' : 'total';

function ofRow([low, high]: readonly [End, End], lane: Lane, middle: number, place: Place): string {
  const y = lane.middle;
  const marks = [low, high].map(({ value, isNone }) =>
    isNone ? '' : dot(lookOf(value, middle), place(value), y, radius),
  );
  return [
    line('swing', place(Math.min(low.value, middle)), y, place(Math.max(high.value, middle)), y),
    ...marks,
    haloed(place(low.value) - away, y, low.text, 'end', 'quiet'),
    haloed(place(high.value) + away, y, high.text, 'start', 'quiet'),
  ].join('');
}

/** What the dots and the words beside them are. */
function keyOf(leftOut: string, y: number, sheet: Sheet): { height: number; marks: string } {
  const second = sheet.isNarrow ? { x: 0, y: y + lineHeight } : { x: 220, y };
  const words = [
    ...lines('Beside each dot: the value of the input there.', sheet.width),
    ...(leftOut === '' ? [] : lines(leftOut, sheet.width)),
  ];
  const first = second.y + lineHeight;
  return {
    height: first + words.length * lineHeight,
    marks: [
      dot('gain', radius + 1, y, radius),
      label(20, y, 'better than the base case'),
      dot('hollow-loss', second.x + radius + 1, second.y, radius),
      label(second.x + 20, second.y, 'worse than the base case'),
      ...words.map((text, k) => label(0, first + k * lineHeight, text, 'start', 'quiet')),
    ].join(''),
  };
}

export function drawTornado({ rows: inputs, middle, axis, leftOut }: TornadoChart, sheet: Sheet): Drawn {
  const texts = inputs.map((input) => ({ label: input.label, below: [input.origin] }));
  const rows = rowsOf(texts, sheet, depth, labelWidth);
  const ends = inputs.map((input) => endsOf(input, middle.value));
  const values = [middle.value, ...ends.flat().map(({ value }) => value)];
  const place = scaleBeside(values, ends.flatMap(wordsOf), away, rows.left, sheet.width);
  const top = lineHeight + 8;
  const [left = 0, right = 0] = place.range();
  const plane = { left, right, top, bottom: top + rows.height };
  const start = place(middle.value);
  const words = `base case ${middle.text}`;
  const half = widthOf(words) / 2;
  const key = keyOf(leftOut, plane.bottom + 3 * lineHeight, sheet);
  return {
    height: key.height,
    marks: [
      level(place, sheet.isNarrow ? 3 : 5, plane, axis),
      line('pointer', start, top - 4, start, plane.bottom),
      element(
        'g',
        { transform: `translate(0 ${top})` },
        rows.labels,
        ...ends.map((each, k) => ofRow(each, rows.lanes[k] as Lane, middle.value, place)),
      ),
      haloed(Math.min(sheet.width - half, Math.max(half, start)), lineHeight / 2, words, 'middle'),
      key.marks,
    ].join(''),
  };
}
