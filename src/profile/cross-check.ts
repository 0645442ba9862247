/** What is wrong with figures only because of what else the profile says. */
import { business, type Input, inputs } from '../model/index.js';
import { readAmount } from './amount.js';
import { correlationFaults } from './correlation-check.js';
import type { Complaint, Failure } from './failure.js';
import { sameness } from './ids.js';
import { entriesOf, foundIn, isRaw, type Raw, rawAt } from './raw.js';
import { missingFigure, monthOf } from './schema.js';
import { pathInWords, placeOf, type Tree } from './tree.js';
import { attempt } from './wanted.js';

type Path = readonly PropertyKey[];

const endsEarly = (end: number, start: number): Complaint => ({
  problem: 'it ends before it starts',
  found: `month ${end}`,
  wanted: `a month from ${start} on`,
  example: `end: month ${Math.min(start + 11, monthOf.end.domain.high)}`,
});

const sameName = (name: string): Complaint => ({
  problem: 'two initiatives have the same name',
  found: name,
  wanted: 'a name of its own for each',
  example: `name: ${name} 2`,
});

/** A month as far as it can be read; what is wrong with it is said where it stands. */
function monthIn(initiative: Raw, key: keyof typeof monthOf): number | null {
  const raw = initiative[key];
  const read = attempt(raw, monthOf[key].example, (text) => readAmount(text, monthOf[key]));
  return 'value' in read ? read.value.value : null;
}

/** Checks a profile that may have other mistakes as well. */
class CrossCheck {
  readonly failures: Failure[] = [];

  constructor(
    readonly data: unknown,
    readonly tree: Tree,
  ) {}

  #fail(path: Path, complaint: Complaint): void {
    this.failures.push({ path: pathInWords(path), place: placeOf(this.tree, path), ...complaint });
  }

  #isGiven(input: Input): boolean {
    return rawAt(this.data, input) !== undefined;
  }

  /** Figures that are wanted because of others. */
  figures(): void {
    for (const input of inputs) {
      const head = input.belongsTo;
      if (head === undefined) continue;
      const path = input.id.split('.');
      const wanted = `${input.label.toLowerCase()}, since ${head.id} is given`;
      if (this.#isGiven(head) && !this.#isGiven(input) && input.fallback.origin === 'yours') {
        this.#fail(path, missingFigure(input, wanted));
      }
    }
  }

  /** Revenue is stated once, in total or per customer. */
  revenue(): void {
    const { revenue, revenuePerCustomer } = business;
    const wanted = 'either revenue or revenue_per_customer';
    const [total, each] = [this.#isGiven(revenue), this.#isGiven(revenuePerCustomer)];
    const complaint = missingFigure(revenue, wanted);
    const twice = { problem: 'the revenue is given twice', found: 'revenue and revenue_per_customer' };
    if (total === each) this.#fail(revenue.id.split('.'), total ? { ...complaint, ...twice } : complaint);
  }

  /** Initiatives that cannot be told apart, or that end before they start. */
  initiatives(): void {
    const names = new Set<string>();
    for (const [k, initiative] of entriesOf((this.data as Raw)['initiatives']).entries()) {
      const { name } = initiative;
      const same = typeof name === 'string' ? sameness(name) : '';
      if (same !== '' && names.has(same)) this.#fail(['initiatives', k, 'name'], sameName(foundIn(name)));
      names.add(same);
      const [start, end] = [monthIn(initiative, 'start') ?? 1, monthIn(initiative, 'end')];
      if (end !== null && end < start) this.#fail(['initiatives', k, 'end'], endsEarly(end, start));
    }
  }

  /** Correlations that are given twice, or that cannot hold together. */
  correlations(): void {
    for (const { path, complaint } of correlationFaults(this.data)) this.#fail(path, complaint);
  }
}

/** Everything of this kind that is wrong with a profile. */
export function crossCheck(data: unknown, tree: Tree): readonly Failure[] {
  const check = new CrossCheck(data, tree);
  if (isRaw(data)) {
    check.figures();
    check.revenue();
    check.initiatives();
    check.correlations();
  }
  return check.failures;
}
