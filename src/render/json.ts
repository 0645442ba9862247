import { safeJson } from './safe.js';

/** Twelve digits: what two machines agree on, and more than any figure here deserves. */
const digits = 12;

function rounded(_key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  // Adding nought turns −0 into 0.
  return Number.isInteger(value) && Math.abs(value) < 10 ** digits
    ? value + 0
    : Number(value.toPrecision(digits)) + 0;
}

/** A result as JSON text, the same bytes everywhere. */
export const toJson = (result: object): string => `${safeJson(JSON.stringify(result, rounded, 2))}\n`;
