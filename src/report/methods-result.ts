/** A comparison of methods as published JSON: keyed by id, in a documented order. */
import type { MethodAnswer, MethodComparison } from '../analysis/methods/compare.js';
import { differenceInWords, methodArithmetic, methodFormula, methodsConclusion } from './methods-report.js';
import type { MethodComparisonResult } from './methods-schema.js';
import { tie } from './numbers.js';
import { profileOf } from './result.js';
import { resultSchemaVersion, tool } from './tool.js';

const untied = (text: string): string => text.replaceAll(tie, ' ');

const methodOf = (
  answer: MethodAnswer,
  comparison: MethodComparison,
): MethodComparisonResult['methods'][string] => ({
  name: answer.method.name,
  credits: answer.method.credits,
  value: answer.figure.value,
  because: answer.figure.because,
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
  const { analysis, npv, pvBenefits, churnBefore, churnAfter, least, most, spread } = comparison;
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'method-comparison',
    tool,
    profile: profileOf(analysis.profile),
    horizon_months: analysis.case.months,
    conclusion: untied(methodsConclusion(comparison).join(' ')),
    spread: { least, most, ratio: spread },
    ours: {
      npv: npv.value as number,
      pv_benefits: pvBenefits.value as number,
      churn_before: churnBefore.value as number,
      churn_after: churnAfter.value as number,
    },
    methods: Object.fromEntries(
      comparison.answers.map((answer) => [answer.method.id, methodOf(answer, comparison)]),
    ),
  };
}
