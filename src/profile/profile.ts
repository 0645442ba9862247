import type { Input, Lever } from '../model/index.js';
import type { EvidenceKind, Scope } from './effect-schema.js';
import type { Amount } from './figures/amount.js';
import type { Change } from './figures/change.js';

/** A figure that a profile states, and where it stands. */
export interface Stated extends Amount {
  /** As it was written, for people. */
  readonly text: string;
  /** The line of the file, or null where it was set on the command line. */
  readonly line: number | null;
}

/** An effect of an initiative. */
export interface ProfileEffect {
  readonly id: string;
  readonly on: Lever;
  readonly change: Change & { readonly text: string };
  readonly causalShare: Amount | null;
  readonly evidence: EvidenceKind;
  /** Whether a change of churn contains what the service effects of its initiative do; null where it is not said. */
  readonly scope: Scope | null;
  /** The line its change stands in; null where it was set on the command line, or in no file. */
  readonly line: number | null;
}

/** An initiative, with what the profile leaves out filled in. */
export interface ProfileInitiative {
  /** Its name in lower case and with hyphens. */
  readonly id: string;
  readonly name: string;
  /** The line it begins in, or null where it stands in no file. */
  readonly line: number | null;
  readonly once: Amount | null;
  readonly running: Amount | null;
  readonly start: Amount | null;
  readonly ramp: Amount | null;
  readonly end: Amount | null;
  readonly fade: Amount | null;
  readonly effects: readonly ProfileEffect[];
}

/** How two figures vary together in simulations: the correlation of their normal scores. */
export interface Correlation {
  /** The paths of two inputs, or of the costs, months, changes and causal shares of initiatives; by text. */
  readonly between: readonly [string, string];
  /** From −1, in opposite ways, to 1, in step. */
  readonly value: number;
  /** The line it stands in, or null where it was set on the command line. */
  readonly line: number | null;
}

/** A business as its profile states it: checked figure by figure, in base units. */
export interface Profile {
  readonly name: string;
  /** ISO 4217, or null: amounts then carry no currency. */
  readonly currency: string | null;
  /** What it was read from, which a result names by its fingerprint. */
  readonly source: string;
  /** The paths at which it still says what the starter of `init` says. */
  readonly samples: readonly string[];
  readonly stated: ReadonlyMap<Input, Stated>;
  /** In an order that does not depend on the file. */
  readonly initiatives: readonly ProfileInitiative[];
  /** In an order that does not depend on the file; each pair once, and all of them possible together. */
  readonly correlations: readonly Correlation[];
}
