/** One run of the model as a spreadsheet sees it: which formula stands for a figure, and what no input changes. */
import type { Evaluation } from '../../../language/evaluate.js';
import {
  type Expression,
  isQuantity,
  onlyOf,
  type Quantity,
  simplified,
  type Term,
} from '../../../language/expression.js';
import { baseline } from '../../../language/verbs/baseline.js';

/** What makes a run. */
export interface Running {
  /** The name of its sheet. */
  readonly sheet: string;
  readonly evaluation: Evaluation;
  /** Figures that have a cell elsewhere, by its name: inputs, and the numbers of initiatives. */
  readonly names: ReadonlyMap<Quantity, string>;
  /** Figures that this run holds fast, such as switches that are off. */
  readonly fixed: ReadonlyMap<Quantity, number>;
  /** Formulas of this workbook in place of the run's own. */
  readonly formulas: ReadonlyMap<Quantity, Expression>;
}

export class SheetRun {
  readonly #keys = new Map<Term, string>();
  readonly #fixedValues = new Map<Term, number | null>();

  constructor(
    readonly of: Running,
    /** The run where nothing changes; null in that run itself. */
    readonly baseline: SheetRun | null,
  ) {}

  /** Whether a figure is that of the baseline, since nothing that changes here reaches it. */
  isUnchanged(quantity: Quantity): boolean {
    const { evaluation } = this.of;
    return this.baseline !== null && evaluation.home(quantity) !== evaluation;
  }

  /** What stands in the cells of a figure. */
  formulaOf(quantity: Quantity): Expression {
    const { evaluation, formulas } = this.of;
    if (this.isUnchanged(quantity)) return baseline(quantity);
    const formula = formulas.get(quantity) ?? evaluation.formulaOf(quantity);
    if (formula === null) throw new Error(`${quantity.id} has neither a formula nor a cell of its own`);
    return formula;
  }

  /** The parts of a formula that count here. */
  partsOf(expression: Expression): readonly Term[] {
    return simplified(expression, (part, value) => this.fixedValue(part) === value);
  }

  /** The same for formulas that are the same here, wherever they stand. */
  keyOf(term: Term): string {
    const known = this.#keys.get(term);
    if (known !== undefined) return known;
    const key = isQuantity(term) ? term.id : this.#keyOf(term);
    this.#keys.set(term, key);
    return key;
  }

  #keyOf(expression: Expression): string {
    const { verb, parts, by, shape } = expression;
    const only = onlyOf(expression, parts);
    const isOnly = verb.isOfBaseline ? this.baseline === null : only?.shape === shape;
    if (only !== undefined && isOnly) return this.keyOf(only);
    return `${verb.name} ${by}(${parts.map((part) => this.keyOf(part)).join(';')})`;
  }

  /** The value of what is the same whatever is put in; else null. */
  fixedValue(term: Term): number | null {
    const known = this.#fixedValues.get(term);
    if (known !== undefined) return known;
    const found = isQuantity(term) ? this.#fixedFigure(term) : this.#fixedFormula(term);
    const fixedValue = found === null || Number.isFinite(found) ? found : null;
    this.#fixedValues.set(term, fixedValue);
    return fixedValue;
  }

  #fixedFigure(quantity: Quantity): number | null {
    const { fixed, names } = this.of;
    const value = fixed.get(quantity);
    if (value !== undefined) return value;
    return names.has(quantity) ? null : this.fixedValue(this.formulaOf(quantity));
  }

  #fixedFormula(expression: Expression): number | null {
    const { verb, by } = expression;
    const [of, other] = expression.parts;
    if (verb.isOfBaseline && of !== undefined) return (this.baseline ?? this).fixedValue(of);
    if (verb.ofSame !== undefined && expression.parts.length === 2 && this.#isSame(of, other))
      return verb.ofSame;
    const parts = this.partsOf(expression);
    const only = onlyOf(expression, parts);
    if (only !== undefined) return this.fixedValue(only);
    const values = parts.map((part) => this.fixedValue(part));
    const [first = null] = values;
    if (verb.keeps === 'any' || (verb.keeps === 'zero' && first === 0)) return first;
    const known = values.filter((value) => value !== null);
    return verb.nature === 'pointwise' && known.length === values.length ? verb.evaluate(known, by) : null;
  }

  #isSame(a: Term | undefined, b: Term | undefined): boolean {
    return a !== undefined && b !== undefined && this.keyOf(a) === this.keyOf(b);
  }
}
