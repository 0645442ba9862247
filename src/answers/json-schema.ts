/** The JSON Schema of everything that is published as JSON. */

import { problemsShape } from '../report/problems.js';
import * as z from '../report/shape.js';
import { analysisShape } from './analyze/published.js';
import { claimShape, claimsShape } from './claims/published.js';
import { initiativeComparisonShape } from './compare/published-initiatives.js';
import { profileComparisonShape } from './compare/published-profiles.js';
import { explanationShape } from './explain/published.js';
import { methodComparisonShape } from './methods/published.js';
import { solutionShape } from './solve/published.js';
import { sensitivityShape } from './uncertainty/sensitivity/published.js';
import { simulationShape } from './uncertainty/simulate/published.js';
import { validationShape } from './validate/published.js';

export const comparisonShape = z
  .discriminatedUnion('compared', [profileComparisonShape, initiativeComparisonShape])
  .check(
    z.meta({
      title: 'Result of cs-roi compare',
      description: 'Numbers are in base units; money is in the currency of the profile.',
    }),
  );

/** One for each `kind`. */
const results = z.union([
  analysisShape,
  explanationShape,
  simulationShape,
  sensitivityShape,
  solutionShape,
  comparisonShape,
  methodComparisonShape,
  claimsShape,
  claimShape,
  validationShape,
  problemsShape,
]);

/** The JSON Schema (draft-07) of a result of any command. */
export const resultJsonSchema = (): object => z.toJSONSchema(results, { target: 'draft-7' });

/** The JSON Schema (draft-07) of what is wrong with a profile, which any command may give in place of its result. */
export const problemsJsonSchema = (): object => z.toJSONSchema(problemsShape, { target: 'draft-7' });
