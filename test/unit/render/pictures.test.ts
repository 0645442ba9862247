import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { toMarkdown } from '../../../src/render/markdown.js';
import { colours, plainPaint } from '../../../src/render/text/paint.js';
import { toTerminal } from '../../../src/render/text/terminal.js';
import { lengthOf } from '../../../src/render/text/text.js';
import type { Block, Report } from '../../../src/report/blocks.js';

type Pictured<Kind> = Extract<Block, { kind: Kind }>;
type Histogram = Pictured<'histogram'>;
type Ranges = Pictured<'ranges'>;
type Tornado = Pictured<'tornado'>;

const report = (block: Block): Report => ({ title: 'T', currency: 'EUR', blocks: [block] });

/** The lines of a picture without the titles above it. */
const inTerminal = (block: Block, width: number): string[] =>
  toTerminal(report(block), { width, paint: plainPaint }).trimEnd().split('\n').slice(3);
const inMarkdown = (block: Block): string[] => toMarkdown(report(block)).trimEnd().split('\n').slice(4);

/** Bins of ten, upwards from a value. */
const tens = (from: number, shares: readonly number[]): Histogram['bins'] =>
  shares.map((share, k) => ({ from: from + 10 * k, to: from + 10 * (k + 1), share }));

const histogram: Histogram = {
  kind: 'histogram',
  title: 'Draws',
  unit: units.money,
  bins: tens(-20, [0.1, 0.2, 0.4, 0.3]),
  marks: [
    { label: 'origin', value: 0 },
    { label: 'median', value: 6 },
  ],
};

// From −100 to 100 in 21 signs: ten for each sign, zero at the eleventh.
const ranges: Ranges = {
  kind: 'ranges',
  title: 'Years',
  unit: units.money,
  rows: [
    { label: 'Year 1', values: [-100, -80, -50, 20, 40] },
    { label: 'Year 2', values: [-10, 10, 50, 90, 100] },
    { label: 'Year 3', values: [-60, -50, -40, -30, -20] },
  ],
};

// From −50 to 150 in 21 signs: zero at the sixth, the middle at the eleventh.
const tornado: Tornado = {
  kind: 'tornado',
  title: 'Swings',
  unit: units.money,
  middle: 50,
  rows: [
    { label: 'Churn', low: '15%', high: '21%', atLow: -50, atHigh: 150 },
    { label: 'Wages', low: '40', high: '60', atLow: 90, atHigh: 20 },
    { label: 'Margin', low: '1%', high: '2%', atLow: 100, atHigh: 80 },
    { label: 'Price', low: '5', high: '9', atLow: 20, atHigh: -10 },
    { label: 'Rate', low: '6%', high: '9%', atLow: null, atHigh: 90 },
  ],
};

describe('a histogram in the terminal', () => {
  it('has a bar for each range, other signs below zero, and names what falls where', () => {
    expect(inTerminal(histogram, 55)).toEqual([
      '                                Share',
      '   below −EUR 10  ░░░             10%',
      '        −10 to 0  ░░░░░░          20%',
      '         0 to 10  ████████████    40%  ← origin, median',
      'EUR 10 and above  █████████       30%',
      '░ below 0, █ above it; ← origin EUR 0, median EUR 6.',
    ]);
  });

  it('tells the range around zero from those beside it, and a rare range from none', () => {
    const bins = tens(-15, [0.001, 0.599, 0.4, 0]);
    expect(inTerminal({ ...histogram, bins, marks: [] }, 37)).toEqual([
      '                                Share',
      '    below −EUR 5  ▏              0.1%',
      '         −5 to 5  ▒▒▒▒▒▒▒▒▒▒▒▒  59.9%',
      '         5 to 15  ████████        40%',
      'EUR 15 and above                   0%',
      '░ below 0, ▒ around it, █ above it.',
    ]);
  });

  it('explains no signs where all is above zero', () => {
    const lines = inTerminal({ ...histogram, bins: tens(0, [0.5, 0.5]), marks: [] }, 80);
    expect(lines).toHaveLength(3);
  });

  it('puts a mark on an edge above it, and one beyond the ends into the outermost range', () => {
    const marks = [
      { label: 'edge', value: -10 },
      { label: 'far below', value: -500 },
      { label: 'far above', value: 500 },
    ];
    const lines = inTerminal({ ...histogram, marks }, 80);
    expect(lines[1]).toMatch(/^ +below −EUR 10 .* ← far below$/);
    expect(lines[2]).toMatch(/^ +−10 to 0 .* ← edge$/);
    expect(lines[4]).toMatch(/^EUR 10 and above .* ← far above$/);
  });

  it('takes an edge for zero that adding up has moved by a hair', () => {
    const bins = tens(-20, [0.1, 0.2, 0.4, 0.3]).map(({ from, to, share }) => ({
      from: from === 0 ? 2e-15 : from,
      to: to === 0 ? 2e-15 : to,
      share,
    }));
    expect(inTerminal({ ...histogram, bins }, 55)).toEqual(inTerminal(histogram, 55));
  });

  it('writes its edges in full where they would read the same in short', () => {
    const bins = tens(2_000_000, [0.2, 0.5, 0.3]);
    expect(inTerminal({ ...histogram, bins, marks: [] }, 80).map((line) => line.slice(0, 25).trim())).toEqual(
      ['', 'below EUR 2,000,010', '2,000,010 to 2,000,020', 'EUR 2,000,020 and above'],
    );
    const shares = bins.map(({ from, to, share }) => ({ from: from / 1e8, to: to / 1e8, share }));
    expect(inTerminal({ ...histogram, unit: units.share, bins: shares, marks: [] }, 80)[2]).toMatch(
      /^2\.00001% to 2\.00002%/,
    );
  });
});

