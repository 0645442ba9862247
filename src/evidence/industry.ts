/** What service is said to be worth across whole industries. */
import { type Claim, point, prose } from './claim.js';

export const cxRevenueGain: Claim = {
  id: 'cx-revenue-gain',
  title: 'USD 823m in 3 years per USD 1bn revenue',
  claimed: prose`
    Where yearly revenue is $1 billion, a moderately better customer experience adds $823 million over three
    years.`,
  documents: ['S0'],
  // Over three years, as a multiple of one year's revenue.
  figure: point(0.823, 'ratio'),
  source: 'Temkin Group, ROI of Customer Experience, 2016: 10,000 US consumers, 294 firms, 20 industries.',
  measured: prose`
    Revenue, not profit, modelled from the loyalty that consumers of one moment stated; 27.4% of three
    years' revenue. For example $967 million in car rental and $645 million in utilities.`,
  criticism: prose`
    The same author had $179–308 million in 2011, up to 382 in 2012, up to 461 in 2014, over 800 in 2015 and
    775 in 2018. A jump of that size between two editions is a change of model, not of customers.
    Correlation only (0.82 with intended repurchase, 2018).`,
  verdict: ['survey', 'disputed'],
  use: 'context',
  treatment: prose`
    Scaled to this business's revenue and shown for comparison. An initiative whose revenue comes near it
    deserves doubt. Revenue never enters the return on investment; contribution does.`,
  testedBy: prose`
    No single business can. Its own substitute is revenue per customer before and after a measured change of
    the experience, against a holdout group.`,
};

export const poorServiceLosses: Claim = {
  id: 'poor-service-losses',
  title: 'Poor service costs US firms USD 62bn a year',
  claimed: 'Poor service costs companies in the United States more than $62 billion a year.',
  documents: ['S0'],
  // US dollars, for the whole country.
  figure: point(62e9, 'money/year'),
  source: prose`
    Press release of NewVoiceMedia, a seller of contact-centre software, 2016; it had $41 billion in 2013,
    with 44% of consumers switching then and 49% later.`,
  measured: 'What consumers who switched used to spend, before any cost and wherever the money went next.',
  criticism: prose`
    The figure of 2013 is $392 times 44% times 237.7 million adults: money that moves from one firm to
    another, not a loss to all. Others have $136 billion (CallMiner), 202, 313, 494 and 887 billion (Rage
    2015, 2017, 2020, 2023) and $1.3 trillion (Accenture): a spread of about 30 to 1.`,
  verdict: ['survey', 'disputed'],
  use: 'context',
  treatment: prose`
    Shown for scale. For one business the question is answered by its margin at risk, calculated from its own customers, problems and margin.`,
  testedBy: prose`
    No single business can test a national total. Its own part is the margin of customers lost after a
    failure: complaints.rate, complaints.resolved and churn by complaint outcome.`,
};
