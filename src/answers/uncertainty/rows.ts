/** What is uncertain as rows: inputs with a range, and how they move together. */
import type { Entry } from '../../report/rows.js';
import { inputRows } from '../analyze/input-rows.js';
import type { UncertainInput } from './schema.js';

/** Inputs with a range; the value is the likely one. */
export const uncertainRows = (inputs: Readonly<Record<string, UncertainInput>>): Entry[] =>
  Object.entries(inputs).flatMap(([id, { likely, ...input }]) => inputRows(id, { ...input, value: likely }));

/** How inputs are drawn together, by the two paths. */
export const correlationRows = (correlations: Readonly<Record<string, number>>): Entry[] =>
  Object.entries(correlations).map(([figure, value]) => ({
    scenario: 'correlation',
    period: '',
    figure,
    value,
    unit: 'ratio',
  }));
