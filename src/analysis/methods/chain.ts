/** The naive complaint chain: what one complaint is said to cost, as published and without its rounding. */
import { constant, derived, product, type Quantity, units } from '../../quantity/index.js';
import { yearOfRevenue } from './basis.js';

/** The numbers of the chain, as P. Weber gives them. */
const chain = {
  /** One complains; six more are as unhappy and say nothing. */
  unhappy: 7,
  toldEach: 9,
  /** 7 × 9 = 63, which is published as 64. */
  toldAsPublished: 64,
  actShare: 0.25,
} as const;

const number = (value: number) => constant(value, units.ratio);

const cost = (id: string, label: string, lost: Quantity<'one'>): Quantity<'one'> =>
  derived({
    id: `method.${id}`,
    label,
    unit: units.moneyPerCustomer,
    reason: 'A year’s revenue of the customers whom one complaint is said to drive away.',
    formula: product(lost, yearOfRevenue),
  });

const lost = derived({
  id: 'method.chain_lost',
  label: 'Customers lost to one complaint',
  unit: units.ratio,
  reason: 'A quarter of the people told, with 63 of them rounded to 64, as published.',
  formula: product(number(chain.toldAsPublished), number(chain.actShare)),
});

const lostExact = derived({
  id: 'method.chain_lost_exact',
  label: 'Customers lost to one complaint, exactly',
  unit: units.ratio,
  reason: 'A quarter of the people told, without rounding.',
  formula: product(number(chain.unhappy), number(chain.toldEach), number(chain.actShare)),
});

export const chainCost = cost('chain_cost', 'Cost of one complaint, as published', lost);

export const chainCostExact = cost('chain_cost_exact', 'Cost of one complaint, without rounding', lostExact);
