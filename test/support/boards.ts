/** Papers of real profiles, worked out once. */
import { type Analysis, analyze } from '../../src/answers/analyze/answer.js';
import { type Paper, paperOf } from '../../src/answers/board/paper.js';
import { type Sensitivity, sensitivity } from '../../src/answers/uncertainty/sensitivity/answer.js';
import { type Simulation, simulate } from '../../src/answers/uncertainty/simulate/answer.js';
import { readProfile } from '../../src/profile/read.js';

/** The analysis of a profile. */
export function analysisFor(text: string): Analysis {
  const { profile } = readProfile({ text, name: 'profile.yaml', overrides: [] });
  const outcome = analyze(profile, { ownNumbers: false });
  if (!('analysis' in outcome)) throw new Error('the profile contradicts itself');
  return outcome.analysis;
}

/** What pictures are made from. */
export interface Answers {
  readonly analysis: Analysis;
  readonly simulation: Simulation;
  readonly sensitivity: Sensitivity;
}

/** The answers for a profile, in so many runs. */
export function answersFor(text: string, runs = 500): Answers {
  const analysis = analysisFor(text);
  const options = { runs, seed: 1 };
  return { analysis, simulation: simulate(analysis, options), sensitivity: sensitivity(analysis, options) };
}

/** All that a page is made from. */
export const paperFor = (text: string): Paper => paperOf(analysisFor(text));

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
