/** The shape of the published claims: what their JSON Schema is made from. */
import * as z from 'zod';
import { bands } from '../../business/readings/index.js';
import { verdictNames } from '../../evidence/index.js';
import { head as of } from '../../report/head-schema.js';

const number = z.number();
export const band = z.enum(bands).nullable();
export const verdict = z.array(z.enum(verdictNames));

const figure = z.object({
  label: z.string(),
  value: number,
  unit: z.string(),
  reading: band,
  arithmetic: z.string().meta({ description: 'How it was calculated, or where an input was read.' }),
});

const reading = z.object({
  reading: band.meta({ description: 'How the business compares with the claim; null beside a reason.' }),
  because: z.string().nullable(),
  figures: z.record(z.string(), figure),
});

const entry = z.object({
  title: z.string(),
  statement: z.string().meta({ description: 'What is claimed, in one sentence.' }),
  documents: z.array(z.string()),
  claimed: z.object({ low: number, likely: number, high: number, unit: z.string() }).nullable(),
  plausible: z
    .object({ low: number, high: number, because: z.string() })
    .nullable()
    .meta({ description: 'The range of a default that is claimed as one number; in the unit of `claimed`.' }),
  source: z.string(),
  measured: z.string(),
  criticism: z.string(),
  verdict,
  use: z.enum(['default', 'computed', 'context', 'input', 'not modelled']),
  treatment: z.string(),
  testedBy: z.string().meta({ description: 'Which input or export of a business would test it.' }),
  reading: reading.nullable().meta({ description: 'What it comes to for the profile; null without one.' }),
});

const head = {
  ...of,
  profile: of.profile.nullable(),
};

/** The result of `claims`. */
export const claimsResult = z.object({
  ...head,
  kind: z.literal('claims'),
  claims: z.record(z.string(), entry),
  documents: z.record(z.string(), z.string()),
});

/** The result of `claims ID`. */
export const claimResult = z.object({ ...head, kind: z.literal('claim'), id: z.string(), claim: entry });

export type ClaimsResult = z.infer<typeof claimsResult>;
export type ClaimResult = z.infer<typeof claimResult>;
