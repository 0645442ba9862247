/** Money as it is discounted in yearly business cases: summed by year, each at the end of its year. */

import {
  constant,
  derived,
  difference,
  type Expression,
  inYear,
  product,
  type Quantity,
  quotient,
  sum,
  type Term,
  units,
} from '../../language/index.js';
import { finance, results, runningCost } from '../../model/index.js';

const unity = constant(1, units.ratio);

const yearFactor = derived({
  id: 'method.year_discount',
  label: 'Discount of a year',
  unit: units.ratio,
  reason: 'Value at the start of a year of an amount at its end.',
  formula: quotient(unity, sum(unity, product(finance.discountRate, constant(1, units.years)))),
});

/** (… (last year · f + year before) · f … + year 1) · f: one factor a year, without powers. */
function atYearEnds(series: Term<'monthly'>, years: number, id: string, label: string): Expression<'one'> {
  const ofYear = (year: number): Quantity<'one'> =>
    derived({
      id: `method.${id}.year_${year}`,
      label: `${label}, year ${year}`,
      unit: units.money,
      reason: `${label} of the months of year ${year}, not discounted.`,
      formula: inYear(series, year),
    });
  let worth = product(yearFactor, ofYear(years));
  for (let year = years - 1; year > 0; year--) worth = product(yearFactor, sum(ofYear(year), worth));
  return worth;
}

/** The benefits, and what is left of them after cost, as a business case of so many years has them. */
export function yearEndCase(years: number) {
  const benefits = derived({
    id: 'method.tei-year-end',
    label: 'Value by this method',
    unit: units.money,
    reason: 'The benefits of each year, discounted from its end.',
    formula: atYearEnds(results.benefit, years, 'benefits', 'Benefits'),
  });
  const npv = derived({
    id: 'method.tei_npv',
    label: 'NPV by this method',
    unit: units.money,
    reason: 'The same less running cost at year ends and upfront cost undiscounted.',
    formula: difference(
      benefits,
      results.totalUpfront,
      atYearEnds(runningCost, years, 'running_cost', 'Running cost'),
    ),
  });
  return { benefits, npv };
}
