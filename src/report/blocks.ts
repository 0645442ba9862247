/** A report, whatever it will look like: blocks of cells with values and units. */
import type { Unit } from '../language/index.js';
import type { Scale } from './numbers.js';

/** A text, or a figure that the renderer writes. */
export type Cell = string | NumberCell;

export interface NumberCell {
  readonly value: number;
  readonly unit: Unit;
  /** Present where the whole table is in one scale, so that its numbers line up. */
  readonly scale?: Scale;
  /** The names behind the numbers of a choice. */
  readonly choices?: readonly string[];
}

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Whether its text may run over several lines where the page is narrow. */
  readonly wraps?: true;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A heading stands over the rows that follow; a total is what they come to. */
  readonly kind?: 'heading' | 'total';
  /** Whether the first cell may run across all columns. */
  readonly spans?: true;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'conclusion'; readonly sentences: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Lines one below the other, each a remark of its own; the hints are for somebody at a terminal. */
  | { readonly kind: 'notes'; readonly items: readonly string[]; readonly hints?: readonly string[] }
  /** What a reader may open under its title where a page can hide it. */
  | { readonly kind: 'details'; readonly title: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly unit: Unit;
      /** Months of the horizon, in one scale. */
      readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
    }
  | {
      readonly kind: 'histogram';
      readonly title: string;
      readonly unit: Unit;
      /** Neighbouring ranges of equal width and the share of all runs in each; the outermost also hold what lies beyond. */
      readonly bins: readonly { readonly from: number; readonly to: number; readonly share: number }[];
      /** Values to point out, such as zero, the median, the likely value. */
      readonly marks: readonly { readonly label: string; readonly value: number }[];
    }
  | {
      readonly kind: 'ranges';
      readonly title: string;
      readonly unit: Unit;
      /** Five quantiles of each row, lowest first: P5, P10, P50, P90, P95. */
      readonly rows: readonly {
        readonly label: string;
        readonly values: readonly [number, number, number, number, number];
      }[];
    }
  | {
      readonly kind: 'tornado';
      readonly title: string;
      readonly unit: Unit;
      /** Where all inputs stand at their likely value. */
      readonly middle: number;
      /**
       * What becomes of it with one input at its low end and at its high end, which are written in `low` and
       * `high`; either may be null where there is no answer. The widest swing first.
       */
      readonly rows: readonly {
        readonly label: string;
        readonly low: string;
        readonly high: string;
        readonly atLow: number | null;
        readonly atHigh: number | null;
      }[];
    }
  | {
      readonly kind: 'table';
      /** Empty where the head of its first column says what it is. */
      readonly title: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
    };

export type Table = Extract<Block, { kind: 'table' }>;

export interface Report {
  readonly title: string;
  /** Lines right below the title: what it is about. */
  readonly facts?: readonly string[];
  readonly currency: string | null;
  readonly blocks: readonly Block[];
}
