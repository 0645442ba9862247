/** One figure taken apart: its formula in words and in numbers, every part of it, down to the leaves. */

import type { Assessment } from '../../business/assess.js';
import type { Run } from '../../business/case.js';
import { allSourcesOf, type Source } from '../../business/sources.js';
import {
  type Expression,
  inNumbers,
  inWords,
  isConstant,
  isQuantity,
  isSum,
  type Moment,
  partsOf,
  type Quantity,
} from '../../language/index.js';
import { derivedQuantities } from '../../model/figures.js';
import { type Effect, type Initiative, inputs, isLever, results } from '../../model/index.js';
import type { Profile, ProfileEffect, ProfileInitiative } from '../../profile/profile.js';

/** What a figure rests on where no formula stands behind it. */
export type Origin =
  | { readonly kind: 'input'; readonly source: Source }
  | {
      readonly kind: 'initiative';
      readonly name: string;
      readonly text: string | null;
      readonly line: number | null;
    }
  | { readonly kind: 'formula' };

/** One figure of an explanation, at the month that was asked for. */
export interface Explained {
  readonly quantity: Quantity;
  readonly baseline: number;
  readonly changed: number;
  readonly origin: Origin;
  /** The formula that gave the value; null for a leaf. */
  readonly formula: Expression | null;
  readonly parts: readonly Quantity[];
  /** How far below the figure that was asked for it stands first; 0 for that one. */
  readonly depth: number;
}

/** A figure, everything it is made of, and what is made of it. */
export interface Explanation {
  readonly profile: Profile;
  readonly run: Run;
  /** The month that series are shown at, from 1 to the horizon. */
  readonly month: number;
  /** The figure that was asked for and all below it, each once, in the order of the tree. */
  readonly figures: ReadonlyMap<Quantity, Explained>;
  readonly usedBy: readonly Quantity[];
}

/** What is to be explained. */
export interface Question {
  readonly figure: Quantity;
  readonly month: number;
  /** How many levels of parts to show. */
  readonly depth: number;
}

/** The leaves of an initiative, each with what the profile says there. */
function leavesOf(initiative: Initiative, stated: ProfileInitiative): [Quantity, Origin][] {
  const origin = (text: string | null, line = stated.line): Origin => ({
    kind: 'initiative',
    name: stated.name,
    text,
    line,
  });
  const ofEffect = (effect: Effect, k: number): [Quantity, Origin][] => {
    const { change, line } = stated.effects[k] as ProfileEffect;
    return [
      [effect.change, origin(change.text, line)],
      [effect.causalShare, origin(null, line)],
      [effect.switch, origin(null, line)],
    ];
  };
  const own = [
    initiative.once,
    initiative.running,
    initiative.start,
    initiative.ramp,
    initiative.end,
    initiative.switch,
  ];
  return [
    ...own.flatMap((leaf): [Quantity, Origin][] => (leaf ? [[leaf, origin(null)]] : [])),
    ...initiative.effects.flatMap(ofEffect),
  ];
}

/** Every figure of an assessment that can be asked about, by its id. */
export function figuresOf({ case: of, initiatives: stated }: Assessment): Map<string, Quantity> {
  // Revenue is stated in total or per customer; the other one may have no value.
  const valued = inputs.filter((input) => input.formula !== null || of.values.has(input));
  const ofInputs = valued.flatMap((input): Quantity[] => (isLever(input) ? [input, input.now] : [input]));
  const leaves = of.initiatives.flatMap((initiative, k) =>
    leavesOf(initiative, stated[k] as ProfileInitiative),
  );
  const all = [...derivedQuantities, ...ofInputs, ...leaves.map(([leaf]) => leaf)];
  return new Map(all.map((quantity) => [quantity.id, quantity] as const));
}

/** Where each leaf of an assessment comes from. */
function originsOf(assessment: Assessment): Map<Quantity, Origin> {
  const { case: of, initiatives: stated, profile, run, notices } = assessment;
  const isOwn = notices.some(({ id }) => id === 'own-numbers-only');
  const sources = allSourcesOf(profile, run.baseline, isOwn);
  return new Map<Quantity, Origin>([
    ...of.initiatives.flatMap((initiative, k) => leavesOf(initiative, stated[k] as ProfileInitiative)),
    ...sources.map((source) => [source.input, { kind: 'input', source }] as const),
  ]);
}

/** The month in which the initiatives make most of a difference; the last one where they make none. */
export function monthOfMost({ run, case: { months } }: Assessment): number {
  const sizes = run.changed.series(results.incrementalContribution).map(Math.abs);
  const most = Math.max(...sizes);
  return most > 0 ? sizes.indexOf(most) + 1 : months;
}

/** Takes a figure apart. */
export function explain(assessment: Assessment, { figure, month, depth }: Question): Explanation {
  const { profile, run, case: of } = assessment;
  const origins = originsOf(assessment);
  const formulaOf = (quantity: Quantity): Expression | null => {
    const formula = of.values.has(quantity) ? null : (of.formulas.get(quantity) ?? quantity.formula);
    // A default that is a number is told by its origin.
    return isConstant(formula) ? null : formula;
  };
  /** A lever that nothing acts on is the input itself, and is shown as that. */
  const itself = (quantity: Quantity): Quantity => {
    const formula = formulaOf(quantity);
    const [only, ...others] = isSum(formula) ? formula.parts : [];
    return only !== undefined && others.length === 0 && isQuantity(only) && quantity.id.endsWith('.now')
      ? only
      : quantity;
  };
  const partsIn = (quantity: Quantity): Quantity[] => {
    const formula = formulaOf(quantity);
    return formula === null ? [] : [...new Set(partsOf(formula).map(itself))];
  };
  const figures = new Map<Quantity, Explained>();
  const visit = (quantity: Quantity, at: number): void => {
    if (figures.has(quantity)) return;
    const parts = partsIn(quantity);
    figures.set(quantity, {
      quantity,
      baseline: valueIn(run.baseline, quantity, month),
      changed: valueIn(run.changed, quantity, month),
      origin: origins.get(quantity) ?? { kind: 'formula' },
      formula: formulaOf(quantity),
      parts,
      depth: at,
    });
    if (at < depth) for (const part of parts) visit(part, at + 1);
  };
  visit(figure, 0);
  const usedBy = [...figuresOf(assessment).values()].filter((other) => partsIn(other).includes(figure));
  return { profile, run, month, figures, usedBy };
}

const valueIn = (evaluation: Moment['evaluation'], quantity: Quantity, month: number): number =>
  evaluation.series(quantity as Quantity<'monthly'>)[quantity.shape === 'one' ? 0 : month - 1] as number;

export const isMonthly = ({ quantity }: Explained): boolean => quantity.shape === 'monthly';

/** The formula of a figure in words, or null where it has none. */
export const wordsOf = ({ formula }: Explained): string | null =>
  formula === null ? null : inWords(formula);

/** The formula of a figure in numbers of one of the runs, or null where no arithmetic gives it. */
export const numbersOf = ({ formula }: Explained, moment: Moment): string | null =>
  formula === null ? null : inNumbers(formula, moment);
