/** The two ends of a range as they are written: `2% to 4%`, `2%-4%`, `3% ± 1%`. */
import { Unreadable } from '../expected.js';

/** What stands between two ends: the word, or `±` where the second is how far they are from the first. */
export type Join = 'to' | '±';

/** The texts of one number, or of two with what joins them. */
export interface Ends {
  readonly texts: readonly string[];
  readonly join: Join;
}

/** A dash between two numbers, as against a sign, an exponent or a hyphen in a word. */
const dash = /(?<=[\d%a-z.$€£¥₹])(?<!\de) ?- ?(?=[+-]?(?:[a-z]{3} ?|[$€£¥₹] ?)?[\d.])/gi;

/** `-2-4` may be from −2 up to 4, or from −4 up to −2. */
function checkSigns([low = '', high = '']: readonly string[]): void {
  if (!low.startsWith('-') || high === '' || /^[+-]/.test(high)) return;
  const [number = '', behind = ''] = high.split(/(?<=[\d.,])(?![\d.,])(.*)/s);
  const both = [`-${number} to ${low.replace(/[^\d.,]+$/, '')}${behind}`, `${low} to ${high}`] as const;
  throw new Unreadable('a dash that may be a minus sign', both.join(', or '), both[0]);
}

/**
 * The texts of a number, or of the two ends of a range.
 * @throws {Unreadable}
 */
export function endsOf(text: string): Ends {
  const around = text.split(' ± ');
  const byWord = text.split(/ to /i);
  const [texts, join]: readonly [readonly string[], Join] =
    around.length > 1 ? [around, '±'] : byWord.length > 1 ? [byWord, 'to'] : [text.split(dash), 'to'];
  if (texts.length > 2) throw new Unreadable('not a range', 'two ends, as in `2% to 4%`');
  if (byWord.length === 1 && join === 'to') checkSigns(texts);
  return { texts, join };
}
