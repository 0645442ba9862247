/** What validation found, as failures with their places. */
import type * as z from 'zod/mini';
import type { Complaint, Failure } from './failure.js';
import { foundIn } from './figures.js';
import { nearest } from './nearest.js';
import type { Raw } from './raw.js';
import { plainKeys, sections } from './schema.js';
import { placeOf, placeOfKey, plain, type Tree } from './tree.js';

type Path = readonly PropertyKey[];

/** A path for people, who count from 1: `initiatives.1.effects.2.change`. */
const inWords = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');

const keysAt = (path: Path): readonly string[] => {
  if (path.length === 0) return [...plainKeys, ...sections.keys(), 'initiatives'];
  const members = sections.get(String(path[0]));
  if (members) return members.map(({ id }) => id.split('.')[1] as string);
  if (path.at(-1) === 'costs') return ['once', 'running'];
  if (path.includes('effects')) return ['on', 'change', 'evidence', 'causal_share'];
  return ['name', 'costs', 'start', 'ramp', 'end', 'effects'];
};

/** One issue of the schema, as a failure; an object with unknown keys has one for each. */
export function failuresOf(issue: z.core.$ZodIssue, tree: Tree): Failure[] {
  const path = inWords(issue.path);
  const place = placeOf(tree, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      return {
        path: inWords([...issue.path, key]),
        place: placeOfKey(tree, issue.path, key),
        problem: 'a key that is not known here',
        found: key,
        wanted: near === undefined ? `one of ${known.join(', ')}` : `${near}, perhaps?`,
        example: `${near ?? known[0]}: …`,
      };
    });
  }
  const complaint =
    issue.code === 'custom' ? (issue.params?.['complaint'] as Complaint) : structureComplaint(issue, tree);
  return [{ path, place, ...complaint }];
}

function structureComplaint(issue: z.core.$ZodIssue, tree: Tree): Complaint {
  const found = foundIn(
    issue.path.reduce<unknown>((at, step) => (at as Raw | undefined)?.[step as string], plain(tree)),
  );
  if (issue.path.at(-1) === 'currency') {
    const wanted = 'three capital letters, as in ISO 4217';
    return { problem: 'not a currency code', found, wanted, example: 'currency: USD' };
  }
  if (issue.code === 'invalid_value') {
    const wanted = issue.values.join(', ');
    return {
      problem: 'not one of the choices',
      found,
      wanted,
      example: `${String(issue.path.at(-1))}: ${String(issue.values[0])}`,
    };
  }
  if (issue.path.at(-1) === 'effects') {
    const wanted = 'at least one effect';
    const example = 'effects: [{ on: complaints.resolved, change: to 80% }]';
    return { problem: 'an initiative without effects', found, wanted, example };
  }
  const isList = issue.code === 'invalid_type' && issue.expected === 'array';
  return {
    problem: isList ? 'a list is wanted here' : 'a section is wanted here',
    found,
    wanted: isList ? 'entries that each begin with a hyphen' : 'keys with their values',
    example: issue.path.length === 0 ? 'name: Harbor Home Services' : `${String(issue.path.at(-1))}: …`,
  };
}
