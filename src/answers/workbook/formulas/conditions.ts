/** What must hold of a value for the program to take it, as conditions in a spreadsheet. */
import { measurementTolerance } from '../../../business/rounding.js';
import type { Domain } from '../../../model/index.js';

/** What is allowed beyond a domain: rounding, and no value below that of another cell. */
interface Beside {
  readonly tolerance?: number;
  readonly notBelow?: string;
}

/** A number as a formula writes it. */
const literal = (value: number): string => String(value).replace('e', 'E').replace('+', '');

/** The conditions of a domain; an end that no number reaches is none. */
export function conditionsOf(
  { low, high, above, whole }: Domain,
  cell: string,
  { tolerance = 0, notBelow }: Beside = {},
): string[] {
  const slack = (sign: string) => (tolerance === 0 ? '' : `${sign}${literal(tolerance)}`);
  return [
    `ISNUMBER(${cell})`,
    ...(low > -Number.MAX_VALUE ? [above ? `${cell}>${low}` : `${cell}>=${low}${slack('-')}`] : []),
    ...(high < Number.MAX_VALUE ? [`${cell}<=${literal(high)}${slack('+')}`] : []),
    ...(whole ? [`${cell}=INT(${cell})`] : []),
    ...(notBelow === undefined ? [] : [`${cell}>=${notBelow}`]),
  ];
}

/** The condition that two cells state the same, but for what is lost in measuring. */
export const agreement = (one: string, other: string): string =>
  `ABS(${one}-${other})<=${measurementTolerance}*MAX(ABS(${one}),ABS(${other}))`;
