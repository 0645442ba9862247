/** What selling is said to yield, to customers and to prospects. */
import { type Claim, figure, point, prose } from './claim.js';

export const spendMore: Claim = {
  id: 'spend-more',
  title: '7 in 10 spent more for good service',
  claimed: 'Of US consumers, 70% have spent more with a company because it serves well.',
  documents: ['S0'],
  figure: point(0.7, 'share'),
  source: 'American Express Customer Service Barometer 2017, quoted from R. Joabar.',
  measured: prose`
    Whether people say they ever did; no amount. Asked how much more they would be willing to spend, they
    said 17% in 2017, and 9 to 14% in the waves of 2010 to 2014.`,
  criticism: prose`
    Memory, and the wish to give a good answer. Nothing to compare with: neither what they spent before nor
    people who met worse service.`,
  verdict: ['survey'],
  use: 'input',
  treatment: prose`
    No price premium unless the profile states one, as an effect on business.revenue_per_customer with its
    evidence and causal share.`,
  testedBy: prose`
    An export of spending per customer for the year before and the year after a failure, and after a contact
    resolved at once, beside comparable customers with neither.`,
};

export const sellToExisting: Claim = {
  id: 'sell-to-existing',
  title: 'Probability of selling to an existing customer 60–70%',
  claimed: 'The chance of making another sale to a customer is 60–70%.',
  documents: ['S0'],
  figure: figure(0.6, 0.7, 'share'),
  source: prose`
    Credited to “Marketing Metrics”, which also has 20–40% for lapsed customers. Probably the firm of that
    name, by way of Griffin and Lowenstein 2001 (not checked); often taken for the textbook by Farris and
    others.`,
  measured: 'The chance of some sale; no period and no offer is defined.',
  criticism: prose`
    Customers chose the firm before, so their readiness to buy again is not an effect of service. Older lore
    has 1 in 2 for the same thing.`,
  verdict: ['no study found'],
  use: 'default',
  treatment: prose`
    Default of service.acceptance and of sales.close_rate_customers, the first only where the profile states
    offers in contacts, the second only for comparison with the claim, with no effect on NPV. High for an offer nobody asked
    for: replace it. Never multiplied with the customers retained, whose repeat purchases are already in the
    revenue.`,
  testedBy: prose`
    Offers made to existing customers and accepted within a stated period, from the CRM, for
    service.acceptance and sales.close_rate_customers.`,
};

export const sellToProspect: Claim = {
  id: 'sell-to-prospect',
  title: 'Probability of selling to a new prospect 5–20%',
  claimed: 'The chance of making a sale to somebody new is 5–20%.',
  documents: ['S0'],
  figure: figure(0.05, 0.2, 'share'),
  source: 'The same as for sell-to-existing.',
  measured: 'The chance of some sale; no period, and no word on who counts as a prospect.',
  criticism: prose`
    Close rates depend on who is counted as a prospect. Older lore has 1 in 16. The gap to the rate for
    customers does not measure service.`,
  verdict: ['no study found'],
  use: 'default',
  treatment: prose`
    Default of sales.close_rate_prospects, and only where the profile opens the section sales. Every
    business that counts its prospects knows its own rate: replace it.`,
  testedBy: prose`
    Prospects spoken to and won within a stated period, from the CRM, for sales.close_rate_prospects.`,
};
