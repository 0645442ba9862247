/** Other words for what a profile can state, as the trade has them. */
import { type Input, inputs } from '../model/index.js';
import { nameOf } from './keys.js';

/** The words for each input. A period behind one is that of the figure where it names none. */
const wordsFor: Readonly<Record<string, string>> = {
  'business.customers': 'subscribers users clients accounts members customer_count number_of_customers',
  'business.revenue':
    'turnover annual_revenue arr/year annual_recurring_revenue/year mrr/month monthly_recurring_revenue/month monthly_revenue/month',
  'business.revenue_per_customer': 'arpu arpa arpc revenue_per_user average_revenue_per_user',
  'business.order_value': 'aov average_order_value basket basket_size',
  'business.orders': 'purchase_frequency order_frequency purchases orders_per_customer',
  'business.gross_margin': 'gm margin gross_profit_margin contribution_margin',
  'business.churn': 'churn_rate attrition annual_churn/year monthly_churn/month customer_churn',
  'business.retention': 'retention_rate renewal_rate customer_retention',
  'business.net_revenue_retention': 'nrr ndr net_retention net_dollar_retention',
  'business.fixed_costs': 'overhead fixed_cost',
  'acquisition.cost': 'cac cpa sac acquisition_cost customer_acquisition_cost',
  'acquisition.new_customers': 'gross_adds new_subscribers new_users',
  'acquisition.referred': 'referral_rate referrals referral_share',
  'complaints.rate': 'complaint_rate',
  'complaints.count': 'complaint_count number_of_complaints annual_complaints/year',
  'complaints.resolved': 'resolution_rate complaints_resolved',
  'complaints.voiced': 'reported complaint_share',
  'service.contact_count':
    'tickets cases calls chats contact_volume ticket_volume call_volume number_of_contacts',
  'service.contacts': 'contact_rate contacts_per_customer tickets_per_customer',
  'service.cost_per_contact': 'cost_per_ticket cost_per_call cost_per_case contact_cost',
  'service.handle_time': 'aht average_handle_time average_handling_time handling_time',
  'service.agent_cost': 'salary agent_salary cost_per_agent cost_per_fte',
  'service.first_contact_resolution': 'fcr first_call_resolution',
  'service.automated':
    'containment containment_rate deflection deflection_rate automation automation_rate self_service',
  'finance.discount_rate': 'wacc discount cost_of_capital hurdle_rate',
  'finance.horizon': 'time_horizon term years period',
};

/** What an input is, and the period of the word for it. */
interface Meant {
  readonly input: Input;
  readonly period: string | null;
}

const byWord: ReadonlyMap<string, Meant> = new Map(
  Object.entries(wordsFor).flatMap(([id, words]) =>
    words.split(' ').map((each) => {
      const [word = '', period = null] = each.split('/');
      return [word, { input: inputs.find((input) => input.id === id) as Input, period }] as const;
    }),
  ),
);

/** Words of the trade that no input is meant by, and what to do about them. */
const noInputs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'ltv clv cltv lifetime_value ltv_cac payback payback_months roi npv irr fte agents headcount'
      .split(' ')
      .map((word) => [word, 'no such field: it is a result, which cs-roi works out']),
  ),
  ...Object.fromEntries(
    'nps csat ces satisfaction'
      .split(' ')
      .map((word) => [word, 'no such field: state what it moves, as business.churn or complaints.resolved']),
  ),
};

/** A key as the keys of a profile are written: in small letters, with low lines, without quotes. */
export const plainKey = (key: string): string =>
  key
    .replace(/[“”„«»"'’]/g, '')
    .trim()
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replace(/[\s\u200b-]+/g, '_');

/** The input that a word means wherever it stands: one of another section by its own name, or by another word for it. */
export function meantBy(key: string): Meant | undefined {
  const word = plainKey(key);
  const own = inputs.filter((input) => nameOf(input) === word || input.id === word);
  return own.length === 1 ? { input: own[0] as Input, period: null } : byWord.get(word);
}

/** Why a word of the trade is no input. */
export const whyNoInput = (key: string): string | undefined =>
  Object.hasOwn(noInputs, plainKey(key)) ? noInputs[plainKey(key)] : undefined;
