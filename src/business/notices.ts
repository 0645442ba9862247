/** What a reader must know before believing an answer. The report words it; here is only what happened. */
import { acquisition, customers, type Input, meanFromZero, money } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import { type Case, isGivenBy, type Run } from './case.js';
import { type Overlap, takesTooMuch } from './overlap.js';
import { type DoubtNotice, doubtsIn } from './plausibility.js';
import type { Source } from './sources.js';

/** The closed list of notices. */
export type Notice =
  | DoubtNotice
  | { readonly id: 'what-if' }
  | { readonly id: 'own-numbers-only' }
  | { readonly id: 'likely-values'; readonly ids: readonly string[] }
  | ({ readonly id: 'overlap' } & Overlap)
  | { readonly id: 'takes-too-much' }
  | { readonly id: 'targets-beside'; readonly ids: readonly string[] }
  | { readonly id: 'negative-margin' }
  | { readonly id: 'starts-after-horizon'; readonly names: readonly string[] }
  | { readonly id: 'ended-before-horizon'; readonly names: readonly string[] }
  | { readonly id: 'fades-without-end'; readonly names: readonly string[] }
  | { readonly id: 'nothing-left-to-save'; readonly month: number }
  | {
      readonly id: 'range-from-zero';
      readonly ranges: readonly { readonly id: string; readonly mean: number }[];
    }
  | { readonly id: 'effects-assumed'; readonly names: readonly string[] }
  | { readonly id: 'points-a-period'; readonly ids: readonly string[]; readonly months: number }
  | { readonly id: 'plays-no-part'; readonly ids: readonly string[]; readonly heads: readonly string[] };

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

/** Amounts that begin at 0, which are not lognormal as others are: what they are drawn from has another mean. */
function fromZeroIn({ stated, initiatives }: Profile) {
  const amounts = [
    ...[...stated].flatMap(([{ id, domain }, amount]) =>
      domain.low === 0 && domain.high > 1 ? [[id, amount] as const] : [],
    ),
    ...initiatives.flatMap(
      ({ id, once, running }) =>
        [
          [`initiatives.${id}.costs.once`, once],
          [`initiatives.${id}.costs.running`, running],
        ] as const,
    ),
  ];
  return amounts.flatMap(([id, amount]) =>
    amount?.form === 'interval' && amount.low === 0 && amount.high !== null
      ? [{ id, mean: meanFromZero({ low: 0, high: amount.high }) }]
      : [],
  );
}

const some = <T extends Notice>(notice: T, list: readonly unknown[]): T[] =>
  list.length > 0 ? [notice] : [];

/** Under `hold`, the first month from which no purchase is left to save; 0 if there is none. */
function monthOfFloor({ changed }: Run): number {
  if (changed.value(acquisition.policy) === 0) return 0;
  const [saved, bought] = [changed.series(customers.purchasesSaved), changed.series(customers.purchases)];
  return saved.findIndex((value, k) => value > 0 && value >= (bought[k] as number)) + 1;
}

/** What is stated, or acted upon, and counts for nothing, since the input it belongs to is not stated. */
function idleIn(profile: Profile): Input[] {
  const { stated, initiatives } = profile;
  const touched = [...stated.keys(), ...initiatives.flatMap(({ effects }) => effects.map(({ on }) => on))];
  return [...new Set(touched)].filter(
    ({ belongsTo }) => belongsTo !== undefined && !isGivenBy(profile, belongsTo),
  );
}

/** Inputs on which a target meets points or a relative change: they add up, as two targets never do. */
function mixedIn({ initiatives }: Profile): string[] {
  const effects = initiatives.flatMap((initiative) => initiative.effects);
  const inputs = [...new Set(effects.map(({ on }) => on))];
  return inputs.flatMap((input) => {
    const kinds = effects.filter(({ on }) => on === input).map(({ change }) => change.kind === 'to');
    return kinds.includes(true) && kinds.includes(false) ? [input.id] : [];
  });
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

/** What notices are made from. */
interface Noticed {
  readonly case: Case;
  readonly run: Run;
  readonly profile: Profile;
  readonly sources: readonly Source[];
  readonly ownNumbers: boolean;
  readonly overlap: Overlap | null;
}

/** What is to be said of a case that has been run, the most important first. */
export function noticesOf({ case: of, run, profile, sources, ownNumbers, overlap }: Noticed): Notice[] {
  const idle = idleIn(profile);
  const mixed = mixedIn(profile);
  const ranges = rangesIn(profile, sources);
  const late = profile.initiatives
    .filter(({ start }) => (start?.value ?? 1) > of.months)
    .map(({ name }) => name);
  const ended = profile.initiatives
    .filter(({ end }) => end !== null && end.value < of.months)
    .map(({ name }) => name);
  const endless = profile.initiatives
    .filter(({ end, fade }) => end === null && (fade?.value ?? 0) > 0)
    .map(({ name }) => name);
  const fromZero = fromZeroIn(profile);
  const month = monthOfFloor(run);
  const assumed = profile.initiatives
    .filter(({ effects }) => effects.some(({ evidence }) => evidence === 'assumption'))
    .map(({ name }) => name);
  const margin = run.baseline.start(money.valueEach);
  return [
    ...doubtsIn(profile, run),
    ...(of.isWhatIf ? [{ id: 'what-if' } as const] : []),
    ...(ownNumbers ? [{ id: 'own-numbers-only' } as const] : []),
    ...(overlap === null ? [] : [{ id: 'overlap', ...overlap } as const]),
    ...(takesTooMuch(of, run) ? [{ id: 'takes-too-much' } as const] : []),
    ...some({ id: 'targets-beside', ids: mixed } as const, mixed),
    ...(margin < 0 ? [{ id: 'negative-margin' } as const] : []),
    ...some({ id: 'starts-after-horizon', names: late } as const, late),
    ...some({ id: 'ended-before-horizon', names: ended } as const, ended),
    ...some({ id: 'fades-without-end', names: endless } as const, endless),
    ...(month > 0 ? [{ id: 'nothing-left-to-save', month } as const] : []),
    ...some(
      {
        id: 'plays-no-part',
        ids: idle.map(({ id }) => id),
        heads: [...new Set(idle.flatMap(({ belongsTo }) => belongsTo?.id ?? []))],
      } as const,
      idle,
    ),
    ...shortPoints(profile),
    ...some({ id: 'effects-assumed', names: assumed } as const, assumed),
    ...some({ id: 'range-from-zero', ranges: fromZero } as const, fromZero),
    ...some({ id: 'likely-values', ids: ranges } as const, ranges),
  ];
}
