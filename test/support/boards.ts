/** Pages of real profiles, worked out once. */
import { analyze } from '../../src/answers/analyze/answer.js';
import type { Answers } from '../../src/answers/board/sections.js';
import { sensitivity } from '../../src/answers/uncertainty/sensitivity/answer.js';
import { simulate } from '../../src/answers/uncertainty/simulate/answer.js';
import { readProfile } from '../../src/profile/read.js';

/** All that a page is made from. */
export function answersFor(text: string, runs = 500): Answers {
  const { profile } = readProfile({ text, name: 'profile.yaml', overrides: [] });
  const outcome = analyze(profile, { ownNumbers: false });
  if (!('analysis' in outcome)) throw new Error('the profile contradicts itself');
  const { analysis } = outcome;
  const options = { runs, seed: 1 };
  return { analysis, simulation: simulate(analysis, options), sensitivity: sensitivity(analysis, options) };
}

/** A profile whose names try to be more than names, the other longer than any page is wide. */
export const named = (name: string, first: string, second: string): string => `name: ${JSON.stringify(name)}
business:
  customers: 1000
  revenue: 1.2M per year
  gross_margin: 40% to 60%
  churn: 20% per year
acquisition: { cost: 300 }
complaints: { rate: 5% per year }
initiatives:
  - name: ${JSON.stringify(first)}
    costs: { once: 10k }
    effects: [{ on: complaints.resolved, change: to 80% }]
  - name: ${JSON.stringify(second)}
    costs: { running: 1k per year }
    effects: [{ on: business.churn, change: -1 points }]
`;
