import { consumerSpending, cxRevenueGain, poorServiceLosses } from '../../evidence/index.js';
import { total, units } from '../../language/index.js';
import { money, risk } from '../../model/index.js';
import { amount, amountOf, atStart, beside, notSaid, type Reader, worked } from './reading.js';

export const gainReading: Reader = (subject) => {
  const { run } = subject;
  const yearly = 12 * atStart(subject, money.revenue);
  const claimed = {
    id: 'claim_scaled',
    label: 'The claim scaled to this revenue, over three years',
    unit: units.money,
  };
  const gained = { id: 'revenue_gained', label: 'Revenue gained here, over the horizon', unit: units.money };
  const [after, before] = [run.changed, run.baseline].map((evaluation) =>
    evaluation.value(total(money.revenue)),
  ) as [number, number];
  const likely = cxRevenueGain.figure?.likely ?? Number.NaN;
  return notSaid(
    cxRevenueGain,
    'context only: it is revenue from a model of stated loyalty, never a default',
    beside(
      claimed,
      yearly * likely,
      worked`12 × ${amountOf(subject, money.revenue)} × ${amount('the claim', likely)}`,
    ),
    beside(
      gained,
      after - before,
      worked`${amount('Revenue with the initiatives', after)} − ${amount('Revenue without', before)}`,
    ),
  );
};

export const lossReading: Reader = (subject) => {
  const yearly = 12 * atStart(subject, money.revenue);
  const claimed = {
    id: 'claim_scaled',
    label: 'The claim scaled to this revenue, a year',
    unit: units.moneyPerYear,
  };
  const atRisk = {
    id: 'revenue_at_risk',
    label: 'Revenue of customers lost to service failures, a year',
    unit: units.moneyPerYear,
  };
  const losses = poorServiceLosses.figure?.likely ?? Number.NaN;
  const share = losses / consumerSpending.value;
  return notSaid(
    poorServiceLosses,
    'context only: it is what switchers spent before, gross, most of it a transfer between firms',
    beside(
      claimed,
      yearly * share,
      worked`12 × ${amountOf(subject, money.revenue)} × ${amount('the claim', losses)} / ${amount('what US consumers spend a year', consumerSpending.value)}`,
    ),
    beside(
      atRisk,
      atStart(subject, risk.customersLostToService) * 12 * atStart(subject, money.revenueEach),
      worked`${amountOf(subject, risk.customersLostToService)} × 12 × ${amountOf(subject, money.revenueEach)}`,
    ),
  );
};
