/** What a spreadsheet of the reader takes for a separator and for a decimal mark. */
import type { Marks } from '../../render/csv.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed } from '../io.js';

type Options = Pick<CommonOptions, 'excel' | 'locale'>;

/** @throws {Failed} when the options of a spreadsheet stand where they mean nothing. */
export function checkSpreadsheet(format: string, { excel, locale }: Options): void {
  if (!excel && locale !== undefined) {
    throw new Failed('--locale says in which language --excel writes; add --excel', exitCodes.usage);
  }
  if (excel && format !== 'csv' && format !== 'tsv') {
    throw new Failed(
      `--excel applies to csv and tsv, but the format is ${format}; add --format csv or --format tsv`,
      exitCodes.usage,
    );
  }
}

/** Whether a tag is one that is known. Of any other, Intl would take the language of the machine. */
function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/** The decimal mark of a locale beside the digits 0 to 9, whatever digits it has of its own. */
function decimalOf(locale: string): Marks['decimal'] {
  if (!isKnown(locale)) {
    throw new Failed(
      `--locale ${locale} is not a known language; expected: a tag such as en-US, de-DE or pt-BR`,
      exitCodes.usage,
    );
  }
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** Regions whose spreadsheets part cells by semicolons though their numbers have points, in all languages. */
const swiss: readonly string[] = ['CH', 'LI'];

/**
 * The marks of an answer. Intl, which is slow at its first use, is asked for a spreadsheet only, and never
 * for the language of the machine.
 * @throws {Failed} when the locale is none.
 */
export function marksFor(format: 'csv' | 'tsv', { excel = false, locale = 'en-US' }: Options): Marks {
  const found = excel ? decimalOf(locale) : '.';
  const isSwiss = excel && swiss.includes(new Intl.Locale(locale).region ?? '');
  const decimal = isSwiss ? '.' : found;
  const separator = decimal === ',' || isSwiss ? ';' : ',';
  return { separator: format === 'tsv' ? '\t' : separator, decimal, hasByteOrderMark: excel };
}
