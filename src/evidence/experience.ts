/** What good and bad experiences are said to weigh, and what can be done within a contact. */
import { type Claim, point, prose } from './claim.js';

export const twelveToOne: Claim = {
  id: 'twelve-to-one',
  title: '12 good experiences offset 1 bad',
  claimed: 'It takes 12 good experiences to make up for a single bad one.',
  documents: ['S2'],
  figure: point(12, 'ratio'),
  source: prose`
    R. Newell-Legner, Understanding Customers; also credited to Art Waller, Utah State University. No study
    found.`,
  measured: prose`
    Not known. The original speaks of a bad experience left unresolved; the claim drops that condition.`,
  criticism: prose`
    Research on how much more the bad weighs than the good suggests 3 to 5 (not checked), and word of mouth
    shows nothing like 12 (see tell-3-or-4).`,
  verdict: ['no study found'],
  use: 'computed',
  treatment: prose`
    No effect on NPV. It speaks of experiences, so experiences are counted, not customers: contacts resolved
    at once for each complaint left unresolved, where service.contacts is stated. Customers without a failure
    are another quantity, so without contacts it cannot be said. A business where negative word of mouth counts for more than positive says so in word_of_mouth.negativity; the default is that both count the same.`,
  testedBy: prose`
    service.contacts, service.first_contact_resolution and complaints.resolved give the ratio; churn after
    an unresolved complaint, by contacts resolved since, tests the twelve.`,
};

export const contactIsMarketing: Claim = {
  id: 'contact-is-marketing',
  title: 'A good service contact is marketing',
  claimed: prose`
    A contact that solves the problem without effort works as marketing, and selling in it costs nothing.`,
  documents: ['S4'],
  figure: null,
  source: 'None named. Nearest: CEB on customer effort, 97,000 customers, read second-hand.',
  measured: prose`
    Stated loyalty: 96% of those who had much effort turn disloyal against 9% of those who had little;
    meeting expectations is enough, and exceeding them adds next to nothing. Service is four times likelier
    to drive people away than to tie them.`,
  criticism: prose`
    Satisfaction explains little of loyalty (R² 0.13, second-hand). Selling in a contact adds work and can
    hurt the service (Evans and others 1999); in a field experiment it changed churn through doubts about
    the motive (Becker, Spann and Barrot 2020). It is not free either: the example that comes with the claim gives 10%
    off.`,
  verdict: ['primary study', 'disputed'],
  use: 'input',
  treatment: prose`
    Selling in contacts counts only where the profile states service.offer_rate, and then as sales times
    margin less the discount; the extra minutes belong in service.cost_per_contact. Solving at once acts
    through service.first_contact_resolution, as contacts saved.`,
  testedBy: prose`
    Offers made in contacts picked at random: sales, discount, handling time and later churn against
    contacts without an offer, for service.offer_rate, service.acceptance and service.offer_margin.`,
};
