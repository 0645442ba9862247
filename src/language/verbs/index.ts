/**
 * The verbs of the model's language, as functions over quantities. Each checks the dimensions of its parts when the
 * formula is built, so a wrong formula cannot be imported.
 */
export * from './baseline.js';
export * from './carry.js';
export * from './chances.js';
export * from './choose.js';
export * from './constant.js';
export * from './differences.js';
export * from './discounted.js';
export * from './first-last.js';
export * from './higher-lower.js';
export * from './least-most.js';
export * from './opening.js';
export * from './payback.js';
export * from './periods.js';
export * from './product.js';
export * from './quotients.js';
export * from './rate-of-return.js';
export * from './strength.js';
export * from './sum.js';
export * from './totals.js';
