/** What is wrong with figures only because of what else the profile says. */
import { type Input, inputs } from '../model/index.js';
import type { Complaint, Failure } from './failure.js';
import { foundIn } from './figures.js';
import { idOf, type ParsedInitiative } from './initiatives.js';
import { isRaw, rawAt } from './raw.js';
import { placeOf, type Tree } from './tree.js';

/** Figures that are wanted, or not, because of what else the profile says. */
export function crossCheck(data: unknown, tree: Tree): Failure[] {
  const failures: Failure[] = [];
  const isGiven = (input: Input) => rawAt(data, input) !== undefined;
  const fail = (path: string, complaint: Complaint) =>
    failures.push({ path, place: placeOf(tree, path.split('.')), ...complaint });

  for (const input of inputs) {
    const head = input.belongsTo;
    if (head === undefined) continue;
    const wanted = `${input.label.toLowerCase()}, since ${head.id} is given`;
    if (isGiven(head) && !isGiven(input) && input.fallback.origin === 'yours') {
      fail(input.id, {
        problem: 'this figure is missing',
        found: 'nothing',
        wanted,
        example: `${input.id.split('.')[1]}: ${input.example}`,
      });
    }
    if (isGiven(input) && !isGiven(head)) {
      fail(input.id, {
        problem: `without ${head.id} this figure has nothing to act on`,
        found: foundIn(rawAt(data, input)),
        wanted: `${head.id} as well, or neither`,
        example: `${head.id.split('.')[1]}: ${head.example}`,
      });
    }
  }
  const [total, each] = ['business.revenue', 'business.revenue_per_customer'].map(
    (id) => inputs.find((input) => input.id === id) as Input,
  ) as [Input, Input];
  if (isGiven(total) === isGiven(each) && isRaw(data)) {
    fail(total.id, {
      problem: isGiven(total) ? 'the revenue is given twice' : 'this figure is missing',
      found: isGiven(total) ? 'revenue and revenue_per_customer' : 'nothing',
      wanted: 'either revenue or revenue_per_customer',
      example: `revenue: ${total.example}`,
    });
  }
  return failures;
}

/** Initiatives that cannot be told apart, or that end before they start. */
export function checkInitiatives(parsed: readonly ParsedInitiative[], tree: Tree): Failure[] {
  return parsed.flatMap((initiative, k) => {
    const failures: Failure[] = [];
    const twin = parsed.findIndex((other) => idOf(other.name) === idOf(initiative.name));
    if (twin < k) {
      failures.push({
        path: `initiatives.${k + 1}.name`,
        place: placeOf(tree, ['initiatives', k, 'name']),
        problem: 'two initiatives have the same name',
        found: initiative.name,
        wanted: 'a name of its own for each',
        example: `name: ${initiative.name} 2`,
      });
    }
    const start = initiative.start?.value ?? 1;
    if (initiative.end && initiative.end.value < start) {
      failures.push({
        path: `initiatives.${k + 1}.end`,
        place: placeOf(tree, ['initiatives', k, 'end']),
        problem: 'it ends before it starts',
        found: `month ${initiative.end.value}`,
        wanted: `a month from ${start} on`,
        example: `end: month ${start + 11}`,
      });
    }
    return failures;
  });
}
