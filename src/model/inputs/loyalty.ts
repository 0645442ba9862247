import { units } from '../../quantity/index.js';
import { assumed, domains, lever } from '../input.js';

const contested =
  'The documents claim it; a study of 16,000 customers of four firms (Reinartz and Kumar 2002) found none.';

export const spendGrowth = lever({
  id: 'loyalty.spend_growth',
  label: 'Spending growth with tenure',
  unit: units.flowPerYear,
  reason: 'How much more a customer spends per year of tenure, as a share of average spending.',
  example: '2% per year',
  domain: domains.slope,
  otherwise: assumed(0, 0, 0.05, contested),
});

export const serviceCostChange = lever({
  id: 'loyalty.service_cost_change',
  label: 'Service cost change with tenure',
  unit: units.flowPerYear,
  reason: 'How the cost to serve a customer changes per year of tenure, as a share of the average cost.',
  example: '-3% per year',
  domain: domains.slope,
  otherwise: assumed(0, -0.05, 0, contested),
});
