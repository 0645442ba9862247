import { complement, constant, difference, product, quotient, units } from '../../language/index.js';
import { assumed, domains, lever } from '../input.js';
import { churn, netRevenueRetention } from './business.js';

const disputed =
  'Published claims say so; a study of 16,000 customers of four firms (Reinartz and Kumar 2002) found no such effect.';

export const spendGrowth = lever({
  id: 'loyalty.spend_growth',
  label: 'Spend growth of customers who stay',
  unit: units.growthPerYear,
  reason: 'By how much what a customer who stays pays grows in a year.',
  example: '2% per year',
  domain: domains.growth,
  ways: [
    {
      from: [netRevenueRetention],
      why: 'Net revenue retention over the share of customers who stay, less 1.',
      formula: (read) => {
        const kept = complement(read(churn));
        const grown = quotient(difference(read(netRevenueRetention), kept), kept);
        return product(grown, constant(1, units.growthPerYear));
      },
    },
  ],
  otherwise: assumed(0, 0, 0, disputed),
});

export const serviceCostChange = lever({
  id: 'loyalty.service_cost_change',
  label: 'Service cost change of customers who stay',
  unit: units.growthPerYear,
  reason: 'By how much what a customer who stays costs to serve changes in a year.',
  example: '-3% per year',
  domain: domains.growth,
  otherwise: assumed(0, 0, 0, disputed),
});
