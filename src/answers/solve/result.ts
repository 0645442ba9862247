/** A solution as published JSON. */

import { noticeInWords } from '../../report/notices.js';
import { tie } from '../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import { profileOf } from '../analyze/result.js';
import type { Solution, Solved } from './answer.js';
import { noSolution, solutionConclusion } from './conclusion.js';
import type { Point } from './curve.js';
import type { SolutionResult } from './schema.js';
import { asText } from './values.js';
import { figureId, figureLabel } from './words.js';

const untied = (text: string): string => text.replaceAll(tie, ' ');

const finite = ({ figure }: Point): number | null => (Number.isFinite(figure) ? figure : null);

const pointOf = ({ problem: { variable } }: Solved, point: Point) => ({
  value: point.value,
  text: asText(variable, point.value),
  figure: finite(point),
});

function solutionOf(solved: Solved, { from, to }: Solution): SolutionResult['solutions'][number] {
  const { unit } = solved.problem.variable;
  if (from === to && !solved.isAtLeast) return { ...pointOf(solved, from), unit: unit.id };
  const [a, b] = [pointOf(solved, from), pointOf(solved, to)];
  return {
    ...{ from: a.value, to: b.value, unit: unit.id },
    ...{ text_from: a.text, text_to: b.text, figure_from: a.figure, figure_to: b.figure },
  };
}

/** The published result. */
export function solutionResultOf(solved: Solved): SolutionResult {
  const { analysis, problem, present, solutions, low, high, nearest, because, curve } = solved;
  const { figure, variable, target } = problem;
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'solution',
    tool,
    profile: profileOf(analysis.profile),
    horizon_months: analysis.case.months,
    conclusion: untied(solutionConclusion(solved).join(' ')),
    figure: { id: figureId(solved), label: figureLabel(solved), unit: figure.unit.id },
    for: { id: variable.id, label: variable.label, unit: variable.unit.id, change: variable.kind },
    target,
    present: { ...pointOf(solved, present), stated: variable.isStated },
    solutions: solutions.map((solution) => solutionOf(solved, solution)),
    domain: { low: low.value, high: high.value, figure_low: finite(low), figure_high: finite(high) },
    nearest: nearest && pointOf(solved, nearest),
    because: because === null ? null : untied(noSolution(solved)),
    curve: curve.map((point) => ({ value: point.value, figure: finite(point) })),
    notices: Object.fromEntries(analysis.notices.map((notice) => [notice.id, noticeInWords(notice)])),
  };
}
