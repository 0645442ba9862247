import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, shortened } from '../../../src/language/index.js';

const count = (text: string): number => [...text].length;

describe('a text in less room', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abc…fg'],
    ['abcdefg', 5, 'ab…fg'],
    ['abcdefg', 1, '…'],
    ['one two three four', 9, 'one…four'],
    // Neither a family nor an accent is torn apart.
    ['👩‍💻👩‍💻👩‍💻👩‍💻', 8, '👩‍💻…👩‍💻'],
    ['e\u0301e\u0301e\u0301e\u0301', 6, 'e\u0301…e\u0301'],
  ])('%s in %d characters is %s', (text, room, short) => {
    expect(shortened(text, room)).toBe(short);
  });

  it('is never longer than that, keeps its beginning and its end, and says that it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, room) => {
          const short = shortened(text, room);
          expect(count(short)).toBeLessThanOrEqual(room);
          if (count(text) <= room) expect(short).toBe(text);
          const [head = '', tail = ''] =
            short === text ? [text, ''] : [short.split('…')[0], short.split('…').at(-1)];
          expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
        },
      ),
    );
  });

  it('tells names apart that begin alike and end otherwise', () => {
    const name = 'Customer success onboarding programme for ';
    expect(shortened(`${name}EMEA`, 40)).not.toBe(shortened(`${name}APAC`, 40));
  });

  it('is broken behind a hyphen or a low line where there is one', () => {
    expect(piecesOf('Intention-to-behaviour', 12, count)).toEqual(['Intention-', 'to-behaviour']);
    expect(piecesOf('no_spaces_here', 6, count)).toEqual(['no_', 'spaces', '_here']);
    expect(piecesOf('Donaudampfschiff', 6, count)).toEqual(['Donaud', 'ampfsc', 'hiff']);
  });

  it('is all there in pieces, none wider than the room but a sign that is by itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (text, room) => {
          const pieces = piecesOf(text, room, count);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces)
            if (count(piece) > room) expect(piecesOf(piece, 1, () => 1)).toHaveLength(1);
        },
      ),
    );
  });
});
