/** What the results of `compare` begin with, whatever is compared. */
import * as z from 'zod/mini';
import { schemaVersion, text, texts, toolShape } from '../../report/published.js';

export const comparisonHead = z.object({
  schemaVersion: schemaVersion,
  kind: z.literal('comparison'),
  tool: toolShape,
  conclusion: text,
  notices: texts,
});
