/** Number formats of a spreadsheet by unit. */

import type { SheetCell } from '../../answers/workbook/sheet.js';
import type { Unit } from '../../language/index.js';

/** What stands behind a number where no column tells its unit. */
const perWords: Readonly<Record<string, string>> = {
  'share/year': ' a year',
  'share/month': ' a month',
  'money/year': ' a year',
  'customers/year': ' a year',
  'people/year': ' a year',
  'contacts/year': ' a year',
};

/** Amounts of a whole business; those of one customer, contact or sale have cents. */
const whole: ReadonlySet<string> = new Set([
  'money',
  'money/year',
  'customers',
  'customers/year',
  'people/year',
  'contacts/year',
  'money/agent/year',
  'hours/agent/year',
]);

const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);

/** Money below zero is red as well, since a sign is easily overlooked. */
const inRed = (format: string, behind: string): string => `${format}${behind};[Red]-${format}${behind}`;

const amount = ({ id }: Unit): string => (whole.has(id) ? '#,##0' : '#,##0.00');

/** The format of a figure, with its unit or without. */
export function numberFormat(
  unit: Unit,
  currency: string | null,
  shows?: SheetCell['shows'],
  isWhole = true,
): string {
  const tells = shows === 'unit';
  const per = tells ? (perWords[unit.id] ?? '') : '';
  switch (unit.kind) {
    case 'share':
      return `0.0#%${quoted(per)}`;
    case 'money':
      return inRed(amount(unit), quoted(tells && currency !== null ? ` ${currency}${per}` : per));
    case 'count':
      return `${unit.id === 'customers' && shows === 'tenths' ? '#,##0.0' : amount(unit)}${quoted(per)}`;
    case 'months':
      return shows === undefined ? 'General' : `${isWhole ? '0' : '0.0'}${quoted(tells ? ' months' : '')}`;
    case 'years':
      return tells ? '0.00" years"' : '0.00';
    case 'ratio':
    case 'choice':
      return '#,##0.00##';
  }
}

/** A choice shows the name behind its number; one without names its number. */
export function choiceFormat(choices: readonly string[]): string {
  if (choices.length === 0) return '0';
  const [zero, one, two] = choices.map((name, k) => quoted(`${name} (${k})`));
  return `[=0]${zero};[=1]${one};${two ?? '0'}`;
}
