/** What is wrong with a profile as a published result, beside those of all answers. */
import { opening } from './published.js';
import * as z from './shape.js';

/** A part of a problem that there need not be. */
const part = z.nullable(z.text);

const problem = z.object({
  file: z.described(part, 'As it was named; null for what --set put in, and for what stands in no place.'),
  path: z.described(part, 'Of the input; null where the whole file is meant.'),
  line: z.described(z.nullable(z.int()), 'From 1, as is the column.'),
  column: z.nullable(z.int()),
  problem: z.text,
  found: part,
  expected: part,
  example: z.described(part, 'What would pass there.'),
});

export type Problem = z.infer<typeof problem>;

export const problemsShape = z
  .object({
    schemaVersion: z.schemaVersion,
    kind: z.literal('problems'),
    tool: z.toolShape,
    problems: z.array(problem),
  })
  .check(
    z.meta({
      title: 'Problems of a profile',
      description: 'What every command gives with --format json for a profile that is refused.',
    }),
  );

/** The published problems of a profile. */
export const problemsResultOf = (problems: readonly Problem[]): z.infer<typeof problemsShape> => ({
  ...opening('problems'),
  problems: [...problems],
});
