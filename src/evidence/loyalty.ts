/** How loyal customers are said to differ from the others. */
import { type Claim, prose } from './claim.js';

export const loyalCostLess: Claim = {
  id: 'loyal-cost-less',
  title: 'The loyal cost less to serve',
  claimed: 'The longer customers stay, the less they cost to serve.',
  documents: ['S3'],
  figure: null,
  source: prose`
    None named. Tested by Reinartz and Kumar, Harvard Business Review, 2002: 16,000 customers of four firms.`,
  measured: 'The cost of serving customers, against how loyal they were.',
  criticism: 'They found no such effect; in the technology firm the loyal cost more.',
  verdict: ['contested'],
  use: 'input',
  treatment: 'loyalty.service_cost_change is 0 unless the profile states it, per year of tenure.',
};

export const loyalLessPriceSensitive: Claim = {
  id: 'loyal-less-price-sensitive',
  title: 'Loyal customers mind prices less',
  claimed: 'Loyal customers look at the price far less than others do.',
  documents: ['S3'],
  figure: null,
  source: 'None named. Tested by Reinartz and Kumar (2002), as for loyal-cost-less.',
  measured: 'Whether loyal customers are less sensitive to price; how that was measured was not read.',
  criticism: 'They found no such effect.',
  verdict: ['contested'],
  use: 'not modelled',
  treatment: prose`
    Everybody pays the same price, whatever their tenure. Who has seen more spending with tenure states it
    in loyalty.spend_growth.`,
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
  verdict: ['contested'],
  use: 'not modelled',
  treatment: prose`
    Customers tell as many people in their first year as in their tenth, and referred customers are like any
    others.`,
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
  verdict: ['contested'],
  use: 'input',
  treatment: prose`
    loyalty.spend_growth is 0 unless the profile states it, per year of tenure. The budget for new customers
    does not depend on tenure.`,
};

export const loyalForgive: Claim = {
  id: 'loyal-forgive',
  title: 'Loyal customers forgive more',
  claimed: 'Loyal customers put up more easily with something that goes wrong now and then.',
  documents: ['S3'],
  figure: null,
  source: 'None named. Knox and van Oest (2014), 20,000 customers; Temkin (2016).',
  measured: prose`
    Knox and van Oest: what customers did after a complaint, by earlier purchases. Temkin: willingness to
    forgive, as stated, 10.3 points higher.`,
  criticism: 'Supported by behaviour: after earlier purchases a complaint does less harm, and lastingly.',
  verdict: ['primary'],
  use: 'not modelled',
  treatment: prose`
    All customers leave alike after a failure; complaints.switch_intent is their average. Where old and new
    customers differ, give each group a profile of its own.`,
};

export const fireSomeCustomers: Claim = {
  id: 'fire-some-customers',
  title: 'Some customers are better let go',
  claimed: 'A business should part with customers who stand in the way of serving the others.',
  documents: ['S3'],
  figure: null,
  source: 'A quotation of S. Godin in the document. Nearest study: Keiningham, second-hand.',
  measured: 'Profit by customer: about 20% earn money, 60% cover their cost and 20% lose money.',
  criticism: prose`
    That some customers lose money is common; what they do to the service of others was not found measured.`,
  verdict: ['survey'],
  use: 'computed',
  treatment: prose`
    business.gross_margin may be negative, and service may cost more than the margin: keeping such customers
    then lowers the NPV. Give each segment a profile of its own to see which.`,
};
