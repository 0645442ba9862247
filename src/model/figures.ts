/** Every figure of the model in the order in which they build on each other: for what asks about all of them. */
import { partsOf, type Quantity } from '../language/index.js';
import * as customers from './customers.js';
import * as experience from './experience.js';
import * as initiatives from './initiatives/initiatives.js';
import * as lifetime from './lifetime.js';
import * as money from './money.js';
import * as prices from './prices.js';
import * as results from './results.js';
import * as retention from './retention.js';
import * as risk from './risk.js';
import * as wordOfMouth from './word-of-mouth.js';
import * as workload from './workload.js';

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'id' in value && 'formula' in value;

/** Each figure behind those it is made of. A module gives its exports in another order than a bundle does. */
function inOrder(file: object): readonly Quantity[] {
  const quantities: readonly Quantity[] = Object.values(file)
    .filter(isQuantity)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const placed = new Set<Quantity>();
  const place = (quantity: Quantity): void => {
    if (placed.has(quantity)) return;
    if (quantity.formula !== null)
      for (const part of partsOf(quantity.formula)) if (quantities.includes(part)) place(part);
    placed.add(quantity);
  };
  quantities.forEach(place);
  return [...placed];
}

/** The files of the model with the quantities that each exports, in the order in which they build on each other. */
export const derivedFiles: readonly (readonly [string, readonly Quantity[]])[] = Object.entries({
  prices,
  experience,
  'word-of-mouth': wordOfMouth,
  customers,
  initiatives,
  money,
  results,
  retention,
  lifetime,
  workload,
  risk,
}).map(([name, file]) => [name, inOrder(file)]);

/** Every quantity that follows from the inputs: whatever the files of the model export. */
export const derivedQuantities: readonly Quantity[] = derivedFiles.flatMap(([, quantities]) => quantities);
