/** NPV as a picture: what each lever or each initiative adds, what it costs, what is left. */

import type { Figure } from '../../business/figures.js';
import { signed } from '../../report/changes.js';
import { blank, type Chart, type Measured, type Step } from '../../report/charts.js';
import { shown } from '../../report/numbers.js';
import type { Analysis } from '../analyze/answer.js';
import { changeOf } from '../analyze/attribution-blocks.js';

/** As many levers and costs as a reader follows one by one; where there are more, each initiative is one step. */
const maxSteps = 8;

interface Contribution {
  readonly label: string;
  readonly value: number;
  /** What the levers of an initiative add, where its cost is in the value too. */
  readonly gain?: number;
}

export const currencyOf = (currency: string | null, name: string): string =>
  currency === null ? name : `${name}, ${currency}`;

const byLever = (analysis: Analysis): Contribution[] => [
  ...analysis.attribution.effects.map((part) => ({
    label: `${part.effect.on.label}, ${changeOf(analysis, part)} (${part.initiative.name})`,
    value: part.value,
  })),
  ...analysis.attribution.costs
    .filter(({ value }) => value !== 0)
    .map(({ initiative, value }) => ({ label: `Cost of ${initiative.name}`, value })),
];

const byInitiative = ({ attribution: { effects, costs } }: Analysis): Contribution[] =>
  costs.map(({ initiative, value: cost }) => {
    const gain = effects
      .filter((part) => part.initiative === initiative)
      .reduce((sum, { value }) => sum + value, 0);
    return { label: initiative.name, value: gain + cost, gain };
  });

function contributionsOf(analysis: Analysis): readonly Contribution[] {
  const levers = byLever(analysis);
  return levers.length > maxSteps && analysis.attribution.costs.length > 1 ? byInitiative(analysis) : levers;
}

function stepsOf(
  parts: readonly Contribution[],
  npv: Contribution,
  write: (value: number) => string,
): Step[] {
  let reached = 0;
  const steps = parts.map(({ label, value, gain }): Step => {
    const from = reached;
    reached += value;
    return {
      label,
      from,
      to: reached,
      text: signed(value, write(value)),
      kind: value < 0 ? 'loss' : 'gain',
      ...(gain !== undefined && {
        before: { cost: from + gain, text: `gain ${write(gain)}, cost ${write(gain - value)}` },
      }),
    };
  });
  return [...steps, { label: npv.label, from: 0, to: npv.value, text: write(npv.value), kind: 'total' }];
}

/**
 * The run-off, which NPV does not count, behind it. A bar longer than all others together would leave no room for
 * them: it is cut, and says so.
 */
function runOffStep(analysis: Analysis, npv: number, steps: readonly Step[]): Step[] {
  const { headline, profile, case: ofCase } = analysis;
  const { value, quantity } = headline.get('run_off') as Figure;
  if (value === null || value === 0) return [];
  const ends = [0, ...steps.flatMap(({ from, to, before }) => [from, to, before?.cost ?? to])];
  const longest = Math.max(...ends) - Math.min(...ends);
  const isCut = Math.abs(value) > longest;
  const text = signed(value, shown(value, quantity.unit, profile.currency));
  return [
    {
      label: `Not counted: run-off after month ${ofCase.months}`,
      from: npv,
      to: npv + Math.max(-longest, Math.min(longest, value)),
      text: isCut ? `${text}, bar cut` : text,
      kind: 'beyond',
    },
  ];
}

/** How NPV arises. */
export function waterfallOf(analysis: Analysis): Chart {
  const { headline, profile } = analysis;
  const figure = (id: string) => headline.get(id) as Figure;
  const { quantity, value } = figure('npv');
  const parts = contributionsOf(analysis);
  if (value === null || !parts.every((part) => Number.isFinite(part.value)))
    return blank('Where NPV comes from', 'A part of NPV cannot be calculated.');
  const axis: Measured = { unit: quantity.unit, name: currencyOf(profile.currency, 'Present value') };
  const write = (amount: number) => shown(amount, quantity.unit, profile.currency);
  const [benefits, costs] = [figure('pv_benefits').value ?? 0, figure('pv_costs').value ?? 0];
  const title =
    costs === 0
      ? `NPV is ${write(value)}; nothing is spent`
      : `Benefits of ${write(benefits)} less costs of ${write(costs)} leave an NPV of ${write(value)}`;
  const counted = stepsOf(parts, { label: quantity.label, value }, write);
  const steps = [...counted, ...runOffStep(analysis, value, counted)];
  const words = steps.map(
    ({ label, text, before }) => `${label}: ${text}${before ? ` (${before.text})` : ''}`,
  );
  return { kind: 'waterfall', title, description: `${words.join('; ')}.`, axis, steps };
}
