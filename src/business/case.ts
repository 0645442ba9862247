/** A business and its initiatives as blocks of the model, and the two runs that answer for them. */
import { claimedPoints, retentionProfit } from '../evidence/index.js';
import { type Column, Evaluation, type Expression, type Quantity, single } from '../language/index.js';
import {
  business,
  finance,
  formulasOf,
  type Initiative,
  type InitiativePlan,
  type Input,
  initiativeOf,
  inputs,
  isGiven,
  isLever,
  mayBeTotal,
  type Reader,
  statedMonthsOf,
  type Way,
  wayOf,
} from '../model/index.js';
import type { EvidenceKind } from '../profile/effect-schema.js';
import type { Profile, ProfileInitiative } from '../profile/profile.js';

/** A business in the terms of the model. */
export interface Case {
  readonly months: number;
  readonly values: ReadonlyMap<Quantity, Column>;
  readonly formulas: ReadonlyMap<Quantity, Expression>;
  readonly initiatives: readonly Initiative[];
  /** Whether the initiatives are the published what-if, since the profile has none. */
  readonly isWhatIf: boolean;
}

/** The same model twice: where nothing changes, and with the initiatives. */
export interface Run {
  readonly baseline: Evaluation;
  readonly changed: Evaluation;
}

type Leaves = (readonly [Quantity, number])[];

/** @param assumeTotal whether changes of churn that do not say so contain what service effects do to it. */
const planOf = (initiative: ProfileInitiative, assumeTotal: boolean): InitiativePlan => ({
  id: initiative.id,
  name: initiative.name,
  ends: initiative.end !== null,
  effects: initiative.effects.map(({ id, on, change, scope }) => ({
    id,
    on,
    kind: change.kind,
    months: change.months,
    isTotal: scope === null ? assumeTotal && mayBeTotal(on) : scope === 'total',
  })),
});

/** What the profile says of an initiative, onto its leaves. What it leaves out: no cost, month 1, at once. */
function leavesOf(initiative: Initiative, stated: ProfileInitiative): Leaves {
  return [
    [initiative.once, stated.once?.value ?? 0],
    [initiative.running, stated.running?.value ?? 0],
    [initiative.start, stated.start?.value ?? 1],
    [initiative.ramp, stated.ramp?.value ?? 1],
    ...(initiative.end && stated.end ? [[initiative.end, stated.end.value] as const] : []),
    ...(initiative.fade ? [[initiative.fade, stated.fade?.value ?? 0] as const] : []),
    ...initiative.effects.flatMap((effect, k): Leaves => {
      const { change, causalShare } = stated.effects[k] as ProfileInitiative['effects'][number];
      return [
        [effect.change, change.value],
        [effect.causalShare, causalShare?.value ?? 1],
      ];
    }),
  ];
}

/** A change of churn by points a year, at once and at no cost: what the published claim promises a return on. */
export function retentionWhatIf(points: number): ProfileInitiative {
  const certain = { low: null, high: null, form: 'number', months: 12 } as const;
  return {
    id: 'what-if',
    name: 'The published what-if',
    line: null,
    once: null,
    running: null,
    start: null,
    ramp: null,
    end: null,
    fade: null,
    effects: [
      {
        id: `initiatives.what-if.effects.${business.churn.id}`,
        on: business.churn,
        change: {
          ...certain,
          kind: 'points',
          value: -points,
          text: `${-points * 100} points a year (${retentionProfit.id})`,
        },
        causalShare: null,
        evidence: 'assumption',
        scope: null,
        line: null,
      },
    ],
  };
}

/** The published what-if, limited to the churn of the business. */
function whatIfFor(profile: Profile): ProfileInitiative {
  return retentionWhatIf(Math.min(claimedPoints, profile.stated.get(business.churn)?.value ?? claimedPoints));
}

/** How a case departs from what the profile says. */
export interface Variation {
  readonly initiatives?: readonly ProfileInitiative[];
  readonly months?: number;
  /** Claims and assumptions that the profile does not overrule stand at the value that moves no money. */
  readonly ownNumbers?: boolean;
  /** Only effects that were measured, by an experiment or before and after, act. */
  readonly evidencedOnly?: boolean;
  /** Changes of churn that do not say otherwise contain what the service effects of their initiative do. */
  readonly assumeTotal?: boolean;
}

