/** Text of a workbook, whoever wrote it: always text, and the text that was meant. */
import { cut } from '../safe.js';

/** As much as a cell holds, with room for what is written in its place. */
const longest = 30_000;

/** `_x0041_` stands for a character in these files; so does the sign of it that is meant as it is. */
const escaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Characters that XML knows no way to write. */
const noCharacters = /[\ufffe\uffff]/g;

export const cellText = (text: string): string =>
  cut(text, longest).replace(noCharacters, '').replace(escaped, '_x005F_');

/** What a spreadsheet would take for the error of this name, were it written as other text is. */
export const isLikeAnError = (text: string): boolean => /^#[A-Z/0_!?]+$/.test(text);
