import { safeJson } from './safe.js';

/** Twelve digits: what two machines agree on, and more than any figure here deserves. */
const digits = 12;

/** A number as it is published, in JSON and in rows. Adding zero turns −0 into 0. */
export const published = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value + 0 : Number(value.toPrecision(digits)) + 0;

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? published(value) : value;

/** A result as JSON text, the same bytes everywhere. */
export const toJson = (result: object): string => `${safeJson(JSON.stringify(result, rounded, 2))}\n`;
