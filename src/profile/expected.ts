/** What a figure must look like, and what is said where it does not. */

import type { Unit } from '../language/index.js';
import { type Domain, largest } from '../model/index.js';
import type { Complaint } from './failure.js';
import { flowOf, foundIn, isRaw, type Raw } from './figures/raw.js';

/** What an amount must look like. */
export interface Expected {
  readonly unit: Unit;
  readonly domain: Domain;
  readonly example: string;
  /** The currency of the profile, or null where it names none. */
  readonly currency?: string | null;
  /** The field beside it that states the same as a count for all customers, where there is one. */
  readonly count?: string | undefined;
}

/** What would pass instead of something; a three-point estimate is told by its parts. */
type Example = string | Raw;

/** An amount could not be read; what is wrong with it. */
export class Unreadable extends Error {
  /** What may pass in its place, the likeliest first: more than one where it has more than one meaning. */
  readonly examples: readonly Example[];

  /** @param line whether the example is a line with another field, as against a value. */
  constructor(
    readonly problem: string,
    readonly expected: string,
    example: Example | readonly Example[] = [],
    readonly line = false,
  ) {
    super(problem);
    this.examples = Array.isArray(example) ? example : [example as Example];
  }
}

/** The same example with each of its texts as part of something. */
const wrapped = (example: Example, whole: (part: string) => Example): Example =>
  isRaw(example)
    ? Object.fromEntries(Object.entries(example).map(([key, text]) => [key, whole(String(text))]))
    : whole(example);

/** Reads a part of something; an example that would pass for the part becomes one of the whole. */
export function mending<T>(whole: (part: string) => Example, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable) || error.line) throw error;
    const examples = error.examples.map((example) => wrapped(example, whole));
    throw new Unreadable(error.problem, error.expected, examples);
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

/** As many mistakes as one figure may have, each told after the other is mended. */
const mostMistakes = 6;

/** An example that a refusal gives, followed from refusal to refusal until it would pass. */
function passing(example: Example | undefined, read: (raw: unknown) => unknown): string | undefined {
  let tried = example;
  for (let steps = 0; tried !== undefined && steps < mostMistakes; steps++) {
    try {
      read(tried);
      return isRaw(tried) ? flowOf(tried) : tried;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      if (error.line) return String(error.examples[0]);
      tried = error.examples[0];
    }
  }
  return undefined;
}

type Attempt<T> = { readonly value: T } | { readonly complaint: Complaint };

/** Reads a value, or says what is wrong with it, with an example that would pass: each of its meanings, if several. */
export function attempt<T>(raw: unknown, example: string, read: (raw: unknown) => T): Attempt<T> {
  try {
    return { value: read(raw) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { problem, expected, examples, line } = error;
    const passed = line ? examples.map(String) : examples.flatMap((each) => passing(each, read) ?? []);
    return {
      complaint: {
        problem,
        found: foundIn(raw),
        expected: passed.length > 1 ? passed.join(' or ') : expected,
        example: passed[0] ?? example,
      },
    };
  }
}
