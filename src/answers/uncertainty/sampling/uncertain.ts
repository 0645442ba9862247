/** The uncertain figures of a business: whatever its profile, a claim or a model default gives a range. */

import { type Case, initiativesOf, type Run } from '../../../business/case.js';
import { changeDomain } from '../../../business/changes.js';
import { type Notation, notationOf } from '../../../business/notation.js';
import { sourcesOf } from '../../../business/sources.js';
import type { Quantity } from '../../../language/index.js';
import {
  type Distribution,
  type Domain,
  distributionOf,
  domains,
  finance,
  type Initiative,
  type Range,
} from '../../../model/index.js';
import type { Amount } from '../../../profile/figures/amount.js';
import type { Profile, ProfileInitiative } from '../../../profile/profile.js';
import { defaultShare, type EvidenceGrade } from '../sensitivity/causal-share.js';

/** A figure whose value is not known for sure. */
export interface Uncertain {
  /** Its path, as a profile names it in `correlations`. */
  readonly id: string;
  readonly label: string;
  readonly quantity: Quantity<'one'>;
  readonly origin: 'yours' | 'claimed' | 'assumed';
  readonly range: Range;
  readonly domain: Domain;
  readonly distribution: Distribution;
  /** How the profile states it, where it is the change of an effect. */
  readonly notation: Notation | null;
  /** What the effect rests on, where that gives the range of its causal share. */
  readonly evidence: EvidenceGrade | null;
}

/** Which figures count as uncertain. */
export interface Reading {
  /** Published claims and model defaults are left out, but for the causal shares of effects. */
  readonly ownNumbers: boolean;
  /** A causal share without a range is what it is stated to be. */
  readonly certainEffects: boolean;
}

type Candidate = Omit<Uncertain, 'distribution' | 'range'> & { readonly amount: Amount | null };

/** What a range was stated for; nothing for a number, which is certain. */
function withRange({ amount, ...figure }: Candidate): Uncertain[] {
  if (amount === null || amount.low === null || amount.high === null || amount.form === 'number') return [];
  // A default may be certain, such as that there is none of it.
  if (!(amount.low < amount.high)) return [];
  const range = { form: amount.form, low: amount.low, likely: amount.value, high: amount.high };
  return [{ ...figure, range, distribution: distributionOf(range, figure.domain) }];
}

function ofInputs(profile: Profile, { baseline }: Run, ownNumbers: boolean): Candidate[] {
  return sourcesOf(profile, baseline, ownNumbers).flatMap((source): Candidate[] => {
    const { input, origin, value, low, high } = source;
    if (origin === 'derived' || (ownNumbers && origin !== 'yours')) return [];
    // The months of the horizon are those of the ledger: a range of them is no question of chance.
    if (input.options || input === finance.horizon) return [];
    const form = profile.stated.get(input)?.form ?? 'three-point';
    const amount = { value, low, high, form, months: 12 };
    return [
      {
        id: input.id,
        label: input.label,
        quantity: input,
        origin,
        domain: input.domain,
        amount,
        notation: null,
        evidence: null,
      },
    ];
  });
}

const month = finance.horizon.domain;

function ofInitiative(
  initiative: Initiative,
  stated: ProfileInitiative,
  profile: Profile,
  hasDefaults: boolean,
): Candidate[] {
  const own = (
    path: string,
    quantity: Quantity<'one'>,
    amount: Amount | null,
    domain: Domain,
  ): Candidate => ({
    id: `initiatives.${initiative.id}.${path}`,
    label: quantity.label,
    quantity,
    origin: 'yours',
    amount,
    domain,
    notation: null,
    evidence: null,
  });
  return [
    own('costs.once', initiative.once, stated.once, domains.amount),
    own('costs.running', initiative.running, stated.running, domains.amount),
    own('start', initiative.start, stated.start, month),
    own('ramp', initiative.ramp, stated.ramp, { low: month.low, high: month.high }),
    ...(initiative.end ? [own('end', initiative.end, stated.end, month)] : []),
    ...initiative.effects.flatMap((effect, k): Candidate[] => {
      const ofProfile = stated.effects[k] as ProfileInitiative['effects'][number];
      const { change, causalShare, evidence } = ofProfile;
      const byEvidence = hasDefaults ? defaultShare(ofProfile) : null;
      const label = `${initiative.name}: ${effect.on.label}`;
      const path = effect.id.slice(`initiatives.${initiative.id}.`.length);
      return [
        {
          ...own(path, effect.change, change, changeDomain(effect)),
          label,
          notation: notationOf(effect, profile),
        },
        {
          ...own(`${path}.causal_share`, effect.causalShare, byEvidence ?? causalShare, domains.share),
          label: `${label}, causal share`,
          ...(byEvidence !== null && { origin: 'assumed', evidence }),
        },
      ];
    }),
  ];
}

/** Every uncertain figure of a case, inputs first, in the order of the profile format. */
export function uncertainIn(
  profile: Profile,
  ofCase: Case,
  run: Run,
  { ownNumbers, certainEffects }: Reading,
): Uncertain[] {
  const stated = initiativesOf(profile);
  // A what-if asks what its change is worth if it comes.
  const hasDefaults = !certainEffects && !ofCase.isWhatIf;
  return [
    ...ofInputs(profile, run, ownNumbers),
    ...ofCase.initiatives.flatMap((initiative, k) =>
      ofInitiative(initiative, stated[k] as ProfileInitiative, profile, hasDefaults),
    ),
  ].flatMap(withRange);
}
