/** A stretch of time that a handle time is stated in, as it is written behind it. */

/** The minutes of each, by its names. */
const named: readonly (readonly [minutes: number, names: string])[] = [
  [1 / 60, 's|secs?|seconds?'],
  [1, 'm|mins?|minutes?'],
  [60, 'h|hrs?|hours?'],
];

const behind = named.map(
  ([minutes, names]) => [minutes, new RegExp(`^(?<rest>.*\\d) ?(?:${names})$`, 'i')] as const,
);

/** A text without its stretch of time, and how many minutes that has; null where none is named. */
export function takeDuration(text: string): { readonly rest: string; readonly minutes: number | null } {
  for (const [minutes, pattern] of behind) {
    const rest = pattern.exec(text)?.groups?.['rest'];
    if (rest !== undefined) return { rest, minutes };
  }
  return { rest: text, minutes: null };
}
