/** The net present value as a picture: what each effect adds, what each initiative costs, what is left. */

import type { Figure } from '../../business/figures.js';
import { signed } from '../../report/changes.js';
import { blank, type Chart, type Measured, type Step } from '../../report/charts.js';
import { shown } from '../../report/numbers.js';
import type { Analysis } from '../analyze/answer.js';
import { changeOf } from '../analyze/attribution-blocks.js';

/** As many steps as a reader follows; smaller ones are told together. */
const maxSteps = 12;

interface Contribution {
  readonly label: string;
  readonly value: number;
}

export const currencyOf = (currency: string | null, name: string): string =>
  currency === null ? name : `${name}, ${currency}`;

const contributionsOf = (analysis: Analysis): Contribution[] => [
  ...analysis.attribution.effects.map((part) => ({
    label: `${part.effect.on.label}, ${changeOf(analysis, part)} (${part.initiative.name})`,
    value: part.value,
  })),
  ...analysis.attribution.costs
    .filter(({ value }) => value !== 0)
    .map(({ initiative, value }) => ({ label: `Cost of ${initiative.name}`, value })),
];

/** The largest parts in their order, and the rest as one. */
function largest(parts: readonly Contribution[]): readonly Contribution[] {
  if (parts.length <= maxSteps) return parts;
  const kept = parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, maxSteps - 1);
  const rest = parts.filter((part) => !kept.includes(part));
  const value = rest.reduce((sum, part) => sum + part.value, 0);
  return [...parts.filter((part) => kept.includes(part)), { label: `${rest.length} smaller parts`, value }];
}

function stepsOf(
  parts: readonly Contribution[],
  npv: Contribution,
  write: (value: number) => string,
): Step[] {
  let reached = 0;
  const steps = parts.map(({ label, value }): Step => {
    const from = reached;
    reached += value;
    return { label, from, to: reached, text: signed(value, write(value)), kind: value < 0 ? 'loss' : 'gain' };
  });
  return [...steps, { label: npv.label, from: 0, to: npv.value, text: write(npv.value), kind: 'total' }];
}

/** How the net present value arises. */
export function waterfallOf(analysis: Analysis): Chart {
  const { headline, profile } = analysis;
  const { quantity, value } = headline.get('npv') as Figure;
  const title = 'From the effects to the net present value';
  const parts = largest(contributionsOf(analysis));
  if (value === null || !parts.every((part) => Number.isFinite(part.value)))
    return blank(title, 'A part of the net present value cannot be computed.');
  const axis: Measured = { unit: quantity.unit, name: currencyOf(profile.currency, 'Present value') };
  const write = (amount: number) => shown(amount, quantity.unit, profile.currency);
  const steps = stepsOf(parts, { label: quantity.label, value }, write);
  const description = `${steps.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`;
  return { kind: 'waterfall', title, description, axis, steps };
}
