/** One run of the model as a spreadsheet sees it: which formula stands for a figure, and what no input changes. */
import { single } from '../../../language/column.js';
import type { Evaluation } from '../../../language/evaluate.js';
import {
  type Expression,
  isQuantity,
  type Quantity,
  type Term,
  type Verb,
} from '../../../language/expression.js';
import { kernels } from '../../../language/kernels.js';
import { isGathering, simplified } from '../../../language/simplify.js';
import { baseline } from '../../../language/verbs.js';

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

/** Verbs of a single month, whose value follows from those of their parts. */
const ofOneMonth: ReadonlySet<Verb> = new Set<Verb>([
  'sum',
  'difference',
  'apart',
  'product',
  'quotient',
  'quotientOrZero',
  'quotientIfPositive',
  'higher',
  'lower',
  'negative',
  'complement',
  'either',
  'without',
  'withinMonths',
  'perYear',
  'growthWithin',
  'growthPerYear',
  'inMonth',
]);

/** Verbs that leave a figure that is the same in every month as it is, and verbs that leave nought. */
const stays: ReadonlySet<Verb> = new Set<Verb>(['first', 'last', 'least', 'most']);
const staysNought: ReadonlySet<Verb> = new Set<Verb>(['total', 'inYear', 'running', 'discounted']);

export class SheetRun {
  readonly #keys = new Map<Term, string>();
  readonly #settled = new Map<Term, number | null>();

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
    return simplified(expression, (part, value) => this.settled(part) === value);
  }

  /** The same for formulas that are the same here, wherever they stand. */
  keyOf(term: Term): string {
    const known = this.#keys.get(term);
    if (known !== undefined) return known;
    const key = isQuantity(term) ? term.id : this.#keyOf(term);
    this.#keys.set(term, key);
    return key;
  }

  #keyOf({ verb, parts, by, shape }: Expression): string {
    const [only] = parts as [Term];
    if (verb === 'baseline' && this.baseline === null) return this.keyOf(only);
    if (verb === 'sum' && parts.length === 1 && only.shape === shape) return this.keyOf(only);
    return `${verb} ${by}(${parts.map((part) => this.keyOf(part)).join(';')})`;
  }

  /** The value of what is the same whatever is put in; else null. */
  settled(term: Term): number | null {
    const known = this.#settled.get(term);
    if (known !== undefined) return known;
    const found = isQuantity(term) ? this.#settledFigure(term) : this.#settledFormula(term);
    const settled = found === null || Number.isFinite(found) ? found : null;
    this.#settled.set(term, settled);
    return settled;
  }

  #settledFigure(quantity: Quantity): number | null {
    const { fixed, names } = this.of;
    const value = fixed.get(quantity);
    if (value !== undefined) return value;
    return names.has(quantity) ? null : this.settled(this.formulaOf(quantity));
  }

  #settledFormula(expression: Expression): number | null {
    const { verb, by } = expression;
    if (verb === 'constant') return by;
    if (verb === 'baseline') return (this.baseline ?? this).settled(expression.parts[0] as Term);
    const [a, b] = expression.parts as [Term, Term];
    // What a run gains against itself.
    if (verb === 'difference' && expression.parts.length === 2 && this.keyOf(a) === this.keyOf(b)) return 0;
    const parts = this.partsOf(expression);
    if (parts.length === 1 && isGathering(verb)) return this.settled(parts[0] as Term);
    const values = parts.map((part) => this.settled(part));
    const [first] = values as [number | null];
    if (stays.has(verb) || (staysNought.has(verb) && first === 0)) return first;
    if (!ofOneMonth.has(verb) || values.includes(null)) return null;
    const kernel = kernels[verb as Exclude<Verb, 'constant' | 'baseline'>];
    return kernel(
      values.map((value) => single(value as number)),
      1,
      by,
    )[0] as number;
  }
}
