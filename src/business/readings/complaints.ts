import {
  complainOnce,
  quarterComplain,
  reachManagement,
  satisfiedNotCertain,
  silentMajority,
  switchAfterOne,
} from '../../evidence/index.js';
import { units } from '../../language/index.js';
import { business, complaints, experience, risk, workload } from '../../model/index.js';
import {
  against,
  amountOf,
  atStart,
  beside,
  isStated,
  notSaid,
  ownAgainst,
  quantityBeside,
  said,
  unread,
  whereGiven,
  worked,
} from './reading.js';

export const voicedReading = ownAgainst(
  quarterComplain,
  complaints.voiced,
  experience.unreportedPerComplaint,
);

export const silentReading = whereGiven(silentMajority, complaints.rate, (subject) => {
  const figure = { id: 'silent_share', label: 'Share of problems not reported', unit: units.share };
  const silent = 1 - atStart(subject, complaints.voiced);
  const arithmetic = worked`1 − ${amountOf(subject, complaints.voiced)}`;
  const others = [
    quantityBeside(subject, experience.unreportedPerComplaint),
    quantityBeside(subject, workload.complaintsPerYear),
  ];
  return isStated(subject, complaints.voiced)
    ? said(silentMajority, against(silentMajority, figure, silent, arithmetic), ...others)
    : notSaid(
        silentMajority,
        `the profile has no ${complaints.voiced.id} of its own`,
        beside(figure, silent, arithmetic),
        ...others,
      );
});

export const onceReading = unread(
  complainOnce,
  'the claim has no clear meaning, so nothing is calculated from it',
);

export const managementReading = ownAgainst(
  reachManagement,
  complaints.reachManagement,
  risk.complaintsEscalated,
);

export const switchReading = ownAgainst(
  switchAfterOne,
  complaints.switchIntent,
  experience.churnIfUnresolved,
  risk.customersLostToService,
);

export const satisfiedLeaveReading = whereGiven(satisfiedNotCertain, complaints.rate, (subject) => {
  const churn = atStart(subject, business.churn);
  if (!(churn > 0)) return notSaid(satisfiedNotCertain, 'no customer leaves');
  const figure = {
    id: 'leaving_for_other_reasons',
    label: 'Share of churn that is not service-driven',
    unit: units.share,
  };
  const other = 1 - atStart(subject, experience.serviceDrivenChurn) / churn;
  const [over, all] = [amountOf(subject, experience.serviceDrivenChurn), amountOf(subject, business.churn)];
  return notSaid(
    satisfiedNotCertain,
    'the claim states no figure',
    beside(figure, other, worked`1 − ${over} / ${all}`),
  );
});
