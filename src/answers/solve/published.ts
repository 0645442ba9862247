/** The result of `solve`: its shape, and the JSON of a solution. */

import { finite, noticesByKey, opening, plainText, profileOf } from '../../report/published.js';
import * as z from '../../report/shape.js';
import type { Solution, Solved } from './answer.js';
import { noSolution, solutionConclusion } from './conclusion.js';
import type { Point } from './curve.js';
import { asText } from './values.js';
import { figureId, figureLabel } from './words.js';

const figure = z.described(z.figure, 'The figure there, in its own unit; null where it has none.');
const value = z.described(z.number(), 'In base units: shares are fractions, rates are for a year.');
const text = z.described(z.text, 'The same in full, in the notation of a profile.');
const point = z.object({ value, text, figure });

const exact = z.described(z.extend(point, { unit: z.text }), 'A value at which the figure is the target.');

const reach = z.described(
  z.object({
    from: value,
    to: value,
    unit: z.text,
    text_from: text,
    text_to: text,
    figure_from: figure,
    figure_to: figure,
  }),
  'Values over all of which the figure is the target; or, where it goes in steps, at least as good as it.',
);

export const solutionShape = z.resultShape('solution', {
  horizon_months: z.int(),
  conclusion: z.text,
  figure: z.object({ id: z.text, label: z.text, unit: z.text }),
  for: z.object({
    id: z.text,
    label: z.text,
    unit: z.text,
    change: z.described(
      z.nullable(z.enum(['points', 'relative', 'to'])),
      'How the change of an effect is stated.',
    ),
  }),
  target: z.described(z.number(), 'In the unit of the figure.'),
  present: z.extend(point, { stated: z.described(z.boolean(), 'Whether the profile says so.') }),
  solutions: z.array(z.union([exact, reach])),
  domain: z.described(
    z.object({ low: value, high: value, figure_low: figure, figure_high: figure }),
    'The lowest and the highest value at which nothing contradicts itself.',
  ),
  nearest: z.described(
    z.nullable(point),
    'Where the figure comes nearest to a target that it does not reach.',
  ),
  because: z.described(z.nullable(z.text), 'Why there is no solution; null where there is one.'),
  curve: z.array(z.object({ value, figure })),
  notices: z.texts,
});

export type SolutionResult = z.infer<typeof solutionShape>;

const pointOf = ({ problem: { variable } }: Solved, of: Point) => ({
  value: of.value,
  text: asText(variable, of.value),
  figure: finite(of.figure),
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

/** The published result of solving. */
export function solutionResultOf(solved: Solved): SolutionResult {
  const { assessment, problem, present, solutions, low, high, nearest, because, curve } = solved;
  const { figure: asked, variable, target } = problem;
  return {
    ...opening('solution'),
    profile: profileOf(assessment.profile),
    horizon_months: assessment.case.months,
    conclusion: plainText(...solutionConclusion(solved)),
    figure: { id: figureId(solved), label: figureLabel(solved), unit: asked.unit.id },
    for: { id: variable.id, label: variable.label, unit: variable.unit.id, change: variable.kind },
    target,
    present: { ...pointOf(solved, present), stated: variable.isStated },
    solutions: solutions.map((solution) => solutionOf(solved, solution)),
    domain: {
      low: low.value,
      high: high.value,
      figure_low: finite(low.figure),
      figure_high: finite(high.figure),
    },
    nearest: nearest && pointOf(solved, nearest),
    because: because === null ? null : plainText(noSolution(solved)),
    curve: curve.map((each) => ({ value: each.value, figure: finite(each.figure) })),
    notices: noticesByKey(assessment.notices),
  };
}
