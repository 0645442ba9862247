import {
  loyalRefer,
  silentTell3,
  tell3Or4,
  tell16,
  twelveToOne,
  wouldRecommend,
} from '../../evidence/index.js';
import { units } from '../../language/index.js';
import { complaints, service, wordOfMouth } from '../../model/index.js';
import * as words from '../../model/inputs/word-of-mouth.js';
import {
  type Amount,
  against,
  amountOf,
  atStart,
  beside,
  isStated,
  notSaid,
  ownAgainst,
  type Reader,
  said,
  unread,
  whereGiven,
  worked,
} from './reading.js';

export const satisfiedReading = ownAgainst(tell3Or4, words.toldIfSatisfied, wordOfMouth.positiveReach);

export const dissatisfiedReading = whereGiven(
  tell16,
  complaints.rate,
  ownAgainst(tell16, words.toldIfFailed, wordOfMouth.negativeReach),
);

export const silentTellReading = whereGiven(
  silentTell3,
  complaints.rate,
  ownAgainst(silentTell3, words.toldIfSilent),
);

/**
 * Good experiences to one bad. The claim counts experiences, so contacts are counted and not customers: those
 * resolved at once for each complaint left unresolved.
 */
export const balanceReading = whereGiven(twelveToOne, complaints.rate, (subject) => {
  if (!isStated(subject, service.contacts)) {
    return notSaid(
      twelveToOne,
      `it counts experiences, not customers, and the profile has no ${service.contacts.id}`,
    );
  }
  const [contacts, atOnce, problems, voiced, resolved] = [
    service.contacts,
    service.firstContactResolution,
    complaints.problemRate,
    complaints.voiced,
    complaints.resolved,
  ].map((input) => amountOf(subject, input)) as [Amount, Amount, Amount, Amount, Amount];
  const failed = problems.value * voiced.value * (1 - resolved.value);
  if (!(failed > 0)) return notSaid(twelveToOne, 'no complaint is left unresolved');
  const good = contacts.value * atOnce.value;
  const unreported = problems.value * (1 - voiced.value);
  const perFailed = against(
    twelveToOne,
    {
      id: 'resolved_contacts_per_unresolved_complaint',
      label: 'Contacts resolved at once per unresolved complaint',
      unit: units.ratio,
    },
    good / failed,
    worked`${contacts} × ${atOnce} / (${problems} × ${voiced} × (1 − ${resolved}))`,
  );
  const perFailure = beside(
    {
      id: 'resolved_contacts_per_failure',
      label: 'The same, with unreported problems counted as failures',
      unit: units.ratio,
    },
    good / (failed + unreported),
    worked`${contacts} × ${atOnce} / (${problems} × ${voiced} × (1 − ${resolved}) + ${problems} × (1 − ${voiced}))`,
  );
  return said(twelveToOne, perFailed, perFailure);
});

export const recommendReading: Reader = (subject) => {
  const figure = {
    id: 'won_per_satisfied',
    label: 'New customers a year per satisfied customer',
    unit: units.share,
  };
  const won = atStart(subject, wordOfMouth.wonPerPositiveWord) * atStart(subject, words.toldIfSatisfied);
  return notSaid(
    wouldRecommend,
    'the claim is an intention; what can be seen is customers won',
    beside(
      figure,
      won,
      worked`${amountOf(subject, wordOfMouth.wonPerPositiveWord)} × ${amountOf(subject, words.toldIfSatisfied)}`,
    ),
  );
};

export const referReading = unread(loyalRefer, 'the profile has no referrals by tenure');
