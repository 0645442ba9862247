/** Profiles that together use every input and feature that a workbook must follow, apart from those of the fixtures. */

/** Every input that can be stated by others is; initiatives act on what states them, end and fade. */
const others = `name: Stated by Others
currency: EUR
business:
  customers: 5000
  order_value: 40
  orders: 1.5 per month
  gross_margin: 45%
  retention: 97.5% per month
  net_revenue_retention: 80% per year
  fixed_costs: 100k per year
acquisition: { cost: 120, new_customers: 1300 per year, first_spend: 70%, referred: 15% }
complaints: { count: 500 per year, handling_cost: 8 }
service:
  contact_count: 15000 per year
  handle_time: 9
  agent_cost: 45k per year
  agent_hours: 1400 per year
  automated: 20%
  cost_per_automated_contact: 0.40
  first_contact_resolution: 70%
  cashable: 60%
loyalty: { service_cost_change: -3% per year }
finance: { horizon: 40 months, inflation: 3% per year }
initiatives:
  - name: Bot
    costs: { once: 80k, running: 24k per year }
    start: month 3
    ramp: 4 months
    end: month 20
    fade: 9 months
    effects:
      - { on: service.automated, change: +25 points, evidence: experiment }
      - { on: service.handle_time, change: -10% relative, evidence: before-after, causal_share: 80% }
      - { on: business.churn, change: -0.2 points, evidence: benchmark }
  - name: Reminders
    costs: { once: 15k }
    start: month 12
    effects:
      - { on: business.orders, change: +5% relative, evidence: experiment }
      - { on: business.order_value, change: to 42 }
      - { on: service.first_contact_resolution, change: to 80%, evidence: before-after }
`;

/** Targets on one input, alone and beside points, of several initiatives. */
const targets = `name: Targets
business: { customers: 20000, revenue: 10M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 50 }
complaints: { rate: 12% per year }
service: { problem_rate: 30% per year, contacts: 5 per year, cost_per_contact: 10, first_contact_resolution: 68%, cashable: 100% }
loyalty: { spend_growth: 2% per year }
initiatives:
  - name: First
    costs: { once: 100k }
    effects:
      - { on: service.first_contact_resolution, change: to 80% }
      - { on: complaints.resolved, change: to 40%, evidence: experiment }
      - { on: complaints.voiced, change: to 60%, evidence: before-after }
  - name: Second
    start: month 5
    ramp: 6 months
    costs: { once: 100k }
    effects:
      - { on: service.first_contact_resolution, change: to 76%, evidence: experiment }
      - { on: complaints.resolved, change: to 80%, causal_share: 70% }
      - { on: business.churn, change: to 18% per year }
  - name: Third
    start: month 9
    effects:
      - { on: service.first_contact_resolution, change: -3 points }
      - { on: complaints.resolved, change: -10% relative }
`;

/** Changes of churn that contain what the service effects of their initiative do: points, a proportion and a target. */
const scopes = `name: Scopes
business: { customers: 8000, revenue_per_customer: 60 per month, gross_margin: 55%, churn: 3% per month }
acquisition: { cost: 200 }
complaints: { rate: 10% per year, handling_cost: 15, switch_if_resolved: 2% }
initiatives:
  - name: All in points
    costs: { once: 50k, running: 60k per year }
    ramp: 6 months
    effects:
      - { on: business.churn, change: -0.4 points, scope: total, evidence: before-after }
      - { on: complaints.resolved, change: to 80%, evidence: experiment }
      - { on: complaints.voiced, change: +15 points }
  - name: In proportion, less than its service effects
    start: month 10
    effects:
      - { on: business.churn, change: -1% relative, scope: total }
      - { on: service.problem_rate, change: -30% relative, evidence: before-after }
  - name: To a target
    start: month 6
    end: month 30
    fade: 3 months
    effects:
      - { on: business.churn, change: to 2.8% per month, scope: total, causal_share: 90% }
      - { on: complaints.switch_intent, change: -10% relative }
`;

/** Under `hold` with so few purchases that the floor binds; several outlays, of which one comes late. */
const floor = `name: Floor
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 500, new_customers: 60 per year, policy: hold }
complaints: { rate: 6% per year }
initiatives:
  - name: Stay
    costs: { once: 10k, running: 20k per year }
    ramp: 12 months
    effects: [{ on: business.churn, change: -10 points, evidence: experiment }]
  - name: Later
    start: month 14
    costs: { once: 30k }
    effects: [{ on: complaints.resolved, change: to 90%, evidence: benchmark }]
`;

/** Nothing but what a profile must say, over a time that is longer than any other that it is judged over. */
const least = `name: Least
business: { customers: 700, revenue: 90k per year, gross_margin: 30%, churn: 9% per year }
finance: { horizon: 6 years, discount_rate: 3% per year }
`;

/** No complaints, and customers who bring more by word and growth than leave: none after the horizon. */
const growing = `name: Growing
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 4% per year }
acquisition: { new_customers: 900 per year, referred: 100% }
loyalty: { spend_growth: 15% per year }
finance: { horizon: 9 months, discount_rate: 0% per year, inflation: -2% per year }
initiatives:
  - name: Pays at once
    costs: { once: 1 }
    effects: [{ on: loyalty.spend_growth, change: +8 points, evidence: experiment }]
`;

/** Customers who cost more than they bring, with problems more often than once a year, each heard by chance. */
const losing = `name: Losing
business: { customers: 3000, revenue: 300k per year, gross_margin: 10%, churn: 60% per year }
acquisition: { cost: 30, new_customers: 4000 per year }
complaints: { voiced: 25%, resolved: 30%, handling_cost: 3 }
service:
  problem_rate: 200% per year
  contacts: 4 per year
  cost_per_contact: 5
  offer_rate: 10%
  offer_margin: 6
initiatives:
  - name: Fewer problems
    costs: { once: 5k, running: 12k per year }
    start: month 2
    effects:
      - { on: service.problem_rate, change: -20% relative, evidence: before-after }
      - { on: service.offer_rate, change: +5 points }
`;

/** An effect that grows beyond what is possible between the first and the third year. */
const overgrown = `name: Overgrown
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 20% per year }
complaints: { rate: 2% per year, follow_through: 0% }
finance: { horizon: 6 months }
initiatives:
  - name: More and more
    ramp: 90 months
    effects: [{ on: business.churn, change: -60 points, evidence: experiment }]
`;

export const extraProfiles: ReadonlyMap<string, string> = new Map(
  Object.entries({ others, targets, scopes, floor, least, growing, losing, overgrown }),
);
