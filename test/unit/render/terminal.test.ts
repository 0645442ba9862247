import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { toJson } from '../../../src/render/json.js';
import { cut, safe } from '../../../src/render/safe.js';
import { colours, plainPaint } from '../../../src/render/text/paint.js';
import { toTerminal } from '../../../src/render/text/terminal.js';
import type { Report, Row } from '../../../src/report/blocks.js';

const plain = { width: 80, paint: plainPaint };

const money = (value: number) => ({ value, unit: units.money });

const table = (rows: readonly Row[], more: Partial<Report> = {}): Report => ({
  title: 'Made by hand',
  currency: 'EUR',
  blocks: [
    {
      kind: 'table',
      title: 'Figures',
      columns: [
        { head: 'What', align: 'left', wraps: true },
        { head: 'Now', align: 'right' },
        { head: 'Then', align: 'right' },
      ],
      rows,
    },
  ],
  ...more,
});

describe('a report in the terminal', () => {
  it('lines up its numbers, and names their unit', () => {
    const text = toTerminal(
      table([
        { cells: ['Worth', money(54_321), money(-1234)] },
        {
          cells: [
            'Churn',
            { value: 0.18, unit: units.chancePerYear },
            { value: 0.165, unit: units.chancePerYear },
          ],
        },
        { cells: ['Payback', { value: 1, unit: units.months }, { value: 30, unit: units.months }] },
      ]),
      plain,
    );
    expect(text).toBe(
      [
        'Made by hand',
        '',
        'Figures',
        'What            Now          Then',
        'Worth     EUR 54.3k    −EUR 1,234',
        'Churn    18% a year  16.5% a year',
        'Payback     1 month     30 months',
        '',
      ].join('\n'),
    );
  });

  it('wraps what is too long, further lines as far in as the first', () => {
    const label = '  a label with rather more words than there is room for in so narrow a terminal';
    const text = toTerminal(table([{ cells: [label, money(1), money(2)] }]), { ...plain, width: 40 });
    const lines = text.split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => /^ {2}\w/.test(line)).length).toBeGreaterThan(2);
    expect(text.replace(/\s+/g, ' ')).toContain('so narrow a terminal');
  });

  it('puts a table that cannot fit below itself, with its first column again', () => {
    const wide: Report = {
      title: 'Wide',
      currency: null,
      blocks: [
        {
          kind: 'table',
          title: 'Years',
          columns: ['', 'Year 1', 'Year 2', 'Year 3', 'Year 4'].map((head, k) => ({
            head,
            align: k === 0 ? ('left' as const) : ('right' as const),
          })),
          rows: [{ cells: ['Contribution', ...[1, 2, 3, 4].map((year) => money(year * 1111))] }],
        },
      ],
    };
    const lines = toTerminal(wide, { ...plain, width: 40 })
      .trim()
      .split('\n')
      .slice(2);
    expect(lines).toEqual([
      'Years',
      '              Year 1  Year 2',
      'Contribution   1,111   2,222',
      '',
      '              Year 3  Year 4',
      'Contribution   3,333   4,444',
    ]);
  });

  it('tells a loss by its sign, and with colour only where colour is wanted', async () => {
    const report = table([{ cells: ['Loss', money(-5), money(5)] }]);
    expect(toTerminal(report, plain)).toContain('−EUR 5');
    expect(toTerminal(report, plain)).not.toContain('\u001b');
    expect(toTerminal(report, { ...plain, paint: await colours() })).toContain('\u001b[31m−EUR 5');
  });

  it('writes a table in one scale with a tenth, and zero without a sign', () => {
    const scale = { divisor: 1000, suffix: 'k' } as const;
    const cell = (value: number) => ({ ...money(value), scale });
    const text = toTerminal(table([{ cells: ['Line', cell(12_345), cell(-4)] }]), plain);
    expect(text).toContain('Line  12.3   0.0');
  });

  it('shows sentences, paragraphs and lists within the width', () => {
    const words = 'Some words that are repeated until they no longer fit. '.repeat(3).trim();
    const text = toTerminal(
      {
        title: 'T',
        currency: null,
        blocks: [
          { kind: 'conclusion', sentences: [words] },
          { kind: 'paragraph', text: words },
          { kind: 'heading', text: 'Notices' },
          { kind: 'list', items: [words] },
        ],
      },
      plain,
    );
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text).toMatch(/^- Some words/m);
    expect(text).toMatch(/^ {2}\w/m);
  });
});

describe('text from a profile', () => {
  const hostile = 'A\u001b[31mred\u001b]8;;http://x\u0007\u202eevil\u200f\u0000\nB';

  it('loses what could move the cursor, colour the terminal or turn the direction', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
    expect(safe(hostile)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e]/);
    expect(safe(hostile)).toContain('red');
  });

  it('is cut to a length that leaves room for the rest', () => {
    expect(cut('x'.repeat(10_000), 20)).toBe(`${'x'.repeat(10)}…${'x'.repeat(9)}`);
    expect([...cut('😀'.repeat(30), 10)]).toHaveLength(10);
  });

  it('is harmless in every place of a report', () => {
    const report = table([{ cells: [hostile, hostile, hostile] }], { title: hostile });
    const blocks = [
      ...report.blocks,
      { kind: 'conclusion', sentences: [hostile] } as const,
      { kind: 'paragraph', text: hostile } as const,
      { kind: 'heading', text: hostile } as const,
      { kind: 'list', items: [hostile] } as const,
    ];
    expect(toTerminal({ ...report, blocks }, plain)).not.toContain('\u001b');
  });
});

describe('a result as JSON', () => {
  it('rounds to twelve digits at the border, and knows no negative zero', () => {
    const text = toJson({ third: 1 / 3, large: 123_456_789_012_345.6, whole: 12, zero: -0, tiny: -1e-320 });
    expect(JSON.parse(text)).toEqual({
      third: 0.333333333333,
      large: 123_456_789_012_000,
      whole: 12,
      zero: 0,
      tiny: -1e-320,
    });
    expect(text).not.toContain('-0');
    expect(text.endsWith('}\n')).toBe(true);
  });
});
