/** A report as GitHub Markdown that also reads well as text: tables are padded, numbers stand on the right. */
import { markdownTable } from 'markdown-table';
import type { Block, Column, Report, Row } from '../report/blocks.js';
import { tie } from '../report/numbers.js';
import { element, escaped } from './markup.js';
import { cut, safe } from './safe.js';
import { textOf } from './text/cells.js';
import type { Picture } from './text/picture.js';
import { drawn, inTable, pictureOf } from './text/pictures.js';
import { chartLines } from './text/spark.js';

const longestName = 200;
const chartWidth = 80;

/** Text is never too wide here; a drawing is, where the table no longer fits beside a list of files. */
const page = { width: Infinity, widestText: Infinity, widestDrawing: 40, blank: '·' };

/** Characters that mark something up where they stand: `&` before the name of a sign, `_` outside a word. */
const marks = /[\\`*[\]<>|$]|&(?=#?\w+;)|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The name of an input or of one of its values. Nothing in it marks anything up, whoever wrote it. */
const named = /(`[\w.][\w. -]*`)/;

/** What marks something up at the beginning of a line: headings, lists, numbered lists, rules. */
const opening = /^(\s*\d*)([#+=.)-])/;

/** Addresses that GitHub would turn into links by itself. */
const address = /:(?=\/\/)|(?<=\bwww)\./gi;

/** Text, whoever wrote it, as nothing but text. */
const plain = (text: string): string =>
  safe(text)
    .split(named)
    .map((part, k) => (k % 2 === 1 ? part : part.replace(marks, '\\$&').replace(address, '\\$&')))
    .join('');

/** The same at the beginning of a line, where more characters mean something. */
const line = (text: string): string => plain(text).trimStart().replace(opening, '$1\\$2');

/** Text as it is, every sign as wide as the next. Dots stand where spaces would be lost. */
const code = (text: string): string =>
  text === '' ? '' : `\`${safe(text).replaceAll('`', '′').replaceAll('|', '\\|')}\``;

const lengthOf = (text: string): number => [...text].length;

/** An indented label keeps its place: GitHub trims the spaces of a cell, but not wider ones. */
const indented = (text: string): string =>
  text.replace(/^ +/, (spaces) => '\u2003'.repeat(spaces.length / 2));

/** Every table has a head here. */
const figureHeads = ['Figure', 'Value'] as const;

class Markdown {
  constructor(readonly currency: string | null) {}

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `## ${plain(block.text)}`;
      case 'conclusion':
        return `**${plain(block.sentences.join(' '))}**`;
      case 'paragraph':
        return line(block.text);
      case 'list':
      case 'notes':
        return block.items.map((item) => `- ${line(item)}`).join('\n');
      case 'details':
        // Without the blank lines what stands between would be read as HTML.
        return [
          `<details>${element('summary', {}, escaped(block.title))}`,
          ...block.blocks.map((each) => this.block(each)),
          '</details>',
        ].join('\n\n');
      case 'chart':
        return `## ${plain(block.title)}\n\n\`\`\`text\n${chartLines(block, chartWidth, this.currency).join('\n')}\n\`\`\``;
      case 'histogram':
      case 'ranges':
      case 'tornado':
        return `## ${plain(block.title)}\n\n${new Markdown(null).#picture(pictureOf(block, this.currency))}`;
      case 'table':
        return [
          ...(block.title === '' ? [] : [`## ${plain(block.title)}\n`]),
          this.#table(block.columns, block.rows),
        ].join('\n');
    }
  }

  #picture(picture: Picture): string {
    const { columns, rows, legend } = inTable(picture, page);
    const table = this.#table(columns, rows, drawn);
    return legend === '' ? table : `${table}\n\n${line(legend)}`;
  }

  /** A table; one of its columns may be code. */
  #table(columns: readonly Column[], rows: readonly Row[], asCode?: number): string {
    const isBare = columns.length === 2 && columns.every(({ head }) => head === '');
    const heads = columns.map(({ head }, k) =>
      k === asCode ? code(head) : plain(isBare ? (figureHeads[k] as string) : head),
    );
    const body = rows.map((row) =>
      columns.map((_, k) => (k === asCode ? code(String(row.cells[k])) : this.#cell(row, k))),
    );
    const written = markdownTable([heads, ...body.filter((_, r) => !rows[r]?.spans)], {
      align: columns.map(({ align }) => (align === 'right' ? 'right' : null)),
      stringLength: lengthOf,
    }).split('\n');
    // A row that runs across all columns is as long as it is, and widens none of them.
    rows.forEach((row, r) => {
      if (row.spans) written.splice(r + 2, 0, `| ${body[r]?.join(' | ')} |`);
    });
    return written.join('\n');
  }

  #cell({ cells, kind, spans }: Row, k: number): string {
    const written = textOf(cells[k] ?? '', this.currency).trimEnd();
    const text = plain(spans ? written : cut(written, longestName));
    // What runs across all columns stands over the rows below it, unless it is set in: then it is a remark.
    const isBold = spans ? !text.startsWith(' ') : kind !== undefined;
    return isBold && text !== '' ? `**${text.trim()}**` : indented(text);
  }
}

/** The report as Markdown, ending in a line break. */
export function toMarkdown(report: Report): string {
  const markdown = new Markdown(report.currency);
  const facts = (report.facts ?? []).map((fact) => `\n\n${line(fact)}`).join('');
  const title = `# ${plain(cut(report.title, longestName))}${facts}`;
  const text = [title, ...report.blocks.map((block) => markdown.block(block))].join('\n\n');
  return `${text.replaceAll(tie, ' ')}\n`;
}
