/** Text in less room, with both its ends: names that begin alike are told apart by how they end. */

/** A sign with the marks and joiners that belong to it, so that none is torn apart. */
const signs = /\P{M}(?:\p{M}|\u200c|[\u{1f3fb}-\u{1f3ff}]|\u200d\P{M})*|\p{M}+/gsu;

export const signsOf = (text: string): readonly string[] => text.match(signs) ?? [];

/**
 * A text as it is where it fits, else its beginning and its end with a sign between that something is left out.
 * @param size the room that a part of it takes: the number of its characters, unless said otherwise.
 */
export function shortened(text: string, room: number, size = (part: string) => [...part].length): string {
  if (size(text) <= room) return text;
  const parts = signsOf(text);
  const sizes = parts.map(size);
  let [head, tail] = [0, parts.length];
  let left = room - size('…');
  // From both ends inwards, each in its turn.
  for (let isHead = true; head < tail; isHead = !isHead) {
    const next = sizes[isHead ? head : tail - 1] as number;
    if (next > left) break;
    left -= next;
    if (isHead) head++;
    else tail--;
  }
  return `${parts.slice(0, head).join('').trimEnd()}…${parts.slice(tail).join('').trimStart()}`;
}

/** The beginning of a word up to its last mark behind which it may be broken; all of it where it has none. */
const breakable = (word: string): string => /^.*[-_/](?=.)/s.exec(word)?.[0] ?? word;

/** A text in pieces that fit, where no space lets it be broken; a single sign stands alone, however wide it is. */
export function piecesOf(text: string, room: number, size: (part: string) => number): string[] {
  const pieces: string[] = [];
  let [piece, used] = ['', 0];
  for (const sign of signsOf(text)) {
    const width = size(sign);
    if (piece !== '' && used + width > room) {
      const whole = breakable(piece);
      pieces.push(whole);
      piece = piece.slice(whole.length);
      used = size(piece);
    }
    piece += sign;
    used += width;
  }
  return [...pieces, piece];
}
