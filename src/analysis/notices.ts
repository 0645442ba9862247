/** What a reader must know before believing an answer. The report words it; here is only what happened. */
import {
  acquisition,
  complaints,
  customers,
  experience,
  type Input,
  money,
  service,
} from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import type { Case, Run } from './case.js';
import type { Source } from './sources.js';

/** The closed list of notices. */
export type Notice =
  | { readonly id: 'what-if' }
  | { readonly id: 'own-numbers-only' }
  | { readonly id: 'likely-values'; readonly ids: readonly string[] }
  | { readonly id: 'negative-margin' }
  | { readonly id: 'starts-after-horizon'; readonly names: readonly string[] }
  | { readonly id: 'ended-before-horizon'; readonly names: readonly string[] }
  | { readonly id: 'turns-customers-away'; readonly month: number }
  | { readonly id: 'effects-assumed'; readonly names: readonly string[] }
  | { readonly id: 'points-a-period'; readonly ids: readonly string[]; readonly months: number }
  | { readonly id: 'plays-no-part'; readonly ids: readonly string[]; readonly heads: readonly string[] }
  | { readonly id: 'complaints-disagree'; readonly stated: number; readonly used: number };

/** The paths of the profile at which a range stands, of which the likely value was taken. */
function rangesIn({ initiatives }: Profile, sources: readonly Source[]): string[] {
  const ofInputs = sources.flatMap(({ input, origin, low }) =>
    origin === 'yours' && low !== null ? [input.id] : [],
  );
  const ofInitiatives = initiatives.flatMap(({ id, once, running, start, ramp, end, effects }) => {
    const amounts = { 'costs.once': once, 'costs.running': running, start, ramp, end };
    const ranged = Object.entries(amounts).filter(([, amount]) => amount !== null && amount.low !== null);
    const uncertain = effects.flatMap((effect) => [
      ...(effect.change.low !== null ? [effect.id] : []),
      ...((effect.causalShare?.low ?? null) !== null ? [`${effect.id}.causal_share`] : []),
    ]);
    return [...ranged.map(([name]) => `initiatives.${id}.${name}`), ...uncertain];
  });
  return [...ofInputs, ...ofInitiatives];
}

const some = <T extends Notice>(notice: T, list: readonly unknown[]): T[] =>
  list.length > 0 ? [notice] : [];

/** Under `hold`, the first month in which more join by themselves than leave; 0 if there is none. */
function monthOfTurningAway({ baseline, changed }: Run): number {
  if (changed.value(acquisition.policy) === 0) return 0;
  const [gained, word, recovered] = [customers.gained, customers.wonByWord, customers.salesRecovered].map(
    (line) => changed.series(line),
  ) as [number[], number[], number[]];
  const bought = gained.map((value, k) => value - (word[k] as number) - (recovered[k] as number));
  // Rounding leaves a trace of nothing where nobody need be bought.
  const floor = -1e-9 * baseline.start(customers.opening);
  return bought.findIndex((value) => value < floor) + 1;
}

/** What is stated, or acted upon, and counts for nothing, since the input it belongs to is not stated. */
function idleIn({ stated, initiatives }: Profile): Input[] {
  const touched = [...stated.keys(), ...initiatives.flatMap(({ effects }) => effects.map(({ on }) => on))];
  return [...new Set(touched)].filter(({ belongsTo }) => belongsTo !== undefined && !stated.has(belongsTo));
}

/** Where problems are measured, the complaint rate says nothing more; a hundredth is left to rounding. */
function disagreement({ baseline }: Run, { stated: given }: Profile): Notice[] {
  if (!given.has(service.problemRate)) return [];
  const stated = baseline.value(complaints.rate);
  const used = baseline.start(experience.heard);
  const isNear = Math.abs(stated - used) <= 0.01 * Math.max(stated, used);
  return isNear ? [] : [{ id: 'complaints-disagree', stated, used }];
}

/** Effects in points of a figure that is stated for less than a year, where they weigh many times more. */
function shortPoints({ initiatives }: Profile): Notice[] {
  const effects = initiatives
    .flatMap((initiative) => initiative.effects)
    .filter(
      ({ on, change }) =>
        change.kind === 'points' && on.unit.kind === 'share' && on.unit.overTime !== undefined,
    );
  return [1, 3].flatMap((months) => {
    const ids = effects.filter(({ change }) => change.months === months).map(({ id }) => id);
    return some({ id: 'points-a-period', ids, months } as const, ids);
  });
}

/** What is to be said of a case that has been run. */
export function noticesOf(
  of: Case,
  run: Run,
  profile: Profile,
  sources: readonly Source[],
  ownNumbers: boolean,
): Notice[] {
  const idle = idleIn(profile);
  const ranges = rangesIn(profile, sources);
  const late = profile.initiatives
    .filter(({ start }) => (start?.value ?? 1) > of.months)
    .map(({ name }) => name);
  const ended = profile.initiatives
    .filter(({ end }) => end !== null && end.value < of.months)
    .map(({ name }) => name);
  const month = monthOfTurningAway(run);
  const assumed = profile.initiatives
    .filter(({ effects }) => effects.some(({ evidence }) => evidence === 'assumption'))
    .map(({ name }) => name);
  const margin = run.baseline.start(money.valueEach);
  return [
    ...(of.isWhatIf ? [{ id: 'what-if' } as const] : []),
    ...(ownNumbers ? [{ id: 'own-numbers-only' } as const] : []),
    ...(margin < 0 ? [{ id: 'negative-margin' } as const] : []),
    ...some({ id: 'starts-after-horizon', names: late } as const, late),
    ...some({ id: 'ended-before-horizon', names: ended } as const, ended),
    ...(month > 0 ? [{ id: 'turns-customers-away', month } as const] : []),
    ...some(
      {
        id: 'plays-no-part',
        ids: idle.map(({ id }) => id),
        heads: [...new Set(idle.flatMap(({ belongsTo }) => belongsTo?.id ?? []))],
      } as const,
      idle,
    ),
    ...shortPoints(profile),
    ...disagreement(run, profile),
    ...some({ id: 'effects-assumed', names: assumed } as const, assumed),
    ...some({ id: 'likely-values', ids: ranges } as const, ranges),
  ];
}
