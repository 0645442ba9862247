/** The result of `explain`: its shape, and the JSON of an explanation. */

import type { Moment, Quantity } from '../../language/index.js';
import { finite, keyed, opening, profileOf } from '../../report/published.js';
import * as z from '../../report/shape.js';
import { type Explained, type Explanation, isMonthly, numbersOf, type Origin, wordsOf } from './answer.js';

const series = z.array(z.figure);

const explained = z.object({
  label: z.text,
  unit: z.text,
  reason: z.text,
  baseline: z.figure,
  with_initiatives: z.figure,
  difference: z.figure,
  words: z.described(z.nullable(z.text), 'Its formula over the labels of its parts.'),
  numbers: z.described(z.nullable(z.text), 'The same in numbers, in the month asked for.'),
  origin: z.byKey(z.unknown()),
  parts: z.array(z.text),
  depth: z.int(),
  series: z.described(
    z.nullable(z.object({ baseline: series, with_initiatives: series })),
    'Month by month; null for what is the same in all.',
  ),
});

export const explanationShape = z.resultShape(
  'explanation',
  { figure: z.text, month: z.int(), figures: z.byKey(explained), used_by: z.array(z.text) },
  { title: 'Result of cs-roi explain' },
);

type ExplanationResult = z.infer<typeof explanationShape>;

/** In full, so that the line gives the figure again. */
const inFull = ({ run, month }: Explanation): Moment => {
  const write = (value: number) => String(Number(value.toPrecision(12)));
  return { evaluation: run.changed, month, write, list: (texts) => texts.join(' + ') };
};

function originOf(origin: Origin): Record<string, unknown> {
  if (origin.kind === 'formula') return { kind: 'derived' };
  if (origin.kind === 'initiative')
    return { kind: 'yours', initiative: origin.name, text: origin.text, line: origin.line };
  const { source } = origin;
  const { fallback } = source.input;
  const claim = source.origin === 'claimed' && fallback.origin === 'claimed' ? fallback.claim : null;
  return {
    kind: source.origin,
    text: source.text,
    line: source.line,
    claim: claim?.id ?? null,
    verdict: claim?.verdict ?? null,
    reason: source.why,
  };
}

function explainedOf(of: Explained, explanation: Explanation): ExplanationResult['figures'][string] {
  const { quantity, baseline, changed } = of;
  const seriesIn = (which: 'baseline' | 'changed') =>
    explanation.run[which].series(quantity as Quantity<'monthly'>).map(finite);
  return {
    label: quantity.label,
    unit: quantity.unit.id,
    reason: quantity.reason,
    baseline: finite(baseline),
    with_initiatives: finite(changed),
    difference: finite(changed - baseline),
    words: wordsOf(of),
    numbers: numbersOf(of, inFull(explanation)),
    origin: originOf(of.origin),
    parts: of.parts.map(({ id }) => id),
    depth: of.depth,
    series: isMonthly(of) ? { baseline: seriesIn('baseline'), with_initiatives: seriesIn('changed') } : null,
  };
}

/** The published result of an explanation. */
export function explanationResultOf(explanation: Explanation): ExplanationResult {
  const { profile, figures, month, usedBy } = explanation;
  const [asked] = [...figures.keys()] as [Quantity];
  return {
    ...opening('explanation'),
    profile: profileOf(profile),
    figure: asked.id,
    month,
    figures: keyed(
      figures.values(),
      ({ quantity }) => quantity.id,
      (each) => explainedOf(each, explanation),
    ),
    used_by: usedBy.map(({ id }) => id),
  };
}
