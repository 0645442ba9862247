/** What validation found, as failures with their places. */
import type * as z from 'zod/mini';
import type { Complaint } from './failure.js';
import { flowOf, foundIn } from './figures/raw.js';
import { exampleAt, examplesAt } from './keys.js';
import { pathInWords, placeOf, plain, type Tree, treeAt } from './tree.js';
import { type Found, unknownField } from './unknown-field.js';

/** One issue of the schema, as a failure; an object with unknown keys has one for each. */
export function failuresOf(issue: z.core.$ZodIssue, tree: Tree): Found[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue.path, key, tree));
  const complaint =
    issue.code === 'custom' ? (issue.params?.['complaint'] as Complaint) : structureComplaint(issue, tree);
  return [{ path: pathInWords(issue.path), place: placeOf(tree, issue.path), ...complaint }];
}

/** What is wrong with the shape of something, whatever it says. */
function structureComplaint(issue: z.core.$ZodIssue, tree: Tree): Complaint {
  const at = treeAt(tree, issue.path);
  const said = { found: foundIn(at && plain(at)), example: exampleAt(issue.path) };
  if (issue.path.at(-1) === 'currency') {
    return { ...said, problem: 'not a currency code', expected: 'three capital letters, as in ISO 4217' };
  }
  if (issue.path.at(-1) === 'effects' && (at === undefined || issue.code === 'too_small')) {
    return { ...said, problem: 'an initiative without effects', expected: 'at least one effect' };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return { ...said, problem: 'a list is expected here', expected: 'entries that each begin with a hyphen' };
  }
  const [, name = '', value = ''] = /^(\w+):\s*(.+)$/s.exec(said.found) ?? [];
  if (Object.hasOwn(examplesAt(issue.path), name))
    return {
      ...said,
      problem: 'no space after the colon',
      expected: 'a colon and a space between a field and its value',
      example: `${String(issue.path.at(-1))}: { ${name}: ${flowOf(value)} }`,
    };
  return { ...said, problem: 'a section is expected here', expected: 'fields with their values' };
}
