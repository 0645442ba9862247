/** What a profile says before it has been checked. */
import type { Input } from '../../model/index.js';

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A raw value as a failure names it. */
export const foundIn = (raw: unknown): string =>
  raw === undefined || raw === null
    ? 'nothing'
    : typeof raw === 'object'
      ? Array.isArray(raw)
        ? 'a list'
        : 'a section'
      : String(raw);

/** The entries of a list; one that is no section says nothing. */
export const entriesOf = (list: unknown): readonly Raw[] =>
  Array.isArray(list) ? list.map((entry) => (isRaw(entry) ? entry : {})) : [];

/** What it says at the path of an input, not yet checked. */
export function rawAt(data: unknown, input: Input): unknown {
  const [section, key] = input.id.split('.') as [string, string];
  const inside = isRaw(data) ? data[section] : undefined;
  return isRaw(inside) ? inside[key] : undefined;
}

/** A figure in one line, as it was written. */
export const inOneLine = (raw: unknown): string =>
  isRaw(raw)
    ? `${String(raw['low'])} to ${String(raw['high'])}, likely ${String(raw['likely'])}`
    : String(raw);

/** Something in the notation of YAML that fits into one line, and between braces. */
export const flowOf = (said: unknown): string =>
  Array.isArray(said)
    ? `[${said.map(flowOf).join(', ')}]`
    : isRaw(said)
      ? `{ ${Object.entries(said)
          .map(([key, value]) => `${key}: ${flowOf(value)}`)
          .join(', ')} }`
      : /[,[\]{}#"]|: |^[&*!|>'%@`]/.test(String(said))
        ? JSON.stringify(said)
        : String(said ?? '~');

/** A figure with something behind it, which a three-point estimate has behind its last number. */
export const withBehind = (raw: unknown, addition: string): string | Raw =>
  isRaw(raw) ? { ...raw, high: `${String(raw['high'])}${addition}` } : `${String(raw).trim()}${addition}`;
