/** What may be put into a cell, as a spreadsheet checks it. */

import { conditionsOf } from '../../answers/workbook/formulas/conditions.js';
import type { SheetCell } from '../../answers/workbook/sheet.js';
import type { Unit } from '../../language/index.js';
import type { Domain } from '../../model/index.js';

/** A check of one cell. */
interface Validation {
  readonly type: 'list' | 'whole' | 'decimal' | 'custom';
  readonly operator?: 'between';
  readonly formula1: string;
  readonly formula2?: string;
  readonly range: string;
  readonly errorStyle: 'stop';
  readonly showErrorMessage: true;
  readonly errorTitle: string;
  readonly errorMessage: string;
}

/** Whether a value is one of two. */
const isChoice = ({ low, high, whole }: Domain): boolean => whole === true && low === 0 && high === 1;

function checkOf(domain: Domain, cell: string, notBelow: string | undefined) {
  const { low, high, above, whole } = domain;
  if (isChoice(domain)) return { type: 'list', formula1: '"0,1"' } as const;
  if (above || notBelow !== undefined) {
    const all = conditionsOf(domain, cell, notBelow === undefined ? {} : { notBelow });
    return { type: 'custom', formula1: `AND(${all.join(',')})` } as const;
  }
  const type = whole ? 'whole' : 'decimal';
  return { type, operator: 'between', formula1: String(low), formula2: String(high) } as const;
}

/** No amount of a business has so many digits; that it must have an end is nobody's concern. */
const endless = 1e15;

function inWords(domain: Domain, unit: Unit | undefined): string {
  const { low, high, above, whole } = domain;
  const isShare = unit?.kind === 'share';
  const written = (value: number) =>
    isShare ? `${(value * 100).toLocaleString('en-US')}%` : value.toLocaleString('en-US');
  if (isChoice(domain)) return 'Expected: 0 or 1.';
  if (low === high) return `Expected: ${written(low)}, as the profile states it.`;
  const from = `${whole ? 'a whole number' : 'a number'} ${above ? 'above' : 'from'} ${written(low)}`;
  return `Expected: ${from}${high >= endless ? ' up' : ` to ${written(high)}`}.`;
}

/** The check that a value lies where it is possible. */
export const validationOf = (
  { domain, unit, notBelow }: SheetCell & { readonly domain: Domain },
  cell: string,
): Validation => ({
  ...checkOf(domain, cell, notBelow),
  range: cell,
  errorStyle: 'stop',
  showErrorMessage: true,
  errorTitle: 'This value is not possible here',
  errorMessage: inWords(domain, unit),
});
