/** What keeping customers is said to be worth. */
import { type Claim, figure, prose } from './claim.js';

export const retentionProfit: Claim = {
  id: 'retention-profit',
  title: 'Retention +5% raises profit by 25–95%',
  claimed: 'A business that keeps 5% more of its customers makes 25–95% more profit.',
  documents: ['S0', 'S2'],
  figure: figure(0.25, 0.95, 'share'),
  source: prose`
    Reichheld and Sasser, Harvard Business Review, September–October 1990, and Reichheld, The Loyalty Effect
    (1996), p. 36. The range itself appears first, as far as is known, in Reichheld and Schefter, Harvard
    Business Review, July–August 2000.`,
  measured: prose`
    The change in the present value of one customer when yearly retention rises by 5 percentage points. So:
    points, not percent, and the whole life of a customer, not this year's profit of a company. In 1990:
    bank branches 85%, insurance brokerage 50%, auto service 30%; MBNA 125%, but for a defection of 10% cut
    in half. An exhibit of 1990 speaks of 25–85% (as quoted by Pfeifer and Farris 2004). The list of 1996
    has twelve industries from 35 to 95%. The low end of the range is thus found in the first list
    (recalled, not checked), the high end in the second.`,
  criticism: prose`
    Without discounting, 25–95% is what 5 points give any business that keeps 75.0–89.7% of its customers a
    year: arithmetic, not a finding. Discounted at 10–15% a year, 5 points give 10–41% where retention is
    60–90%, depending on that retention and on whether the first payment counts. Reading points instead of
    percent makes the answer 1.15 to 1.74 times as large at a discount rate of 10%. Auto service stands at
    30% in the list of 1990 and at 81% in that of 1996, and nobody says why. The credit card values of 1990
    (134, 300 and 525 per customer at 20, 10 and 5% defection; recalled, not checked) do not reproduce from
    the stream of yearly profits published with them: with the last profit held and counted for 1/defection
    years, they need discount rates of 5.6, 6.3 and 6.1% with profits at the end of each year. With profits
    in mid-year the rates are 6.6, 6.9 and 6.5%: within half a point of each other, but still not one rate,
    and all of it rests on recalled values. Sharp calls the claim a thought experiment without
    data, and a step from 10 to 5% defection a halving. Hughes reworked a life insurer and finds such gains
    hard to believe.`,
  verdict: ['primary study', 'disputed'],
  use: 'computed',
  treatment: prose`
    Calculated, never an input. 5 points more retention and 5% more retention stand side by side, each as
    lifetime value without and with discounting, and as contribution year by year for three years. The claim
    means points and lifetime value, but is mostly read as percent and this year's profit. Where the number
    of customers was steady, 5 points add about 5% to it in the first year, wherever retention starts.`,
  testedBy: prose`
    The arithmetic by business.churn, business.gross_margin and finance.discount_rate; the five points by
    active customers by cohort and month, against a holdout group.`,
};

export const satisfiedNotCertain: Claim = {
  id: 'satisfied-not-certain',
  title: 'Satisfied customers may still leave',
  claimed: 'Being satisfied does not make a customer come back.',
  documents: ['S3'],
  figure: null,
  source: 'None named. Studies of satisfaction and defection, read second-hand.',
  measured: prose`
    Intentions: 20% of the satisfied mean to leave and 28% of the dissatisfied mean to stay. Looking back:
    60–80% of those who left had called themselves satisfied.`,
  criticism: prose`
    What was found supports the claim. It contradicts other published claims, which take it for granted that satisfied customers return.`,
  verdict: ['survey'],
  use: 'computed',
  treatment: prose`
    No satisfaction score enters the model: business.churn is what the business measures. It is split into
    service-driven churn, which better service can prevent, and churn for other reasons, which it cannot. A
    business that tracks satisfaction has to say what a point of it does to churn.`,
  testedBy: prose`
    Satisfaction scores joined to the customer list: churn in the following year by score.`,
};

export const lifetimeExceedsFirst: Claim = {
  id: 'lifetime-exceeds-first',
  title: 'Lifetime value exceeds the first sale',
  claimed: 'Over the years a customer brings far more than the first purchase did.',
  documents: ['S1'],
  figure: null,
  source: prose`
    Arithmetic of lifetime value; the usual example is the credit card case of Reichheld and Sasser (1990).`,
  measured: prose`
    Profit per customer by year. The card customer (recalled, not checked) costs 51 to win and brings 30 in
    the first year, so the account turns positive only in the second.`,
  criticism: prose`
    True where retention and margin are high. Where many leave early, or a customer costs more to serve than
    the margin, it is false. It says nothing about what service adds.`,
  verdict: ['primary study'],
  use: 'computed',
  treatment: prose`
    LTV is calculated from margin, churn and discount rate, and compared with the margin of the
    first period and the acquisition cost. Never assumed.`,
  testedBy: prose`
    business.churn, business.gross_margin, the value of a first order and acquisition.cost; better, the
    margin of each cohort by month since its first purchase.`,
};

/** The points of retention a year that the claim speaks of. */
export const claimedPoints = 0.05;
