/** The shape of a published validation: what its JSON Schema is made from. */
import * as z from 'zod';

const count = z.int();

/** The result of `validate`. */
export const validation = z
  .object({
    schemaVersion: z.literal(1),
    kind: z.literal('validation'),
    tool: z.object({ name: z.string(), version: z.string(), model: z.string() }),
    profile: z.object({ name: z.string(), currency: z.string().nullable(), sha256: z.string() }),
    valid: z.literal(true),
    inputs: z.object({ yours: count, claimed: count, assumed: count, derived: count }),
    initiatives: count,
  })
  .meta({ title: 'Result of cs-roi validate' });
