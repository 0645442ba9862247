/** What the net present values of the headline are called, as they stand one below the other. */
import type { Figure } from '../analysis/figures.js';

const others: Readonly<Record<string, string>> = {
  npv_own_numbers: '… excluding published claims and model defaults',
  npv_evidenced: '… of that with measured effects alone',
};

/** The label of a figure of the headline, by its key. */
export const headlineLabel = (id: string, { quantity }: Figure): string => others[id] ?? quantity.label;
