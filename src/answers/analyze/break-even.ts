/** The change of each effect at which the initiatives bring in just what they cost: its break-even. */

import type { Case, Run } from '../../business/case.js';
import { changeDomain, noChange } from '../../business/changes.js';
import { type NpvEvaluator, npvEvaluatorOf } from '../../business/npv-evaluator.js';
import { powerOfTen, rootBetween } from '../../language/index.js';
import type { Effect } from '../../model/index.js';

/** A change in the terms in which the profile states it, or why there is none that is known. */
export type BreakEven =
  | { readonly value: number }
  | { readonly because: string }
  /** The changes between which none was found, and where NPV lies at all that were tried. */
  | { readonly searched: { readonly low: number; readonly high: number }; readonly side: Side };

export type Side = 'above' | 'below' | 'away from';

/** What becomes of a change; not a number where it contradicts the rest of the profile. */
interface Sample {
  readonly value: number;
  readonly npv: number;
}

/** NPV at other changes of an effect. */
type Look = (values: readonly number[]) => readonly Sample[];

const lookingAt =
  (effect: Effect, evaluateNpvs: NpvEvaluator): Look =>
  (values) => {
    const { npv, isPossible } = evaluateNpvs(
      values.length,
      new Map([[effect.change, Float64Array.from(values)]]),
    );
    return values.map((value, k) => ({ value, npv: isPossible(k) ? (npv[k] as number) : Number.NaN }));
  };

/** From the change of the profile to none. */
interface Way {
  readonly from: number;
  readonly to: number;
}

/** What is looked at: 0 is no change, 1 the one of the profile. First what lies on the way. */
const onTheWay = [0, 1 / 3, 2 / 3, 1];
const beyond = [-Infinity, -256, -16, -4, -1, -0.25, 1.5, 2.5, 5, 16, 64, 256, 4096, Infinity];

/** Between the ends of what a change may be, where both are near enough to go all the way. */
const evenly = Array.from({ length: 33 }, (_, k) => k / 32);

/** Towards an end that itself is not allowed: as parts of the way that is left to it. */
const towardsEnd = Array.from({ length: 8 }, (_, k) => powerOfTen(-(k + 1)));

/** Where the profile changes nothing, a change of some size: a tenth of what there is, or some of it. */
const someChange = ({ kind, on }: Effect, { baseline }: Run): number =>
  (kind === 'relative' ? 1 : Math.abs(baseline.value(on)) || 1) / 10;

/** Values over all that the change may be, as far as it has ends. */
function valuesOver(effect: Effect, { from, to }: Way): readonly number[] {
  const { low, high, above } = changeDomain(effect);
  const inside = high - low <= widest ? evenly.map((part) => low + part * (high - low)) : [];
  const left = above ? towardsEnd.map((part) => low + part * (Math.min(from, to) - low)) : [];
  return [...inside, ...left].filter((value) => !above || value > low);
}

/** Some values around the way, within what the change may be. */
function valuesAt(times: readonly number[], effect: Effect, { from, to }: Way, run: Run): readonly number[] {
  const { low, high, above } = changeDomain(effect);
  const step = from - to || someChange(effect, run);
  const values = times.map((each) => Math.min(high, Math.max(low, to + each * step)));
  return [...new Set(values)].filter((value) => !above || value > low);
}

/** A domain wider than this has no ends that steps of one size could reach. */
const widest = 1000;

/** Values closer than this, beside their size, are the same. */
const near = 1e-9;

/** As often as it takes to halve the widest gap down to a value of any size. */
const maxHalvings = 100;

