import { consumerSpending, cxRevenueGain, poorServiceLosses } from '../../evidence/index.js';
import { lifetime, money } from '../../model/index.js';
import { total, units } from '../../quantity/index.js';
import { type Amount, amountOf, atStart, beside, notSaid, type Reader, worked } from './reading.js';

export const gainReading: Reader = (subject) => {
  const { run } = subject;
  const yearly = 12 * atStart(subject, money.revenue);
  const claimed = {
    id: 'claim_scaled',
    label: 'The claim scaled to this revenue, over three years',
    unit: units.money,
  };
  const gained = { id: 'revenue_gained', label: 'Revenue gained here, over the horizon', unit: units.money };
  const [after, before] = [run.changed, run.baseline].map((evaluation) => ({
    value: evaluation.value(total(money.revenue)),
    unit: units.money,
  })) as [Amount, Amount];
  const likely = { value: cxRevenueGain.figure?.likely ?? Number.NaN, unit: units.ratio };
  return notSaid(
    cxRevenueGain,
    'context only: it is revenue from a model of stated loyalty, never a default',
    beside(claimed, yearly * likely.value, worked`12 × ${amountOf(subject, money.revenue)} × ${likely}`),
    beside(gained, after.value - before.value, worked`${after} − ${before}`),
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
    label: 'Revenue of those who leave over service, a year',
    unit: units.moneyPerYear,
  };
  const losses = { value: poorServiceLosses.figure?.likely ?? Number.NaN, unit: units.money };
  const spending = { value: consumerSpending.value, unit: units.money };
  const share = losses.value / spending.value;
  return notSaid(
    poorServiceLosses,
    'context only: it is what switchers spent before, gross, most of it a transfer between firms',
    beside(
      claimed,
      yearly * share,
      worked`12 × ${amountOf(subject, money.revenue)} × ${losses} / ${spending}`,
    ),
    beside(
      atRisk,
      atStart(subject, lifetime.customersAtRisk) * 12 * atStart(subject, money.revenueEach),
      worked`${amountOf(subject, lifetime.customersAtRisk)} × 12 × ${amountOf(subject, money.revenueEach)}`,
    ),
  );
};
