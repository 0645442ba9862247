/** Spans and points of time in months: `9 months`, `3 to 5 years`, `month 4`. */
import { type Expected, Unreadable } from '../expected.js';
import { monthsOf } from './period.js';

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const calendar = new RegExp(
  String.raw`^(?:\d{1,2}[. /-])?(?:19|20)\d\d\b|\b(?:19|20)\d\d$|\b(?:${monthNames})[a-z]*\b|^q[1-4]\b`,
  'i',
);

/** What is wrong with a text that is no span, with a span that it may mean. */
function misreadSpan(text: string, { example, domain }: Expected): Unreadable {
  const isPoint = example.startsWith('month ');
  if (calendar.test(text))
    return new Unreadable(
      'a calendar date, where months are counted from the start of the programme',
      isPoint ? 'month 1 for the first month, month 2 for the next' : 'a number of months, quarters or years',
      example,
    );
  const parts = /^(?<count>[\d.,]+) ?(?<unit>[a-z]*)$/i.exec(text)?.groups;
  const [count, word] = [Number(parts?.['count']?.replace(',', '.')), parts?.['unit'] ?? ''];
  const months = monthsOf(word.toLowerCase());
  const expected = 'a number with its unit: months, quarters or years';
  if (word === '' && count <= domain.high) {
    const spans = [`${count} months`, `${count} years`];
    // Years come first where the field is one of years and so many are likely.
    const likely = /years/.test(example) && count <= 10 ? spans.reverse() : spans;
    return new Unreadable(
      'not a number of months: it has no unit',
      expected,
      isPoint ? `month ${count}` : likely,
    );
  }
  if (months !== undefined && parts?.['count']?.includes(',')) {
    const pointed = text.replace(',', '.');
    return new Unreadable('a comma instead of a decimal point', 'a decimal point', pointed);
  }
  const rounded = months === undefined ? Number.NaN : Math.max(1, Math.round(count * months));
  const inMonths = Number.isFinite(rounded) ? [`${rounded} months`] : [];
  return new Unreadable('not a number of months', expected, inMonths);
}

/**
 * The months of one span, or of both ends of a range, of which the first may leave its unit to the last, and
 * the last its `month` to the first.
 * @throws {Unreadable}
 */
export function readSpans(texts: readonly string[], expected: Expected): number[] {
  const whole = texts.join('-');
  if (calendar.test(whole)) throw misreadSpan(whole, expected);
  const parts = texts.map(
    (text) => /^(?:(?<point>month) )?(?<count>[\d.]+) ?(?<unit>[a-z]+)?$/i.exec(text)?.groups,
  );
  const last = parts.at(-1)?.['unit'];
  const arePoints = parts[0]?.['point'] !== undefined;
  const unitOf = (part: (typeof parts)[number]): number | undefined => {
    const unit = part?.['unit'] ?? last;
    if (!arePoints && part?.['point'] === undefined) return monthsOf((unit ?? '').toLowerCase());
    // `month 4 years` is neither a point of time nor a span.
    return unit === undefined ? 1 : undefined;
  };
  return parts.map((part) => {
    const months = unitOf(part);
    const count = Number(part?.['count']);
    // Weeks and days are no months, of which all is counted.
    if (months !== undefined && months >= 1 && Number.isFinite(count)) return count * months;
    throw misreadSpan(texts.join(' to '), expected);
  });
}
