/** The result of `compare-methods`: its shape, and the JSON of a comparison. */

import type { Figure } from '../../business/figures.js';
import { keyed, opening, plainText, profileOf } from '../../report/published.js';
import * as z from '../../report/shape.js';
import type { MethodAnswer, MethodComparison } from './answer.js';
import { kinds } from './method.js';
import { partIds } from './parts.js';
import * as returns from './returns.js';
import {
  differenceInWords,
  methodArithmetic,
  methodFormula,
  methodsConclusion,
  returnsInWords,
} from './words.js';

const method = z.object({
  name: z.text,
  kind: z.described(z.enum(kinds), 'A sound published method, or a folk formula.'),
  credits: z.described(z.text, 'What it credits, in one sentence.'),
  value: z.described(z.figure, 'Its answer, in money; null beside a reason.'),
  because: z.reason,
  compared_with: z.described(z.enum(partIds), 'The part of `ours.parts` that counts the same.'),
  difference: z.described(z.figure, 'value less that part, in money.'),
  times_ours: z.described(z.figure, 'value over that part; null where that says nothing.'),
  explanation: z.described(z.text, 'Why it differs from this model.'),
  formula: z.described(z.text, 'Empty where a profile cannot give the answer.'),
  arithmetic: z.text,
  source: z.text,
  figures: z.byKey(z.object({ label: z.text, value: z.figure, unit: z.text })),
});

const spread = z.object({
  least: z.figure,
  most: z.figure,
  ratio: z.described(z.figure, 'most over least; null for fewer than two.'),
});

const labelled = z.object({ label: z.text, value: z.figure, because: z.reason });

export const methodComparisonShape = z.resultShape('method-comparison', {
  horizon_months: z.int(),
  conclusion: z.text,
  spread: z.described(
    z.object({ sound: spread, all: spread }),
    'Of times_ours: of the sound methods, and with the folk formulas among them.',
  ),
  ours: z.object({
    npv: z.number(),
    pv_benefits: z.number(),
    churn_baseline: z.number(),
    churn_last_month: z.number(),
    parts: z.partialRecord(z.enum(partIds), labelled),
  }),
  returns: z.described(
    z.object({
      acquisition: labelled,
      retention: labelled,
      initiatives: labelled,
      explanation: z.text,
      source: z.text,
    }),
    'What a unit of money returns, on average (Blattberg and Deighton).',
  ),
  methods: z.byKey(method),
});

type MethodComparisonResult = z.infer<typeof methodComparisonShape>;

const labelledOf = ({ quantity: { label }, value, because: why }: Figure) => ({ label, value, because: why });

const methodOf = (
  answer: MethodAnswer,
  comparison: MethodComparison,
): MethodComparisonResult['methods'][string] => ({
  name: answer.method.name,
  kind: answer.method.kind,
  credits: answer.method.credits,
  value: answer.value,
  because: answer.because,
  compared_with: answer.method.part.id,
  difference: answer.difference,
  times_ours: answer.timesOurs,
  explanation: plainText(differenceInWords(answer, comparison)),
  formula: methodFormula(answer),
  arithmetic: methodArithmetic(answer, comparison),
  source: answer.method.source,
  figures: keyed(
    answer.figures,
    ({ quantity }) => quantity.id,
    ({ quantity, value }) => ({ label: quantity.label, value, unit: quantity.unit.id }),
  ),
});

/** The published result of a comparison of methods. */
export function methodComparisonResultOf(comparison: MethodComparison): MethodComparisonResult {
  const { assessment, npv, pvBenefits, churnBaseline, churnLastMonth, parts } = comparison;
  const { acquisition, retention, initiatives } = comparison.returns;
  return {
    ...opening('method-comparison'),
    profile: profileOf(assessment.profile),
    horizon_months: assessment.case.months,
    conclusion: plainText(...methodsConclusion(comparison)),
    spread: comparison.spread,
    ours: {
      npv: npv.value as number,
      pv_benefits: pvBenefits.value as number,
      churn_baseline: churnBaseline.value as number,
      churn_last_month: churnLastMonth.value as number,
      parts: Object.fromEntries([...parts].map(([id, of]) => [id, labelledOf(of)])),
    },
    returns: {
      acquisition: labelledOf(acquisition),
      retention: labelledOf(retention),
      initiatives: labelledOf(initiatives),
      explanation: plainText(returnsInWords(comparison)),
      source: returns.source,
    },
    methods: keyed(
      comparison.answers,
      ({ method: { id } }) => id,
      (answer) => methodOf(answer, comparison),
    ),
  };
}
