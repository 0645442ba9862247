/** The names by which formulas of a workbook call the cells that somebody may change. */
import type { Case } from '../../business/case.js';
import {
  choose,
  constant,
  type Expression,
  leaf,
  product,
  type Quantity,
  units,
} from '../../language/index.js';
import { type Effect, type Initiative, type Input, inputs } from '../../model/index.js';
import { CellNames, longestName, shortened } from './formulas/cells.js';

/** The numbers of an initiative, in the order in which they are shown. */
export const leavesOf = ({
  switch: on,
  once,
  running,
  start,
  ramp,
  end,
  fade,
}: Initiative): readonly Quantity[] => [
  on,
  once,
  running,
  start,
  ramp,
  ...(end ? [end] : []),
  ...(fade ? [fade] : []),
];

export const leavesOfEffect = ({ switch: on, change, causalShare }: Effect): readonly Quantity[] => [
  on,
  change,
  causalShare,
];

const effectsIn = ({ initiatives }: Case): readonly Effect[] => initiatives.flatMap(({ effects }) => effects);

const leavesIn = ({ initiatives }: Case): readonly Quantity[] =>
  initiatives.flatMap((initiative) => [
    ...leavesOf(initiative),
    ...initiative.effects.flatMap(leavesOfEffect),
  ]);

/** Whether a run on the business's own numbers treats an input on its own, unless it is one of them. */
export const isNeutralisable = (input: Input): boolean => input.neutral !== undefined;

const ownId = ({ id }: Input): string => `own.${id}`;
const measuredId = ({ id }: Effect): string => `measured.${id}`;

/** So short that the names of an effect and its numbers fit behind that of its initiative. */
const longest = { initiative: 12, effect: longestName - '.causal_share'.length } as const;

/** Names for the cells of inputs and initiatives, which are the same in every run of a workbook. */
export class InputNames {
  readonly #names = new Map<string, string>();

  constructor({ initiatives }: Case) {
    const [cells, heads] = [new CellNames(), new CellNames()];
    for (const { id } of inputs) this.#names.set(id, cells.for(id));
    for (const input of inputs.filter(isNeutralisable))
      this.#names.set(ownId(input), cells.for(ownId(input)));
    for (const initiative of initiatives) {
      const head = heads.for(initiative.id.replaceAll('-', '_'), longest.initiative);
      const add = ({ id }: { readonly id: string }, before: string) =>
        this.#names.set(id, cells.for(`${before}.${id.split('.').at(-1)}`));
      for (const leaf of leavesOf(initiative)) add(leaf, head);
      for (const effect of initiative.effects) {
        const lever = effect.on.id.split('.').at(-1) as string;
        const room = longest.effect - head.length - 1;
        const own = heads.for(`${head}.${shortened(lever, room)}`, longest.effect);
        for (const leaf of leavesOfEffect(effect)) add(leaf, own);
        this.#names.set(measuredId(effect), cells.for(`${own}.measured`));
      }
    }
  }

  of({ id }: Pick<Quantity, 'id'>): string {
    return this.#names.get(id) as string;
  }

  /** The name of the cell that says whether an input counts as the business's own. */
  ofOwn(input: Input): string {
    return this.of({ id: ownId(input) });
  }

  /** The name of the cell that says whether an effect counts as measured. */
  ofMeasured(effect: Effect): string {
    return this.of({ id: measuredId(effect) });
  }

  /** What has a cell by name in a run of a case. */
  in(of: Case): ReadonlyMap<Quantity, string> {
    return new Map([...inputs, ...leavesIn(of)].map((quantity) => [quantity, this.of(quantity)] as const));
  }
}

/** What a run that leaves something out has in place of cells of the inputs. */
export interface Replaced {
  readonly names: ReadonlyMap<Quantity, string>;
  readonly formulas: ReadonlyMap<Quantity, Expression>;
}

/** Puts formulas over cells of the inputs in their place. */
class Replacing implements Replaced {
  readonly names: Map<Quantity, string>;
  readonly formulas = new Map<Quantity, Expression>();

  constructor(names: ReadonlyMap<Quantity, string>) {
    this.names = new Map(names);
  }

  /** A cell of the sheet of the inputs, apart from the figure of this run that is made from it. */
  cell({ label, unit, reason }: Quantity, name: string): Quantity<'one'> {
    const there = leaf('one', { id: `cell ${name}`, label, unit, reason });
    this.names.set(there, name);
    return there;
  }

  replace(quantity: Quantity, formula: Expression): void {
    this.names.delete(quantity);
    this.formulas.set(quantity, formula);
  }
}

/**
 * Without published claims and model defaults an input is itself where it counts as the business's own, else the
 * value that moves no money; and an effect on one that is not has nothing to act on.
 */
function leaveDefaultsOut(into: Replacing, inputNames: InputNames): ReadonlyMap<Input, Quantity<'one'>> {
  const isOwn = new Map(
    inputs
      .filter(isNeutralisable)
      .map((input) => [input, into.cell({ ...input, unit: units.ratio }, inputNames.ofOwn(input))] as const),
  );
  for (const [input, counts] of isOwn) {
    const neutral = constant(input.neutral as number, input.unit);
    into.replace(input, choose(counts, neutral, into.cell(input, inputNames.of(input))));
  }
  return isOwn;
}

/**
 * What a run of a case has in place of cells, where it leaves out published claims and model defaults, or effects
 * that were not measured, or both.
 */
export function replacedIn(
  of: Case,
  inputNames: InputNames,
  leavesOut: { readonly defaults: boolean; readonly unmeasured: boolean },
): Replaced {
  const into = new Replacing(inputNames.in(of));
  const isOwn = leavesOut.defaults ? leaveDefaultsOut(into, inputNames) : new Map<Input, Quantity<'one'>>();
  for (const effect of effectsIn(of)) {
    const { switch: on, on: lever } = effect;
    const counts = isOwn.get(lever);
    const isMeasured = leavesOut.unmeasured ? into.cell(on, inputNames.ofMeasured(effect)) : undefined;
    const factors = [counts, isMeasured].filter((factor) => factor !== undefined);
    if (factors.length > 0) into.replace(on, product(into.cell(on, inputNames.of(on)), ...factors));
  }
  return into;
}
