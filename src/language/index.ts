/** The language of the model: quantities, the verbs over them, and the readings of a formula. */

export { type Column, single } from './column.js';
export { type Compiled, compile } from './compile.js';
export { type Dimension, same, spell } from './dimension.js';
export { type Block, Evaluation } from './evaluate.js';
export {
  type Description,
  DimensionError,
  derived,
  dimensionOf,
  type Expression,
  isQuantity,
  leaf,
  type Quantity,
  type Shape,
  type Term,
} from './expression.js';
export { inNumbers, type Moment } from './in-numbers.js';
export { internalRate, type NoRate, worthAt } from './numbers/cashflow.js';
export { cholesky } from './numbers/cholesky.js';
export { inDigits } from './numbers/digits.js';
export { chanceFor, growthFor, powerOfTen, squared } from './numbers/powers.js';
export { rootBetween } from './numbers/root.js';
export { partsOf, rewritten } from './parts.js';
export { reaching } from './reach.js';
export { piecesOf, shortened } from './shortened.js';
export { type Unit, units } from './unit.js';
export * from './verbs/index.js';
export { inWords } from './words.js';
