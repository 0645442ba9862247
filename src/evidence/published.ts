/** Published numbers that are more than one figure, kept as data beside where they come from. */

/** One number for each of several industries or cases. */
export interface PublishedList {
  readonly title: string;
  readonly source: string;
  /** False where the numbers are recalled and were not compared with the source. */
  readonly checked: boolean;
  /** What the values are, and their unit; shares are fractions. */
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
}

const gainInLifetimeValue = 'share by which a customer is worth more at 5 points more retention a year';

/**
 * Reichheld's first list. The low end of the claim retention-profit is here. Bank branches, insurance
 * brokerage and auto service were checked against the abstract of the paper; the others are recalled.
 */
export const industries1990 = {
  title: 'Gain from 5 points of retention, 1990',
  source: 'Reichheld and Sasser, Harvard Business Review, September–October 1990; most values not checked',
  checked: false,
  unit: gainInLifetimeValue,
  values: {
    autoService: 0.3,
    branchDeposits: 0.85,
    creditCard: 0.75,
    creditInsurance: 0.25,
    insuranceBrokerage: 0.5,
    industrialDistribution: 0.45,
    industrialLaundry: 0.45,
    officeBuildingManagement: 0.4,
    software: 0.35,
  },
} as const satisfies PublishedList;

/** Reichheld's second list. The high end of the claim retention-profit is here; auto service is another. */
export const industries1996 = {
  title: 'Gain from 5 points of retention, 1996',
  source: 'Reichheld, The Loyalty Effect, 1996, p. 36',
  checked: true,
  unit: gainInLifetimeValue,
  values: {
    advertisingAgency: 0.95,
    lifeInsurance: 0.9,
    branchDeposits: 0.85,
    publishing: 0.85,
    autoAndHomeInsurance: 0.84,
    autoService: 0.81,
    creditCard: 0.75,
    industrialBrokerage: 0.5,
    industrialDistribution: 0.45,
    industrialLaundry: 0.45,
    officeBuildingManagement: 0.4,
    software: 0.35,
  },
} as const satisfies PublishedList;

/** The credit card case of 1990: its values do not come out of its own stream at any one discount rate. */
export const creditCard1990 = {
  source: 'Reichheld and Sasser, Harvard Business Review, September–October 1990; not checked',
  checked: false,
  /** Profit per customer: the cost of winning one, then years 1 to 5, in US dollars. */
  profitByYear: [-51, 30, 42, 44, 49, 55],
  /** Value of a customer, in US dollars, where this share of the customers leaves each year. */
  values: [
    { defection: 0.2, value: 134 },
    { defection: 0.1, value: 300 },
    { defection: 0.05, value: 525 },
  ],
} as const;

const meanToBuyAgain = 'share of customers with a problem who mean to buy again';
const repurchaseSource = 'TARP, as given by J. Huba, Fast Company, 9 December 2003';

/** What became of a problem, and how many mean to buy again: small losses. */
export const repurchaseUnder5 = {
  title: 'Repurchase by outcome, loss under $5',
  source: repurchaseSource,
  checked: true,
  unit: meanToBuyAgain,
  values: { silent: 0.37, notSatisfied: 0.46, satisfied: 0.7, satisfiedQuickly: 0.95 },
} as const satisfies PublishedList;

/** What became of a problem, and how many mean to buy again: large losses. */
export const repurchaseOver100 = {
  title: 'Repurchase by outcome, loss over $100',
  source: repurchaseSource,
  checked: true,
  unit: meanToBuyAgain,
  values: { silent: 0.09, notSatisfied: 0.19, satisfied: 0.54, satisfiedQuickly: 0.82 },
} as const satisfies PublishedList;

/**
 * What US households spend on everything in a year, in US dollars: the base that the claim of losses to
 * poor service lacks. National accounts for 2016, the year of the claim; recalled, not checked.
 */
export const consumerSpending = {
  source: 'US Bureau of Economic Analysis, personal consumption expenditures, 2016; not checked',
  checked: false,
  value: 12.8e12,
} as const;

/**
 * The chain from one complaint to the customers it is said to cost: a warning, never a default. As published,
 * 7 × 9 = 63 people told are rounded to 64, and 16,000 follows for a complaint at 1,000.
 */
export const complaintChain = {
  source: 'P. Weber, “Calculated costs of just one customer complaint”',
  checked: true,
  /** One complains; six more are as unhappy and say nothing. */
  unhappy: 7,
  toldEach: 9,
  toldAsPublished: 64,
  /** Share of the people told who act on it. */
  actShare: 0.25,
} as const;
