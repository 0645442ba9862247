/** What is wrong with correlations only because of one another. */

import { attempt } from '../expected.js';
import type { Complaint } from '../failure.js';
import { entriesOf, isRaw, type Raw } from '../figures/raw.js';
import { type Uncertain, uncertainIn } from '../figures/uncertain.js';
import { byText } from '../ids.js';
import { correlationOf, exampleAt, ofCorrelation } from '../keys.js';
import { type Pair, pairOf, readCorrelation } from './correlations.js';
import { type Clash, CorrelationMatrix, type Entry, inWords } from './matrix.js';

/** A complaint, and the path in the profile where it belongs. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly complaint: Complaint;
}

/** A correlation as far as it can be read; the rest of it is refused where it stands. */
type Partly = { readonly [key in keyof Entry]: Entry[key] | null };

const isWhole = (entry: Partly): entry is Entry => entry.between !== null && entry.value !== null;

/** More than anybody states by hand; the time to check them grows with the fourth power of their number. */
const mostFigures = 100;

function pairIn(raw: unknown, { paths }: Uncertain): Pair | null {
  if (!Array.isArray(raw) || raw.length !== 2 || raw[0] === raw[1]) return null;
  return raw.every((path) => paths.has(path)) ? pairOf(raw[0], raw[1]) : null;
}

/** A key that is not known may hold what was meant: the decimals of `0,4` between braces. */
const hasOthers = (entry: Raw): boolean =>
  Object.keys(entry).some((key) => !Object.hasOwn(ofCorrelation, key));

function entryIn(raw: Raw, uncertain: Uncertain): Partly {
  const read = attempt(raw['correlation'], '', readCorrelation);
  return {
    between: pairIn(raw['between'], uncertain),
    value: 'value' in read && !hasOthers(raw) ? read.value : null,
  };
}

function repeated(entries: readonly Partly[], { free }: Uncertain): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ between }, k) => {
    if (between === null) return [];
    const pair = inWords(between);
    const isNew = !seen.has(pair);
    seen.add(pair);
    const problem = 'this correlation is given twice';
    const example = `between: [${between[0]}, ${free[0]}]`;
    const complaint = { problem, found: pair, expected: 'each pair once', example };
    return isNew ? [] : [{ path: ['correlations', k, 'between'], complaint }];
  });
}

const problem = 'these correlations contradict each other';

/** One complaint for each clash, at the entry that can mend it. */
const eachOf = (clashes: readonly Clash[]): Fault[] =>
  clashes.map(({ k, found, expected, mended }) => ({
    path: ['correlations', k, 'correlation'],
    complaint: { problem, found, expected, example: String(mended) },
  }));

/** One complaint for clashes that no single entry can mend, with all of the correlations weakened as an example. */
function together(matrix: CorrelationMatrix, clashes: readonly Clash[]): Fault {
  const { entries } = matrix;
  const weakened = (tenths: number) => entries.map(({ value }) => Math.trunc(value * tenths * 10) / 100);
  const tenths = [9, 8, 7, 6, 5, 4, 3, 2, 1].find((some) => matrix.holdsWith(weakened(some))) ?? 0;
  const values = weakened(tenths).map(String);
  const list = entries.map(({ between }, k) => correlationOf(between, values[k] as string));
  return {
    path: ['correlations'],
    complaint: {
      problem,
      found: clashes.map(({ found }) => found).join(', '),
      expected: 'weaker correlations; pairs left out are uncorrelated',
      example: `correlations: [${list.join(', ')}]`,
    },
  };
}

/** Correlations that cannot hold together, with examples that make all of them hold. */
function clashesIn(matrix: CorrelationMatrix): readonly Fault[] {
  const clashes = matrix.clashes();
  const mended = new Map(clashes.map((clash) => [clash.k, clash.mended]));
  const values = matrix.entries.map(({ value }, k) => mended.get(k) ?? value);
  return matrix.holdsWith(values) ? eachOf(clashes) : [together(matrix, clashes)];
}

const tooMany = (size: number): Fault => ({
  path: ['correlations'],
  complaint: {
    problem: 'more figures are correlated than can be checked',
    found: `${size} figures`,
    expected: `at most ${mostFigures}`,
    example: exampleAt(['correlations']),
  },
});

/** Pairs that are given twice; and once all can be read, correlations that cannot hold together. */
export function correlationFaults(data: unknown): readonly Fault[] {
  const list = isRaw(data) ? data['correlations'] : undefined;
  if (!Array.isArray(list)) return [];
  const uncertain = uncertainIn(data);
  const entries = entriesOf(list).map((entry) => entryIn(entry, uncertain));
  const twice = repeated(entries, uncertain);
  // One that is not known yet could be what makes the others possible.
  if (twice.length > 0 || !entries.every(isWhole)) return twice;
  const names = [...new Set(entries.flatMap(({ between }) => between))].sort(byText);
  return names.length > mostFigures
    ? [tooMany(names.length)]
    : clashesIn(new CorrelationMatrix(entries, names));
}
