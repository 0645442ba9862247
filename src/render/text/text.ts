/** How text takes its place in columns of a terminal. */
import { piecesOf } from '../../language/index.js';
import widthOf from './string-width.cjs';

/** Between columns. */
export const gap = 2;

/** The columns that a text takes: a letter of China or Japan takes two. */
export const lengthOf = (text: string): number => widthOf(text);

/** Breaks a text between words. Lines after the first stand as far in as the text itself, and `hang` more. */
export function wrap(text: string, width: number, hang = 0): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    const start = indent + (lines.length === 0 ? '' : ' '.repeat(hang));
    if (line === '') line = start + word;
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + ' '.repeat(hang) + word;
    }
  }
  return [...lines, line];
}

/** The same for a cell, which nothing may leave: a word that is too long for it is broken too. */
export const wrapInside = (text: string, width: number, hang = 0): string[] =>
  wrap(text, width, hang).flatMap((line) =>
    lengthOf(line) > width ? piecesOf(line, width, lengthOf) : [line],
  );
