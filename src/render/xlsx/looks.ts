/** How the cells of a workbook look: blue on yellow is put in, black follows, grey is said elsewhere already. */
import type { Look } from '../../answers/workbook/sheet.js';

/** Letters, ground, lines and place of a cell. */
export interface Style {
  readonly size: number;
  readonly colour: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly fill: string | null;
  readonly line: 'above' | 'below' | null;
  readonly align: 'left' | 'right' | 'general';
  readonly wraps: boolean;
  /** How far in its text stands. */
  readonly indent: number;
  /** Whether it may be overwritten where the sheet is protected by its reader. */
  readonly isOpen: boolean;
}

const ink = '1A1A1A';
const navy = '1F3864';
const blue = '0000FF';
const grey = '7F7F7F';

const plain: Style = {
  size: 10,
  colour: ink,
  isBold: false,
  isItalic: false,
  fill: null,
  line: null,
  align: 'general',
  wraps: false,
  indent: 0,
  isOpen: false,
};

const label: Style = { ...plain, align: 'left' };
const head: Style = { ...label, isBold: true, colour: navy, line: 'below' };
const figure: Style = { ...plain, align: 'right' };

export const styles: Readonly<Record<Look, Style>> = {
  title: { ...label, size: 16, isBold: true, colour: navy },
  subtitle: { ...label, colour: grey },
  conclusion: { ...label, size: 12, wraps: true },
  note: { ...label, colour: grey, isItalic: true, wraps: true },

  heading: { ...label, isBold: true, colour: 'FFFFFF', fill: navy },
  group: { ...label, isBold: true, colour: navy },
  head,
  'text head': { ...head, indent: 1 },
  'number head': { ...head, align: 'right' },
  label,
  helper: { ...label, isItalic: true, colour: grey },
  'total label': { ...label, isBold: true, line: 'above' },
  faint: { ...label, colour: grey, indent: 1 },
  text: { ...label, wraps: true, indent: 1 },
  input: { ...figure, colour: blue, fill: 'FFF8DC', isOpen: true },
  default: { ...figure, fill: 'EFEFEF', isOpen: true },
  figure,
  total: { ...figure, isBold: true, line: 'above' },
  same: { ...figure, colour: grey },
  verdict: { ...plain, align: 'right', isBold: true },
};
