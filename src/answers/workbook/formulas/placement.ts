/** Where the rows of sheets stand that are compared: in groups, and on each sheet in the same places. */
import { frame } from './cells.js';
import type { SheetRow } from './row.js';
import type { SheetRows } from './rows.js';

/** A row of a sheet; empty where only the sheets beside it have that figure. */
export interface PlacedRow {
  readonly row: SheetRow;
  readonly isHere: boolean;
}

/** Rows that belong together under one heading. */
export interface Group {
  readonly title: string;
  readonly rows: readonly PlacedRow[];
}

/** One run as a sheet: its rows, each of which has its place. */
export interface RunLayout {
  readonly rows: SheetRows;
  readonly groups: readonly Group[];
}

/** The groups by their titles in order, each with the places of its figures by id. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The last group, of rows that no figure above needs. */
const forChecks = 'For the checks';

/** Two orders as one: what only the other has stands behind what it stands behind there. */
function merged(order: readonly string[], other: readonly string[]): string[] {
  const all = [...order];
  for (const [k, key] of other.entries())
    if (!all.includes(key)) all.splice(all.indexOf(other[k - 1] ?? '') + 1, 0, key);
  return all;
}

/** Gives every row its place, below the numbers of the months: the same on every one of the sheets. */
export function placed(sides: readonly SheetRows[], places: Places): RunLayout[] {
  const byKey = sides.map(({ rows }) => new Map(rows.map((row) => [row.key, row])));
  const anyRow = new Map(byKey.flatMap((rows) => [...rows]));
  const titleOf = ({ neededFor }: SheetRow) =>
    [...places].find(([, ids]) => neededFor !== null && ids.has(neededFor.id))?.[0] ?? forChecks;
  const all = [...places.keys(), forChecks].map((title) => {
    const isIn = (row: SheetRow) => titleOf(anyRow.get(row.key) as SheetRow) === title;
    const placeOf = ({ neededFor }: SheetRow) => places.get(title)?.get(neededFor?.id ?? '') ?? 0;
    const orders = sides.map(({ rows }) => {
      const own = rows.filter(isIn);
      // Figures stand below what they are made of; inputs, which are made of nothing here, as people are asked.
      const isListed = title.startsWith('Inputs');
      return (isListed ? own.toSorted((a, b) => placeOf(a) - placeOf(b)) : own).map(({ key }) => key);
    });
    return { title, keys: orders.reduceRight(merged) };
  });
  const groups = all.filter(({ keys }) => keys.length > 0);
  return sides.map((rows, k) => {
    let place = frame.numbers;
    const own = groups.map(({ title, keys }) => {
      place++;
      const found = keys.map((key): PlacedRow => {
        const row = byKey[k]?.get(key);
        place++;
        if (row !== undefined) rows.place(row, place);
        return { row: row ?? (anyRow.get(key) as SheetRow), isHere: row !== undefined };
      });
      return { title, rows: found };
    });
    return { rows, groups: own };
  });
}
