/** The JSON Schema of everything that is published as JSON. */
import * as z from 'zod';
import { claimResult, claimsResult } from './claims-schema.js';
import { comparison } from './comparison-schema.js';
import { explanation } from './explanation-schema.js';
import { methodComparison } from './methods-schema.js';
import { analysisResult } from './result-schema.js';
import { sensitivityResult } from './sensitivity-schema.js';
import { simulationResult } from './simulation-schema.js';
import { solution } from './solution-schema.js';
import { validation } from './validation-schema.js';

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