/** Between a possible value and one that is not, the last one that is possible, as near as matters here. */
function edgeBetween(inside: Sample, outside: Sample, look: Look): Sample {
  let [last, beyond] = [inside, outside];
  for (let step = 0; step < maxHalvings; step++) {
    const gap = Math.abs(beyond.value - last.value);
    if (gap <= near * Math.max(Math.abs(last.value), Math.abs(inside.value))) break;
    const [middle] = look([(last.value + beyond.value) / 2]) as [Sample];
    if (isPossible(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}

const isPossible = ({ npv }: Sample): boolean => Number.isFinite(npv);

/** The samples with the edges of what is possible between them. */
const withEdges = (samples: readonly Sample[], look: Look): readonly Sample[] =>
  samples.flatMap((sample, k) => {
    const before = samples[k - 1];
    if (before === undefined || isPossible(before) === isPossible(sample)) return [sample];
    return [
      isPossible(sample) ? edgeBetween(sample, before, look) : edgeBetween(before, sample, look),
      sample,
    ];
  });

/** Neighbours on either side of zero, or a sample twice where it is zero. */
type Crossing = readonly [Sample, Sample];

const crossingsIn = (samples: readonly Sample[]): readonly Crossing[] =>
  samples.flatMap((sample, k): Crossing[] => {
    const before = samples[k - 1];
    if (sample.npv === 0) return [[sample, sample]];
    return before !== undefined && before.npv * sample.npv < 0 ? [[before, sample]] : [];
  });

/** The one that is nearest to where the way begins. */
function firstOf(crossings: readonly Crossing[], { from }: Way): Crossing | undefined {
  const away = ([a, b]: Crossing) => Math.min(Math.abs(a.value - from), Math.abs(b.value - from));
  return crossings.toSorted((one, other) => away(one) - away(other))[0];
}

const inOrder = (samples: readonly Sample[]): readonly Sample[] =>
  [...new Map(samples.map((sample) => [sample.value, sample])).values()].sort((a, b) => a.value - b.value);

function rootIn([a, b]: Crossing, look: Look): BreakEven {
  const npvAt = (value: number) => look([value])[0]?.npv as number;
  return { value: rootBetween(npvAt, a.value, b.value, [a.npv, b.npv]) };
}

function sideOf(samples: readonly Sample[]): Side {
  if (samples.every(({ npv }) => npv > 0)) return 'above';
  return samples.every(({ npv }) => npv < 0) ? 'below' : 'away from';
}

function breakEvenOf(effect: Effect, look: Look, run: Run): BreakEven {
  if (run.changed.value(effect.switch) === 0)
    return { because: 'its input is a claim or a default, which this run excludes' };
  const way = { from: run.changed.value(effect.change), to: noChange(effect, run) };
  const near = inOrder(look(valuesAt(onTheWay, effect, way, run)));
  const isSame = ({ npv }: Sample) => npv === near[0]?.npv;
  const first = near.every(isSame) ? undefined : firstOf(crossingsIn(near), way);
  if (first !== undefined) return rootIn(first, look);
  const further = [...valuesAt(beyond, effect, way, run), ...valuesOver(effect, way)];
  const samples = withEdges(inOrder([...near, ...look(further)]), look);
  const known = samples.filter(isPossible);
  if (known.every(isSame)) return { because: 'NPV does not depend on it' };
  const other = firstOf(crossingsIn(samples), way);
  if (other !== undefined) return rootIn(other, look);
  const [low, high] = [known[0], known.at(-1)] as [Sample, Sample];
  return { searched: { low: low.value, high: high.value }, side: sideOf(known) };
}

/**
 * The break-even of every effect by its id, with all else as the profile says: the first on the way from the
 * change of the profile to none, or else the one nearest to it.
 */
export function breakEvensOf(
  { case: ofCase, run }: { readonly case: Case; readonly run: Run },
  evaluateNpvs = npvEvaluatorOf(ofCase, run),
): ReadonlyMap<string, BreakEven> {
  const effects = ofCase.initiatives.flatMap((initiative) => initiative.effects);
  return new Map(
    effects.map((effect) => [effect.id, breakEvenOf(effect, lookingAt(effect, evaluateNpvs), run)]),
  );
}
