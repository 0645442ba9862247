/** What to decide: an analysis, how sure it is, and which of the initiatives to choose. */
import type { Figure } from '../../business/figures.js';
import type { Analysis } from '../analyze/answer.js';
import { otherSigns } from '../analyze/horizons.js';
import { compareInitiatives, type InitiativeComparison } from '../compare/initiatives.js';
import { maxRanked } from '../compare/sets.js';
import { NothingPossible, type Simulation, simulate } from '../uncertainty/simulate/answer.js';
import { type Verdict, verdictOn } from './verdict.js';

/** What to decide. */
export interface Decision {
  readonly analysis: Analysis;
  /** A quick simulation; null where every run contradicts itself. */
  readonly simulation: Simulation | null;
  readonly verdict: Verdict;
  /** Null where there is but one initiative, or more than can be ranked. */
  readonly comparison: InitiativeComparison | null;
}

/** So many runs tell P10 and P90 to some 5 % of what lies between them, and take a fraction of a start. */
const runs = 1000;

function simulated(analysis: Analysis): Simulation | null {
  try {
    return simulate(analysis, { runs, seed: 1 });
  } catch (error) {
    if (error instanceof NothingPossible) return null;
    throw error;
  }
}

function compared({ profile, ownNumbers }: Analysis): InitiativeComparison | null {
  const count = profile.initiatives.length;
  if (count < 2 || count > maxRanked) return null;
  const outcome = compareInitiatives(profile, { ownNumbers, ranking: { budget: null } });
  return 'comparison' in outcome ? outcome.comparison : null;
}

/** The decision that follows from an analysis. */
export function decide(analysis: Analysis): Decision {
  const simulation = simulated(analysis);
  const value = (id: string) => (analysis.headline.get(id) as Figure).value;
  const other = otherSigns(analysis);
  const verdict = verdictOn({
    npv: value('npv') ?? Number.NaN,
    excludingDefaults: value('npv_own_numbers'),
    evidenced: value('npv_evidenced'),
    costs: value('pv_costs') ?? 0,
    chanceOfLoss: simulation?.chanceOfLoss.value ?? null,
    turns: other.months.length > 0 || other.runOff !== null,
  });
  return { analysis, simulation, verdict, comparison: compared(analysis) };
}
