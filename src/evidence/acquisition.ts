/** What winning customers is said to cost, against keeping them. */
import { type Claim, figure, prose } from './claim.js';

export const acquisitionCostRatio: Claim = {
  id: 'acquisition-cost-ratio',
  title: 'Acquisition costs 5–25× retention',
  claimed: prose`
    Winning a customer costs 5 to 25 times what keeping one costs; a second article only says much more.`,
  documents: ['S2', 'S1'],
  figure: figure(5, 25, 'ratio'),
  source: prose`
    A. Gallo, Harvard Business Review, 2014, who passes on the spread of studies she does not name. The
    older factor of five is lore from TARP, a complaint research firm.`,
  measured: 'A ratio of average costs. What counts as the cost of keeping a customer is nowhere defined.',
  criticism: prose`
    Pfeifer (2005): a ratio of averages is no reason to spend more on keeping; marginal costs decide, and
    spending is right where the marginal cost to win, the marginal cost to keep and the lifetime value are
    equal. TARP's own repeats ran from 2 to 20. Shevlin calls the ratio a legend and the cost of keeping
    impossible to work out. Sharp (second-hand) finds no data behind it.`,
  verdict: ['survey', 'disputed'],
  use: 'computed',
  treatment: prose`
    Never a default: acquisition.cost is the business's own figure. The verdict compares acquisition cost
    with what the initiatives cost for each customer retained. That is an average incremental cost, over all customers that the programme retains; the marginal cost of the last one, which decides, is not in a
    profile. Without initiatives that cost something and retain customers there is no verdict. Acquisition
    cost over a year's service cost of a customer stands beside it: a ratio of averages, as the claim has
    it, and no reason to spend on either.`,
  testedBy: prose`
    acquisition.cost from the accounts, beside initiatives with their costs and a change of business.churn
    measured against a holdout group, at two levels of spending for the marginal cost.`,
};

export const serviceAsMuchAsMarketing: Claim = {
  id: 'service-as-much-as-marketing',
  title: 'Spend as much on service as marketing',
  claimed: 'The service budget should be at least as large as the marketing budget.',
  documents: ['S3'],
  figure: null,
  source: 'None found.',
  measured: 'Nothing: it is advice.',
  criticism: prose`
    Budgets are right where their last unit earns the same, wherever that is (Blattberg and Deighton 1996;
    Pfeifer 2005). Rust, Zahorik and Keiningham (1995) add that quality can be overspent on.`,
  verdict: ['no study found', 'disputed'],
  use: 'computed',
  treatment: prose`
    No rule of equal budgets. compare-methods sets what a unit of money returns in acquisition beside what it
    returns in the initiatives, both as averages.`,
  testedBy: prose`
    The marginal return of each budget: margin of customers won and of customers retained where acquisition
    or service spending was raised or cut, by region or test group.`,
};
