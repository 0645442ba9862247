/** The shape of a published solution: what its JSON Schema is made from. */
import * as z from 'zod';
import { head } from '../../report/head-schema.js';

const number = z.number();
const figure = number
  .nullable()
  .meta({ description: 'The figure there, in its own unit; null where it has none.' });

const value = number.meta({ description: 'In base units: shares are fractions, rates are for a year.' });
const text = z.string().meta({ description: 'The same in full, in the notation of a profile.' });
const point = z.object({ value, text, figure });

const exact = point
  .extend({ unit: z.string() })
  .meta({ description: 'A value at which the figure is the target.' });

const reach = z
  .object({
    from: value,
    to: value,
    unit: z.string(),
    text_from: text,
    text_to: text,
    figure_from: figure,
    figure_to: figure,
  })
  .meta({
    description:
      'Values over all of which the figure is the target; or, where it goes in steps, at least as good as it.',
  });

/** The result of `solve`. */
export const solution = z.object({
  ...head,
  kind: z.literal('solution'),
  horizon_months: z.int(),
  conclusion: z.string(),
  figure: z.object({ id: z.string(), label: z.string(), unit: z.string() }),
  for: z.object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    change: z
      .enum(['points', 'relative', 'to'])
      .nullable()
      .meta({ description: 'How the change of an effect is stated.' }),
  }),
  target: number.meta({ description: 'In the unit of the figure.' }),
  present: point.extend({ stated: z.boolean().meta({ description: 'Whether the profile says so.' }) }),
  solutions: z.array(z.union([exact, reach])),
  domain: z
    .object({ low: value, high: value, figure_low: figure, figure_high: figure })
    .meta({ description: 'The lowest and the highest value at which nothing contradicts itself.' }),
  nearest: point
    .nullable()
    .meta({ description: 'Where the figure comes nearest to a target that it does not reach.' }),
  because: z.string().nullable().meta({ description: 'Why there is no solution; null where there is one.' }),
  curve: z.array(z.object({ value, figure })),
  notices: z.record(z.string(), z.string()),
});

export type SolutionResult = z.infer<typeof solution>;
