/** The arithmetic behind the readings of claims, in words and in the numbers of one business. */

import type { Assessment } from '../../business/assess.js';
import type { Amount, ReadingFigure } from '../../business/readings/index.js';
import { inNumbers, inWords } from '../../language/index.js';
import { precise } from '../../report/numbers.js';
import { restsOn } from '../../report/sources.js';

const list = (texts: readonly string[]): string => texts.join(' + ');

/** How a figure came about, in one line of arithmetic or, for an input, where it was read. */
export function arithmeticOf({ quantity, arithmetic }: ReadingFigure, { run, sources }: Assessment): string {
  if (arithmetic !== null) {
    const put = (write: (amount: Amount) => string) =>
      arithmetic.map((piece) => (typeof piece === 'string' ? piece : write(piece))).join('');
    return `${put(({ name }) => name)} = ${put(({ value }) => written(value))}`;
  }
  const source = sources.find(({ input }) => input === quantity);
  if (source && source.origin !== 'derived') return `${source.origin}: ${restsOn(source)}`;
  if (!quantity?.formula) return '';
  const { formula } = quantity;
  const numbers = inNumbers(formula, { evaluation: run.baseline, month: 1, write: precise, list });
  return [inWords(formula), ...(numbers === null ? [] : [numbers])].join(' = ');
}

/** A number that stands in a line; one below zero gets brackets. */
const written = (value: number): string => (value < 0 ? `(${precise(value)})` : precise(value));
