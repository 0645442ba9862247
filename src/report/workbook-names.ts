/** The names by which formulas of a workbook call the cells that somebody may change. */
import type { Case } from '../analysis/case.js';
import { type Effect, type Initiative, type Input, inputs } from '../model/index.js';
import { choose, constant, type Expression, leaf, product, type Quantity, units } from '../quantity/index.js';
import { CellNames } from '../quantity/spreadsheet-cells.js';

/** The numbers of an initiative, in the order in which they are shown. */
export const leavesOf = ({
  switch: on,
  once,
  running,
  start,
  ramp,
  end,
}: Initiative): readonly Quantity[] => [on, once, running, start, ramp, ...(end ? [end] : [])];

export const leavesOfEffect = ({ switch: on, change, causalShare }: Effect): readonly Quantity[] => [
  on,
  change,
  causalShare,
];

const leavesIn = ({ initiatives }: Case): readonly Quantity[] =>
  initiatives.flatMap((initiative) => [
    ...leavesOf(initiative),
    ...initiative.effects.flatMap(leavesOfEffect),
  ]);

/** Whether a run on the business's own numbers treats an input on its own, unless it is one of them. */
export const isNeutralisable = (input: Input): boolean => input.neutral !== undefined;

const ownId = ({ id }: Input): string => `own.${id}`;

/** Names for the cells of inputs and initiatives, which are the same in every run of a workbook. */
export class InputNames {
  readonly #names = new Map<string, string>();

  constructor(of: Case) {
    const names = new CellNames();
    const own = inputs.filter(isNeutralisable).map(ownId);
    for (const id of [...inputs, ...leavesIn(of)].map((quantity) => quantity.id).concat(own))
      this.#names.set(id, names.for(id));
  }

  of({ id }: Pick<Quantity, 'id'>): string {
    return this.#names.get(id) as string;
  }

  /** The name of the cell that says whether an input counts as the business's own. */
  ofOwn(input: Input): string {
    return this.of({ id: ownId(input) });
  }

  /** What has a cell by name in a run of a case. */
  in(of: Case): ReadonlyMap<Quantity, string> {
    return new Map([...inputs, ...leavesIn(of)].map((quantity) => [quantity, this.of(quantity)] as const));
  }
}

/** What a run on the business's own numbers has in place of cells of the inputs. */
export interface OwnNumbers {
  readonly names: ReadonlyMap<Quantity, string>;
  readonly formulas: ReadonlyMap<Quantity, Expression>;
}

/**
 * An input is itself where it counts as the business's own, else the value that moves no money; and an effect
 * on one that is not has nothing to act on.
 */
export function ownNumbersOf(of: Case, inputNames: InputNames): OwnNumbers {
  const names = new Map(inputNames.in(of));
  const formulas = new Map<Quantity, Expression>();
  /** A cell of the sheet of the inputs, apart from the figure of this run that is made from it. */
  const cell = ({ label, unit, reason }: Quantity, name: string): Quantity<'one'> => {
    const there = leaf('one', { id: `cell ${name}`, label, unit, reason });
    names.set(there, name);
    return there;
  };
  const replace = (quantity: Quantity, formula: Expression): void => {
    names.delete(quantity);
    formulas.set(quantity, formula);
  };
  const counts = new Map(
    inputs
      .filter(isNeutralisable)
      .map((input) => [input, cell({ ...input, unit: units.ratio }, inputNames.ofOwn(input))] as const),
  );
  for (const [input, isOwn] of counts) {
    const neutral = constant(input.neutral as number, input.unit);
    replace(input, choose(isOwn, neutral, cell(input, inputNames.of(input))));
  }
  for (const effect of of.initiatives.flatMap(({ effects }) => effects)) {
    const isOwn = counts.get(effect.on);
    const { switch: on } = effect;
    if (isOwn !== undefined) replace(on, product(cell(on, inputNames.of(on)), isOwn));
  }
  return { names, formulas };
}
