/** What customers are said to do after bad service. */
import { type Claim, figure, point, prose } from './claim.js';

export const switchAfterOne: Claim = {
  id: 'switch-after-one',
  title: '33% consider switching after one failure',
  claimed: 'One case of poor service is enough for 33% of Americans to consider another company.',
  documents: ['S0'],
  figure: point(0.33, 'share'),
  plausible: {
    low: 0.1,
    high: 0.5,
    why: prose`
      A judgement: failures differ. A small one moves perhaps one customer in ten; of customers left
      dissatisfied over less than $5, 54% did not mean to buy again (TARP, as given in Fast Company 2003).`,
  },
  source: prose`
    American Express Customer Service Barometer 2017, United States. The original page is gone; read where
    others quote it.`,
  measured: 'The share who say that they would consider it: an intention, and a soft one.',
  criticism: prose`
    Intention is not behaviour, and asking inflates the link: among people surveyed the correlation of the
    two is 58% higher than among others (Chandon, Morwitz and Reinartz 2005). Temkin (2017), from reports of
    past spending, puts the revenue at risk at 1.0% in retail and 6.7% in car rental: those with a bad
    experience, times the part of them who then spent less.`,
  verdict: ['survey'],
  use: 'default',
  treatment: prose`
    Default of complaints.switch_intent, as the upper end of what a failure can do.
    complaints.follow_through, a model default, cuts it to what becomes behaviour.`,
  testedBy: prose`
    Churn in the year after an unresolved complaint less that of similar customers without one, from the
    customer list and the ticket export: switch_intent times follow_through.`,
};

export const scrappedPurchase: Claim = {
  id: 'scrapped-purchase',
  title: 'Over half abandoned a purchase',
  claimed: 'Over half of all Americans gave up a purchase they had planned, because of poor service.',
  documents: ['S0'],
  // Only the bound of a half is claimed; the high end is the wave of 2011.
  figure: figure(0.5, 0.78, 'share', 0.5),
  source: 'American Express Customer Service Barometer 2017. Earlier waves: 78% in 2011, 55% in 2012.',
  measured: 'People who gave up any purchase with any firm; in the wave of 2012, within the past year.',
  criticism: prose`
    No rate for one firm or one contact, and no size of purchase. A fall from 78 to 55% within a year points
    to the wording of the question rather than to service.`,
  verdict: ['survey'],
  use: 'default',
  treatment: prose`
    Default of sales.scrapped, and only where the profile opens the section sales. The claim is a
    bound, so a half is both low and likely, and the highest wave is the high end. It says how many people
    did this somewhere, not how many of your prospects do: replace it.`,
  testedBy: prose`
    Quotes or baskets abandoned after a poor contact with service, against those abandoned without one, for
    sales.scrapped.`,
};

export const unhappyCostTwice: Claim = {
  id: 'unhappy-cost-twice',
  title: 'Unhappy customers cost twice',
  claimed: 'An unhappy customer costs the replacement and the damage done to the reputation.',
  documents: ['S3'],
  figure: null,
  source: prose`
    None named. TARP on repurchase by outcome of a complaint; Hogan, Lemon and Libai (2003) on the indirect
    value of a customer.`,
  measured: prose`
    TARP: the share of customers with a problem who mean to buy again, by whether they complained and what
    came of it. Hogan and others: a customer who leaves takes the customers along whom their words would
    have won.`,
  criticism: prose`
    Both effects are real, but replacement cost and lost lifetime value are one loss seen from two sides;
    the sum of the two counts it twice.`,
  verdict: ['primary study'],
  use: 'computed',
  treatment: prose`
    acquisition.policy chooses: grow counts the margin of customers retained, hold counts the acquisitions saved. Never both. Negative word of mouth is counted separately, within what word of mouth brings this business.`,
  testedBy: prose`
    acquisition.cost, business.churn and business.gross_margin give the replacement and the lost margin; the
    damage to reputation needs the source of each new customer, for acquisition.referred.`,
};
