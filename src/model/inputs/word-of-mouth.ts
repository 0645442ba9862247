import { silentTell3, tell3Or4, tell16 } from '../../evidence/index.js';
import { units } from '../../language/index.js';
import { assumed, claimed, domains, lever } from '../input.js';

export const toldIfSatisfied = lever({
  id: 'word_of_mouth.told_if_satisfied',
  label: 'People told per satisfied customer',
  unit: units.peoplePerCustomer,
  reason: 'How many people a satisfied customer tells about a good experience in a year.',
  example: '3.5',
  domain: domains.amount,
  neutral: 0,
  otherwise: claimed(tell3Or4),
});

export const toldIfFailed = lever({
  id: 'word_of_mouth.told_if_failed',
  label: 'People told per unresolved complaint',
  unit: units.peoplePerCustomer,
  reason: 'How many people a customer tells about a complaint that was not resolved.',
  example: '16',
  domain: domains.amount,
  neutral: 0,
  otherwise: claimed(tell16),
});

export const toldIfSilent = lever({
  id: 'word_of_mouth.told_if_silent',
  label: 'People told per unreported problem',
  unit: units.peoplePerCustomer,
  reason: 'How many people a customer tells about a problem that was not reported to the business.',
  example: '3',
  domain: domains.amount,
  neutral: 0,
  otherwise: claimed(silentTell3),
});

export const negativity = lever({
  id: 'word_of_mouth.negativity',
  label: 'Relative impact of negative word of mouth',
  unit: units.ratio,
  reason: 'Impact of negative word of mouth on a purchase, relative to positive word of mouth.',
  example: '1',
  domain: domains.amount,
  otherwise: assumed(
    1,
    0.3,
    3,
    'Asked about their own choices, people rate negative word of mouth at or below positive (East and others 2008); laboratory work says up to five times.',
  ),
});
