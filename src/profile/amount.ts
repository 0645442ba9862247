/** Figures as people write them: `9.6M per year`, `2% to 4%`, `1,200`, `9 months`. */
import type { Unit } from '../quantity/index.js';
import { domainInWords, Unreadable, type Wanted, words } from './wanted.js';
import { periods, readNumber, takePeriod, type Written } from './written.js';

/** A figure of the profile in the base unit of its input. */
export interface Amount {
  /** The likely value; the middle where only a range is given. */
  readonly value: number;
  /** The ends of the range, where one is given: a 90 % interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** The months that a chance was stated for: 1, 3 or 12; 12 for all else. */
  readonly months: number;
}

/** Turns a figure for some months into one for a year. */
export function toYearly(value: number, months: number, unit: Unit): number {
  if (months === 12) return value;
  switch (unit.overTime) {
    case 'chance':
      return 1 - (1 - value) ** (12 / months);
    case 'growth':
      return (1 + value) ** (12 / months) - 1;
    default:
      return (value * 12) / months;
  }
}

function inUnit(written: Written, text: string, wanted: Wanted): number {
  const { unit, example } = wanted;
  if (unit.kind === 'share') {
    if (written.scaled || written.currency) throw new Unreadable('not a share', words(unit), example);
    if (!written.percent && Math.abs(written.value) > 1) {
      throw new Unreadable(
        'this share is above 1, which reads like a percentage',
        words(unit),
        text.replace(/\d(?!.*\d)/, '$&%'),
      );
    }
    return written.percent ? written.value / 100 : written.value;
  }
  if (written.percent) throw new Unreadable('a percentage where none belongs', words(unit), example);
  if (written.currency && unit.kind !== 'money')
    throw new Unreadable('not an amount of money', words(unit), example);
  return written.value;
}

/** A span of time in months: `9 months`, `3 years`; `month 4` and `4` for a point in time. */
function readMonths(text: string, { example }: Wanted): number {
  const point = /^month\s+(\d+)$/i.exec(text);
  if (point) return Number(point[1]);
  const span = /^([\d.,]+)\s*([a-z]+)$/i.exec(text);
  const months = periods[(span?.[2] ?? '').toLowerCase()];
  const count = Number(span?.[1]);
  if (months === undefined || !Number.isFinite(count)) {
    throw new Unreadable(
      'not a number of months',
      'a number with its unit: months, quarters or years',
      example,
    );
  }
  return count * months;
}

function check(value: number, { domain, unit, example }: Wanted): void {
  if (!Number.isFinite(value)) throw new Unreadable('not a finite number', words(unit), example);
  if (domain.whole && !Number.isInteger(value))
    throw new Unreadable('not a whole number', 'a whole number', example);
  if (value < domain.low || value > domain.high || (domain.above && value === domain.low)) {
    throw new Unreadable('outside what is possible', domainInWords(domain, unit), example);
  }
}

/** The numbers of a text: one, or the two ends of a range. */
function readText(text: string, wanted: Wanted): { values: number[]; months: number | null } {
  const trimmed = text.replaceAll('−', '-').replaceAll('\u00a0', ' ').trim();
  if (wanted.unit.kind === 'months') {
    return { values: trimmed.split(/\s+to\s+/).map((part) => readMonths(part, wanted)), months: null };
  }
  const { rest, months } = takePeriod(trimmed, wanted.unit);
  const texts = rest.split(/\s+to\s+/);
  if (texts.length > 2) throw new Unreadable('not a range', 'two ends, as in `2% to 4%`', wanted.example);
  const written = texts.map((part) => readNumber(part, wanted));
  const [a, b] = written;
  if (a && b && (a.percent !== b.percent || a.scaled !== b.scaled)) {
    throw new Unreadable(
      'the two ends are written differently',
      'both ends with the same sign or suffix, as in `2% to 4%`',
      wanted.example,
    );
  }
  return { values: written.map((part, k) => inUnit(part, texts[k] as string, wanted)), months };
}

function inPeriod(values: readonly number[], months: number | null, text: string, wanted: Wanted): Amount {
  const { unit } = wanted;
  if (unit.overTime !== undefined && months === null) {
    throw new Unreadable('a rate without a period', words(unit), `${text.trim()} per year`);
  }
  if (unit.overTime === undefined && months !== null) {
    throw new Unreadable('a period where none belongs', words(unit), wanted.example);
  }
  const stated = months ?? 12;
  // A chance is checked before it is compounded, which would make anything of 120 % a month.
  if (unit.overTime === 'chance') for (const value of values) check(value, wanted);
  const yearly = values.map((value) => toYearly(value, stated, unit));
  for (const value of yearly) check(value, wanted);
  const [low, likely, high] =
    yearly.length === 3
      ? (yearly as [number, number, number])
      : [yearly[0] as number, null, yearly.at(-1) as number];
  if (low > high) throw new Unreadable('the range runs backwards', 'the lower end first', wanted.example);
  if (likely !== null && (likely < low || likely > high)) {
    throw new Unreadable('the likely value lies outside its range', 'low ≤ likely ≤ high', wanted.example);
  }
  const period = unit.overTime === 'chance' ? stated : 12;
  if (yearly.length === 1) return { value: low, low: null, high: null, months: period };
  return { value: likely ?? (low + high) / 2, low, high, months: period };
}

/** A figure written as `{ low, likely, high }`, with the period once. */
export interface ThreePoint {
  readonly low?: unknown;
  readonly likely?: unknown;
  readonly high?: unknown;
}

function readThreePoint(raw: ThreePoint, wanted: Wanted): Amount {
  const names = ['low', 'likely', 'high'] as const;
  const unknown = Object.keys(raw).filter((key) => !(names as readonly string[]).includes(key));
  const isComplete = names.every((name) => typeof raw[name] === 'string');
  if (unknown.length > 0 || !isComplete) {
    throw new Unreadable(
      'not a three-point estimate',
      '`low`, `likely` and `high`, and nothing else',
      `{ low: …, likely: ${wanted.example}, high: … }`,
    );
  }
  const read = names.map((name) => readText(raw[name] as string, wanted));
  const stated = [...new Set(read.flatMap(({ months }) => (months === null ? [] : [months])))];
  if (stated.length > 1) throw new Unreadable('the periods differ', 'the period once', wanted.example);
  if (read.some(({ values }) => values.length !== 1)) {
    throw new Unreadable(
      'a range inside a range',
      'one number each for `low`, `likely` and `high`',
      wanted.example,
    );
  }
  return inPeriod(
    read.map(({ values }) => values[0] as number),
    stated[0] ?? null,
    String(raw.likely),
    wanted,
  );
}

/**
 * Reads one figure.
 * @throws {Unreadable} saying what is wrong, what is wanted and what would pass.
 */
export function readAmount(raw: unknown, wanted: Wanted): Amount {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return readThreePoint(raw, wanted);
  if (typeof raw !== 'string') {
    throw new Unreadable(
      raw === null ? 'nothing is given' : 'not a figure',
      words(wanted.unit),
      wanted.example,
    );
  }
  const { values, months } = readText(raw, wanted);
  return inPeriod(values, months, raw, wanted);
}
