/** The shape of an effect: what it acts on, by how much, and what that rests on. */
import * as z from 'zod/mini';
import { units } from '../language/index.js';
import { type Input, inputs, isLever, type Lever } from '../model/index.js';
import { attempt } from './expected.js';
import type { Amount } from './figures/amount.js';
import { type Change, readChange, type Surroundings } from './figures/change.js';
import { amountSchema, type Context, choice, complain, read, threePoints } from './figures/figures.js';
import { foundIn, isRaw } from './figures/raw.js';
import { ofEffect } from './keys.js';
import { choicesFor, nearest } from './nearest.js';

/** What an effect rests on, weakest last. */
export const evidenceKinds = ['experiment', 'before-after', 'benchmark', 'assumption'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a change of churn beside service effects contains. */
export const scopes = ['total', 'beyond_service'] as const;
export type Scope = (typeof scopes)[number];

/** Every lever by its id. */
const levers = new Map(inputs.filter(isLever).map((lever) => [lever.id, lever]));

/** Those that stand in every profile, stated or by default, and not only where some other figure does. */
const standing: readonly string[] = [...levers.values()]
  .filter(({ fallback }) => fallback.origin !== 'yours' || fallback.required)
  .map(({ id }) => id);

function leverNamed(raw: unknown, context: Context): Lever {
  const id = foundIn(raw);
  const lever = levers.get(id);
  if (lever !== undefined) return lever;
  const refusal = inputs.find((input) => input.id === id)?.notALever;
  const unknown = raw === undefined ? 'the input it acts on is missing' : 'an effect on an unknown input';
  return complain(context, {
    problem: refusal === undefined ? unknown : 'initiatives cannot change this input',
    found: id,
    expected: refusal ?? choicesFor(id, [...levers.keys()]),
    example: `on: ${nearest(id, standing) ?? ofEffect.on}`,
  });
}

/** A change together with what it acts on, without which it cannot be read. */
interface Pair {
  readonly on: Input | undefined;
  readonly change: unknown;
}

const paired = z.transform((raw: unknown) => {
  if (!isRaw(raw)) return raw;
  const on = inputs.find(({ id }) => id === raw['on']);
  return { ...raw, change: { on, change: raw['change'] } satisfies Pair };
});

const changeExamples = ['-2 points', '-10% relative', 'to 80%'];

/** One effect as the profile states it. */
export interface StatedEffect {
  readonly on: Lever;
  readonly change: Change;
  readonly evidence: EvidenceKind;
  readonly scope: Scope | undefined;
  readonly causal_share: Amount | undefined;
}

/** One effect. Its change is read whatever else is wrong with it, as long as it is known what it acts on. */
export function effectSchema(surroundings: Surroundings) {
  const describe = {
    anyOf: [{ type: 'string' }, threePoints],
    title: 'The change',
    examples: changeExamples,
  };
  const change = read(describe, (pair, context): Change => {
    const { on, change: raw } = pair as Pair;
    // What it acts on is refused where that stands.
    if (on === undefined && raw !== undefined) return z.NEVER;
    const result = attempt(raw, ofEffect.change, (text) => readChange(text, on as Input, surroundings));
    return 'value' in result ? result.value : complain(context, result.complaint);
  });
  const effect = z.strictObject({
    on: read({ enum: [...levers.keys()], title: 'The input it changes' }, leverNamed),
    change,
    evidence: choice({ title: 'What the effect rests on' }, evidenceKinds, 'assumption'),
    scope: choice(
      { title: 'Whether a change of churn contains what service effects do to churn' },
      scopes,
      undefined,
    ),
    causal_share: amountSchema(
      { unit: units.share, domain: { low: 0, high: 1 }, example: ofEffect.causal_share },
      { title: 'Share of the change that the initiative causes' },
      null,
    ),
  });
  return z.pipe(paired, effect);
}
