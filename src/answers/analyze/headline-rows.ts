/** The headline as rows, by the same keys in the answer of every command. */
import { type HeadlineFigure, headlineFigures } from '../../business/headline.js';
import type { Entry } from '../../report/rows.js';
import type { AnalysisResult } from './schema.js';

export type HeadlineKey = Exclude<keyof AnalysisResult['headline'], 'because'>;

/** A headline in a scenario; without one every figure is there, and missing. */
export const headlineRows = (
  headline: Readonly<Partial<Record<HeadlineKey, number | null>>> | null,
  scenarioOf: (figure: HeadlineFigure) => string = ({ scenario }) => scenario,
): Entry[] =>
  headlineFigures.map((figure) => ({
    scenario: scenarioOf(figure),
    period: figure.output.period,
    figure: figure.key,
    value: headline?.[figure.key as HeadlineKey] ?? null,
    unit: figure.output.unit.id,
  }));
