/** Units as a column of a workbook tells them. */
import type { Unit } from '../../language/index.js';

const words: Readonly<Record<string, string>> = {
  share: '%',
  'share/year': '% a year',
  'share/month': '% a month',
  ratio: 'number',
  choice: 'choice',
  money: 'money',
  'money/year': 'money a year',
  'money/customer': 'money per customer',
  'money/customer/year': 'money per customer and year',
  'money/sale': 'money per sale',
  'money/complaint': 'money per complaint',
  'money/contact': 'money per contact',
  customers: 'customers',
  'customers/year': 'customers a year',
  'money/order': 'money per order',
  'money/agent/year': 'money per agent and year',
  'hours/agent/year': 'hours per agent and year',
  'minutes/contact': 'minutes per contact',
  'orders/customer/year': 'orders per customer and year',
  'contacts/year': 'contacts a year',
  'contacts/customer/year': 'contacts per customer and year',
  'people/customer': 'people per customer',
  'people/customer/year': 'people per customer and year',
  'people/year': 'people a year',
  'customers/person': 'customers per person',
  years: 'years',
  months: 'months',
};

/** A unit in words; money by its currency, where that is known. */
export function unitInWords({ id }: Unit, currency: string | null): string {
  const text = words[id] ?? id;
  return currency === null ? text : text.replace('money', currency);
}
