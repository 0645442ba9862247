/** What a figure must look like, and what is said where it does not. */
import type { Domain } from '../model/index.js';
import type { Unit } from '../quantity/index.js';
import type { Complaint } from './failure.js';

/** What an amount must look like. */
export interface Wanted {
  readonly unit: Unit;
  readonly domain: Domain;
  readonly example: string;
}

/** An amount could not be read; what is wrong with it. */
export class Unreadable extends Error {
  constructor(
    readonly problem: string,
    readonly wanted: string,
    readonly example?: string,
  ) {
    super(problem);
  }
}

/** What is wanted of a figure in this unit. */
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
  if (domain.high >= 1e15) return `${words(unit)}, ${domain.above ? from : `${shown(domain.low)} or more`}`;
  return `${words(unit)}, ${from}${domain.above ? ', up to ' : ' to '}${shown(domain.high)}${suffix}`;
}

/** The complaint that an unreadable figure makes. */
export const complaintOf = (error: Unreadable, found: string, example: string): Complaint => ({
  problem: error.problem,
  found,
  wanted: error.wanted,
  example: error.example ?? example,
});
