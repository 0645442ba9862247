/** What we believe: inputs, service experience, word of mouth, customers, money, lifetime. */
import * as customers from './customers.js';
import * as experience from './experience.js';
import * as lifetime from './lifetime.js';
import * as money from './money.js';
import * as prices from './prices.js';
import * as results from './results.js';
import * as retention from './retention.js';
import * as risk from './risk.js';
import * as wordOfMouth from './word-of-mouth.js';
import * as workload from './workload.js';

export { formulasOf } from './initiatives/formulas.js';
export * from './initiatives/initiatives.js';
export { serviceLevers } from './initiatives/service-levers.js';
export { mayBeTotal } from './initiatives/total-effects.js';
export * from './input.js';
export * as acquisition from './inputs/acquisition.js';
export * as business from './inputs/business.js';
export * as complaints from './inputs/complaints.js';
export * as finance from './inputs/finance.js';
export { inputs } from './inputs/index.js';
export * as loyalty from './inputs/loyalty.js';
export * as service from './inputs/service.js';
export * as wordInputs from './inputs/word-of-mouth.js';
export { type Better, isOfLastMonth, isOutput, type Output, type ValidRange } from './output.js';
export * as outputs from './outputs.js';
export { type Distribution, distributionOf, meanFromZero, medianOf, type Range } from './range.js';
export { customers, experience, lifetime, money, prices, results, retention, risk, wordOfMouth, workload };
