/** Changes as people write them: `-2 points`, `-10% relative`, `to 80%`. */

import { type Unit, units } from '../../language/index.js';
import { type ChangeKind, domains, type Input } from '../../model/index.js';
import { mending, Unreadable } from '../expected.js';
import { type Amount, checkWithin, readAmount, spread } from './amount.js';
import { basisPoints, inKind, rewritten, signed, takenFrom, takenOnce, withoutSign } from './change-words.js';
import { readEstimate } from './estimate.js';
import type { Raw } from './raw.js';
import { percented } from './share.js';

/** The change of one effect at full strength. */
export interface Change extends Amount {
  readonly kind: ChangeKind;
}

/** What the rest of a profile says that a change must be read with. */
export interface Surroundings {
  /** The months that a lever with a period is stated for. */
  readonly statedMonths: (input: Input) => number;
  readonly currency: string | null;
}

/** What is wrong with points of what is no share, or with a percent sign. */
const notPoints = (texts: readonly string[], { unit }: Input): Unreadable =>
  unit.kind === 'share'
    ? new Unreadable(
        'a percentage is not possible here',
        'a number of points',
        rewritten(texts, (text) => text.replaceAll('%', '')),
      )
    : new Unreadable(
        'points apply to shares only',
        'a signed amount, `relative`, or `to` a value',
        rewritten(texts, (text) => signed(takenOnce(text).figure)),
      );

/** Points of a share are hundredths; a period may be named, or else is the one the input is stated in. */
function readPoints(
  figure: unknown,
  texts: readonly string[],
  { unit }: Input,
  statedMonths: number,
): Change {
  const isByHundred = texts.some((text) => basisPoints.test(text));
  // No share moves by a thousand points, so that three decimals are decimals.
  const expected = {
    unit: { ...unit, kind: isByHundred ? 'share' : 'ratio' } as Unit,
    domain: { low: -1e3, high: 1e3 },
    example: '-2 points',
  };
  const { low, likely, high, form, months } = readEstimate(figure, expected);
  for (const value of [low, likely ?? low, high]) checkWithin(value, expected);
  const stated = months ?? statedMonths;
  if (stated < 1)
    throw new Unreadable('points are not read per week or day', 'points per year, quarter or month');
  const scale = (unit.overTime === 'flow' ? 12 / stated : 1) / (isByHundred ? 1 : 100);
  const scaled = { low: low * scale, likely: likely === null ? null : likely * scale, high: high * scale };
  return {
    kind: 'points',
    ...spread({ ...scaled, form }, domains.anywhere),
    months: unit.overTime === undefined ? 12 : stated,
  };
}

function readRelative(figure: unknown, texts: readonly string[]): Change {
  if (!texts.some((text) => text.includes('%')))
    throw new Unreadable(
      'a relative change without a percent sign',
      'a percentage',
      rewritten(texts, (text) => percented(takenOnce(text).figure)),
    );
  const expected = { unit: units.share, domain: { low: -1, high: 100 }, example: '-10%' };
  return { kind: 'relative', ...readAmount(figure, expected) };
}

/** The value to reach; what would pass as such a value would pass as a change with `to` before it. */
function readTarget(figure: unknown, input: Input, currency: string | null): Change {
  const { unit, domain, example } = input;
  try {
    // Like every amount it has been read as one for a year.
    return { kind: 'to', ...readAmount(figure, { unit, domain, example, currency }), months: 12 };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(error.problem, error.expected, error.examples.length > 0 ? error.examples : example);
  }
}

/** The three ways to read a change of a share that does not say how it is meant. */
function waysOf(texts: readonly string[], { unit }: Input): readonly (string | Raw)[] {
  const shares = texts.map((text) =>
    text.includes('%') ? text : percented(text, /^[+-]?0?\./.test(text) ? 100 : 1),
  );
  const period = / (?:per|a) [a-z]+$/i;
  const behind = unit.overTime === undefined || shares.some((text) => period.test(text)) ? '' : ' per year';
  return [
    rewritten(shares, (text) => signed(text).replaceAll('%', ' points')),
    rewritten(shares, (text) => `${signed(text).replace(period, '')} relative`),
    rewritten(shares, (text) => `to ${withoutSign(text)}${behind}`),
  ];
}

/** An amount to add, which its sign tells from a value. */
function readSigned(
  figure: unknown,
  texts: readonly string[],
  input: Input,
  currency: string | null,
): Change {
  const { unit } = input;
  const [from] = texts;
  const reached = /^from .* to (?<to>.*)$|^.*(?:→|->|=>) ?(?<at>.*)$/i.exec(from ?? '')?.groups;
  const target = reached?.['to'] ?? reached?.['at'];
  if (unit.kind === 'share') {
    const [points, relative, to] = waysOf(texts, input) as [string | Raw, string | Raw, string | Raw];
    const isPlain = texts.length === 1 && /^[+-]?[\d.%]+(?: per [a-z]+)?$/.test(from ?? '');
    throw new Unreadable(
      'this change can be read in more than one way',
      isPlain
        ? `${points} (added), ${relative} (multiplied) or ${to} (the value to reach)`
        : 'points (added), a relative change (multiplied), or the value to reach',
      target === undefined ? (/^\+?[5-9]\d%/.test(from ?? '') ? to : points) : `to ${target}`,
    );
  }
  if (texts.some((text) => text.includes('%')))
    throw new Unreadable(
      'this change can be read in more than one way',
      'points (added), a relative change (multiplied), or the value to reach',
      rewritten(texts, (text) => `${signed(text)} relative`),
    );
  if (!texts.every((text) => /^[+-]/.test(text))) {
    throw new Unreadable(
      'neither a change nor a value to reach',
      'a signed amount, `relative`, or `to` a value',
      rewritten(texts, (text) => `to ${target ?? text}`),
    );
  }
  return {
    kind: 'points',
    ...readAmount(figure, { unit, domain: domains.anywhere, example: '-10% relative', currency }),
  };
}

/**
 * Reads the change of an effect. A bare percentage is refused: nobody can know which of the three it is.
 * @throws {Unreadable}
 */
export function readChange(raw: unknown, input: Input, { statedMonths, currency }: Surroundings): Change {
  const { kind, figure, texts } = takenFrom(raw);
  if (kind === null) return readSigned(figure, texts, input, currency);
  if (kind === 'points' && (input.unit.kind !== 'share' || texts.some((text) => text.includes('%'))))
    throw notPoints(texts, input);
  const readers: Readonly<Record<ChangeKind, () => Change>> = {
    to: () => readTarget(figure, input, currency),
    points: () => readPoints(figure, texts, input, statedMonths(input)),
    relative: () => readRelative(figure, texts),
  };
  return mending(inKind[kind], readers[kind]);
}
