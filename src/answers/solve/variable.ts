/** A figure of a profile that can be given other values. */

import type { Case } from '../../business/case.js';
import type { Notation } from '../../business/notation.js';
import type { Quantity } from '../../language/index.js';
import type { Domain, Input } from '../../model/index.js';

/** What it is in the profile: an input, or what an initiative says there. */
export type Role = 'input' | 'once' | 'running' | 'start' | 'ramp' | 'end' | 'change' | 'causal share';

/** A leaf of a case that the variable sets. */
export interface Leaf {
  readonly quantity: Quantity<'one'>;
  readonly valueAt: (value: number) => number;
}

export interface Variable extends Notation {
  /** Its path, as a profile names it. */
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  /** The name of the initiative it belongs to; null for an input. */
  readonly initiative: string | null;
  /** The values that a profile may state. */
  readonly domain: Domain;
  /** Where it stands now, in base units. */
  readonly present: number;
  /** Whether the profile says so. */
  readonly isStated: boolean;
  /** What the profile states in place of it, and would have to leave out. */
  readonly instead: readonly Input[];
  /** The business in which it is stated at its present value, with or without the claims. */
  readonly caseIn: (ownNumbers: boolean) => Case;
  /** The leaves of that case that take its value. */
  readonly leavesIn: (ofCase: Case) => readonly Leaf[];
}

export const itself = (value: number): number => value;
