import { exitCodes } from './exit.js';
import { Failed } from './io.js';

/** A whole number from an option; `name` as it is written behind the hyphens. */
export function parseInteger(name: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new Failed(
    `--${name} ${text}: expected a whole number from ${from} to ${to}, for example --${name} ${from}`,
    exitCodes.usage,
  );
}
