/** Inputs as rows. */
import type { Entry } from './rows.js';

interface Ranged {
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** An input, and the ends of its range where it has one. */
export function inputRows(figure: string, { value, low, high, unit }: Ranged): Entry[] {
  const entry = { period: '', figure, unit };
  return [
    { ...entry, scenario: 'input', value },
    ...(low === null ? [] : [{ ...entry, scenario: 'input_low', value: low }]),
    ...(high === null ? [] : [{ ...entry, scenario: 'input_high', value: high }]),
  ];
}
