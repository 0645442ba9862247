/** The claims that can be compared with a business, as a picture. */

import type { Reading } from '../../business/readings/index.js';
import { blank, type Chart, type ClaimRow } from '../../report/charts.js';
import { shown } from '../../report/numbers.js';
import type { Analysis } from '../analyze/answer.js';
import { claimedInWords } from '../claims/blocks.js';

/** A claim with a band, and the figure that it means. */
function rowOf({ claim, figures: [meant] }: Reading, currency: string | null): ClaimRow[] {
  if (claim.figure === null || meant === undefined || meant.band === null) return [];
  const { low, high } = claim.figure;
  const told = (value: number) => ({ value, text: shown(value, meant.unit, currency) });
  return [
    {
      label: claim.title,
      claimed: `claimed ${claimedInWords(claim.figure)}`,
      found: `here ${shown(meant.value, meant.unit, currency)}, ${meant.band}`,
      low: told(low),
      high: told(high),
      here: meant.value,
    },
  ];
}

/** Each claimed band with the figure of the business that it means. */
export function claimsOf({ readings, profile }: Analysis): Chart {
  const rows = readings.flatMap((reading) => rowOf(reading, profile.currency));
  if (rows.length === 0)
    return blank('Published claims', 'The profile has no figure to compare with a claim.');
  const inRange = readings.filter(({ figures: [meant] }) => meant?.band === 'in range').length;
  const title = `In range of ${inRange} of ${rows.length} published ${rows.length === 1 ? 'claim' : 'claims'}`;
  const words = rows.map(({ label, claimed, found }) => `${label}: ${claimed}; ${found}`);
  return { kind: 'claims', title, description: `${words.join('. ')}.`, rows };
}
