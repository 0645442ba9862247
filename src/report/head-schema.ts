/** What every published result begins with, and how it says why a figure is none. */
import * as z from 'zod';

export const head = {
  schemaVersion: z.literal(2),
  tool: z.object({ name: z.string(), version: z.string(), model: z.string() }),
  profile: z.object({ name: z.string(), currency: z.string().nullable(), sha256: z.string() }),
};

/** Why figures are null, by their keys. */
export const because = z
  .record(z.string(), z.string())
  .meta({ description: 'Why a figure beside is null, by its key.' });
