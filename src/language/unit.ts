import type { Dimension } from './dimension.js';

/**
 * What a figure is measured in. The id is part of the published JSON: `money` in it stands for the
 * currency of the profile.
 */
export interface Unit {
  readonly id: string;
  readonly dimension: Dimension;
  /** What the number is, for whoever prints or reads it. */
  /** Whether it is a point of time rather than a stretch of it. */
  readonly isPoint?: true;
  readonly kind: 'share' | 'money' | 'count' | 'ratio' | 'months' | 'years' | 'choice';
  /**
   * Present where the figure is for a stretch of time, and how it turns into one for another stretch: a
   * chance compounds (1 − (1 − a)^n), growth compounds ((1 + a)^n − 1), what is left of something does (a^n), and
   * a flow is multiplied.
   */
  readonly overTime?: 'chance' | 'growth' | 'flow' | 'survival';
}

const perYear = { year: -1 } as const;

/** Every unit of the program. A money amount of one month, in a monthly series, is plain `money`. */
export const units = {
  share: { id: 'share', dimension: {}, kind: 'share' },
  chancePerYear: { id: 'share/year', dimension: perYear, kind: 'share', overTime: 'chance' },
  growthPerYear: { id: 'share/year', dimension: perYear, kind: 'share', overTime: 'growth' },
  /** What is left after a year of what there was. */
  survivalPerYear: { id: 'share/year', dimension: perYear, kind: 'share', overTime: 'survival' },
  /** Per customer and year: a share that adds up from month to month. */
  flowPerYear: { id: 'share/year', dimension: perYear, kind: 'share', overTime: 'flow' },
  chancePerMonth: { id: 'share/month', dimension: {}, kind: 'share', overTime: 'chance' },
  growthPerMonth: { id: 'share/month', dimension: {}, kind: 'share', overTime: 'growth' },
  ratio: { id: 'ratio', dimension: {}, kind: 'ratio' },
  choice: { id: 'choice', dimension: {}, kind: 'choice' },
  money: { id: 'money', dimension: { money: 1 }, kind: 'money' },
  moneyPerYear: { id: 'money/year', dimension: { money: 1, year: -1 }, kind: 'money', overTime: 'flow' },
  moneyPerCustomer: { id: 'money/customer', dimension: { money: 1, customer: -1 }, kind: 'money' },
  moneyPerCustomerYear: {
    id: 'money/customer/year',
    dimension: { money: 1, customer: -1, year: -1 },
    kind: 'money',
    overTime: 'flow',
  },
  moneyPerSale: { id: 'money/sale', dimension: { money: 1, contact: -1 }, kind: 'money' },
  moneyPerComplaint: { id: 'money/complaint', dimension: { money: 1, customer: -1 }, kind: 'money' },
  moneyPerContact: { id: 'money/contact', dimension: { money: 1, contact: -1 }, kind: 'money' },
  minutesPerContact: { id: 'minutes/contact', dimension: { minute: 1, contact: -1 }, kind: 'count' },
  moneyPerAgentYear: {
    id: 'money/agent/year',
    dimension: { money: 1, agent: -1, year: -1 },
    kind: 'money',
    overTime: 'flow',
  },
  hoursPerAgentYear: {
    id: 'hours/agent/year',
    dimension: { hour: 1, agent: -1, year: -1 },
    kind: 'count',
    overTime: 'flow',
  },
  moneyPerOrder: { id: 'money/order', dimension: { money: 1 }, kind: 'money' },
  ordersPerCustomerYear: {
    id: 'orders/customer/year',
    dimension: { customer: -1, year: -1 },
    kind: 'count',
    overTime: 'flow',
  },
  contactsPerYear: {
    id: 'contacts/year',
    dimension: { contact: 1, year: -1 },
    kind: 'count',
    overTime: 'flow',
  },
  agents: { id: 'agents', dimension: { agent: 1 }, kind: 'count' },
  customers: { id: 'customers', dimension: { customer: 1 }, kind: 'count' },
  customersPerYear: {
    id: 'customers/year',
    dimension: { customer: 1, year: -1 },
    kind: 'count',
    overTime: 'flow',
  },
  contactsPerCustomerYear: {
    id: 'contacts/customer/year',
    dimension: { contact: 1, customer: -1, year: -1 },
    kind: 'count',
    overTime: 'flow',
  },
  peoplePerCustomer: { id: 'people/customer', dimension: { person: 1, customer: -1 }, kind: 'count' },
  peoplePerCustomerYear: {
    id: 'people/customer/year',
    dimension: { person: 1, customer: -1, year: -1 },
    kind: 'count',
    overTime: 'flow',
  },
  peoplePerYear: { id: 'people/year', dimension: { person: 1, year: -1 }, kind: 'count', overTime: 'flow' },
  customersPerPerson: { id: 'customers/person', dimension: { customer: 1, person: -1 }, kind: 'ratio' },
  years: { id: 'years', dimension: { year: 1 }, kind: 'years' },
  months: { id: 'months', dimension: { month: 1 }, kind: 'months' },
  /** A month of the horizon, counted from 1. */
  monthOfHorizon: { id: 'month', dimension: { month: 1 }, kind: 'months', isPoint: true },
} as const satisfies Record<string, Unit>;
