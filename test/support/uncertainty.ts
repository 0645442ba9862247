/** Answers under uncertainty as the program gives them, and a business that is sure of everything. */
import { expect } from 'vitest';
import type { SensitivityResult } from '../../src/answers/uncertainty/sensitivity/published.js';
import type { SimulationResult } from '../../src/answers/uncertainty/simulate/published.js';
import { cli } from './io.js';

const sureName = 'Sure of everything';

/** The JSON of a command for the text of a profile, or for the file at a path. */
async function json(command: string, profile: string, options: readonly string[]): Promise<unknown> {
  const isText = profile.includes('\n');
  // Whoever is sure of everything is sure of the effects.
  const isSure = profile.startsWith(`name: ${sureName}\n`) && command !== 'analyze';
  const args = [command, isText ? '-' : profile, '--format', 'json', ...options];
  if (isSure) args.push('--certain-effects');
  const ended = await cli(args, isText ? { stdin: profile } : {});
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ended.stdout);
}

export const simulated = async (profile: string, ...options: readonly string[]) =>
  (await json('simulate', profile, options)) as SimulationResult;

export const weighed = async (profile: string, ...options: readonly string[]) =>
  (await json('sensitivity', profile, options)) as SensitivityResult;

/** What analyze says NPV is, with some inputs overruled. */
export async function npvOf(profile: string, ...sets: readonly string[]): Promise<number> {
  const options = sets.flatMap((set) => ['--set', set]);
  const { headline } = (await json('analyze', profile, options)) as { headline: { npv: number } };
  return headline.npv;
}

/**
 * A business that is sure of everything, and on which no word and no bad service has any hold: a thousand
 * customers, as many in every month, and 500 a month for each 12 a year that they pay more.
 */
export const sure = (...initiatives: readonly string[]): string => `name: ${sureName}
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 100, referred: 0% }
complaints:
  { rate: 6% per year, voiced: 20%, resolved: 50%, reach_management: 2.5%, switch_intent: 33%, switch_if_silent: 22%, follow_through: 0%, switch_if_resolved: 0% }
service: { first_contact_resolution: 100%, cashable: 100% }
word_of_mouth: { told_if_satisfied: 0, told_if_failed: 0, told_if_silent: 0, negativity: 1 }
loyalty: { spend_growth: 0% per year, service_cost_change: 0% per year }
finance: { horizon: 1 year, discount_rate: 0% per year }
initiatives:
${initiatives.map((text) => `  - { ${text} }`).join('\n')}
`;

/** An effect that brings 500 a month from the first one on: 6,000 in the year. */
export const sixThousand = 'effects: [{ on: business.revenue_per_customer, change: +12 per year }]';

/** From the median to P95 of a normal distribution, in standard deviations. */
const toP95 = 1.6448536269514722;

/** A lognormal distribution of which 5 % lie below the one end and 5 % above the other, by its closed forms. */
export function lognormal(low: number, high: number) {
  const mu = Math.log(low * high) / 2;
  const sigma = Math.log(high / low) / 2 / toP95;
  const mean = Math.exp(mu + sigma ** 2 / 2);
  return { mu, sigma, mean, variance: mean ** 2 * (Math.exp(sigma ** 2) - 1) };
}

/** How far two figures lie apart, in standard errors of their difference. */
export const apart = (one: number, other: number, ...errors: readonly number[]): number =>
  Math.abs(one - other) / Math.hypot(...errors);

/** The share of a standard normal distribution below a value, by Simpson's rule from the middle. */
export function belowNormal(value: number): number {
  const steps = 2000;
  const width = value / steps;
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((k * width) ** 2) / 2);
  }
  return 0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
