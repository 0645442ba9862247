/** The verdict on the initiatives of a business, by stated rules. */

/** From the best to the worst; `upper-limit` where nothing is paid, so that there is nothing to judge. */
export type Verdict = 'pays' | 'pays-but' | 'not-yet-proven' | 'does-not-pay' | 'upper-limit';

/** What the verdict rests on. */
export interface Grounds {
  /** NPV of the base case. */
  readonly npv: number;
  /** NPV without published claims and model defaults; null where that contradicts itself. */
  readonly excludingDefaults: number | null;
  /** That, with measured effects alone; null likewise. */
  readonly evidenced: number | null;
  /** PV of what the initiatives cost. */
  readonly costs: number;
  /** Share of the simulation runs in which NPV is below zero; null where no run is possible. */
  readonly chanceOfLoss: number | null;
  /** Whether NPV has the other sign over another horizon, or with the customers still there after the horizon. */
  readonly turns: boolean;
}

/** A loss is unlikely up to this share of the runs, and as good as certain from one less this share on. */
const unlikely = 0.1;

const even = 0.5;

const isPositive = (npv: number | null): boolean => npv !== null && npv >= 0;

/**
 * The verdict:
 * - UPPER LIMIT: NPV is above zero and nothing is paid for it.
 * - PAYS: NPV is above zero, also without published claims and model defaults and with measured effects alone,
 *   and a loss is unlikely (at most 10 % of the runs).
 * - PAYS, BUT: NPV is above zero and a loss is no likelier than not, but one of the others fails.
 * - NOT YET PROVEN: NPV is above zero, but a loss is likelier than not; or NPV is not above zero, but a gain is
 *   possible (at least 10 % of the runs), or another horizon turns its sign.
 * - DOES NOT PAY: otherwise.
 */
export function verdictOn({
  npv,
  excludingDefaults,
  evidenced,
  costs,
  chanceOfLoss,
  turns,
}: Grounds): Verdict {
  const loss = chanceOfLoss ?? Number(npv < 0);
  if (npv > 0) {
    if (costs === 0) return 'upper-limit';
    if (loss > even) return 'not-yet-proven';
    const isSound = isPositive(excludingDefaults) && isPositive(evidenced) && loss <= unlikely;
    return isSound ? 'pays' : 'pays-but';
  }
  return turns || loss < 1 - unlikely ? 'not-yet-proven' : 'does-not-pay';
}
