/** How many people customers are said to tell, and what comes of it. */
import { type Claim, figure, point, prose } from './claim.js';

export const tell3Or4: Claim = {
  id: 'tell-3-or-4',
  title: 'Satisfied customers tell 3–4 people',
  claimed: 'A satisfied customer speaks well of the business to three or four people.',
  documents: ['S1'],
  figure: figure(3, 4, 'people'),
  source: prose`
    No study has this figure beside the 16 of the dissatisfied. Nearest: TARP for Coca-Cola 1980 (5), TARP
    on cars (8, not checked), American Express barometers of 2011 (9), 2012 (15) and 2017 (11).`,
  measured: prose`
    People told, as those asked remember it; perhaps averaged only over the people who tell at all, who were
    47% for good service in the barometer of 2012.`,
  criticism: prose`
    The surveys differ threefold among themselves. In 15 studies good words were about three times as common
    as bad ones (East, Hammond and Wright 2007), and the people asked put the effect of a good word on their
    choice at or above that of a bad one (East and others 2008; their own assessment, not observed choices):
    the claim has it the other way round.`,
  verdict: ['no study found', 'survey', 'disputed'],
  use: 'default',
  treatment: prose`
    Default of word_of_mouth.told_if_satisfied, with the claimed range; low confidence. Only its ratio to the two counts of negative word of mouth matters: what word of mouth brings is calibrated on acquisition.referred, so no count makes it bring more customers than were observed.`,
  testedBy: prose`
    A survey of satisfied customers (people told in the past year, none counted as 0) for
    word_of_mouth.told_if_satisfied; the source of each new customer for acquisition.referred.`,
};

export const tell16: Claim = {
  id: 'tell-16',
  title: 'Dissatisfied customers tell 16 people',
  claimed: 'A dissatisfied customer speaks badly of the business to 16 people on average.',
  documents: ['S1'],
  figure: point(16, 'people'),
  plausible: {
    low: 5,
    high: 24,
    why: prose`
      24 is the highest count found (American Express 2012). The lowest is 10 (TARP 1980); if it counts only
      those who tell at all, 56% of the dissatisfied in the barometer of 2012, all of them tell 5 to 6.`,
  },
  source: prose`
    None for the pair with three or four. The same number is in the American Express barometer of 2011 and
    in work of TARP on cars (not checked). Others: TARP for Coca-Cola 1980 (10), American Express 2012 (24)
    and 2017 (15).`,
  measured: prose`
    People told, as those asked remember it; perhaps averaged only over the people who tell at all, who were
    56% for bad service in the barometer of 2012.`,
  criticism: prose`
    Wherever 16 is found, the good word reaches 8 or 9 people and not three or four, so the claimed pair
    widens the gap. In studies of what people say they passed on, bad words are the rarer ones (East, Hammond
    and Wright 2007; see tell-3-or-4), and respondents judge their effect no stronger than that of good ones
    (East and others 2008). Neither is a panel of observed behaviour.`,
  verdict: ['no study found', 'survey', 'disputed'],
  use: 'default',
  treatment: prose`
    Default of word_of_mouth.told_if_failed, for customers whose complaint was not resolved; low confidence. Negative word of mouth undoes what positive word of mouth brings, times word_of_mouth.negativity, and no more.`,
  testedBy: prose`
    The same question to customers whose complaint was closed unresolved, none counted as 0, for
    word_of_mouth.told_if_failed.`,
};

export const silentTell3: Claim = {
  id: 'silent-tell-3',
  title: 'Customers who do not complain tell 3',
  claimed: 'Those who never complain speak badly of the business to three people on average.',
  documents: ['S3'],
  figure: point(3, 'people'),
  plausible: {
    low: 0,
    high: 10,
    why: prose`
      Nobody has measured it. Customers who do not tell the business may tell nobody, or tell as
      many as the lowest count found for the dissatisfied (10, TARP for Coca-Cola 1980).`,
  },
  source: 'None found.',
  measured: 'Not known.',
  criticism: prose`
    Nothing supports the number. Another published claim has 16 for the dissatisfied without asking whether
    they complained (see tell-16).`,
  verdict: ['no study found', 'disputed'],
  use: 'default',
  treatment: prose`
    Default of word_of_mouth.told_if_silent. Separate from the count after an unresolved complaint, because the two groups are claimed to tell different numbers of people.`,
  testedBy: prose`
    The same question in a survey of all customers, asked of those who had a problem and did not report it,
    for word_of_mouth.told_if_silent.`,
};

export const wouldRecommend: Claim = {
  id: 'would-recommend',
  title: '77% would recommend',
  claimed: 'Of those who had a good experience, 77% say that they would recommend the business.',
  documents: ['S0'],
  figure: point(0.77, 'share'),
  source: prose`
    Usually credited to the Temkin Group, 2014–16, but not found there. Nearest: Temkin 2018, where 66% had
    passed on a very good experience and 73% a very bad one.`,
  measured: 'An intention.',
  criticism: prose`
    Kumar, Petersen and Leone (2007) followed customers: in telecoms 81% meant to refer, 30% did and 12%
    brought a customer; in financial services 68, 33 and 14%.`,
  verdict: ['no study found', 'disputed'],
  use: 'computed',
  treatment: prose`
    No effect on NPV: word of mouth is calibrated on acquisition.referred, not built up from intentions.
    Cut by what Kumar and others saw, the claim comes to 11–16% of customers who bring another; the referred customers of this business can be compared with that.`,
  testedBy: prose`
    The business's own referral funnel: customers who would recommend, who did (referral codes, or the
    source named at sign-up), and new customers that came of it.`,
};

export const happyBuyMore: Claim = {
  id: 'happy-buy-more',
  title: 'Happy customers buy more, unhappy less',
  claimed: 'Customers who are happy buy more, those who are not buy less, and both talk about it.',
  documents: ['S4'],
  figure: null,
  source: 'None named. Nearest: TARP for Coca-Cola, 1980.',
  measured: prose`
    As customers reported it: about 10% of the fully satisfied bought more, about 75% of the dissatisfied
    bought less and over 30% stopped.`,
  criticism: prose`
    Direction supported, and not symmetric: a fall in satisfaction costs more than a rise brings (Gupta and
    Zeithaml 2006, second-hand).`,
  verdict: ['primary study'],
  use: 'input',
  treatment: prose`
    The two sides are kept apart. Unhappy customers leave and speak badly in the model; that those who stay
    buy more or less is left to the profile, as an effect on business.revenue_per_customer with its own
    evidence.`,
  testedBy: prose`
    An export of spending per customer for the year before and the year after a failure, a resolved
    complaint and a good contact, beside customers with none of these.`,
};

export const silenceFirstSymptom: Claim = {
  id: 'silence-first-symptom',
  title: 'Word of mouth falls first',
  claimed: prose`
    When service slips, recommendations dry up before complaints come, sales to prospects suffer, and anger
    goes online.`,
  documents: ['S1', 'S2'],
  figure: null,
  source: 'None named. Nearest: the Rage study of 2023 and the Temkin Group on feedback.',
  measured: '32% of those with a problem posted about it online (Rage 2023).',
  criticism: prose`
    Temkin finds more feedback given to the firm itself than on social media. That word of mouth falls first
    was not found tested.`,
  verdict: ['survey'],
  use: 'input',
  treatment: prose`
    acquisition.referred says how much word of mouth brings, and the optional section sales says how many
    prospects meet bad service before they buy. Without those figures nothing is claimed about prospects.`,
  testedBy: prose`
    Referred new customers, complaints and public reviews by month: which of them turns first.`,
};
