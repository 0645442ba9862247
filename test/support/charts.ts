/** Pictures made by hand, one of each kind, for tests that draw them. */
import { units } from '../../src/language/index.js';
import type { Chart, FanYear, Told } from '../../src/report/charts.js';

const told = (value: number): Told => ({ value, text: `${value} EUR` });
const money = { unit: units.money, name: 'Amount, EUR' };

const year = (label: string, ...values: readonly number[]): FanYear => ({
  label,
  values: values.map(told) as unknown as FanYear['values'],
});

/** One of each kind; every text that a profile could have written is the given one. */
export const handMade = (text: string) =>
  ({
    waterfall: {
      kind: 'waterfall',
      title: 'How it arises',
      description: `${text}: +EUR 300`,
      axis: money,
      steps: [
        { label: text, from: 0, to: 300, text: '+EUR 300', kind: 'gain' },
        { label: `Cost of ${text}`, from: 300, to: 100, text: '−EUR 200', kind: 'loss' },
        { label: 'Net present value', from: 0, to: 100, text: 'EUR 100', kind: 'total' },
      ],
    },
    cash: {
      kind: 'cash',
      title: 'Cumulative cash is lowest in month 1',
      description: 'Down, then up.',
      axis: money,
      values: [-20, -40, 0, 60],
      last: told(60),
      fan: [
        { month: 0, p10: told(-20), p50: told(-20), p90: told(-20) },
        { month: 1, p10: told(-60), p50: told(-45), p90: told(-30) },
        { month: 2, p10: told(-40), p50: told(-10), p90: told(20) },
        { month: 3, p10: told(0), p50: told(50), p90: told(100) },
      ],
      lowest: { month: 1, ...told(-40) },
      payback: { month: 2, ...told(0) },
    },
    npv: {
      kind: 'npv',
      title: 'Runs',
      description: 'Mostly a gain.',
      axis: money,
      bars: [
        { from: -10, to: 0, share: { value: 0.25, text: '25%' } },
        { from: 0, to: 10, share: { value: 0.5, text: '50%' } },
        { from: 10, to: 20, share: { value: 0.25, text: '25%' }, tail: 'over 10' },
      ],
      marks: [
        { label: 'median EUR 5', value: 5 },
        { label: 'base case EUR 3', value: 3 },
      ],
    },
    fan: {
      kind: 'fan',
      title: 'Years',
      description: 'Rising.',
      axis: money,
      years: [year('Year 1', -20, -10, 0, 10, 20), year('Year 2', 10, 20, 50, 80, 100)],
    },
    tornado: {
      kind: 'tornado',
      title: 'Inputs',
      description: 'Churn most.',
      axis: money,
      middle: told(50),
      rows: [
        { label: text, origin: 'own range', low: '15%', high: '21%', atLow: 150, atHigh: -50 },
        { label: 'Rate', origin: 'model default', low: '6%', high: '9%', atLow: null, atHigh: 90 },
      ],
      leftOut: 'Not shown: 2 inputs.',
    },
    customers: {
      kind: 'customers',
      title: 'Customers',
      description: 'More of them.',
      axis: { unit: units.customers, name: 'Customers' },
      lines: [
        { label: 'baseline', values: [100, 99, 98], last: '98', isBaseline: true },
        { label: text, values: [100, 101, 103], last: '103', isBaseline: false },
      ],
    },
    iceberg: {
      kind: 'iceberg',
      title: 'Who hears of it',
      description: 'Few.',
      layers: [
        { label: 'Seen', text: '4, 4%', share: 0.04, isHeard: true },
        { label: 'Heard', text: '21, 21%', share: 0.21, isHeard: true },
        { label: 'Silent', text: '75, 75%', share: 0.75, isHeard: false },
      ],
    },
    'word-of-mouth': {
      kind: 'word-of-mouth',
      title: 'Told',
      description: 'Better.',
      axis: { unit: units.peoplePerCustomer, name: 'People' },
      rows: [
        { label: 'Good, baseline', kind: 'good', isBaseline: true, told: { value: 50, text: '50' } },
        { label: `Good, ${text}`, kind: 'good', isBaseline: false, told: { value: 100, text: '100' } },
        { label: 'Bad, baseline', kind: 'bad', isBaseline: true, told: { value: 20, text: '20' } },
        { label: `Bad, ${text}`, kind: 'bad', isBaseline: false, told: { value: 10, text: '10' } },
      ],
    },
    claims: {
      kind: 'claims',
      title: 'Claimed',
      description: 'Below.',
      rows: [
        {
          label: 'A claim',
          claimed: 'claimed 5 to 10',
          found: 'here 2.5, below',
          low: told(5),
          high: told(10),
          here: 2.5,
        },
      ],
    },
  }) as const satisfies Record<string, Chart>;

/** A text that tries what a text in a profile could try. */
export const hostileName =
  '"</title></style><script>alert(1)</script><svg onload=alert(2)>&amp;\u202e\u0007 \'x ]]> --> <!--';

/** What no reader of a page may meet, nor any parser. */
export const forbidden = ['\u0000', '\u0007', '\u202e', '\ufffe', '\ud800'];

/** The same with signs that a profile cannot hold. */
export const hostile = hostileName + forbidden.join(' ');
