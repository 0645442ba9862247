/** What the change of an effect may be, and what is no change. */
import type { ChangeKind, Domain, Effect, Input } from '../model/index.js';
import type { Run } from './case.js';

/** The changes that a profile may state; points that lead from one end of the input to the other at most. */
export function changeDomain({ kind, on }: Effect): Domain {
  const { low, high } = on.domain;
  if (kind === 'to') return on.domain;
  return kind === 'relative' ? { low: -1, high: 100 } : { low: low - high, high: high - low };
}

/** The change that changes nothing: zero, or the target that is already there. */
export const noChange = (
  { kind, on }: { readonly kind: ChangeKind; readonly on: Input },
  { baseline }: Run,
): number => (kind === 'to' ? baseline.value(on) : 0);
