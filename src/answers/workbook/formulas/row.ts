/** A row of a sheet: the months of one figure, or of a part of one. */
import { same } from '../../../language/dimension.js';
import { dimensionOf, isQuantity, type Quantity, type Term } from '../../../language/expression.js';
import { type Unit, units } from '../../../language/unit.js';

export interface SheetRow {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  /** Null in a row that only helps another. */
  readonly quantity: Quantity | null;
  /** The figure that it was first needed for: itself, where it is one. */
  readonly neededFor: Quantity | null;
  /** The months that have a cell, where 0 is the start of the first; null where the figure has one value. */
  readonly months: readonly [from: number, to: number] | null;
  /** What stands in the cell of a month, without the equals sign; a number where nothing could change it. */
  readonly text: (month: number) => string | number;
  /** What it comes to as the profile stands; not a number where there is none, null where it is not known. */
  readonly value: (month: number) => number | null;
}

/** What a part of a formula can be measured in. */
const ofParts = [units.money, units.customers, units.share, units.years, units.months] as const;

/** The unit of a figure, or one that fits a formula without a name. */
export const unitOf = (term: Term): Unit =>
  isQuantity(term)
    ? term.unit
    : (ofParts.find(({ dimension }) => same(dimension, dimensionOf(term))) ?? units.ratio);
