/** How loyal customers are said to differ from the others. */
import { type Claim, prose } from './claim.js';

export const loyalCostLess: Claim = {
  id: 'loyal-cost-less',
  title: 'Loyal customers cost less to serve',
  claimed: 'The longer customers stay, the less they cost to serve.',
  documents: ['S3'],
  figure: null,
  source: prose`
    None named. Tested by Reinartz and Kumar, Harvard Business Review, 2002: 16,000 customers of four firms.`,
  measured: 'The cost of serving customers, against how loyal they were.',
  criticism: 'They found no such effect; in the technology firm the loyal cost more.',
  verdict: ['disputed'],
  use: 'input',
  treatment: 'loyalty.service_cost_change is 0 unless the profile states it, per year of tenure.',
  testedBy: prose`
    An export of contacts and service cost per customer by tenure band, for loyalty.service_cost_change; the
    same customers over time, since bands at one date mix leavers and stayers.`,
};

export const loyalLessPriceSensitive: Claim = {
  id: 'loyal-less-price-sensitive',
  title: 'Loyal customers are less price-sensitive',
  claimed: 'Loyal customers look at the price far less than others do.',
  documents: ['S3'],
  figure: null,
  source: 'None named. Tested by Reinartz and Kumar (2002), as for loyal-cost-less.',
  measured: prose`
    What loyal and other customers paid for the same goods at a mail-order firm; how the other firms were
    measured was not read.`,
  criticism: prose`
    Contradicted: at the mail-order firm regular customers paid less than the others (The Economist, 27 June
    2002, on the study), by 5–7% as a second-hand summary has it.`,
  verdict: ['disputed'],
  use: 'not modelled',
  treatment: prose`
    Everybody pays the same price, whatever their tenure. A business that sees customers spend more the
    longer they stay states it in loyalty.spend_growth.`,
  testedBy: prose`
    Price paid for the same product, and discount per order, by tenure band; churn by tenure band before and
    after a price change.`,
};

export const loyalRefer: Claim = {
  id: 'loyal-refer',
  title: 'Loyal customers refer more',
  claimed: 'Loyal customers are much likelier to recommend the business.',
  documents: ['S3'],
  figure: null,
  source: prose`
    None named. Reinartz and Kumar (2002); Kumar, Petersen and Leone (2007); Schmitt and others (2011),
    about 10,000 customers of a German bank.`,
  measured: 'Referrals by tenure and by spending; the value of customers who came by referral.',
  criticism: prose`
    Reinartz and Kumar found little of it, and Kumar and others found that those who buy most are not those
    who refer best. What does hold: at the bank, referred customers were worth at least 16% more and went on
    staying longer (Schmitt and others), though at a telecoms firm their margin was lower (Wolters and
    Gedenk 2019).`,
  verdict: ['disputed'],
  use: 'not modelled',
  treatment: prose`
    Customers tell as many people in their first year as in their tenth, and referred customers are like any
    others.`,
  testedBy: prose`
    New customers with the name of who referred them, counted by the tenure band of the referrer, over the
    customers in that band.`,
};

export const loyalLessMarketing: Claim = {
  id: 'loyal-less-marketing',
  title: 'Loyal customers need less marketing',
  claimed: 'Loyal customers need less marketing, take upgrades more readily and earn the business more.',
  documents: ['S3'],
  figure: null,
  source: 'None named. The profit curves by tenure of Reichheld and Sasser (1990) are the usual basis.',
  measured: 'Profit per customer by year of tenure, among those still there.',
  criticism: prose`
    Across the firms of Reinartz and Kumar (2002) loyalty and profit correlate at 0.20–0.45 only. Curves by
    tenure show the survivors: those who would have been worth less have left, so the curve rises without
    anybody changing (sorting, as Fader and Hardie show).`,
  verdict: ['disputed'],
  use: 'input',
  treatment: prose`
    loyalty.spend_growth is 0 unless the profile states it, per year of tenure. The budget for new customers
    does not depend on tenure.`,
  testedBy: prose`
    Marketing cost, upgrades and revenue per customer by tenure band, following the same customers over
    time, for loyalty.spend_growth.`,
};

export const loyalForgive: Claim = {
  id: 'loyal-forgive',
  title: 'Loyal customers forgive more',
  claimed: 'Loyal customers put up more easily with something that goes wrong now and then.',
  documents: ['S3'],
  figure: null,
  source: 'None named. Nearest: Knox and van Oest (2014), 20,000 customers; Temkin Group (2016).',
  measured: prose`
    Knox and van Oest: what customers did after a complaint, by earlier purchases. Temkin: stated willingness
    to forgive, 10.3 points higher among customers of firms with a very good experience than among those of
    firms with a very poor one. That does not compare loyal customers with others.`,
  criticism: prose`
    Supported by behaviour in one study: after earlier purchases a complaint does less harm, and lastingly
    (Knox and van Oest). Temkin's figure is about the firm, not about loyalty, and supports nothing here.`,
  verdict: ['primary study'],
  use: 'not modelled',
  treatment: prose`
    All customers leave alike after a failure; complaints.switch_intent is their average. Where old and new
    customers differ, give each group a profile of its own.`,
  testedBy: prose`
    Churn in the year after an unresolved complaint, less that of customers without one, by tenure band at
    the date of the complaint: the customer list joined to the ticket export.`,
};

export const fireSomeCustomers: Claim = {
  id: 'fire-some-customers',
  title: 'Some customers should be let go',
  claimed: 'A business should part with customers who stand in the way of serving the others.',
  documents: ['S3'],
  figure: null,
  source: 'S. Godin, quoted where the claim was read. Nearest study: Keiningham, second-hand.',
  measured: 'Profit by customer: about 20% earn money, 60% cover their cost and 20% lose money.',
  criticism: prose`
    That some customers lose money is common; what they do to the service of others was not found measured.`,
  verdict: ['survey'],
  use: 'computed',
  treatment: prose`
    business.gross_margin may be negative, and service may cost more than the margin: keeping such customers
    then lowers the NPV. Give each segment a profile of its own to see which.`,
  testedBy: prose`
    Margin less service cost of each customer, from the accounts and the ticket export; then a profile for
    each segment.`,
};
