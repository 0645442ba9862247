/** The formulas behind some figures, taken apart into what varies from draw to draw and what stands still. */
import { type Column, single } from './column.js';
import type { Evaluation } from './evaluate.js';
import {
  type Expression,
  isQuantity,
  onlyOf,
  type Quantity,
  simplified,
  type Term,
  type Verb,
} from './expression.js';

/** A figure that varies, in one of the two runs. */
export interface Node {
  readonly verb: Verb;
  readonly parts: readonly Part[];
  readonly by: number;
  /** Whether it has a value of its own in every month. */
  readonly isSeries: boolean;
  /** Whether it changes only in months in which some constant series does, such as the ramp of an effect. */
  readonly isStage: boolean;
  /** The loop over the months that it belongs to, from 0 on: what sums up one loop is ready before the next. */
  readonly loop: number;
}

/** What a node is made of: other nodes, a varying quantity by its place, or what no varying quantity reaches. */
export type Part = Node | { readonly draw: number } | { readonly constant: Column };

export const isNode = (part: Part): part is Node => 'verb' in part;
const isConstant = (part: Part): part is { readonly constant: Column } => 'constant' in part;

export const isSeries = (part: Part): boolean =>
  isNode(part) ? part.isSeries : isConstant(part) && part.constant.length > 1;

const holds = (part: Part, value: number): boolean =>
  isConstant(part) && part.constant.length === 1 && part.constant[0] === value;

/** A constant that is the same in every month, as one number. */
const settled = (constant: Column): Part => ({
  constant: constant.every((value) => value === constant[0]) ? single(constant[0] as number) : constant,
});

function node({ verb, by }: Expression, parts: readonly Part[]): Node {
  const loops = parts.map((part) => (isNode(part) ? part.loop : 0));
  const { nature } = verb;
  const isOwnSeries = nature === 'remembers' || (nature === 'pointwise' && parts.some(isSeries));
  return {
    verb,
    parts,
    by,
    isSeries: isOwnSeries,
    isStage:
      isOwnSeries &&
      nature === 'pointwise' &&
      parts.every((part) => !isNode(part) || !part.isSeries || part.isStage),
    loop: Math.max(...loops) + (nature === 'reduces' ? 1 : 0),
  };
}

/** Makes each figure of a run a node once. */
export class Graph {
  readonly #nodes = new Map<Evaluation, Map<Term, Part>>();
  readonly #draws: ReadonlyMap<Quantity, number>;

  /** @param varying leaves of the run whose values differ from draw to draw. */
  constructor(
    readonly run: Evaluation,
    varying: readonly Quantity[],
  ) {
    this.#draws = new Map(varying.map((quantity, k) => [quantity, k]));
  }

  /** The node of a figure of the run. */
  part(term: Term, evaluation: Evaluation = this.run): Part {
    const home = evaluation.home(term);
    const known = this.#nodes.get(home) ?? new Map<Term, Part>();
    this.#nodes.set(home, known);
    const part = known.get(term) ?? this.#make(term, home);
    known.set(term, part);
    return part;
  }

  #make(term: Term, home: Evaluation): Part {
    if (!isQuantity(term)) return this.#express(term, home);
    const draw = this.#draws.get(term);
    // A leaf that the run itself changes varies there only: the baseline has its own value of it.
    if (draw !== undefined && this.run.home(term) === home) return { draw };
    const formula = home.formulaOf(term);
    return formula === null ? settled(home.column(term)) : this.part(formula, home);
  }

  #express(expression: Expression, home: Evaluation): Part {
    const terms = simplified(expression, (part, value) => holds(this.part(part, home), value));
    const parts = terms.map((part) => this.part(part, home));
    if (parts.every(isConstant)) return settled(home.column(expression));
    const [first] = parts;
    const isKept = expression.verb.keeps === 'any' && first !== undefined && !isSeries(first);
    const isOne = onlyOf(expression, terms) !== undefined;
    return first !== undefined && (isOne || isKept) ? first : node(expression, parts);
  }
}
