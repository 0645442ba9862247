/** A figure of a profile that can be given other values. */
import type { ChangeKind, Domain, Input } from '../../model/index.js';
import type { Quantity, Unit } from '../../quantity/index.js';
import type { Case } from '../case.js';

/** What it is in the profile: an input, or what an initiative says there. */
export type Role = 'input' | 'once' | 'running' | 'start' | 'ramp' | 'end' | 'change' | 'causal share';

/** A leaf of a case that the variable sets. */
export interface Leaf {
  readonly quantity: Quantity<'one'>;
  readonly valueAt: (value: number) => number;
}

export interface Variable {
  /** Its path, as a profile names it. */
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  /** The name of the initiative it belongs to; null for an input. */
  readonly initiative: string | null;
  /** The input itself, or the one that an effect acts on; null for all else. */
  readonly input: Input | null;
  readonly unit: Unit;
  /** The values that a profile may state. */
  readonly domain: Domain;
  /** How a change is stated; null for all else. */
  readonly kind: ChangeKind | null;
  /** The months that people state it for, where it is a chance; 12 for all else. */
  readonly months: number;
  /** Where it stands now, in base units. */
  readonly present: number;
  /** Whether the profile says so. */
  readonly isStated: boolean;
  /** What the profile states in place of it, and would have to leave out. */
  readonly instead: Input | null;
  /** The business in which it is stated at its present value, with or without the claims. */
  readonly caseIn: (ownNumbers: boolean) => Case;
  /** The leaves of that case that take its value. */
  readonly leavesIn: (ofCase: Case) => readonly Leaf[];
}

export const itself = (value: number): number => value;

/** Whether it is read for a stretch of time over which chances compound. Points are added, and do not. */
const compounds = ({ unit, kind }: Pick<Variable, 'unit' | 'kind'>): boolean =>
  unit.overTime === 'chance' && kind !== 'points';

/** A value as people state it: a chance for their own period. */
export const asStated = (variable: Variable, value: number): number =>
  variable.months === 12 || !compounds(variable)
    ? value
    : -Math.expm1((Math.log1p(-value) * variable.months) / 12);

/** A value that people state, in base units. */
export const inBase = (variable: Variable, stated: number): number =>
  variable.months === 12 || !compounds(variable)
    ? stated
    : -Math.expm1((Math.log1p(-stated) * 12) / variable.months);
