/** The result of `explain`: its shape, and the JSON of an explanation. */
import * as z from 'zod/mini';
import type { Moment, Quantity } from '../../language/index.js';
import {
  described,
  figure,
  finite,
  keyed,
  opening,
  profileOf,
  resultShape,
  text,
} from '../../report/published.js';
import { type Explained, type Explanation, isMonthly, numbersOf, type Origin, wordsOf } from './answer.js';

const series = z.array(figure);

const explained = z.object({
  label: text,
  unit: text,
  reason: text,
  baseline: figure,
  with_initiatives: figure,
  difference: figure,
  words: described(z.nullable(text), 'Its formula over the labels of its parts.'),
  numbers: described(z.nullable(text), 'The same in numbers, in the month asked for.'),
  origin: z.record(z.string(), z.unknown()),
  parts: z.array(text),
  depth: z.int(),
  series: described(
    z.nullable(z.object({ baseline: series, with_initiatives: series })),
    'Month by month; null for what is the same in all.',
  ),
});

export const explanationShape = resultShape(
  'explanation',
  { figure: text, month: z.int(), figures: z.record(z.string(), explained), used_by: z.array(text) },
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
