/** What the initiatives of a business say, as variables. */

import { type Case, caseOf, initiativesOf } from '../../business/case.js';
import { changeDomain } from '../../business/changes.js';
import { notationOf } from '../../business/notation.js';
import { type Quantity, units } from '../../language/index.js';
import { type Domain, domains, type Effect, finance, type Initiative } from '../../model/index.js';
import type { Amount } from '../../profile/figures/amount.js';
import type { Profile, ProfileEffect, ProfileInitiative } from '../../profile/profile.js';
import { itself, type Role, type Variable } from './variable.js';

/** A month of the longest horizon. */
const month = finance.horizon.domain;
const span: Domain = { low: month.low, high: month.high };
const wholeMonths = (low: number, high: number): Domain => ({ low, high, whole: true });

/** An initiative without an end runs to that of the horizon. */
const ending = (initiative: ProfileInitiative, months: number): ProfileInitiative => ({
  ...initiative,
  end: initiative.end ?? { value: months, low: null, high: null, form: 'number', months: 12 },
});

/** An initiative of a profile, and where it stands among the others. */
interface Placed {
  readonly profile: Profile;
  readonly stated: ProfileInitiative;
  readonly place: number;
  /** The months of the horizon, which do not tell apart what lies behind them. */
  readonly months: number;
}

type Pick = (initiative: Initiative) => Quantity<'one'>;

/** What is the same of all that an initiative says; `otherwise` is where it stands when the profile is silent. */
function variable(
  { profile, stated: { id, name }, place }: Placed,
  path: string,
  amount: Amount | null,
  otherwise: number,
  pick: Pick,
) {
  return {
    id: `initiatives.${id}.${path}`,
    initiative: name,
    input: null,
    kind: null,
    months: 12,
    present: amount?.value ?? otherwise,
    // The published what-if is in no profile.
    isStated: amount !== null && profile.initiatives.length > 0,
    instead: [],
    caseIn: (ownNumbers: boolean) => caseOf(profile, { ownNumbers }),
    leavesIn: ({ initiatives }: Case) => [
      { quantity: pick(initiatives[place] as Initiative), valueAt: itself },
    ],
  };
}

/** What it costs. */
function costs(placed: Placed): Variable[] {
  const { name, once, running } = placed.stated;
  const domain = domains.amount;
  return [
    {
      ...variable(placed, 'costs.once', once, 0, (initiative) => initiative.once),
      ...{ role: 'once', label: `${name}: upfront cost`, unit: units.money, domain },
    },
    {
      ...variable(placed, 'costs.running', running, 0, (initiative) => initiative.running),
      ...{ role: 'running', label: `${name}: running cost`, unit: units.moneyPerYear, domain },
    },
  ];
}

/** When it acts: within the horizon, and neither ending before it starts nor starting after it ends. */
function times(placed: Placed): Variable[] {
  const { profile, stated, place, months } = placed;
  const { name, start, ramp, end } = stated;
  const [first, last] = [start?.value ?? month.low, end?.value ?? Math.max(months, start?.value ?? 0)];
  const of = (role: Role, domain: Domain) => ({
    ...{ role, label: `${name}: ${role}`, unit: units.months, domain },
  });
  return [
    {
      ...variable(placed, 'start', start, first, (initiative) => initiative.start),
      ...of('start', wholeMonths(month.low, Math.min(end?.value ?? months, Math.max(months, first)))),
    },
    { ...variable(placed, 'ramp', ramp, 1, (initiative) => initiative.ramp), ...of('ramp', span) },
    {
      ...variable(placed, 'end', end, last, (initiative) => initiative.end as Quantity<'one'>),
      ...of('end', wholeMonths(first, Math.max(months, last))),
      caseIn: (ownNumbers) =>
        caseOf(profile, {
          initiatives: initiativesOf(profile).with(place, ending(stated, last)),
          ownNumbers,
        }),
    },
  ];
}

/** What an effect changes, and how much of that is its own. */
function ofEffect(placed: Placed, effect: Effect, k: number): Variable[] {
  const { profile, stated } = placed;
  const { id, change, causalShare } = stated.effects[k] as ProfileEffect;
  const path = id.slice(`initiatives.${stated.id}.`.length);
  const { on } = effect;
  const label = `${stated.name}: ${on.label}`;
  return [
    {
      ...variable(placed, path, change, 0, ({ effects }) => (effects[k] as Effect).change),
      ...{ role: 'change', label, domain: changeDomain(effect) },
      ...notationOf(effect, profile),
    },
    {
      ...variable(
        placed,
        `${path}.causal_share`,
        causalShare,
        1,
        ({ effects }) => (effects[k] as Effect).causalShare,
      ),
      ...{
        role: 'causal share',
        label: `${label}, causal share`,
        input: on,
        unit: units.share,
        domain: domains.share,
      },
    },
  ];
}

/** Every figure that the initiatives of a profile state, or could state. */
export function initiativeVariables(profile: Profile, { initiatives, months }: Case): Variable[] {
  const all = initiativesOf(profile);
  return initiatives.flatMap((initiative, place) => {
    const placed = { profile, stated: all[place] as ProfileInitiative, place, months };
    const effects = initiative.effects.flatMap((effect, k) => ofEffect(placed, effect, k));
    return [...costs(placed), ...times(placed), ...effects];
  });
}
