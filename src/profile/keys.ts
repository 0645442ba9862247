/** The keys of a profile at each of its places, with what each could say. */
import { type Input, inputs } from '../model/index.js';

type Path = readonly PropertyKey[];
type Examples = Readonly<Record<string, string>>;

export const nameOf = (input: Input): string => input.id.split('.')[1] as string;
export const sectionOf = (input: Input): string => input.id.split('.')[0] as string;

/** The sections of a profile in their order, each with its inputs. */
export const sections: ReadonlyMap<string, readonly Input[]> = new Map(
  [...new Set(inputs.map(sectionOf))].map((name) => [
    name,
    inputs.filter((input) => sectionOf(input) === name),
  ]),
);

export const ofEffect = {
  on: 'complaints.resolved',
  change: '-10% relative',
  evidence: 'before-after',
  causal_share: '80%',
  scope: 'total',
} as const;

export const ofCosts = { once: '60k', running: '90k per year' } as const;

const effect = '{ on: complaints.resolved, change: to 80% }';

export const ofInitiative = {
  name: 'Second-line team',
  costs: '{ once: 60k, running: 90k per year }',
  start: 'month 4',
  ramp: '9 months',
  end: 'month 24',
  fade: '6 months',
  effects: `[${effect}]`,
} as const;

const correlated = ['business.churn', 'complaints.resolved'] as const;

export const ofCorrelation = {
  between: `[${correlated.join(', ')}]`,
  correlation: '-0.4',
} as const;

export const correlationOf = (between: readonly string[], value: string): string =>
  `{ between: [${between.join(', ')}], correlation: ${value} }`;

const correlation = correlationOf(correlated, ofCorrelation.correlation);

const initiative = `{ name: Second-line team, effects: [${effect}] }`;

export const ofProfile = {
  schemaVersion: '1',
  name: 'Harbor Home Services',
  currency: 'USD',
} as const;

const ofSection = (members: readonly Input[]): Examples =>
  Object.fromEntries(members.map((input) => [nameOf(input), input.example]));

/** An example of the section as a whole: its last input, which needs no other. */
const inFlow = (members: readonly Input[]): string => {
  const alone = members.filter(({ belongsTo }) => belongsTo === undefined).at(-1) as Input;
  return `{ ${nameOf(alone)}: ${alone.example} }`;
};

/** The keys that are known at a path, each with what it could say. */
export function examplesAt(path: Path): Examples {
  const [first] = path;
  if (first === undefined) {
    const ofSections = [...sections].map(([name, members]) => [name, inFlow(members)]);
    return {
      ...ofProfile,
      ...Object.fromEntries(ofSections),
      correlations: `[${correlation}]`,
      initiatives: `[${initiative}]`,
    };
  }
  const members = sections.get(String(first));
  if (members !== undefined) return ofSection(members);
  if (first === 'correlations') return ofCorrelation;
  if (path.at(-1) === 'costs') return ofCosts;
  return path.includes('effects') ? ofEffect : ofInitiative;
}

/** What could stand at a path, as a line to copy: with its key, or as an entry of a list. */
export function exampleAt(path: Path): string {
  const key = path.at(-1);
  if (key === undefined) return `name: ${ofProfile.name}`;
  if (typeof key === 'number') {
    if (path[0] === 'correlations') return correlation;
    return path.includes('effects') ? effect : initiative;
  }
  return `${String(key)}: ${examplesAt(path.slice(0, -1))[String(key)]}`;
}
