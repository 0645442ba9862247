import { silentTell3, tell3Or4, tell16 } from '../../evidence/index.js';
import { units } from '../../language/index.js';
import { assumed, claimed, domains, lever } from '../input.js';

export const toldIfSatisfied = lever({
  id: 'word_of_mouth.told_if_satisfied',
  label: 'People told by the satisfied',
  unit: units.peoplePerCustomer,
  reason: 'How many people a satisfied customer tells something good in a year.',
  example: '3.5',
  domain: domains.amount,
  neutral: 0,
  otherwise: claimed(tell3Or4),
});

export const toldIfFailed = lever({
  id: 'word_of_mouth.told_if_failed',
  label: 'People told after a failed complaint',
  unit: units.peoplePerCustomer,
  reason: 'How many people a customer tells something bad whose complaint was not settled.',
  example: '16',
  domain: domains.amount,
  neutral: 0,
  otherwise: claimed(tell16),
});

export const toldIfSilent = lever({
  id: 'word_of_mouth.told_if_silent',
  label: 'People told by the silent',
  unit: units.peoplePerCustomer,
  reason: 'How many people a customer with a problem tells something bad who never told the business.',
  example: '3',
  domain: domains.amount,
  neutral: 0,
  otherwise: claimed(silentTell3),
});

export const negativity = lever({
  id: 'word_of_mouth.negativity',
  label: 'Relative impact of negative word of mouth',
  unit: units.ratio,
  reason: 'Impact of a negative word on a purchase, relative to that of a positive one.',
  example: '1',
  domain: domains.amount,
  otherwise: assumed(
    1,
    0.3,
    3,
    'Asked about their own choices, people put negative words at or below positive ones (East and others 2008); laboratory work says up to five times.',
  ),
});
