/** The shape of a published validation: what its JSON Schema is made from. */
import * as z from 'zod';
import { head } from '../../report/head-schema.js';

const count = z.int();

/** The result of `validate`. */
export const validation = z
  .object({
    ...head,
    kind: z.literal('validation'),
    valid: z.literal(true),
    inputs: z.object({ yours: count, claimed: count, assumed: count, derived: count }),
    initiatives: count,
  })
  .meta({ title: 'Result of cs-roi validate' });
