/** Correlations as a profile states them: the shape of one, and all of them in an order of their own. */
import * as z from 'zod/mini';
import { units } from '../../language/index.js';
import { attempt, domainInWords, Unreadable } from '../expected.js';
import type { Complaint } from '../failure.js';
import { checkWithin } from '../figures/amount.js';
import { type Context, complain, read } from '../figures/figures.js';
import { foundIn } from '../figures/raw.js';
import { tidy } from '../figures/typography.js';
import { type Uncertain, uncertainIn, uncertainInputs, unknownFigure } from '../figures/uncertain.js';
import { readNumber } from '../figures/written.js';
import { byText } from '../ids.js';
import { ofCorrelation } from '../keys.js';
import type { Correlation } from '../profile.js';

/** Two paths, by text: whichever comes first in the profile, they are the same pair. */
export type Pair = readonly [string, string];

export const pairOf = (a: string, b: string): Pair => (byText(a, b) < 0 ? [a, b] : [b, a]);

const expected = {
  unit: units.ratio,
  domain: { low: -1, high: 1 },
  example: ofCorrelation.correlation,
} as const;

const inWords = domainInWords(expected.domain, expected.unit);

const missing: Complaint = {
  problem: 'the correlation is missing',
  found: 'nothing',
  expected: inWords,
  example: `correlation: ${expected.example}`,
};

/**
 * One number from −1 to 1, as a percentage too: nothing else can be meant by `30%`.
 * @throws {Unreadable}
 */
export function readCorrelation(raw: unknown): number {
  if (typeof raw !== 'string' || raw.includes(' to ')) throw new Unreadable('not one number', inWords);
  // As against `9.000`, a `1.000` cannot be a thousand here.
  const { value, divisor, scaled, currency } = readNumber(tidy(raw).replace(/(?<=\d)\.0+$/, ''), expected);
  if (scaled || currency !== null) throw new Unreadable('not a correlation', inWords);
  const correlation = value / (divisor ?? 1);
  checkWithin(correlation, expected);
  return correlation;
}

function readBetween(raw: unknown, context: Context, uncertain: Uncertain): Pair {
  const paths: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const both = [0, 1] as const;
  const unknown = both.filter((k) => k in paths && !uncertain.paths.has(paths[k] as string));
  for (const k of unknown) complain(context, unknownFigure(paths[k], paths[1 - k], k, uncertain), [k]);
  if (paths.length !== 2) {
    complain(context, {
      problem: raw === undefined ? 'the two figures are missing' : 'not two figures',
      found: Array.isArray(raw) ? `a list of ${paths.length}` : foundIn(raw),
      expected: 'the paths of two figures',
      example: `between: ${ofCorrelation.between}`,
    });
  } else if (paths[0] === paths[1] && unknown.length === 0) {
    const [found, example] = [foundIn(paths[1]), uncertain.free[1]];
    complain(context, { problem: 'the same figure twice', found, expected: 'another figure', example }, [1]);
  }
  const [a, b] = paths as [string, string];
  return pairOf(a, b);
}

const betweenTwo = {
  title: 'The two figures',
  description: 'The paths of two inputs that can be uncertain, or of figures of initiatives by their ids.',
  type: 'array',
  items: { type: 'string', anyOf: [{ enum: uncertainInputs }, { pattern: '^initiatives\\.' }] },
  minItems: 2,
  maxItems: 2,
  uniqueItems: true,
};

const number = {
  title: 'Their correlation in simulations, from -1 to 1',
  anyOf: [
    { type: 'number', minimum: expected.domain.low, maximum: expected.domain.high },
    { type: 'string', minLength: 1 },
  ],
  examples: [Number(expected.example)],
};

/** The correlations of a profile, which must name figures that it has. */
export function correlationsSchema(data: unknown) {
  const uncertain = uncertainIn(data);
  const correlation = z.strictObject({
    between: read(betweenTwo, (raw, context) => readBetween(raw, context, uncertain)),
    correlation: read(number, (raw, context): number => {
      if (raw === undefined) return complain(context, missing);
      const result = attempt(raw, expected.example, readCorrelation);
      return 'value' in result ? result.value : complain(context, result.complaint);
    }),
  });
  return z.array(correlation);
}

type ParsedCorrelation = z.output<ReturnType<typeof correlationsSchema>>[number];

/** The correlations of a profile that has been checked. */
export const correlationsIn = (
  parsed: readonly ParsedCorrelation[],
  lineAt: (path: readonly PropertyKey[]) => number | null,
): Correlation[] =>
  parsed
    .map(({ between, correlation: value }, k) => ({
      between,
      value,
      line: lineAt(['correlations', k, 'correlation']),
    }))
    .sort((a, b) => byText(a.between[0], b.between[0]) || byText(a.between[1], b.between[1]));
