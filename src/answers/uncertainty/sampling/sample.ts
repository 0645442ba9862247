/** Figures of many runs, of which those are kept whose inputs do not contradict each other. */

import { type Limit, type LimitId, violates } from '../../../business/limits.js';
import type { Evaluation, Term } from '../../../language/index.js';
import type { Correlation } from '../../../profile/profile.js';
import { type Code, codeFor } from './code.js';
import { Drawer } from './draws.js';
import type { Uncertain } from './uncertain.js';

/** Figures that are wanted of a run. */
export interface Wanted {
  readonly run: Evaluation;
  readonly figures: readonly Term<'one'>[];
  /** What is uncertain in the run: those of the sample that it knows, by their ids. */
  readonly uncertain: readonly Uncertain[];
  /** The figures and then the limits of the draft over what is uncertain, where they are compiled already. */
  readonly code?: Code;
}

/** Which runs to make. */
export interface Draft {
  readonly uncertain: readonly Uncertain[];
  readonly correlations: readonly Correlation[];
  readonly runs: number;
  readonly seed: number;
  /** Of the first of the runs wanted. */
  readonly limits: readonly Limit[];
  /** Told after each block the share of the runs that is done. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** What became of the runs. */
export interface Sample {
  /** A column for each figure wanted, run after run, one place for each run that is kept. */
  readonly columns: readonly Float64Array[];
  /** The ranks of the uncertain figures in those runs. */
  readonly ranks: readonly Float64Array[];
  readonly validRuns: number;
  /** How many runs contradict themselves, by what they contradict first. */
  readonly contradictory: ReadonlyMap<LimitId, number>;
}

/** Runs that are computed at a time: their columns stay close to the processor. */
const block = 2048;

type Compute = (values: readonly Float64Array[], count: number, outputs: readonly Float64Array[]) => void;

/** Figures of a run for the first runs of all that is uncertain. */
function computing({ run, figures, uncertain, code: compiled }: Wanted, all: readonly Uncertain[]): Compute {
  // Where nothing is uncertain every run is the likely case, for which no code need be written.
  if (uncertain.length === 0) {
    return (_, count, outputs) => {
      for (const [k, figure] of figures.entries()) outputs[k]?.fill(run.value(figure), 0, count);
    };
  }
  const places = uncertain.map(({ id }) => all.findIndex((other) => other.id === id));
  const { compute } = compiled ?? codeFor(run, figures, [], uncertain);
  return (values, count, outputs) => {
    const own = places.map((place) => values[place] as Float64Array);
    compute(own, 0, count, outputs);
  };
}

/** Moves the values at some places, in rising order, to the front. */
function compact(column: Float64Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i++) column[i] = column[places[i] as number] as number;
}

/** The first limit that a run breaks. */
function brokenIn(limits: readonly Limit[], checks: readonly Float64Array[], run: number): Limit | undefined {
  for (let k = 0; k < limits.length; k++) {
    const limit = limits[k] as Limit;
    if (violates(limit, (checks[k] as Float64Array)[run] as number)) return limit;
  }
  return undefined;
}

/** Draws the inputs, computes the figures, and keeps what is valid. */
export function sample(wanted: readonly [Wanted, ...Wanted[]], draft: Draft, keepRanks: boolean): Sample {
  const { uncertain, correlations, runs, seed, limits, progress } = draft;
  const drawer = new Drawer(uncertain, correlations, seed);
  const columnsOf = (list: readonly unknown[], length: number) => list.map(() => new Float64Array(length));
  const [first, ...others] = wanted;
  // The limits are figures of the first run, and one piece of code computes them all.
  const checked = { ...first, figures: [...first.figures, ...limits.map(({ figure }) => figure)] };
  const computes = [checked, ...others].map((each) => computing(each, uncertain));
  const checks = columnsOf(limits, Math.min(block, runs));
  const columns = wanted.map(({ figures }) => columnsOf(figures, runs));
  const ranks = columnsOf(keepRanks ? uncertain : [], runs);
  const drawn = drawer.blank(Math.min(block, runs));
  const contradictory = new Map<LimitId, number>();
  const places = new Uint32Array(block);
  let validRuns = 0;
  for (let from = 0; from < runs; from += block) {
    const count = Math.min(block, runs - from);
    drawer.fill(drawn, count);
    // A block is computed where it stays, and then loses the runs that contradict themselves.
    const here = (list: readonly Float64Array[]) =>
      list.map((column) => column.subarray(validRuns, validRuns + count));
    computes.forEach((compute, k) => {
      const own = here(columns[k] as Float64Array[]);
      compute(drawn.values, count, k === 0 ? [...own, ...checks] : own);
    });
    here(ranks).forEach((column, k) => {
      column.set((drawn.ranks[k] as Float64Array).subarray(0, count));
    });
    let good = 0;
    for (let i = 0; i < count; i++) {
      const broken = brokenIn(limits, checks, i);
      if (broken === undefined) places[good++] = i;
      else contradictory.set(broken.id, (contradictory.get(broken.id) ?? 0) + 1);
    }
    if (good < count)
      for (const column of [...columns.flat(), ...ranks].map((each) => each.subarray(validRuns)))
        compact(column, places.subarray(0, good));
    validRuns += good;
    progress?.((from + count) / runs);
  }
  const done = (list: readonly Float64Array[]) => list.map((column) => column.subarray(0, validRuns));
  return { columns: done(columns.flat()), ranks: done(ranks), validRuns, contradictory };
}
