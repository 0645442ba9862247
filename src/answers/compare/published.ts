/** What the results of `compare` begin with, whatever is compared. */
import * as z from '../../report/shape.js';

export const comparisonHead = z.object({
  schemaVersion: z.schemaVersion,
  kind: z.literal('comparison'),
  tool: z.toolShape,
  conclusion: z.text,
  notices: z.texts,
});
