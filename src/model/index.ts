/** What we believe: inputs, service experience, word of mouth, customers, money, lifetime. */
import type { Quantity } from '../quantity/index.js';
import * as customers from './customers.js';
import * as experience from './experience.js';
import * as initiatives from './initiatives.js';
import * as lifetime from './lifetime.js';
import * as money from './money.js';
import * as results from './results.js';
import * as risk from './risk.js';
import * as wordOfMouth from './word-of-mouth.js';

export * from './initiatives.js';
export * from './input.js';
export * as acquisition from './inputs/acquisition.js';
export * as business from './inputs/business.js';
export * as complaints from './inputs/complaints.js';
export * as finance from './inputs/finance.js';
export { inputs } from './inputs/index.js';
export * as service from './inputs/service.js';
export * as wordInputs from './inputs/word-of-mouth.js';
export { customers, experience, lifetime, money, results, risk, wordOfMouth };

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'id' in value && 'formula' in value;

/** The files of the model with the quantities that each exports, in the order in which they build on each other. */
export const derivedFiles: readonly (readonly [string, readonly Quantity[]])[] = Object.entries({
  experience,
  'word-of-mouth': wordOfMouth,
  customers,
  initiatives,
  money,
  results,
  lifetime,
  risk,
}).map(([name, file]) => [name, Object.values(file).filter(isQuantity)]);

/** Every quantity that follows from the inputs: whatever the files of the model export. */
export const derivedQuantities: readonly Quantity[] = derivedFiles.flatMap(([, quantities]) => quantities);