describe('ranges in the terminal', () => {
  it('lie on one axis: thin the outer, thick the inner, the median marked, zero through all', () => {
    expect(inTerminal(ranges, 44)).toEqual([
      '        −EUR 100      EUR 100  P10  P50  P90',
      '        ├─────────0─────────┤',
      'Year 1  ──━━━█━━━━┿━━──        −80  −50   20',
      'Year 2           ─┼━━━━█━━━━─   10   50   90',
      'Year 3      ─━█━─ │            −50  −40  −30',
      '█ the median (P50), ━ P10 to P90, ─ P5 to',
      'P95; │ 0.',
    ]);
  });

  it('have no line at zero where all lies above it', () => {
    const rows = [{ label: 'Year 1', values: [50, 60, 100, 130, 150] as const }];
    expect(inTerminal({ ...ranges, rows }, 44)).toEqual([
      '        EUR 50        EUR 150  P10  P50  P90',
      '        ├───────────────────┤',
      'Year 1  ──━━━━━━━━█━━━━━━────   60  100  130',
      '█ the median (P50), ━ P10 to P90, ─ P5 to',
      'P95.',
    ]);
  });

  it('stand in the middle where they are all the same', () => {
    const same = (value: number): Ranges => ({
      ...ranges,
      rows: [{ label: 'Year 1', values: [value, value, value, value, value] }],
    });
    expect(inTerminal(same(7), 44).slice(0, 3)).toEqual([
      '                EUR 7          P10  P50  P90',
      '        ├─────────┼─────────┤',
      'Year 1            █              7    7    7',
    ]);
    expect(inTerminal(same(0), 44).slice(0, 3)).toEqual([
      '                EUR 0          P10  P50  P90',
      '        ├─────────0─────────┤',
      'Year 1            █              0    0    0',
    ]);
  });

  it('write the ends of the axis below each other where they would touch', () => {
    const rows = [{ label: 'Year 1', values: [-1_230_000, -1, 0, 1, 4_560_000] as const }];
    const [low, high] = inTerminal({ ...ranges, rows, unit: units.moneyPerYear }, 48);
    expect(low).toMatch(/^ +−EUR 1\.23m a year +P10/);
    expect(high).toMatch(/^ +EUR 4\.56m a year$/);
  });
});

