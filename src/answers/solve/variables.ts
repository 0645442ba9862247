/** Everything that a figure of one business can be solved for. */

import { caseOf, run } from '../../business/case.js';
import type { Analysis } from '../analyze/answer.js';
import { initiativeVariables } from './initiative-variables.js';
import { inputVariables } from './input-variables.js';
import type { Variable } from './variable.js';

/** By their ids; where the figure is one of the run on the business's own numbers, as they stand in it. */
export function variablesOf(analysis: Analysis, ofOwnNumbers: boolean): ReadonlyMap<string, Variable> {
  const { profile, case: ofCase } = analysis;
  const { baseline } = ofOwnNumbers ? run(caseOf(profile, { ownNumbers: true })) : analysis.run;
  const all = [...inputVariables(profile, baseline), ...initiativeVariables(profile, ofCase)];
  return new Map(all.map((variable) => [variable.id, variable]));
}
