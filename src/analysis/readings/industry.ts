import { consumerSpending, cxRevenueGain, poorServiceLosses } from '../../evidence/index.js';
import { lifetime, money } from '../../model/index.js';
import { total, units } from '../../quantity/index.js';
import { atStart, beside, notSaid, type Reader } from './reading.js';

export const gainReading: Reader = (subject) => {
  const { run } = subject;
  const yearly = 12 * atStart(subject, money.revenue);
  const claimed = {
    id: 'claim_scaled',
    label: 'The claim scaled to this revenue, over three years',
    unit: units.money,
  };
  const gained = { id: 'revenue_gained', label: 'Revenue gained here, over the horizon', unit: units.money };
  const gain = run.changed.value(total(money.revenue)) - run.baseline.value(total(money.revenue));
  return notSaid(
    cxRevenueGain,
    'context only: it is revenue from a model of stated loyalty, never a default',
    beside(claimed, yearly * (cxRevenueGain.figure?.likely ?? Number.NaN)),
    beside(gained, gain),
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
  const share = (poorServiceLosses.figure?.likely ?? Number.NaN) / consumerSpending.value;
  return notSaid(
    poorServiceLosses,
    'context only: it is what switchers spent before, gross, most of it a transfer between firms',
    beside(claimed, yearly * share),
    beside(atRisk, atStart(subject, lifetime.customersAtRisk) * 12 * atStart(subject, money.revenueEach)),
  );
};
