import {
  contactIsMarketing,
  scrappedPurchase,
  sellToExisting,
  sellToProspect,
  silenceFirstSymptom,
} from '../../evidence/index.js';
import { units } from '../../language/index.js';
import { customers, money, service } from '../../model/index.js';
import * as funnel from '../../model/inputs/sales.js';
import {
  amountOf,
  atStart,
  beside,
  isStated,
  notSaid,
  ownAgainst,
  quantityBeside,
  type Reader,
  type Subject,
  worked,
} from './reading.js';

export const scrappedReading = ownAgainst(scrappedPurchase, funnel.scrapped, customers.salesLost);

export const existingReading = ownAgainst(sellToExisting, funnel.closeRateCustomers);

export const prospectReading = ownAgainst(sellToProspect, funnel.closeRateProspects);

const sold = (subject: Subject) =>
  beside(
    { id: 'sold_in_contacts', label: 'Margin of sales in contacts, a year', unit: units.moneyPerYear },
    12 * atStart(subject, money.crossSell),
    worked`12 × ${amountOf(subject, money.crossSell)}`,
  );

export const contactReading: Reader = (subject) =>
  isStated(subject, service.offerRate)
    ? notSaid(contactIsMarketing, 'the claim states no figure', sold(subject))
    : notSaid(contactIsMarketing, 'the profile states no offers in contacts');

export const symptomReading: Reader = (subject) =>
  atStart(subject, funnel.prospects) > 0
    ? notSaid(silenceFirstSymptom, 'the claim states no figure', quantityBeside(subject, customers.salesLost))
    : notSaid(silenceFirstSymptom, 'the profile states no prospects');