describe('a tornado in the terminal', () => {
  it('has two bars from the middle, which overlap where both go the same way', () => {
    expect(inTerminal(tornado, 55)).toEqual([
      'Input              −EUR 50       EUR 150  ░ low  █ high',
      '                   ├────0────╂─────────┤',
      'Churn: 15% to 21%  ░░░░░│░░░░┃██████████    −50     150',
      'Wages: 40 to 60         │ ███┃░░░░           90      20',
      'Margin: 1% to 2%        │    ┃▒▒▒░░         100      80',
      'Price: 5 to 9          █│█▒▒▒┃               20     −10',
      'Rate: 6% to 9%          │    ┃████         none      90',
      '░ the input at its low end, █ at its high end, ▒ where',
      'both lie on the same side; ┃ base case, EUR 50; │ 0.',
    ]);
  });

  it('explains an overlap and zero only where there are some', () => {
    const rows = [{ label: 'Churn', low: '15%', high: '21%', atLow: 150, atHigh: 10 }];
    const text = inTerminal({ ...tornado, rows }, 80).join('\n');
    expect(text).toContain('█ at its high end; ┃ base case');
    expect(text).not.toMatch(/[▒│]/);
  });

  it('stands in the middle where nothing moves it', () => {
    const rows = [{ label: 'Churn', low: '15%', high: '21%', atLow: 50, atHigh: 50 }];
    expect(inTerminal({ ...tornado, rows }, 55).slice(0, 3)).toEqual([
      'Input                     EUR 50          ░ low  █ high',
      '                   ├─────────╂─────────┤',
      'Churn: 15% to 21%            ┃               50      50',
    ]);
  });

  it('wraps a long label, keeps its lines unbroken, breaks a word that is too long and cuts its middle', () => {
    const [row] = tornado.rows as [Tornado['rows'][number]];
    const rows = [
      { ...row, label: 'Customers who complain when something went wrong' },
      { ...row, label: 'x'.repeat(10_000) },
    ];
    expect(inTerminal({ ...tornado, rows }, 63)).toEqual([
      'Input                   −EUR 50          EUR 150  ░ low  █ high',
      '                        ├─────0─────╂──────────┤',
      'Customers who complain  ░░░░░░│░░░░░┃███████████    −50     150',
      '  when something went         │     ┃',
      '  wrong: 15% to 21%           │     ┃',
      `${'x'.repeat(22)}  ░░░░░░│░░░░░┃███████████    −50     150`,
      `${'x'.repeat(18)}…xxx        │     ┃`,
      `${'x'.repeat(22)}        │     ┃`,
      `${'x'.repeat(14)}:               │     ┃`,
      '  15% to 21%                  │     ┃',
      '░ the input at its low end, █ at its high end; ┃ base case,',
      'EUR 50; │ 0.',
    ]);
  });

  it('tells a loss with colour where colour is wanted', async () => {
    const text = toTerminal(report(tornado), { width: 80, paint: await colours() });
    expect(text).toContain('\u001b[31m−50\u001b[39m');
  });
});

describe('pictures in Markdown', () => {
  it('are tables with bars that start on the left', () => {
    expect(inMarkdown(histogram)).toEqual([
      '|                  |                                            | Share |                  |',
      '| ---------------: | ------------------------------------------ | ----: | ---------------- |',
      '|    below −EUR 10 | `░░░░░░░░░░`                               |   10% |                  |',
      '|         −10 to 0 | `░░░░░░░░░░░░░░░░░░░░`                     |   20% |                  |',
      '|          0 to 10 | `████████████████████████████████████████` |   40% | ← origin, median |',
      '| EUR 10 and above | `██████████████████████████████`           |   30% |                  |',
      '',
      '░ below 0, █ above it; ← origin EUR 0, median EUR 6.',
    ]);
  });

  it('have dots where spaces would be lost', () => {
    expect(inMarkdown(ranges)).toEqual([
      '|        | `−EUR 100                         EUR 100` | P10 | P50 | P90 |',
      '| ------ | ------------------------------------------ | --: | --: | --: |',
      '|        | `├───────────────────0──────────────────┤` |     |     |     |',
      '| Year 1 | `────━━━━━━█━━━━━━━━━┿━━━────············` | −80 | −50 |  20 |',
      '| Year 2 | `··················──┼━━━━━━━━█━━━━━━━━──` |  10 |  50 |  90 |',
      '| Year 3 | `········──━━█━━──···│···················` | −50 | −40 | −30 |',
      '',
      '█ the median (P50), ━ P10 to P90, ─ P5 to P95; │ 0.',
    ]);
  });

  it('keep each input in one row, however long it is', () => {
    expect(inMarkdown(tornado)).toEqual([
      '| Input             | `−EUR 50                          EUR 150` | ░ low | █ high |',
      '| ----------------- | ------------------------------------------ | ----: | -----: |',
      '|                   | `├─────────0─────────╂──────────────────┤` |       |        |',
      '| Churn: 15% to 21% | `░░░░░░░░░░│░░░░░░░░░┃███████████████████` |   −50 |    150 |',
      '| Wages: 40 to 60   | `··········│···██████┃░░░░░░░············` |    90 |     20 |',
      '| Margin: 1% to 2%  | `··········│·········┃▒▒▒▒▒░░░░··········` |   100 |     80 |',
      '| Price: 5 to 9     | `········██│███▒▒▒▒▒▒┃···················` |    20 |    −10 |',
      '| Rate: 6% to 9%    | `··········│·········┃███████············` |  none |     90 |',
      '',
      '░ the input at its low end, █ at its high end, ▒ where both lie on the same side; ┃ base case, EUR 50; │ 0.',
    ]);
    const rows = tornado.rows.map((row) => ({ ...row, label: 'some words '.repeat(7).trim() }));
    expect(inMarkdown({ ...tornado, rows })).toHaveLength(10);
  });
});

