/** What winning customers is said to cost, against keeping them. */
import { type Claim, figure, prose } from './claim.js';

export const acquisitionCostRatio: Claim = {
  id: 'acquisition-cost-ratio',
  title: 'Winning costs 5–25 times keeping',
  claimed: prose`
    To win a customer costs 5 to 25 times what it costs to keep one; a second document only says much more.`,
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
  verdict: ['survey', 'contested'],
  use: 'computed',
  treatment: prose`
    Never a default: acquisition.cost is the business's own figure. Here the ratio comes out of the model:
    acquisition cost against what the initiatives pay for each customer kept, which is a marginal cost.
    Without a cost or without customers kept it cannot be said.`,
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
  verdict: ['unverifiable', 'contested'],
  use: 'computed',
  treatment: prose`
    No rule of equal budgets. What each initiative returns, and the highest price worth paying for it, are
    worked out and can be held against what another customer costs to win.`,
};
