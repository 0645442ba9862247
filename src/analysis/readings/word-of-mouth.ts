import {
  loyalRefer,
  silentTell3,
  tell3Or4,
  tell16,
  twelveToOne,
  wouldRecommend,
} from '../../evidence/index.js';
import { complaints, experience, wordOfMouth } from '../../model/index.js';
import * as words from '../../model/inputs/word-of-mouth.js';
import { units } from '../../quantity/index.js';
import {
  against,
  amountOf,
  atStart,
  beside,
  notSaid,
  ownAgainst,
  type Reader,
  said,
  unread,
  whereGiven,
  worked,
} from './reading.js';

export const satisfiedReading = ownAgainst(tell3Or4, words.toldIfSatisfied, wordOfMouth.goodAtStart);

export const dissatisfiedReading = whereGiven(
  tell16,
  complaints.rate,
  ownAgainst(tell16, words.toldIfFailed, wordOfMouth.badAtStart),
);

export const silentTellReading = whereGiven(
  silentTell3,
  complaints.rate,
  ownAgainst(silentTell3, words.toldIfSilent),
);

/** Good experiences to one bad: those without a failure over those with one. */
export const balanceReading = whereGiven(twelveToOne, complaints.rate, (subject) => {
  const bad = atStart(subject, experience.silent) + atStart(subject, experience.failed);
  if (!(bad > 0)) return notSaid(twelveToOne, 'nobody has a bad experience');
  const figure = {
    id: 'good_per_bad',
    label: 'Customers without a failure for each with one',
    unit: units.ratio,
  };
  const [silent, failed] = [amountOf(subject, experience.silent), amountOf(subject, experience.failed)];
  const arithmetic = worked`(1 − ${silent} − ${failed}) / (${silent} + ${failed})`;
  return said(twelveToOne, against(twelveToOne, figure, (1 - bad) / bad, arithmetic));
});

export const recommendReading: Reader = (subject) => {
  const figure = {
    id: 'won_per_satisfied',
    label: 'New customers a year per satisfied customer',
    unit: units.share,
  };
  const won = atStart(subject, wordOfMouth.persuasion) * atStart(subject, words.toldIfSatisfied);
  return notSaid(
    wouldRecommend,
    'the claim is an intention; what can be seen is customers won',
    beside(
      figure,
      won,
      worked`${amountOf(subject, wordOfMouth.persuasion)} × ${amountOf(subject, words.toldIfSatisfied)}`,
    ),
  );
};

export const referReading = unread(loyalRefer, 'the profile has no referrals by tenure');
