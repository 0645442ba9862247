/** What a figure must look like, and what is said where it does not. */

import type { Unit } from '../language/index.js';
import { type Domain, largest } from '../model/index.js';
import type { Complaint } from './failure.js';
import { foundIn } from './figures/raw.js';

/** What an amount must look like. */
export interface Expected {
  readonly unit: Unit;
  readonly domain: Domain;
  readonly example: string;
  /** The currency of the profile, or null where it names none. */
  readonly currency?: string | null;
}

/** An amount could not be read; what is wrong with it. */
export class Unreadable extends Error {
  constructor(
    readonly problem: string,
    readonly expected: string,
    readonly example?: string,
  ) {
    super(problem);
  }
}

/** What is expected of a figure in this unit. */
export const words = (unit: Unit): string => {
  const kinds: Readonly<Record<Unit['kind'], string>> = {
    share: 'a share',
    money: 'an amount of money',
    count: 'a number',
    ratio: 'a number',
    months: 'a number of months, quarters or years',
    years: 'a number of years',
    choice: 'one of the choices',
  };
  return unit.overTime === undefined ? kinds[unit.kind] : `${kinds[unit.kind]} per year, quarter or month`;
};

/** What values a domain allows: `a share from 0% to 100%`. */
export function domainInWords(domain: Domain, unit: Unit): string {
  const shown = (value: number) =>
    unit.kind === 'share' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  const from = domain.above ? `above ${shown(domain.low)}` : `from ${shown(domain.low)}`;
  const suffix = unit.kind === 'months' ? ' months' : '';
  if (domain.high >= largest)
    return `${words(unit)}, ${domain.above ? from : `${shown(domain.low)} or more`}`;
  return `${words(unit)}, ${from}${domain.above ? ', up to ' : ' to '}${shown(domain.high)}${suffix}`;
}

/** The example that a refusal gives, followed from refusal to refusal until it would pass. */
function passing(example: string | undefined, otherwise: string, read: (text: string) => unknown): string {
  let tried = example;
  for (let steps = 0; tried !== undefined && steps < 4; steps++) {
    try {
      read(tried);
      return tried;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      tried = error.example;
    }
  }
  return otherwise;
}

type Attempt<T> = { readonly value: T } | { readonly complaint: Complaint };

/** Reads a value, or says what is wrong with it, with an example that would pass. */
export function attempt<T>(raw: unknown, example: string, read: (raw: unknown) => T): Attempt<T> {
  try {
    return { value: read(raw) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { problem, expected } = error;
    return {
      complaint: { problem, found: foundIn(raw), expected, example: passing(error.example, example, read) },
    };
  }
}
