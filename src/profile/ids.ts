/** The names by which the rest of a profile, and a result, speak of initiatives and their effects. */

/** A name without letters or digits, such as one of emoji alone, by the numbers of its characters. */
const byNumbers = (name: string): string =>
  [...name.trim()].map((character) => character.codePointAt(0)?.toString(16)).join('-');

/** The id of an initiative: letters and digits of its name in lower case, joined by hyphens. */
export function idOf(name: string): string {
  // The tables of Unicode are loaded only for a name that needs them.
  const isAscii = /^[ -~]*$/.test(name);
  const words = isAscii
    ? name.toLowerCase().split(/[^a-z0-9]+/)
    : name
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').join('-') || byNumbers(name);
}

/** The names of the effects of one initiative by their levers, numbered where it acts on one more than once. */
export function effectNames(levers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return levers.map((lever) => {
    const count = (seen.get(lever) ?? 0) + 1;
    seen.set(lever, count);
    return `effects.${lever}${count > 1 ? `.${count}` : ''}`;
  });
}

/** An order that is the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
