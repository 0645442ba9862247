/** What good and bad experiences are said to weigh, and what can be done within a contact. */
import { type Claim, point, prose } from './claim.js';

export const twelveToOne: Claim = {
  id: 'twelve-to-one',
  title: '12 good experiences mend 1 bad',
  claimed: 'It takes 12 good experiences to make up for a single bad one.',
  documents: ['S2'],
  figure: point(12, 'ratio'),
  source: prose`
    R. Newell-Legner, Understanding Customers; also credited to Art Waller, Utah State University. No study
    found.`,
  measured: prose`
    Not known. The original speaks of a bad experience left unresolved; the document drops that condition.`,
  criticism: prose`
    Research on how much more the bad weighs than the good suggests 3 to 5 (not checked), and word of mouth
    shows nothing like 12 (see tell-3-or-4).`,
  verdict: ['unverifiable'],
  use: 'computed',
  treatment: prose`
    Carries no money. How many good experiences this business gives for each bad one is counted and set
    beside the claim. Who thinks that a bad word weighs more than a good one can say so in
    word_of_mouth.negativity; otherwise both weigh the same.`,
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
    the motive (Becker, Spann and Barrot 2020). It is not free either: the document's own example gives 10%
    off.`,
  verdict: ['primary', 'contested'],
  use: 'input',
  treatment: prose`
    Selling in contacts counts only where the profile states service.offer_rate, and then as sales times
    margin less the discount; the extra minutes belong in service.cost_per_contact. Solving at once acts
    through service.first_contact_resolution, as contacts saved.`,
};
