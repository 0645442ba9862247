/** The headline as rows, by the same keys in the answer of every command. */
import { headlineQuantities } from '../../business/assess.js';
import { results } from '../../model/index.js';
import type { Entry } from '../../report/rows.js';
import type { AnalysisResult } from './schema.js';

type Headline = AnalysisResult['headline'];
export type HeadlineKey = Exclude<keyof Headline, 'because'>;

/** Every figure of the headline with its unit, in the order of the JSON. */
export const headlineUnits: ReadonlyMap<HeadlineKey, string> = new Map([
  ['npv', results.npv.unit.id],
  ['npv_own_numbers', results.npv.unit.id],
  ['npv_evidenced', results.npv.unit.id],
  ...headlineQuantities.map(({ id, unit }) => [id as HeadlineKey, unit.id] as const),
]);

/** A figure of before is one of the first month, and one of after of the last. */
export function periodOf(key: string): string {
  if (key.endsWith('_baseline')) return 'first_month';
  return key.endsWith('_last_month') ? 'last_month' : 'horizon';
}

/** In which of the runs a figure of the headline is found; most are of what lies between them. */
export function runOf(key: HeadlineKey): string {
  if (key === 'npv_own_numbers') return 'own_numbers';
  if (key === 'npv_evidenced') return 'evidenced';
  if (key.endsWith('_baseline')) return 'baseline';
  return key.endsWith('_last_month') ? 'with_initiatives' : 'difference';
}

/** A headline in a scenario; without one every figure is there, and missing. */
export const headlineRows = (
  headline: Readonly<Partial<Record<HeadlineKey, number | null>>> | null,
  scenarioOf: (key: HeadlineKey) => string,
): Entry[] =>
  [...headlineUnits].map(([figure, unit]) => ({
    scenario: scenarioOf(figure),
    period: periodOf(figure),
    figure,
    value: headline?.[figure] ?? null,
    unit,
  }));
