/** Who complains, who stays silent, and what complaints cost. */
import { type Claim, figure, prose } from './claim.js';

export const quarterComplain: Claim = {
  id: 'quarter-complain',
  title: 'Fewer than 25% ever complain',
  claimed: 'Fewer than 25% of customers ever complain.',
  documents: ['S3'],
  // A bound without a middle: the one number given is both the likely value and the high end.
  figure: figure(0, 0.25, 'share', 0.25),
  source: prose`
    Handed down from TARP. Its study for the US Office of Consumer Affairs (1979, 2,513 households) says
    otherwise.`,
  measured: prose`
    Households, and the most serious problem of each: 32.4% had a problem and 69% of these complained. Over
    40% of those who complained were wholly dissatisfied with the outcome, and about 70% of problems were
    not put right.`,
  criticism: prose`
    It depends on what is at stake. Goodman and Newman (2003): 31% stay silent about a problem of some $142,
    but 97% about small ones; in business software 37%. The Rage study of 2015 has 79% complaining. The same article also says that 70–90% are silent, which leaves 10–30% who complain (see silent-majority).`,
  verdict: ['disputed'],
  use: 'computed',
  treatment: prose`
    Not a default: it is a bound and names no range. complaints.voiced is compared with it. Where the profile does not state that input, it comes from silent-majority, and the comparison says nothing about the business. Weigh your own problems by how serious they are.`,
  testedBy: prose`
    A survey of all customers (did you have a problem, did you report it?), split by how serious it was,
    gives service.problem_rate, and with complaints.rate also complaints.voiced.`,
};

export const complainOnce: Claim = {
  id: 'complain-once',
  title: '4–25% of complainers complain once',
  claimed: 'Of the customers who complain, 4–25% do it a single time.',
  documents: ['S3'],
  figure: figure(0.04, 0.25, 'share'),
  source: 'None found.',
  measured: 'Not known: once per problem, per year or per lifetime would be three different figures.',
  criticism: 'Nothing to test, since the sentence does not say what is counted.',
  verdict: ['no study found'],
  use: 'not modelled',
  treatment: 'Left out: no reading of it would change a decision.',
  testedBy: prose`
    Nothing, until it is clear what is counted. The ticket export shows complaints per customer and year.`,
};

export const reachManagement: Claim = {
  id: 'reach-management',
  title: '1–4% of complaints are escalated',
  claimed: 'Of all complaints, 1–4% reach management.',
  documents: ['S3'],
  figure: figure(0.01, 0.04, 'share'),
  source: prose`
    TARP: 5% get as far as the executives and fewer than half are reported at all; 1–5% in a version of 1999
    (not checked).`,
  measured: 'Counted per problem; the claim counts per complaint.',
  criticism: prose`
    Plausible in size for a firm with several levels between counter and management. No range by kind of
    firm.`,
  verdict: ['survey'],
  use: 'default',
  treatment: prose`
    Default of complaints.reach_management, with the claimed range. It shows how little of the problem management sees; no effect on NPV.`,
  testedBy: prose`
    The share of complaints with an escalation in the ticket export, for complaints.reach_management.`,
};

export const silentMajority: Claim = {
  id: 'silent-majority',
  title: '70–90% never complain',
  claimed: 'Of all customers, 70–90% never complain.',
  documents: ['S3'],
  figure: figure(0.7, 0.9, 'share'),
  source: prose`
    70%: a survey credited to General Motors and a Department of Consumer Affairs, passed on in the trade
    press. Above 90%: the saying from TARP that one in 27 complains.`,
  measured: 'Not known; in the saying, customers with a problem.',
  criticism: prose`
    Contradicts the same article, which has under 25% complaining: 70% silent leaves 30%. Studies that
    asked people with a problem find 21–97% silent, by how serious it was (see quarter-complain).`,
  verdict: ['no study found', 'disputed'],
  use: 'default',
  treatment: prose`
    Default of complaints.voiced, as one minus the silent share, with the claimed range, and read as a share
    of problems. With the complaint rate it sets how many problems there are for each complaint reported, and so the size of the loss to unreported problems. Ask your own customers about this first.`,
  testedBy: prose`
    The same survey as for quarter-complain: complaints.voiced is the share of problems that were reported.`,
};

export const complaintsCostLittle: Claim = {
  id: 'complaints-cost-little',
  title: 'More complaints need not cost more',
  claimed: 'More complaints do not mean more cost, because most are easily resolved.',
  documents: ['S3'],
  figure: null,
  source: 'None named. The idea goes back to a study of 1976.',
  measured: prose`
    In 1976 customers who complained were more loyal than the silent, even where nothing was resolved.`,
  criticism: prose`
    By 2020 (Rage study, Arizona State University) those left dissatisfied are less loyal than those who
    never complained, by 22 points, so only resolving helps. If resolving lifts loyalty by 45 points over
    silence, as in the older table, a reported complaint pays only where over 33% are resolved, before the
    cost of handling. The same article warns elsewhere that complaints will overwhelm a business.`,
  verdict: ['disputed'],
  use: 'computed',
  treatment: prose`
    Handling costs what complaints.handling_cost says. The value of one more complaint reported, and the
    break-even resolution rate for inviting complaints, are calculated from the profile.`,
  testedBy: prose`
    complaints.handling_cost and complaints.resolved from the ticket export, and the churn of the following
    year by whether a complaint was resolved, unresolved or never made.`,
};