/** A value of each picture's own making in all of its places. */
const pictures = (low: number, middle: number, high: number, label = 'What it is'): readonly Block[] => [
  {
    ...histogram,
    bins: [low, middle, high].map((from, k, all) => ({ from, to: all[k + 1] ?? high, share: 1 / 3 })),
    marks: [low, middle, high].map((value) => ({ label, value })),
  },
  { ...ranges, rows: [{ label, values: [low, low, middle, high, high] }] },
  { ...tornado, middle, rows: [{ label, low: label, high: label, atLow: low, atHigh: high }] },
];

describe('any picture', () => {
  it.each([
    ['zero', 0, 0, 0],
    ['one value', 12.5, 12.5, 12.5],
    ['huge values', -1.7e308, 1e17, 1.7e308],
    ['huge values that differ little', 1e16, 1e16 + 2, 1e16 + 4],
    ['tiny values', -1e-9, 1e-9, 3e-9],
    ['a tiny and a huge value', 1e-300, 1, 1e300],
    ['losses', -3e6, -2e6, -1e6],
  ])('is drawn within its width for %s', (_, low, middle, high) => {
    for (const block of pictures(low, middle, high)) {
      for (const width of [60, 61, 79, 80, 100, 120]) {
        const lines = inTerminal(block, width);
        expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(width);
        expect(lines.join('\n')).not.toMatch(/NaN|undefined|Infinity/);
      }
      expect(inMarkdown(block).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('is drawn for the smallest number there is', () => {
    for (const block of pictures(-5e-324, 0, 5e-324)) {
      expect(inTerminal(block, 80).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('takes what adding up leaves of zero for zero', () => {
    for (const block of pictures(-3e-14, 50, 100)) {
      const [clean] = pictures(0, 50, 100).filter(({ kind }) => kind === block.kind) as [Block];
      expect(inTerminal(block, 80)).toEqual(inTerminal(clean, 80));
    }
  });

  it('is drawn without rows', () => {
    const empty: readonly Block[] = [
      { ...histogram, bins: [] },
      { ...ranges, rows: [] },
      { ...tornado, rows: [] },
    ];
    for (const block of empty) {
      expect(inTerminal(block, 80).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
      expect(inMarkdown(block).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('stands in one column beside labels of wide letters', () => {
    const values = ranges.rows[0]?.values as Ranges['rows'][number]['values'];
    const rows = ['一年目', 'Year 2'].map((label) => ({ label, values }));
    const [wide, narrow] = inTerminal({ ...ranges, rows }, 60).slice(2);
    expect(wide?.replace('一年目', 'Year 2')).toBe(narrow);
  });

  it('makes nothing of what a label says but text', () => {
    const hostile = 'A\u001b[31mred\u202e `d` | <b>\nB';
    for (const block of pictures(-10, 20, 30, hostile)) {
      const text = toTerminal(report({ ...block, title: hostile } as Block), {
        width: 80,
        paint: plainPaint,
      });
      expect(text).not.toContain('\u001b');
      const written = toMarkdown({ title: 'T', currency: '`|x', blocks: [block] });
      expect(written).not.toContain('\u001b');
      expect(written).not.toMatch(/\u202e|(?<!\\)<b>/);
      // Of the bars that part cells, each row has as many as the head; of backticks, none that stands open.
      const table = written.split('\n').filter((line) => line.startsWith('|'));
      expect(new Set(table.map((line) => line.match(/(?<!\\)\|/g)?.length)).size).toBe(1);
      for (const line of table) expect((line.match(/(?<!\\)`/g)?.length ?? 0) % 2).toBe(0);
    }
  });
});
