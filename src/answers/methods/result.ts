/** A comparison of methods as published JSON: keyed by id, in a documented order. */
import type { Figure } from '../../business/figures.js';
import { tie } from '../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import { profileOf } from '../analyze/result.js';
import type { MethodAnswer, MethodComparison } from './answer.js';
import * as returns from './returns.js';
import type { MethodComparisonResult } from './schema.js';
import {
  differenceInWords,
  methodArithmetic,
  methodFormula,
  methodsConclusion,
  returnsInWords,
} from './words.js';

const untied = (text: string): string => text.replaceAll(tie, ' ');

const labelled = ({ quantity: { label }, value, because }: Figure) => ({ label, value, because });

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
  explanation: untied(differenceInWords(answer, comparison)),
  formula: methodFormula(answer),
  arithmetic: methodArithmetic(answer, comparison),
  source: answer.method.source,
  figures: Object.fromEntries(
    answer.figures.map(({ quantity, value }) => [
      quantity.id,
      { label: quantity.label, value, unit: quantity.unit.id },
    ]),
  ),
});

/** The published result of a comparison. */
export function methodsResultOf(comparison: MethodComparison): MethodComparisonResult {
  const { analysis, npv, pvBenefits, churnBaseline, churnLastMonth, parts, spread } = comparison;
  const { acquisition, retention, initiatives } = comparison.returns;
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'method-comparison',
    tool,
    profile: profileOf(analysis.profile),
    horizon_months: analysis.case.months,
    conclusion: untied(methodsConclusion(comparison).join(' ')),
    spread,
    ours: {
      npv: npv.value as number,
      pv_benefits: pvBenefits.value as number,
      churn_baseline: churnBaseline.value as number,
      churn_last_month: churnLastMonth.value as number,
      parts: Object.fromEntries([...parts].map(([id, figure]) => [id, labelled(figure)])),
    },
    returns: {
      acquisition: labelled(acquisition),
      retention: labelled(retention),
      initiatives: labelled(initiatives),
      explanation: untied(returnsInWords(comparison)),
      source: returns.source,
    },
    methods: Object.fromEntries(
      comparison.answers.map((answer) => [answer.method.id, methodOf(answer, comparison)]),
    ),
  };
}
