/** Every input must count for something: one that no figure uses would be asked for, listed, and change nothing. */
import { describe, expect, it } from 'vitest';
import { partsOf, type Quantity, type Term } from '../../../src/language/index.js';
import { derivedQuantities } from '../../../src/model/figures.js';
import { finance, type Input, inputs, isLever } from '../../../src/model/index.js';

const sameTerm = (input: Input): Term => input;

/** All that some figures are made of, down to the leaves; an input also by what may state it instead. */
function within(figures: readonly Quantity[]): ReadonlySet<Quantity> {
  const met = new Set<Quantity>();
  const visit = (quantity: Quantity): void => {
    if (met.has(quantity)) return;
    met.add(quantity);
    if (quantity.formula !== null) partsOf(quantity.formula).forEach(visit);
    for (const { formula } of (quantity as Input).ways ?? []) partsOf(formula(sameTerm)).forEach(visit);
  };
  figures.forEach(visit);
  return met;
}

const used = within(derivedQuantities);

/** What is asked for another reason than to be part of a figure. */
const elsewhere: Readonly<Record<string, string>> = {
  [finance.horizon.id]: 'the months of every series',
  'sales.close_rate_customers': 'context for the claim on selling to customers; it moves no money',
};

const isUsed = (input: Input): boolean => used.has(input) || (isLever(input) && used.has(input.now));

describe('an input', () => {
  it.each(inputs.map((input) => [input.id, input] as const))('%s is part of a figure', (id, input) => {
    expect(isUsed(input) || id in elsewhere, `no formula uses ${id}: use it in one, or leave it out`).toBe(
      true,
    );
  });

  it('is excused only where no figure uses it', () => {
    const needless = inputs.filter((input) => input.id in elsewhere && isUsed(input)).map(({ id }) => id);
    expect(needless).toEqual([]);
  });
});
