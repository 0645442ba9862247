/** Changes as people write them: `-2 points`, `-10% relative`, `to 80%`. */
import type { ChangeKind, Lever } from '../model/index.js';
import { type Unit, units } from '../quantity/index.js';
import { type Amount, readAmount } from './amount.js';
import { Unreadable } from './wanted.js';

/** The change of one effect at full strength. */
export interface Change extends Amount {
  readonly kind: ChangeKind;
}

const anywhere = { low: -1e15, high: 1e15 };

/** `a to b` with a word behind it: the ends, and what is left. */
function withoutWord(text: string, word: RegExp): string | null {
  const rest = text.replace(word, ' ').replace(/\s+/g, ' ').trim();
  return rest === text.trim() ? null : rest;
}

const examples = (lever: Lever): string =>
  lever.unit.kind === 'share'
    ? `-2 points, -10% relative or to ${lever.example}`
    : `-10% relative or to ${lever.example}`;

/** Points of a share are hundredths; a period may be named, or else is the one the lever is stated in. */
function readPoints(text: string, lever: Lever, statedMonths: number): Change {
  if (lever.unit.kind !== 'share') {
    throw new Unreadable(
      'points are for shares',
      'a signed amount, `relative`, or `to` a value',
      examples(lever),
    );
  }
  const period = /\s(?:per|a|an)\s+(year|quarter|month)$/i.exec(text)?.[1]?.toLowerCase();
  const months = period === undefined ? statedMonths : { year: 12, quarter: 3, month: 1 }[period as 'year'];
  const bare = period === undefined ? text : text.replace(/\s(?:per|a|an)\s+\w+$/i, '');
  const amount = readAmount(bare, { unit: units.ratio, domain: anywhere, example: '-2 points' });
  const scale = lever.unit.overTime === 'flow' ? 12 / months / 100 : 1 / 100;
  return {
    kind: 'points',
    value: amount.value * scale,
    low: amount.low === null ? null : amount.low * scale,
    high: amount.high === null ? null : amount.high * scale,
    months: lever.unit.overTime === 'chance' ? months : 12,
  };
}

function readRelative(text: string): Change {
  if (!text.includes('%'))
    throw new Unreadable('a relative change without a percent sign', 'a percentage', '-10% relative');
  const share: Unit = { ...units.share, overTime: 'flow' };
  const { low, high, value } = readAmount(`${text} per year`, {
    unit: share,
    domain: { low: -1, high: 100 },
    example: '-10% relative',
  });
  return { kind: 'relative', value, low, high, months: 12 };
}

/**
 * Reads the change of an effect. A bare percentage is refused: nobody can know which of the three it is.
 * @param statedMonths the months that the profile states the lever's chance for.
 * @throws {Unreadable}
 */
export function readChange(raw: unknown, lever: Lever, statedMonths: number): Change {
  if (typeof raw !== 'string') {
    throw new Unreadable('not a change', 'points, a relative change, or a value to reach', examples(lever));
  }
  const text = raw.replaceAll('−', '-').trim();
  const target = /^to\s+(.*)$/i.exec(text)?.[1];
  if (target !== undefined) {
    const amount = readAmount(target, { unit: lever.unit, domain: lever.domain, example: lever.example });
    // Like every amount it has been read as one for a year.
    return { kind: 'to', ...amount, months: 12 };
  }
  const points = withoutWord(text, /\b(?:percentage\s+)?(?:points?|pts?|pp)\b/i);
  if (points !== null) return readPoints(points, lever, statedMonths);
  const relative = withoutWord(text, /\brelative(?:ly)?\b/i);
  if (relative !== null) return readRelative(relative);
  if (lever.unit.kind === 'share' || text.includes('%')) {
    throw new Unreadable(
      'this change can be read in more than one way',
      'points (added), a relative change (multiplied), or the value to reach',
      examples(lever),
    );
  }
  if (!/^[+-]/.test(text)) {
    throw new Unreadable(
      'neither a change nor a value to reach',
      'a signed amount, `relative`, or `to` a value',
      examples(lever),
    );
  }
  return {
    kind: 'points',
    ...readAmount(text, { unit: lever.unit, domain: anywhere, example: examples(lever) }),
  };
}
