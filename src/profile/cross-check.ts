/** What is wrong with figures only because of what else the profile says. */
import {
  acquisition,
  business,
  complaints,
  type Input,
  inputs,
  isGiven,
  isLever,
  mayBeTotal,
  type Way,
  wayOf,
} from '../model/index.js';
import { correlationFaults } from './correlations/check.js';
import { attempt } from './expected.js';
import type { Complaint, Failure } from './failure.js';
import { readAmount } from './figures/amount.js';
import { entriesOf, foundIn, isRaw, type Raw, rawAt } from './figures/raw.js';
import { sameness } from './ids.js';
import { nameOf } from './keys.js';
import { isRequiredInSomeWay, missingFigure, monthOf } from './schema.js';
import { pathInWords, placeOf, type Tree } from './tree.js';

type Path = readonly PropertyKey[];

const endsEarly = (end: number, start: number): Complaint => ({
  problem: 'the initiative ends before it starts',
  found: `month ${end}`,
  expected: `a month from ${start} on`,
  example: `end: month ${Math.min(start + 11, monthOf.end.domain.high)}`,
});

const scopeElsewhere = (found: string): Complaint => ({
  problem: 'only a change of churn has a scope',
  found: `scope: ${found}`,
  expected: 'no scope here; on business.churn `total` or `beyond_service`',
  example: '{ on: business.churn, change: -2 points, scope: total }',
});

const withoutBase = (lever: Input, head: Input, instead: Input): Complaint => ({
  problem: 'an effect on an input that the profile does not state',
  found: lever.id,
  expected: `${waysInWords(head)} stated as well, or an effect on another input`,
  example: `on: ${instead.id}`,
});

/** An effect on a part of a figure that the profile states as a whole, or in another way. */
const withoutItsWay = (lever: Input, whole: Input, { from }: Way): Complaint => ({
  problem: 'an effect on a part of an input that the profile states in another way',
  found: lever.id,
  expected: `${whole.id} stated by ${idsOf(from)} alone, or an effect on ${whole.id}`,
  example: `on: ${whole.id}`,
});

const idsOf = (of: readonly Input[]): string => of.map(({ id }) => id).join(' and ');

/** The figure that a lever is a part of, and the way to state it by that lever; of most there is none. */
const wholes = new Map(
  inputs.flatMap((whole) =>
    (whole.ways ?? []).flatMap((way) =>
      way.follows ? way.from.map((lever) => [lever, { whole, way }] as const) : [],
    ),
  ),
);

/** Something that switches its own part of the model on: where that is off, a notice says that it counts for nothing. */
const isRequiredBeside = ({ belongsTo }: Input): boolean =>
  belongsTo !== undefined && belongsTo !== complaints.rate;

/** How an input can be stated: by itself, or by others. */
function waysInWords(input: Input): string {
  return [input.id, ...(input.ways ?? []).map(({ from }) => idsOf(from))].join(', or ');
}

const sameName = (name: string): Complaint => ({
  problem: 'two initiatives have the same name',
  found: name,
  expected: 'a different name for each',
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

  readonly #isStated = (input: Input): boolean => rawAt(this.data, input) !== undefined;

  #isGiven(input: Input): boolean {
    return isGiven(input, this.#isStated);
  }

  /** Figures that are required, by themselves or because of others. */
  figures(): void {
    for (const input of inputs) {
      const path = input.id.split('.');
      const head = input.belongsTo;
      if (isRequiredInSomeWay(input) && !this.#isGiven(input))
        this.#fail(path, missingFigure(input, waysInWords(input)));
      if (head === undefined || !this.#isGiven(head) || this.#isGiven(input)) continue;
      const expected = `${input.label.toLowerCase()}, since ${head.id} is given`;
      if (input.fallback.origin === 'yours' && input.fallback.required)
        this.#fail(path, missingFigure(input, expected));
    }
  }

  /** What can only be meant beside another figure. */
  policy(): void {
    const { policy, cost } = acquisition;
    if (rawAt(this.data, policy) !== 'hold' || this.#isGiven(cost)) return;
    this.#fail(cost.id.split('.'), {
      problem: 'the policy hold needs an acquisition cost',
      found: 'policy: hold',
      expected: 'acquisition.cost stated as well, or policy: grow',
      example: `${nameOf(cost)}: ${cost.example}`,
    });
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
      for (const [n, effect] of entriesOf(initiative['effects']).entries()) this.#effect(effect, k, n);
    }
  }

  #effect({ on, scope }: Raw, k: number, n: number): void {
    const path = ['initiatives', k, 'effects', n];
    const lever = inputs.find(({ id }) => id === on);
    if (lever === undefined) return;
    if (scope !== undefined && !(isLever(lever) && mayBeTotal(lever)))
      this.#fail(path, scopeElsewhere(foundIn(scope)));
    // Nothing stands there to change: neither a figure of the profile nor a default.
    const head = lever.belongsTo === complaints.rate ? complaints.rate : lever;
    const hasDefault = head === lever && lever.fallback.origin !== 'yours';
    const part = wholes.get(lever);
    if (part !== undefined) {
      const { whole, way } = part;
      const isInForce = !this.#isStated(whole) && wayOf(whole, this.#isStated) === way;
      if (!isInForce) this.#fail([...path, 'on'], withoutItsWay(lever, whole, way));
    } else if (!hasDefault && !isRequiredBeside(lever) && !this.#isGiven(head)) {
      this.#fail([...path, 'on'], withoutBase(lever, head, business.churn));
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
    check.policy();
    check.initiatives();
    check.correlations();
  }
  return check.failures;
}
