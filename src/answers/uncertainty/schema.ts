/** The shape of an uncertain input in published results. */
import * as z from 'zod';

const number = z.number();

/** Enough to draw from it elsewhere: the kind of distribution and its parameters. */
const distribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lognormal'), mu: number, sigma: number }),
  z.object({ kind: z.literal('logit-normal'), mu: number, sigma: number }),
  z.object({ kind: z.literal('normal'), mean: number, sd: number, low: number, high: number }),
  z.object({ kind: z.literal('pert'), low: number, likely: number, high: number }),
]);

/** An uncertain input. */
export const uncertainInput = z.object({
  label: z.string(),
  unit: z.string(),
  origin: z.enum(['yours', 'claimed', 'assumed']),
  evidence: z
    .enum(['experiment', 'before-after', 'benchmark', 'assumption'])
    .nullable()
    .meta({ description: 'What the effect rests on, where that gives the range of its causal share.' }),
  form: z.enum(['interval', 'three-point']),
  low: number,
  likely: number,
  high: number,
  whole: z.boolean().meta({ description: 'Whether what is drawn is rounded to a whole number.' }),
  distribution,
});

export type UncertainInput = z.infer<typeof uncertainInput>;
