import {
  acquisitionCostRatio,
  complaintsCostLittle,
  serviceAsMuchAsMarketing,
  unhappyCostTwice,
} from '../../evidence/index.js';
import { units } from '../../language/index.js';
import {
  acquisition,
  complaints,
  lifetime,
  money,
  results,
  retention,
  risk,
  service,
} from '../../model/index.js';
import {
  type Arithmetic,
  against,
  amount,
  amountOf,
  atStart,
  beside,
  isStated,
  notSaid,
  quantityBeside,
  type Reader,
  type ReadingFigure,
  type Subject,
  said,
  worked,
} from './reading.js';

const isServiceStated = (subject: Subject): boolean =>
  isStated(subject, service.contacts) && isStated(subject, service.costPerContact);

/** What service spends on one customer in a year: the cost of keeping as far as the profile tells it. */
const keepingCost = (subject: Subject): number =>
  12 * (atStart(subject, money.serviceCostEach) + atStart(subject, money.handlingEach));

const keepingWorked = (subject: Subject): Arithmetic =>
  worked`12 × (${amountOf(subject, money.serviceCostEach)} + ${amountOf(subject, money.handlingEach)})`;

/** A ratio of averages, as the claim has it: shown, but it decides nothing. */
function averageRatio(subject: Subject): ReadingFigure[] {
  if (!isServiceStated(subject)) return [];
  const figure = {
    id: 'cac_to_service_cost',
    label: 'CAC ÷ annual service cost per customer',
    unit: units.ratio,
  };
  const arithmetic = [
    ...worked`${amountOf(subject, acquisition.cost)} / `,
    '(',
    ...keepingWorked(subject),
    ')',
  ];
  return [beside(figure, atStart(subject, acquisition.cost) / keepingCost(subject), arithmetic)];
}

/** The verdict is on what the treatment names: the average cost of the departures that the initiatives avoid. */
export const acquisitionReading: Reader = (subject) => {
  if (!isStated(subject, acquisition.cost)) {
    return notSaid(acquisitionCostRatio, `the profile has no ${acquisition.cost.id}`);
  }
  const { changed } = subject.run;
  const [spent, kept] = [changed.value(results.pvCosts), changed.value(retention.customersRetained)];
  const average = averageRatio(subject);
  if (!(kept > 0 && spent > 0)) {
    return notSaid(acquisitionCostRatio, 'no initiative both costs money and retains customers', ...average);
  }
  const figure = {
    id: 'cac_to_cost_per_departure_avoided',
    label: 'CAC ÷ cost per customer retained',
    unit: units.ratio,
  };
  const arithmetic = worked`${amountOf(subject, acquisition.cost)} / (${amount(results.pvCosts.label, spent)} / ${amount(retention.customersRetained.label, kept)})`;
  const incremental = atStart(subject, acquisition.cost) / (spent / kept);
  return said(
    acquisitionCostRatio,
    against(acquisitionCostRatio, figure, incremental, arithmetic),
    ...average,
  );
};

export const budgetReading: Reader = (subject) => {
  if (!isServiceStated(subject)) {
    return notSaid(serviceAsMuchAsMarketing, 'the profile does not state what service costs');
  }
  if (!isStated(subject, acquisition.cost))
    return notSaid(serviceAsMuchAsMarketing, `the profile has no ${acquisition.cost.id}`);
  const customers = atStart(subject, money.revenue) / atStart(subject, money.revenueEach);
  const ratio = (keepingCost(subject) * customers) / (-12 * atStart(subject, money.acquisitionSpend));
  const figure = {
    id: 'service_to_acquisition',
    label: 'Service spending over acquisition spending',
    unit: units.ratio,
  };
  const arithmetic = [
    ...keepingWorked(subject),
    ...worked` × ${amount('Customers', customers)} / (−12 × ${amountOf(subject, money.acquisitionSpend)})`,
  ];
  return said(serviceAsMuchAsMarketing, {
    ...beside(figure, ratio, arithmetic),
    band: ratio < 1 ? 'below' : 'in range',
  });
};

export const complaintCostReading: Reader = (subject) =>
  notSaid(
    complaintsCostLittle,
    'the claim states no figure',
    quantityBeside(subject, risk.valueOfReportedComplaint),
    quantityBeside(subject, risk.breakEvenResolution),
    quantityBeside(subject, complaints.resolved),
  );

export const unhappyReading: Reader = (subject) =>
  notSaid(
    unhappyCostTwice,
    'the claim states no figure; the model counts the replacement or the lost margin, never both',
    quantityBeside(subject, acquisition.cost),
    quantityBeside(subject, lifetime.ltv),
    quantityBeside(subject, risk.marginAtRisk),
  );
