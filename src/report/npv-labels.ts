/** What the NPVs of the headline are called, wherever they stand. */
import type { Quantity } from '../language/index.js';

/** What a run on the business's own numbers leaves out. */
export const excluding = 'excluding published claims and model defaults';

const others: Readonly<Record<string, string>> = {
  npv_own_numbers: `… ${excluding}`,
  npv_evidenced: '… of that with measured effects alone',
};

/** The label of a figure of the headline, by its key. */
export const headlineLabel = (id: string, { quantity }: { readonly quantity: Quantity }): string =>
  others[id] ?? quantity.label;

/** Abbreviations such as NPV, PV and LTV keep their capitals. */
const lowerFirst = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** The same in the middle of a sentence, where no other stands above it. */
export const inSentence = (id: string, figure: { readonly quantity: Quantity }): string => {
  if (id === 'npv_own_numbers') return `NPV ${excluding}`;
  return id === 'npv_evidenced' ? 'NPV with measured effects alone' : lowerFirst(figure.quantity.label);
};
