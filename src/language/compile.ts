/**
 * The reading of formulas as compiled code, for thousands of draws: one function that follows the months of one draw
 * after the other with every figure in a register, where the evaluator writes a column for each figure. What no varying
 * quantity reaches stands in it as a number. Each verb gives its operations in the same order as it evaluates
 * them, so both give the same bits.
 */
import type { Column } from './column.js';
import type { Evaluation } from './evaluate.js';
import type { Quantity, Statements, Term } from './expression.js';
import { Graph, isNode, isSeries, type Node, type Part } from './graph.js';

/** Computes the draws from place `from` up to `to`. Each column holds one value per draw. */
export type Compiled = (
  draws: readonly Float64Array[],
  from: number,
  to: number,
  outputs: readonly Float64Array[],
) => void;

const literal = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** The statements that belong to one loop over the months. */
interface Loop {
  readonly before: string[];
  /** What changes in few of the months only. */
  readonly stages: string[];
  /** A node stands where its value is there to be kept, should a later loop need it. */
  readonly steps: (string | Node)[];
  readonly ends: string[];
}

/** Writes down each figure once, behind its parts. */
class Writer {
  readonly tables: Float64Array[] = [];
  /** The functions that the code calls, by their names in it. */
  readonly calls: Record<string, unknown> = {};
  readonly #loops: Loop[] = [];
  readonly #names = new Map<Node, string>();
  readonly #tableNames = new Map<Column, string>();
  /** Series that are needed after their loop, by the array that keeps them. */
  readonly #kept = new Map<Node, string>();
  /** The constant series that make the stages. */
  readonly #paces = new Set<Float64Array>();

  constructor(readonly months: number) {}

  /** The body of a function that computes these figures. */
  body(draws: number, figures: readonly Part[]): string {
    const results = figures.map((figure) => this.#value(figure, Number.POSITIVE_INFINITY));
    const drawn = Array.from({ length: draws }, (_, k) => k);
    this.tables.push(this.#turns());
    return [
      `const turns = tables[${this.tables.length - 1}];`,
      ...this.tables.map((_, k) => `const t${k} = tables[${k}];`),
      ...[...this.#kept.values()].map((array) => `const ${array} = new Float64Array(${this.months});`),
      // In brackets it is compiled at once; otherwise it would first be read over, and again when called.
      'return (function compiled(draws, from, to, outputs) {',
      ...drawn.map((k) => `const from${k} = draws[${k}];`),
      ...results.map((_, k) => `const into${k} = outputs[${k}];`),
      'for (let i = from; i < to; i++) {',
      ...drawn.map((k) => `const d${k} = from${k}[i];`),
      ...this.#loops.flatMap((loop) => this.#text(loop)),
      ...results.map((result, k) => `into${k}[i] = ${result};`),
      '}});',
    ].join('\n');
  }

  /** 1 in the months that begin a stage: an effect on its ramp makes one every month, at full strength none. */
  #turns(): Float64Array {
    return Float64Array.from({ length: this.months }, (_, m) =>
      Number(m === 0 || [...this.#paces].some((pace) => pace[m] !== pace[m - 1])),
    );
  }

  #text({ before, stages, steps, ends }: Loop): string[] {
    if (steps.length === 0) return before;
    const inside = steps.flatMap((step) => {
      if (typeof step === 'string') return [step];
      const array = this.#kept.get(step);
      return array === undefined ? [] : [`${array}[m] = ${this.#names.get(step)};`];
    });
    // What stands behind another at the end of a month may need the value that the other had in it.
    return [
      ...before,
      `for (let m = 0; m < ${this.months}; m++) {`,
      ...(stages.length > 0 ? ['if (turns[m] === 1) {', ...stages, '}'] : []),
      ...inside,
      ...ends.toReversed(),
      '}',
    ];
  }

  /** What code of a loop calls a figure, in the month of that loop. */
  #value(part: Part, loop: number): string {
    if ('draw' in part) return `d${part.draw}`;
    if (!isNode(part)) {
      const { constant } = part;
      return constant.length === 1 ? literal(constant[0] as number) : `${this.#table(constant)}[m]`;
    }
    const name = this.#name(part);
    return part.isSeries && part.loop < loop ? `${this.#keep(part)}[m]` : name;
  }

  /** All months of a figure, as an array. */
  #series(part: Part): string {
    if (!isSeries(part)) return `new Float64Array(${this.months}).fill(${this.#value(part, 0)})`;
    if (!isNode(part)) return this.#table((part as { constant: Column }).constant);
    this.#name(part);
    return this.#keep(part);
  }

  #table(constant: Column): string {
    const name = this.#tableNames.get(constant) ?? `t${this.tables.push(constant) - 1}`;
    this.#tableNames.set(constant, name);
    return name;
  }

  #keep(node: Node): string {
    const array = this.#kept.get(node) ?? `k${this.#kept.size}`;
    this.#kept.set(node, array);
    return array;
  }

  #loop(place: number): Loop {
    while (this.#loops.length <= place) this.#loops.push({ before: [], stages: [], steps: [], ends: [] });
    return this.#loops[place] as Loop;
  }

  #name(node: Node): string {
    const known = this.#names.get(node);
    if (known !== undefined) return known;
    const { verb, by } = node;
    const place = verb.nature === 'reduces' ? node.loop - 1 : node.loop;
    const parts = node.parts.map((part) =>
      verb.takesArrays ? this.#series(part) : this.#value(part, place),
    );
    const name = `n${this.#names.size}`;
    this.#names.set(node, name);
    Object.assign(this.calls, verb.calls?.(this.months));
    const { value, before, step, end, behind }: Statements =
      verb.nature === 'pointwise'
        ? { value: verb.compile(parts, by) }
        : verb.compile(name, parts, by, this.months);
    const loop = this.#loop(place);
    if (before !== undefined) loop.before.push(before);
    if (node.isStage) {
      loop.before.push(`let ${name} = 0;`);
      loop.stages.push(`${name} = ${value};`);
      for (const part of node.parts) if (!isNode(part) && 'constant' in part) this.#paces.add(part.constant);
    } else if (value !== undefined) {
      (node.isSeries ? loop.steps : loop.before).push(`const ${name} = ${value};`);
    }
    if (step !== undefined) loop.steps.push(step);
    if (node.isSeries) loop.steps.push(node);
    if (end !== undefined) loop.ends.push(end);
    if (behind !== undefined) this.#loop(node.loop).before.push(behind);
    return name;
  }
}

/**
 * The code that computes figures of a run from values of the varying quantities. It is made of the model's
 * own verbs and numbers: nothing that a profile says in words reaches it.
 */
export function compile(
  figures: readonly Term<'one'>[],
  run: Evaluation,
  varying: readonly Quantity[],
): Compiled {
  const graph = new Graph(run, varying);
  const writer = new Writer(run.block.months);
  const body = writer.body(
    varying.length,
    figures.map((figure) => graph.part(figure)),
  );
  const made = new Function('tables', ...Object.keys(writer.calls), body);
  return made(writer.tables, ...Object.values(writer.calls)) as Compiled;
}
