import {
  acquisitionCostRatio,
  complaintsCostLittle,
  serviceAsMuchAsMarketing,
  unhappyCostTwice,
} from '../../evidence/index.js';
import { acquisition, complaints, lifetime, money, results, risk, service } from '../../model/index.js';
import { units } from '../../quantity/index.js';
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

export const acquisitionReading: Reader = (subject) => {
  const { run } = subject;
  const cost = atStart(subject, acquisition.cost);
  const average = cost / keepingCost(subject);
  const kept = run.changed.value(results.customersKept);
  const marginal = cost / (run.changed.value(results.pvCosts) / kept);
  const averageFigure = {
    id: 'average',
    label: 'Cost to win over service cost to keep, a year',
    unit: units.ratio,
  };
  const marginalFigure = {
    id: 'marginal',
    label: 'Cost to win over cost per departure avoided',
    unit: units.ratio,
  };
  const perKept = worked`${amountOf(subject, acquisition.cost)} / (${amount(results.pvCosts.label, run.changed.value(results.pvCosts))} / ${amount(results.customersKept.label, kept)})`;
  const hasMarginal = kept > 0 && run.changed.value(results.pvCosts) > 0;
  const figures = [
    ...(isServiceStated(subject)
      ? [
          against(acquisitionCostRatio, averageFigure, average, [
            ...worked`${amountOf(subject, acquisition.cost)} / `,
            '(',
            ...keepingWorked(subject),
            ')',
          ]),
        ]
      : []),
    ...(hasMarginal ? [against(acquisitionCostRatio, marginalFigure, marginal, perKept)] : []),
  ];
  const [meant, ...others] = figures;
  if (meant === undefined || !Number.isFinite(meant.value)) {
    return notSaid(
      acquisitionCostRatio,
      'the profile states neither what service costs nor an initiative that costs and keeps customers',
    );
  }
  return said(acquisitionCostRatio, meant, ...others);
};

export const budgetReading: Reader = (subject) => {
  if (!isServiceStated(subject)) {
    return notSaid(serviceAsMuchAsMarketing, 'the profile does not state what service costs');
  }
  const customers = atStart(subject, money.revenue) / atStart(subject, money.revenueEach);
  const ratio = (keepingCost(subject) * customers) / (12 * atStart(subject, money.acquisitionSpend));
  const figure = {
    id: 'service_to_acquisition',
    label: 'Service spending over acquisition spending',
    unit: units.ratio,
  };
  const arithmetic = [
    ...keepingWorked(subject),
    ...worked` × ${amount('Customers', customers)} / (12 × ${amountOf(subject, money.acquisitionSpend)})`,
  ];
  return said(serviceAsMuchAsMarketing, {
    ...beside(figure, ratio, arithmetic),
    band: ratio < 1 ? 'below' : 'within',
  });
};

export const complaintCostReading: Reader = (subject) =>
  notSaid(
    complaintsCostLittle,
    'the claim names no figure',
    quantityBeside(subject, risk.worthOfComplaint),
    quantityBeside(subject, risk.breakEvenResolution),
    quantityBeside(subject, complaints.resolved),
  );

export const unhappyReading: Reader = (subject) =>
  notSaid(
    unhappyCostTwice,
    'the claim names no figure; the model counts the replacement or the lost margin, never both',
    quantityBeside(subject, acquisition.cost),
    quantityBeside(subject, lifetime.lifetimeValue),
    quantityBeside(subject, risk.marginAtRisk),
  );
