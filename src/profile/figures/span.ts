/** Spans and points of time in months: `9 months`, `3 to 5 years`, `month 4`. */
import { type Expected, Unreadable } from '../expected.js';
import { monthsOf } from './written.js';

/**
 * The months of one span, or of both ends of a range, of which the first may leave its unit to the last, and
 * the last its `month` to the first.
 * @throws {Unreadable}
 */
export function readSpans(texts: readonly string[], { example }: Expected): number[] {
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
    if (months !== undefined && Number.isFinite(count)) return count * months;
    throw new Unreadable(
      'not a number of months',
      'a number with its unit: months, quarters or years',
      example,
    );
  });
}
