/** The JSON Schema of everything that is published as JSON. */
import * as z from 'zod';
import { analysisResult } from './analyze/schema.js';
import { claimResult, claimsResult } from './claims/schema.js';
import { comparison } from './compare/schema.js';
import { explanation } from './explain/schema.js';
import { methodComparison } from './methods/schema.js';
import { solution } from './solve/schema.js';
import { sensitivityResult } from './uncertainty/sensitivity/schema.js';
import { simulationResult } from './uncertainty/simulate/schema.js';
import { validation } from './validate/schema.js';

/** One for each `kind`. */
const results = z.union([
  analysisResult,
  explanation,
  simulationResult,
  sensitivityResult,
  solution,
  comparison,
  methodComparison,
  claimsResult,
  claimResult,
  validation,
]);

/** The JSON Schema (draft-07) of a result of any command. */
export const resultJsonSchema = (): object => z.toJSONSchema(results, { target: 'draft-7' });
