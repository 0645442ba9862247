/** What `solve` is asked, from words: a figure, what to change for it, and a target. */

import { isStepped } from '../answers/solve/curve.js';
import type { Variable } from '../answers/solve/variable.js';
import type { Assessment } from '../business/assess.js';
import { type Quantity, type Unit, units } from '../language/index.js';
import { derivedQuantities } from '../model/figures.js';
import { type Domain, domains, finance, inputs, results } from '../model/index.js';
import { attempt, Unreadable } from '../profile/expected.js';
import { readAmount } from '../profile/figures/amount.js';
import { nearest } from '../profile/nearest.js';
import { exitCodes } from './exit.js';
import { Failed } from './io.js';

const usage = (text: string): Failed => new Failed(text, exitCodes.usage);

const hasOneValue = (quantity: Quantity): quantity is Quantity<'one'> => quantity.shape === 'one';

const solvable = derivedQuantities.filter(hasOneValue);

const ownNpv = `${results.npv.id}_own_numbers`;

/** A figure that is asked for; NPV of two runs goes by two names. */
export interface FigureAsked {
  readonly figure: Quantity<'one'>;
  readonly isOwn: boolean;
}

/**
 * The figure of that name.
 * @throws {Failed} when there is none that has one value.
 */
export function figureNamed(id: string): FigureAsked {
  if (id === ownNpv) return { figure: results.npv, isOwn: true };
  const figure = solvable.find((quantity) => quantity.id === id);
  if (figure !== undefined) return { figure, isOwn: false };
  const monthly = derivedQuantities.find((quantity) => quantity.id === id || quantity.id.endsWith(`.${id}`));
  if (monthly !== undefined && !hasOneValue(monthly))
    throw usage(
      `${monthly.id} has a value for every month; solve needs a figure with one value, such as npv`,
    );
  if (inputs.some((input) => input.id === id))
    throw usage(`${id} is an input: name it with --for, and a figure that depends on it first, such as npv`);
  const near = nearest(id, [...solvable.map((quantity) => quantity.id), ownNpv]);
  const hint = near === undefined ? 'for example npv' : `did you mean ${near}?`;
  throw usage(`unknown figure ${id}, or not a figure with one value; ${hint}`);
}

/** Why an input cannot be solved for, where there is a reason. */
function whyNot(id: string): string | null {
  const input = inputs.find((each) => each.id === id);
  if (input === finance.horizon)
    return `${id} is the time over which costs and benefits count and cannot be solved for; try values with --set ${id}="2 years"`;
  const [first] = input?.options ?? [];
  return first === undefined ? null : `${id} is a choice, not an amount; try each with --set ${id}=${first}`;
}

const prefix = 'initiatives.';

/** What a path of an initiative could say that is meant without naming the initiative. */
const shortly = (id: string): string => id.slice(id.indexOf('.', prefix.length) + 1);

/**
 * The variable of that name. The part of a path that names the initiative may be left out where that leaves
 * no doubt.
 * @throws {Failed} when there is none, or several are meant.
 */
export function variableNamed(id: string, variables: ReadonlyMap<string, Variable>): Variable {
  const found = variables.get(id);
  if (found !== undefined) return found;
  const ids = [...variables.keys()];
  const ofInitiatives = ids.filter((other) => other.startsWith(prefix));
  const meant = ofInitiatives.filter((other) => shortly(other) === id);
  if (meant.length > 1) throw usage(`--for ${id} could be ${meant.join(' or ')}; give the full path`);
  const [only] = meant;
  if (only !== undefined) return variables.get(only) as Variable;
  const why = whyNot(id);
  if (why !== null) throw usage(`--for ${id}: ${why}`);
  const near = nearest(id, id.startsWith('initiative') ? ofInitiatives : ids);
  const hint =
    near === undefined
      ? 'expected the path of an input in a profile, such as business.churn or initiatives.<id>.costs.once'
      : `did you mean ${near}?`;
  throw usage(`--for ${id}: unknown input; ${hint}`);
}

/** A month's chance is told as it is; a profile would make one of a year of it. */
const unitOf = ({ unit }: Quantity): Unit => (unit === units.chancePerMonth ? units.share : unit);

function domainOf(figure: Quantity): Domain {
  if (isStepped(figure)) return finance.horizon.domain;
  return unitOf(figure).overTime === 'chance' ? domains.share : domains.anywhere;
}

const examples: Readonly<Record<Unit['kind'], string>> = {
  share: '50%',
  money: '50k',
  count: '500',
  ratio: '1.5',
  months: '24 months',
  years: '3',
  choice: '1',
};

function exampleFor(figure: Quantity): string {
  const { kind, overTime } = unitOf(figure);
  return `${examples[kind]}${overTime === undefined ? '' : ' per year'}`;
}

/** Figures that divide good from bad at zero. */
const isAboutNought = (figure: Quantity): boolean =>
  figure.unit.kind === 'money' || figure === results.roi || figure === results.irr;

/**
 * The target for a figure, read as a profile reads figures in its unit.
 * @throws {Failed} when it is none, lies beyond the horizon, or none is given and zero is no target that anybody means.
 */
export function targetFor(
  figure: Quantity,
  text: string | undefined,
  { profile: { currency }, case: { months } }: Assessment,
): number {
  const example = exampleFor(figure);
  if (text === undefined) {
    if (isAboutNought(figure)) return 0;
    throw usage(`${figure.id} needs a target, such as --target "${example}"`);
  }
  const expected = { unit: unitOf(figure), domain: domainOf(figure), example, currency };
  const read = attempt(text, example, (raw) => {
    const amount = readAmount(raw, expected);
    if (amount.low !== null) throw new Unreadable('a range', 'one number', example);
    return amount.value;
  });
  if ('value' in read) {
    if (isStepped(figure) && read.value > months)
      throw usage(
        `--target ${text}: the horizon is ${months} months, and nothing is counted beyond it; ask with --set ${finance.horizon.id}="${read.value} months"`,
      );
    return read.value;
  }
  const { problem, expected: instead, example: passing } = read.complaint;
  throw usage(`--target ${text}: ${problem}; expected: ${instead}; for example --target "${passing}"`);
}
