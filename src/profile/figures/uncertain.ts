/** The figures of a profile that can be uncertain, by the paths under which correlations name them. */
import { finance, type Input, inputs } from '../../model/index.js';
import type { Complaint } from '../failure.js';
import { effectNames, Names } from '../ids.js';
import { choices, nearest } from '../nearest.js';
import { entriesOf, foundIn, isRaw, type Raw } from './raw.js';

/** Every figure that correlations of one profile may name. */
export interface Uncertain {
  readonly paths: ReadonlySet<string>;
  /** The figures of each initiative by its id, without the part of the path that says whose they are. */
  readonly initiatives: ReadonlyMap<string, readonly string[]>;
  /** The id of the initiative that a text means, which may be its name. */
  readonly idNamed: (text: string) => string | undefined;
  /** Two inputs that no correlation names, for examples that pass. */
  readonly free: readonly [string, string];
}

/** An input that has one value in all simulations: a choice, and the months that they count. */
const isCertain = (input: Input): boolean => input.options !== undefined || input === finance.horizon;

/** The inputs of the model that can be uncertain. */
export const uncertainInputs: readonly string[] = inputs
  .filter((input) => !isCertain(input))
  .map(({ id }) => id);

const ofInitiative = ['costs.once', 'costs.running', 'start', 'ramp', 'end'] as const;

/** An effect that acts on nothing that is known is refused where it stands. */
function figuresOf(initiative: Raw): string[] {
  const levers = entriesOf(initiative['effects']).flatMap(({ on }) => (typeof on === 'string' ? [on] : []));
  return [...ofInitiative, ...effectNames(levers).flatMap((name) => [name, `${name}.causal_share`])];
}

/** Two inputs that stand in no correlation, so that each makes a new pair with whatever it is put beside. */
function freeIn(correlations: unknown): readonly [string, string] {
  const named = new Set(entriesOf(correlations).flatMap(({ between }) => between));
  const free = uncertainInputs.filter((id) => !named.has(id));
  return [...free, ...uncertainInputs].slice(0, 2) as [string, string];
}

/** What a profile that may have mistakes leaves of them. */
export function uncertainIn(data: unknown): Uncertain {
  const raw = isRaw(data) ? data : {};
  const named = entriesOf(raw['initiatives']).filter(({ name }) => typeof name === 'string');
  const names = new Names(named.map(({ name }) => name as string));
  const initiatives = new Map(named.map((initiative, k) => [names.ids[k] as string, figuresOf(initiative)]));
  const paths = [...initiatives].flatMap(([id, figures]) =>
    figures.map((figure) => `initiatives.${id}.${figure}`),
  );
  return {
    paths: new Set([...uncertainInputs, ...paths]),
    initiatives,
    idNamed: (text) => names.ids[names.placeOf(text) ?? -1],
    free: freeIn(raw['correlations']),
  };
}

const notThere = 'an initiative that is not in the profile';

/** More steps than the path of any figure has, were the initiative's name in it cut by its points. */
const mostSteps = 20;

/** An initiative that a path means, what is wrong with the way it does, and what follows in the path. */
interface Meant {
  readonly id: string;
  readonly rest: string;
  readonly problem: string;
}

/** By its id, or by its name, which may have points of its own. */
function namedIn(steps: readonly string[], { idNamed, paths }: Uncertain): Meant | undefined {
  const named = steps.flatMap((_, k): Meant[] => {
    const name = steps.slice(0, k + 1).join('.');
    const id = idNamed(name);
    if (id === undefined) return [];
    const problem =
      name === id ? 'a figure that is not in the profile' : 'an initiative is named by its id here';
    return [{ id, rest: steps.slice(k + 1).join('.'), problem }];
  });
  return named.find(({ id, rest }) => paths.has(`initiatives.${id}.${rest}`)) ?? named[0];
}

/** The same by its number from 1, or by its id with a slip in it. */
function meantBy(steps: readonly string[], uncertain: Uncertain): Meant | undefined {
  const named = namedIn(steps, uncertain);
  if (named !== undefined) return named;
  const [first = '', ...others] = steps;
  const ids = [...uncertain.initiatives.keys()];
  const isNumber = /^\d+$/.test(first);
  const id = isNumber ? ids[Number(first) - 1] : nearest(first, ids);
  const problem = isNumber ? 'an initiative is named by its id here' : notThere;
  return id === undefined ? undefined : { id, rest: others.join('.'), problem };
}

/** A figure of an initiative by the end of its path, or with a slip in it. */
function figureLike(rest: string, figures: readonly string[]): string | undefined {
  const end = `.${rest}`;
  return figures.find((figure) => figure === rest || figure.endsWith(end)) ?? nearest(rest, figures);
}

/** A problem with a path, the known one that was perhaps meant, and those that there are. */
interface Slip {
  readonly problem: string;
  readonly near: string | undefined;
  readonly known: readonly string[];
  /** What all of those have before them. */
  readonly start?: string;
}

function slipOfInitiative(path: string, uncertain: Uncertain): Slip {
  const [, ...steps] = path.split('.', mostSteps);
  const meant = meantBy(steps, uncertain);
  if (meant === undefined) {
    const known = [...uncertain.initiatives.keys()].map((id) => `initiatives.${id}`);
    return { problem: notThere, near: undefined, known: known.length > 0 ? known : uncertainInputs };
  }
  const { id, rest, problem } = meant;
  const known = uncertain.initiatives.get(id) as readonly string[];
  const figure = rest === '' ? undefined : figureLike(rest, known);
  const start = `initiatives.${id}.`;
  return { problem, near: figure && `${start}${figure}`, known, start };
}

function slipIn(path: string, uncertain: Uncertain): Slip {
  if (inputs.some((input) => input.id === path)) {
    return { problem: 'this input is never uncertain', near: undefined, known: uncertainInputs };
  }
  if (/^initiatives?\./i.test(path)) return slipOfInitiative(path, uncertain);
  const near = nearest(path, uncertainInputs);
  return { problem: 'unknown figure', near, known: uncertainInputs };
}

/**
 * What is wrong with a path that is none of them.
 * @param other the other path of the pair, which is never proposed.
 * @param place which of the two it is, so that the examples of both can stand together.
 */
export function unknownFigure(path: unknown, other: unknown, place: 0 | 1, uncertain: Uncertain): Complaint {
  const { problem, near, known, start } = slipIn(foundIn(path), uncertain);
  const meant = near === other ? undefined : near;
  return {
    problem: typeof path === 'string' ? problem : 'not the path of a figure',
    found: foundIn(path),
    expected: choices(known, meant, start),
    example: meant ?? uncertain.free[place],
  };
}
