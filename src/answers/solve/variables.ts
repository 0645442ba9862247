/** Everything that a figure of one business can be solved for. */

import type { Assessment } from '../../business/assess.js';
import { caseOf, run } from '../../business/case.js';
import { initiativeVariables } from './initiative-variables.js';
import { inputVariables } from './input-variables.js';
import type { Variable } from './variable.js';

/** By their ids; where the figure is one of the run on the business's own numbers, as they stand in it. */
export function variablesOf(assessment: Assessment, ofOwnNumbers: boolean): ReadonlyMap<string, Variable> {
  const { profile, case: ofCase } = assessment;
  const { baseline } = ofOwnNumbers ? run(caseOf(profile, { ownNumbers: true })) : assessment.run;
  const all = [...inputVariables(profile, baseline), ...initiativeVariables(profile, ofCase)];
  return new Map(all.map((variable) => [variable.id, variable]));
}
