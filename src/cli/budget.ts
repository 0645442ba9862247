/** What the initiatives may cost at most, as the profile itself would state an amount. */

import { units } from '../language/index.js';
import { domains } from '../model/index.js';
import { attempt, Unreadable } from '../profile/expected.js';
import { readAmount } from '../profile/figures/amount.js';
import type { Profile } from '../profile/profile.js';
import { exitCodes } from './exit.js';
import { Failed } from './io.js';

const example = '150k';

/**
 * The budget in the currency of a profile.
 * @throws {Failed} for what is no amount, or more than one.
 */
export function budgetOf(text: string, { currency }: Profile): number {
  const result = attempt(text, example, (raw) => {
    const expected = { unit: units.money, domain: domains.amount, example, currency };
    const { value, form } = readAmount(raw, expected);
    if (form !== 'number') throw new Unreadable('a range, which limits nothing', 'one amount');
    return value;
  });
  if ('value' in result) return result.value;
  const { problem, expected, example: passing } = result.complaint;
  throw new Failed(
    `--budget ${text}: ${problem}; expected: ${expected}; for example --budget ${passing}`,
    exitCodes.usage,
  );
}
