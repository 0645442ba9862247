import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { toMarkdown } from '../../../src/render/markdown.js';
import type { Block, Report } from '../../../src/report/blocks.js';

const report = (...blocks: readonly Block[]): Report => ({ title: 'Made by hand', currency: 'EUR', blocks });
const money = (value: number) => ({ value, unit: units.money });
const bodyOf = (...blocks: readonly Block[]): string =>
  toMarkdown(report(...blocks))
    .replace('# Made by hand\n\n', '')
    .trimEnd();

const table: Block = {
  kind: 'table',
  title: 'Figures',
  columns: [
    { head: 'What', align: 'left', wraps: true },
    { head: 'Now', align: 'right' },
  ],
  rows: [
    { cells: ['Baseline'], kind: 'heading' },
    { cells: ['  Worth | here', money(54_321)] },
    { cells: ['    how it was computed, at some length'], kind: 'heading', spans: true },
    { cells: ['A group of rows'], spans: true },
    { cells: ['All', money(-1234)], kind: 'total' },
  ],
};

describe('a report as Markdown', () => {
  it('writes a table that lines up as text too, its numbers on the right', () => {
    expect(bodyOf(table).split('\n')).toEqual([
      '## Figures',
      '',
      '| What           |            Now |',
      '| -------------- | -------------: |',
      '| **Baseline**   |                |',
      '| \u2003Worth \\| here |      EUR 54.3k |',
      '| \u2003\u2003how it was computed, at some length |  |',
      '| **A group of rows** |  |',
      '| **All**        | **−EUR 1,234** |',
    ]);
  });

  it('has the title first and the conclusion in bold, and ends in one line break', () => {
    const text = toMarkdown(
      report({ kind: 'conclusion', sentences: ['It pays.', 'It pays EUR\u00a054.3k.'] }),
    );
    expect(text).toBe('# Made by hand\n\n**It pays. It pays EUR 54.3k.**\n');
  });

  it('writes headings, paragraphs and lists', () => {
    expect(
      bodyOf(
        { kind: 'heading', text: 'Notices' },
        { kind: 'paragraph', text: 'A paragraph.' },
        { kind: 'list', items: ['one', '+5 points', '2. two'] },
      ),
    ).toBe('## Notices\n\nA paragraph.\n\n- one\n- \\+5 points\n- 2\\. two');
  });

  it('names the columns of a table without heads, which Markdown has no place for', () => {
    const columns = [
      { head: '', align: 'left' },
      { head: '', align: 'right' },
    ] as const;
    const [head] = bodyOf({ ...table, title: '', columns }).split('\n');
    expect(head).toMatch(/^\| Figure +\| +Value \|$/);
  });

  it('hides details below a summary, between blank lines, and gives no hints for a terminal', () => {
    const notes: Block = { kind: 'notes', items: ['A remark.'], hints: ['Type this.'] };
    expect(bodyOf({ kind: 'details', title: 'More & more', blocks: [notes] })).toBe(
      '<details><summary>More &amp; more</summary>\n\n- A remark.\n\n</details>',
    );
  });

  it.each([
    ['under `hold` less', 'under `hold` less'],
    ['P&L, R&D but &lt;', 'P&L, R&D but \\&lt;'],
    ['customers_retained and _this_', 'customers_retained and \\_this\\_'],
    ['~5% and ~~gone~~', '~5% and \\~\\~gone\\~\\~'],
    ['`a [link](x)`', '\\`a \\[link\\](x)\\`'],
  ])('%s has no backslash but where it is needed', (text, written) => {
    expect(bodyOf({ kind: 'paragraph', text })).toBe(written);
  });

  it('draws a chart as text', () => {
    const series = [{ label: 'Baseline', values: [1, 2, 3] }];
    const text = bodyOf({ kind: 'chart', title: 'Month by month', unit: units.customers, series });
    expect(text).toMatch(/^## Month by month\n\n```text\nBaseline {2}\S{3}\n.*\n```$/);
  });
});

describe('untrusted text in Markdown', () => {
  const hostile =
    '<img src=x onerror=alert(1)> [a](javascript:b) *b* _c_ `d` &lt; | ~~e~~ $f$ http://g.example www.h.example \u001b[31m\n# i';
  const places: readonly Block[] = [
    { kind: 'heading', text: hostile },
    { kind: 'conclusion', sentences: [hostile] },
    { kind: 'paragraph', text: hostile },
    { kind: 'list', items: [hostile] },
    {
      kind: 'table',
      title: hostile,
      columns: [{ head: hostile, align: 'left' }],
      rows: [{ cells: [hostile] }],
    },
  ];

  it('is text and nothing else in every place', () => {
    const text = toMarkdown({ title: hostile, currency: null, blocks: places });
    // Whatever marks something up has a backslash before it, but for the marks of the renderer itself.
    const ours = text.replace(/^(#+ |- |\*\*(?=\\<))|\*\*$|^\| (-+ \|)?| \|$/gm, '');
    // The name of an input is code, in which nothing is marked up.
    expect(ours.replaceAll('`d`', '')).not.toMatch(/(?<!\\)[<>[\]`*_&|~$]/);
    expect(ours).not.toMatch(/https?:\/\/|www\./);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  it.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['  - item', '\\- item'],
    ['1. item', '1\\. item'],
    ['1) item', '1\\) item'],
    ['---', '\\---'],
    ['> quote', '\\> quote'],
    ['a back\\slash', 'a back\\\\slash'],
  ])('%s stays what it is at the beginning of a paragraph', (text, written) => {
    expect(bodyOf({ kind: 'paragraph', text })).toBe(written);
  });
});
