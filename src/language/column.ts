/** The values of one figure month after month; a figure that is the same in every month is stored once. */
export type Column = Float64Array;

/** A column that holds one number for every month. */
export const single = (value: number): Column => Float64Array.of(value);

/** The value of one month; 0 is the first. */
export const at = (column: Column, month: number): number =>
  (column.length === 1 ? column[0] : column[month]) as number;

/** A column with a value for each of so many months. */
export function byMonth(months: number, value: (month: number) => number): Column {
  const column = new Float64Array(months);
  for (let m = 0; m < months; m++) column[m] = value(m);
  return column;
}
