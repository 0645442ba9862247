import { at, byMonth, type Column, single } from './column.js';
import {
  type Expression,
  isQuantity,
  onlyOf,
  type Quantity,
  simplified,
  type Term,
  type Verb,
} from './expression.js';

/** A verb over the months of its parts. */
export function evaluated(verb: Verb, parts: readonly Column[], months: number, by: number): Column {
  if (verb.nature === 'remembers') return verb.evaluate(parts, months, by);
  if (verb.nature === 'reduces') return single(verb.evaluate(parts, months, by));
  const longest = Math.max(1, ...parts.map(({ length }) => length));
  return byMonth(longest, (m) =>
    verb.evaluate(
      parts.map((part) => at(part, m)),
      by,
    ),
  );
}

/** What an evaluation starts from: one case of a business. */
export interface Block {
  /** Months of the horizon, at least 1. */
  readonly months: number;
  /** The values of leaves, and of quantities that overrule their formula. */
  readonly values: ReadonlyMap<Quantity, Column>;
  /** Formulas that this business puts in place of the model's own: the effects of its initiatives. */
  readonly formulas: ReadonlyMap<Quantity, Expression>;
}

/**
 * The evaluator: figures of one case, each computed when first asked for and then kept.
 * Given the evaluation of the baseline, whatever no changed leaf reaches is taken from it unchanged.
 */
export class Evaluation {
  readonly #columns = new Map<Term, Column>();
  readonly #touched = new Map<Term, boolean>();

  constructor(
    readonly block: Block,
    /** The run where nothing changes; absent in that run itself. */
    readonly baseline?: Evaluation,
  ) {}

  /**
   * The values of a quantity or formula, in its own unit.
   * @throws {Error} when a leaf has no value: a fault of whoever built the block.
   */
  column(term: Term): Column {
    const known = this.#columns.get(term);
    if (known !== undefined) return known;
    const column = this.baseline && !this.#isTouched(term) ? this.baseline.column(term) : this.#compute(term);
    this.#columns.set(term, column);
    return column;
  }

  /** The value of a quantity that has one. */
  value(term: Term<'one'>): number {
    return this.start(term);
  }

  /** The months of the horizon, first month first. */
  series(term: Term): number[] {
    const column = this.column(term);
    return Array.from({ length: this.block.months }, (_, month) => at(column, month));
  }

  /** The first month: all there is of a figure that is the same in every month. */
  start(term: Term): number {
    return at(this.column(term), 0);
  }

  /** The run that a term has its values from: this one, or the baseline where nothing changed reaches it. */
  home(term: Term): Evaluation {
    return this.baseline && !this.#isTouched(term) ? this.baseline.home(term) : this;
  }

  /** The formula that gives a quantity its values here; null where they are given. */
  formulaOf(quantity: Quantity): Expression | null {
    return this.block.values.has(quantity) ? null : this.#formulaOf(quantity);
  }

  #formulaOf(quantity: Quantity): Expression {
    const formula = this.block.formulas.get(quantity) ?? quantity.formula;
    if (formula === null) throw new Error(`${quantity.id} has neither a value nor a formula`);
    return formula;
  }

  #compute(term: Term): Column {
    if (isQuantity(term)) return this.block.values.get(term) ?? this.column(this.#formulaOf(term));
    const parts = simplified(term, (part, value) => this.isAlways(part, value));
    const only = onlyOf(term, parts);
    if (only !== undefined) return this.column(only);
    const columns = parts.map((part) => this.column(part));
    return evaluated(term.verb, columns, this.block.months, term.by);
  }

  /** Whether a figure is this one number in every month. */
  protected isAlways(term: Term, value: number): boolean {
    return this.column(term).every((other) => other === value);
  }

  /** Whether a value that this block changes against the baseline reaches the term. */
  #isTouched(term: Term): boolean {
    const known = this.#touched.get(term);
    if (known !== undefined) return known;
    const touched = this.#isChangedHere(term) || this.#partsOf(term).some((part) => this.#isTouched(part));
    this.#touched.set(term, touched);
    return touched;
  }

  #isChangedHere(term: Term): boolean {
    return isQuantity(term) && this.block.values.get(term) !== this.baseline?.block.values.get(term);
  }

  #partsOf(term: Term): readonly Term[] {
    if (!isQuantity(term)) return term.verb.isOfBaseline ? [] : term.parts;
    return this.block.values.has(term) ? [] : [this.#formulaOf(term)];
  }
}
