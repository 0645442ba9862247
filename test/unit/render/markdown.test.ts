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
    { cells: ['    how it was worked out, at some length'], kind: 'heading', spans: true },
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
      '| \u2003\u2003how it was worked out, at some length |  |',
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
    expect(ours).not.toMatch(/(?<!\\)[<>[\]`*_&|~$]/);
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