/** An input that a run on the business's own numbers puts at its neutral value. */
export const isNeutralised = (profile: Profile, input: Input): boolean =>
  input.neutral !== undefined && !isGivenBy(profile, input);

/** Whether the profile gives an input, by itself or by others. */
export const isGivenBy = ({ stated }: Profile, input: Input): boolean =>
  isGiven(input, (other) => stated.has(other));

/** The other way in which the profile states an input that it does not state itself. */
export const wayIn = ({ stated }: Profile, input: Input): Way | undefined =>
  stated.has(input) ? undefined : wayOf(input, (other) => stated.has(other));

/** Evidence that was measured in the business itself. */
export const measured: readonly EvidenceKind[] = ['experiment', 'before-after'];

const atBaseline: Reader = (input) => input;
const inTheMonth: Reader = (input) => (isLever(input) ? input.now : input);

/** The formulas of inputs that are stated by others, and what levers among them are before effects act on them. */
function statedByOthers(profile: Profile) {
  const ways = inputs.flatMap((input) => {
    const way = wayIn(profile, input);
    return way === undefined ? [] : [{ input, way }];
  });
  return {
    formulas: ways.map(({ input, way }) => [input, way.formula(atBaseline)] as const),
    origins: new Map(
      ways.flatMap(({ input, way }) =>
        way.follows && isLever(input) ? [[input, way.formula(inTheMonth)] as const] : [],
      ),
    ),
  };
}

/** The initiatives that a profile is asked about: its own, or else the published what-if. */
export const initiativesOf = (profile: Profile): readonly ProfileInitiative[] =>
  profile.initiatives.length > 0 ? profile.initiatives : [whatIfFor(profile)];

/** The case that a profile states, or a variation of it. */
export function caseOf(profile: Profile, variation: Variation = {}): Case {
  const { ownNumbers: own = false, evidencedOnly = false, assumeTotal = false } = variation;
  const stated = variation.initiatives ?? initiativesOf(profile);
  const initiatives = stated.map((initiative) => initiativeOf(planOf(initiative, assumeTotal)));
  const acts = (effect: ProfileInitiative['effects'][number]) =>
    // An effect on a claim that is switched off has nothing to act on.
    !(own && isNeutralised(profile, effect.on)) && (!evidencedOnly || measured.includes(effect.evidence));
  const leaves: Leaves = [
    ...[...profile.stated].map(([input, { value }]) => [input, value] as const),
    ...inputs.flatMap(
      (input): Leaves => (own && isNeutralised(profile, input) ? [[input, input.neutral as number]] : []),
    ),
    ...initiatives.flatMap((initiative, k) => leavesOf(initiative, stated[k] as ProfileInitiative)),
    ...initiatives.flatMap(({ effects }, k) =>
      effects.map((effect, n) => {
        const said = stated[k]?.effects[n] as ProfileInitiative['effects'][number];
        return [effect.switch, acts(said) ? 1 : 0] as const;
      }),
    ),
    ...initiatives.map((initiative) => [initiative.switch, 1] as const),
  ];
  const values = new Map(leaves.map(([leaf, value]) => [leaf, single(value)]));
  const byOthers = statedByOthers(profile);
  const formulas = new Map([
    ...byOthers.formulas,
    ...formulasOf({
      initiatives,
      statedMonths: (lever) => statedMonthsOf(lever, (input) => profile.stated.get(input)?.months),
      origins: byOthers.origins,
    }),
  ]);
  const horizon = new Evaluation({ months: 1, values, formulas }).value(finance.horizon);
  return {
    months: variation.months ?? horizon,
    values,
    formulas,
    initiatives,
    isWhatIf: profile.initiatives.length === 0,
  };
}

/** Runs a case with its initiatives and without. */
export function run({ months, values, formulas, initiatives }: Case): Run {
  const switches = initiatives.flatMap((initiative) =>
    [initiative, ...initiative.effects].map((part) => part.switch),
  );
  const off = new Map([...values, ...switches.map((leaf) => [leaf, single(0)] as const)]);
  const baseline = new Evaluation({ months, values: off, formulas });
  return { baseline, changed: new Evaluation({ months, values, formulas }, baseline) };
}
