/** A business whose figures are worked out in the head, and what solves for them. */
import { type Solved, solve } from '../../src/answers/solve/answer.js';
import type { Variable } from '../../src/answers/solve/variable.js';
import { variablesOf } from '../../src/answers/solve/variables.js';
import type { Quantity } from '../../src/language/index.js';
import { derivedQuantities } from '../../src/model/figures.js';
import { analysisOf } from './analysis.js';

export interface Given {
  readonly business?: string;
  readonly complaints?: string;
  readonly horizon?: string;
  readonly initiative?: string;
  readonly more?: string;
}

/**
 * A thousand customers of whom none leave and ten complain each month, which costs 20 each time. Each unit
 * less of that is worth 10 a month and, within the year that is counted, 120; nothing is discounted.
 */
export const handling = ({
  business = 'churn: 0% per year',
  complaints = 'handling_cost: 20',
  horizon = '12 months',
  initiative = 'costs: { once: 350 }, effects: [{ on: complaints.handling_cost, change: "-6" }]',
  more = '',
}: Given = {}): string => `
name: In the head
business: { customers: 1000, revenue_per_customer: 50 per month, gross_margin: 80%, ${business} }
acquisition: { cost: 100, new_customers: 0 per year, referred: 0% }
complaints: { rate: 12% per year, voiced: 100%, resolved: 0%, follow_through: 0%, ${complaints} }
finance: { horizon: ${horizon}, discount_rate: 0% per year }
initiatives: [{ name: Plan, ${initiative} }]
${more}
`;

const ofPlan = 'initiatives.plan.';

/** A variable of the plan, or else of the business. */
const variableIn = (variables: ReadonlyMap<string, Variable>, id: string): Variable => {
  const found = variables.get(id) ?? variables.get(`${ofPlan}${id}`);
  if (found === undefined) throw new Error(`there is no variable ${id}`);
  return found;
};

/** Solves a profile, which must be valid. */
export function solved(text: string, figure: string, id: string, target = 0, own = false): Solved {
  const analysis = analysisOf(text);
  const quantity = derivedQuantities.find((each) => each.id === figure) as Quantity<'one'>;
  const variable = variableIn(variablesOf(analysis, own), id);
  return solve(analysis, { figure: quantity, variable, target, ofOwnNumbers: own, ownNumbers: false });
}

/** The solutions as plain numbers: one for a value, two for the ends of a stretch. */
export const valuesOf = ({ solutions }: Solved): number[][] =>
  solutions.map(({ from, to }) => (from === to ? [from.value] : [from.value, to.value]));
