/**
 * Text from a profile is untrusted: what would move the cursor, recolour the terminal or turn the reading
 * direction around is taken out, and a name is cut to a length that leaves room for the rest.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

export const safe = (text: string): string => text.replace(unsafe, ' ');

/** The same, no longer than some characters. */
export function cut(text: string, length: number): string {
  const characters = [...safe(text)];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
