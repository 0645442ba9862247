import type { Cell } from '../../report/blocks.js';
import { count, inScale, shown } from '../../report/numbers.js';

/** A cell as text for people. */
export function textOf(cell: Cell, currency: string | null): string {
  if (typeof cell === 'string') return cell;
  const { value, unit, scale, choices } = cell;
  if (scale === undefined) return shown(value, unit, currency, choices);
  return unit.kind === 'money' ? inScale(value, scale) : count(Math.round(value));
}
