/** One picture of an analysis by its name; what must be drawn at random is drawn only where it is shown. */

import type { Chart, ChartName } from '../../report/charts.js';
import type { Analysis } from '../analyze/answer.js';
import type { Sensitivity } from '../uncertainty/sensitivity/answer.js';
import type { Simulation } from '../uncertainty/simulate/answer.js';
import { cashSpreadsOf } from '../uncertainty/simulate/cash.js';
import { cashOf } from './cash.js';
import { claimsOf } from './claims.js';
import { customersOf, icebergOf, wordsOf } from './service.js';
import { fanOf, npvOf, tornadoOf } from './uncertainty.js';
import { waterfallOf } from './value.js';

/** What pictures are made from. */
export interface Subject {
  readonly analysis: Analysis;
  readonly simulation: () => Promise<Simulation>;
  readonly sensitivity: () => Promise<Sensitivity>;
}

const makers: Readonly<Record<ChartName, (subject: Subject) => Chart | Promise<Chart>>> = {
  waterfall: ({ analysis }) => waterfallOf(analysis),
  cash: async ({ analysis, simulation }) => cashOf(analysis, cashSpreadsOf(await simulation())),
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
