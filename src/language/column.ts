/**
 * Values of one quantity for many cases side by side, month after month: the value of month m
 * (0 is the first) in case c is data[m · cases + c]. A figure that does not change with the month, or
 * from case to case, is stored once: months or cases is then 1, and readers step over it.
 */
export interface Column {
  readonly months: number;
  readonly cases: number;
  readonly data: Float64Array;
}

/** How many months and cases a block of columns has. */
export interface Extent {
  readonly months: number;
  readonly cases: number;
}

export const blank = (extent: Extent): Column => ({
  ...extent,
  data: new Float64Array(extent.months * extent.cases),
});

/** A column that holds one number for every month and case. */
export const single = (value: number): Column => ({ months: 1, cases: 1, data: Float64Array.of(value) });

/** Whether a column is one number for all months and cases, and this one. */
export const holds = ({ cases, data }: Column, value: number): boolean =>
  cases === 1 && data[0] === value && data.every((other) => other === value);

/** A column that holds one number for each case, the same in every month. */
export const perCase = (values: ArrayLike<number>): Column => ({
  months: 1,
  cases: values.length,
  data: Float64Array.from(values),
});

/** The smallest extent that holds all of these. */
export const covering = (columns: readonly Column[]): Extent => ({
  months: columns.reduce((most, column) => Math.max(most, column.months), 1),
  cases: columns.reduce((most, column) => Math.max(most, column.cases), 1),
});

/** Where the row of a month starts in a column that may hold only one month. */
export const rowOf = (column: Column, month: number): number =>
  column.months === 1 ? 0 : month * column.cases;

/** How far apart neighbouring cases lie: 0 in a column that holds one value for all of them. */
export const stepOf = (column: Column): number => (column.cases === 1 ? 0 : 1);

/** The value of one month (0 is the first) in one case. */
export const at = (column: Column, month: number, which: number): number =>
  column.data[rowOf(column, month) + which * stepOf(column)] as number;

/** How a verb is answered: `months` is the horizon, `by` the number that belongs to the expression itself. */
export type Kernel = (parts: readonly Column[], months: number, by: number) => Column;
