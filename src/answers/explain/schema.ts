/** The shape of a published explanation: what its JSON Schema is made from. */
import * as z from 'zod';
import { head } from '../../report/head-schema.js';

const number = z.number();
const figure = number.nullable();
const series = z.array(figure);

const explained = z.object({
  label: z.string(),
  unit: z.string(),
  reason: z.string(),
  baseline: figure,
  with_initiatives: figure,
  difference: figure,
  words: z.string().nullable().meta({ description: 'Its formula over the labels of its parts.' }),
  numbers: z.string().nullable().meta({ description: 'The same in numbers, in the month asked for.' }),
  origin: z.record(z.string(), z.unknown()),
  parts: z.array(z.string()),
  depth: z.int(),
  series: z
    .object({ baseline: series, with_initiatives: series })
    .nullable()
    .meta({ description: 'Month by month; null for what is the same in all.' }),
});

/** The result of `explain`. */
export const explanation = z
  .object({
    ...head,
    kind: z.literal('explanation'),
    figure: z.string(),
    month: z.int(),
    figures: z.record(z.string(), explained),
    used_by: z.array(z.string()),
  })
  .meta({ title: 'Result of cs-roi explain' });
