/** Pictures before they are drawn: every figure calculated and written, nothing placed yet. */
import type { Unit } from '../language/index.js';

/** A value and how people read it. */
export interface Told {
  readonly value: number;
  readonly text: string;
}

/** What every picture says of itself. */
interface Picture {
  readonly title: string;
  /** What there is to see, for those who do not see it. */
  readonly description: string;
}

/** What is measured along an axis, and in which unit its ticks are written. */
export interface Measured {
  readonly unit: Unit;
  readonly name: string;
}

/** One step of a waterfall: from where the last one ended. */
export interface Step {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What lies beyond the horizon is part of no total. */
  readonly kind: 'gain' | 'loss' | 'total' | 'beyond';
  /** Of an initiative as a whole: how far its levers alone reach, before its cost, and both in words. */
  readonly before?: { readonly cost: number; readonly text: string };
}

export interface Waterfall extends Picture {
  readonly kind: 'waterfall';
  readonly axis: Measured;
  readonly steps: readonly Step[];
}

/** The quantiles of one year, and the name of the year. */
export interface FanYear {
  readonly label: string;
  /** P5, P10, P50, P90, P95. */
  readonly values: readonly [Told, Told, Told, Told, Told];
}

export interface Fan extends Picture {
  readonly kind: 'fan';
  readonly axis: Measured;
  readonly years: readonly FanYear[];
}

/** An input at either end of its range; an end without an answer is null. */
export interface TornadoRow {
  readonly label: string;
  /** Who gives the range, in words. */
  readonly origin: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: number | null;
  readonly atHigh: number | null;
}

export interface TornadoChart extends Picture {
  readonly kind: 'tornado';
  readonly axis: Measured;
  readonly middle: Told;
  readonly rows: readonly TornadoRow[];
  /** How many inputs are not shown, and why; empty where all are. */
  readonly leftOut: string;
}

/** A series over the months, its first value before the first of them. */
export interface MonthlyLine {
  readonly label: string;
  readonly values: readonly number[];
  readonly last: string;
  readonly isBaseline: boolean;
}

export interface CustomerChart extends Picture {
  readonly kind: 'customers';
  readonly axis: Measured;
  readonly lines: readonly MonthlyLine[];
}

/** The middle 80% of the runs in one month; month 0 is the start. */
export interface CashBand {
  readonly month: number;
  readonly p10: Told;
  readonly p50: Told;
  readonly p90: Told;
}

/** A point of a line over the months, with what there is to say of it. */
export interface MonthMark extends Told {
  readonly month: number;
}

/** Cumulative net cash month by month. */
export interface CashChart extends Picture {
  readonly kind: 'cash';
  readonly axis: Measured;
  /** The base case: the start, then the end of each month. */
  readonly values: readonly number[];
  /** What the base case comes to at the end. */
  readonly last: Told;
  /** From the start on, as long as the values; empty where nothing was simulated or nothing is uncertain. */
  readonly fan: readonly CashBand[];
  /** The lowest point below zero, and the month from which the line stays at or above zero; null where there is none. */
  readonly lowest: MonthMark | null;
  readonly payback: MonthMark | null;
}

/** A layer of the iceberg, the topmost first. */
export interface Layer {
  readonly label: string;
  readonly text: string;
  /** The share of all that lies in it. */
  readonly share: number;
  readonly isHeard: boolean;
}

export interface Iceberg extends Picture {
  readonly kind: 'iceberg';
  readonly layers: readonly Layer[];
}

/** How many are told something good or bad, in one of the two runs. */
export interface WordRow {
  readonly label: string;
  readonly kind: 'good' | 'bad';
  readonly isBaseline: boolean;
  readonly told: Told;
}

export interface WordChart extends Picture {
  readonly kind: 'word-of-mouth';
  readonly axis: Measured;
  readonly rows: readonly WordRow[];
}

/** A claimed band with the figure of the business. */
export interface ClaimRow {
  readonly label: string;
  /** What is claimed, and what is found, in words. */
  readonly claimed: string;
  readonly found: string;
  readonly low: Told;
  readonly high: Told;
  readonly here: number;
}

export interface ClaimChart extends Picture {
  readonly kind: 'claims';
  readonly rows: readonly ClaimRow[];
}

export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly share: Told;
  /** Where it holds all that lies beyond it too: from where on, in words. */
  readonly tail?: string;
}

export interface Histogram extends Picture {
  readonly kind: 'npv';
  readonly axis: Measured;
  readonly bars: readonly HistogramBar[];
  readonly marks: readonly { readonly label: string; readonly value: number }[];
}

/** There is nothing to draw, and why. */
export interface Blank extends Picture {
  readonly kind: 'blank';
}

export type Chart =
  | Waterfall
  | CashChart
  | Fan
  | TornadoChart
  | CustomerChart
  | Iceberg
  | WordChart
  | ClaimChart
  | Histogram
  | Blank;

export const blank = (title: string, because: string): Blank => ({
  kind: 'blank',
  title,
  description: because,
});

/** The pictures by the names that people ask for. */
export const chartNames = [
  'waterfall',
  'cash',
  'npv',
  'fan',
  'tornado',
  'customers',
  'iceberg',
  'word-of-mouth',
  'claims',
] as const;

export type ChartName = (typeof chartNames)[number];
