/** What `init` asks a person, in this order: figures, each with the ways to state it, and one initiative. */
import { acquisition, business, complaints, type Input, service } from '../../model/index.js';
import type { DraftInitiative } from '../../profile/draft.js';
import type { EvidenceKind } from '../../profile/effect-schema.js';
import { ofCosts, ofInitiative, ofProfile } from '../../profile/keys.js';

/** Something that is asked for, whatever it is. Its path is that of a profile. */
export interface Asked {
  readonly label: string;
  readonly reason: string;
  readonly example: string;
  readonly path: string;
}

/** A figure. Who does not know it one way is asked for the next; the inputs of a way are stated together. */
export interface FigureQuestion {
  readonly ways: readonly (readonly Input[])[];
  /** Asked only where this is given. */
  readonly beside?: Input;
}

/** An input, and the other ways to state it that the model knows. */
const anyWay = (input: Input): FigureQuestion['ways'] => [
  [input],
  ...(input.ways ?? []).map(({ from }) => from),
];

export const profileName: Asked = {
  label: 'Name',
  reason: 'The business, as the report names it.',
  example: ofProfile.name,
  path: 'name',
};

export const currency: Asked = {
  label: 'Currency',
  reason: 'Three capital letters, as in ISO 4217. Enter for amounts without a currency.',
  example: ofProfile.currency,
  path: 'currency',
};

/** What no profile can do without. */
export const required: readonly FigureQuestion[] = [
  { ways: [[business.customers]] },
  { ways: [[business.revenue], [business.revenuePerCustomer], [business.orderValue, business.orders]] },
  { ways: [[business.grossMargin]] },
  { ways: anyWay(business.churn) },
];

/** What many businesses know beside it. */
export const known: readonly FigureQuestion[] = [
  { ways: [[acquisition.cost]] },
  { ways: [[complaints.count], [complaints.rate]] },
  { ways: [[complaints.resolved]], beside: complaints.rate },
  { ways: [[service.contactCount], [service.contacts]] },
  { ways: anyWay(service.costPerContact), beside: service.contacts },
];

export const initiativeName: Asked = {
  label: 'An initiative that you consider',
  reason: 'Its name. Enter for none: the what-if above then stays.',
  example: ofInitiative.name,
  path: 'initiatives.1.name',
};

/** What an initiative costs, by the keys of a draft. */
export const costs: Readonly<Record<keyof DraftInitiative & ('once' | 'running'), Asked>> = {
  once: {
    label: 'Upfront cost',
    reason: 'Paid once, at the start of its first month. Enter for none.',
    example: ofCosts.once,
    path: 'initiatives.1.costs.once',
  },
  running: {
    label: 'Running cost',
    reason: 'Paid as long as it runs. Enter for none.',
    example: ofCosts.running,
    path: 'initiatives.1.costs.running',
  },
};

/** How much an initiative changes an input. */
export const changeOf = ({ label, unit, example }: Input): Asked => ({
  label: `Change of ${label.toLowerCase()}`,
  reason: `${unit.kind === 'share' ? 'In points (added)' : 'As a signed amount (added)'}, relative (multiplied), or the value to reach.`,
  example: unit.kind === 'share' ? '-2 points, +10% relative or to 80%' : `-10% relative or to ${example}`,
  path: 'initiatives.1.effects.1.change',
});

/** What the change rests on. */
export const evidence: Readonly<Record<EvidenceKind, string>> = {
  experiment: 'measured here against a group without it',
  'before-after': 'measured here, before and after',
  benchmark: 'measured elsewhere',
  assumption: 'not measured',
};
