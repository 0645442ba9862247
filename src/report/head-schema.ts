/** What every published result begins with. */
import * as z from 'zod';

export const head = {
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string(), model: z.string() }),
  profile: z.object({ name: z.string(), currency: z.string().nullable(), sha256: z.string() }),
};
