/** One picture of an analysis by its name; what must be drawn at random is drawn only where it is shown. */
import type { Analysis } from '../analysis/analyze.js';
import type { Sensitivity } from '../analysis/uncertainty/sensitivity.js';
import type { Simulation } from '../analysis/uncertainty/simulate.js';
import { claimsOf } from './board-claims.js';
import { fanOf, npvOf, tornadoOf } from './board-draws.js';
import { customersOf, icebergOf, wordsOf } from './board-service.js';
import { waterfallOf } from './board-value.js';
import type { Chart, ChartName } from './charts.js';

/** What pictures are made from. */
export interface Subject {
  readonly analysis: Analysis;
  readonly simulation: () => Promise<Simulation>;
  readonly sensitivity: () => Promise<Sensitivity>;
}

const makers: Readonly<Record<ChartName, (subject: Subject) => Chart | Promise<Chart>>> = {
  waterfall: ({ analysis }) => waterfallOf(analysis),
  npv: async ({ simulation }) => npvOf(await simulation()),
  fan: async ({ simulation }) => fanOf(await simulation()),
  tornado: async ({ sensitivity }) => tornadoOf(await sensitivity()),
  customers: ({ analysis }) => customersOf(analysis),
  iceberg: ({ analysis }) => icebergOf(analysis),
  'word-of-mouth': ({ analysis }) => wordsOf(analysis),
  claims: ({ analysis }) => claimsOf(analysis),
};

/** The picture of that name. */
export const chartOf = async (name: ChartName, subject: Subject): Promise<Chart> => makers[name](subject);
