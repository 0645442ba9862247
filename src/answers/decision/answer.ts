/** What to decide: an analysis, how sure it is, and which of the initiatives to choose. */
import type { Figure } from '../../business/figures.js';
import type { Analysis } from '../analyze/answer.js';
import { otherSigns } from '../analyze/horizons.js';
import { rankingOf } from '../compare/initiatives.js';
import type { Ranking } from '../compare/ranking.js';
import { maxRanked } from '../compare/sets.js';
import { type Ranges, rangesOf } from './ranges.js';
import { type Verdict, verdictOn } from './verdict.js';

/** What to decide. */
export interface Decision {
  readonly analysis: Analysis;
  readonly ranges: Ranges;
  readonly verdict: Verdict;
  /** Null where there is but one initiative, or more than can be ranked. */
  readonly ranking: Ranking | null;
}

function ranked({ profile, ownNumbers }: Analysis): Ranking | null {
  const count = profile.initiatives.length;
  return count < 2 || count > maxRanked ? null : rankingOf(profile, ownNumbers, null);
}

/** The decision that follows from an analysis. */
export function decide(analysis: Analysis, certainEffects = false): Decision {
  const ranges = rangesOf(analysis, certainEffects);
  const value = (id: string) => (analysis.headline.get(id) as Figure).value;
  const other = otherSigns(analysis);
  const verdict = verdictOn({
    npv: value('npv') ?? Number.NaN,
    excludingDefaults: value('npv_own_numbers'),
    evidenced: value('npv_evidenced'),
    costs: value('pv_costs') ?? 0,
    chanceOfLoss: ranges.chanceOfLoss,
    turns: other.months.length > 0 || other.runOff !== null,
  });
  return { analysis, ranges, verdict, ranking: ranked(analysis) };
}
