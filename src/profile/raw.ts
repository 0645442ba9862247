/** What a profile says before it has been checked. */
import type { Input } from '../model/index.js';

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What it says at the path of an input, not yet checked. */
export function rawAt(data: unknown, input: Input): unknown {
  const [section, key] = input.id.split('.') as [string, string];
  const inside = isRaw(data) ? data[section] : undefined;
  return isRaw(inside) ? inside[key] : undefined;
}
