import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marks, toSeparated } from '../../../src/render/csv.js';
import { cut } from '../../../src/render/safe.js';
import type { FigureRow } from '../../../src/report/rows.js';
import { holds } from '../../support/properties.js';
import { cellsOf, linesOf } from '../../support/separated.js';

const csv: Marks = { separator: ',', decimal: '.', hasByteOrderMark: false };
const tsv: Marks = { ...csv, separator: '\t' };
const german: Marks = { separator: ';', decimal: ',', hasByteOrderMark: true };
const all = { csv, tsv, german };

const row = (value: FigureRow['value'], profile = 'Firm'): FigureRow => ({
  profile,
  scenario: 'difference',
  period: 'horizon',
  figure: 'npv',
  value,
  unit: 'money',
  currency: 'EUR',
});

const header = 'profile,scenario,period,figure,value,unit,currency';
const valueIn = (value: number, marks: Marks = csv): string =>
  linesOf(toSeparated([row(value)], marks), marks.separator)[1]?.[4] as string;
const nameIn = (name: string, marks: Marks = csv): string =>
  linesOf(toSeparated([row(1, name)], marks), marks.separator)[1]?.[0] as string;

describe('rows as separated values', () => {
  const rows = [row(-1234.5, 'Smith, "Jones" & Co'), row(null, 'Größe 7; 漢字'), row('grow')];

  it('are CSV as RFC 4180 has it', () => {
    expect(toSeparated(rows, csv)).toBe(
      `${header}\r\n"Smith, ""Jones"" & Co",difference,horizon,npv,-1234.5,money,EUR\r\n"Größe 7; 漢字",difference,horizon,npv,,money,EUR\r\nFirm,difference,horizon,npv,grow,money,EUR\r\n`,
    );
  });

  it('are TSV without quotes, in lines of their own', () => {
    expect(toSeparated(rows, tsv)).toBe(
      `${header.replaceAll(',', '\t')}\nSmith, "Jones" & Co\tdifference\thorizon\tnpv\t-1234.5\tmoney\tEUR\nGröße 7; 漢字\tdifference\thorizon\tnpv\t\tmoney\tEUR\nFirm\tdifference\thorizon\tnpv\tgrow\tmoney\tEUR\n`,
    );
  });

  it('are written for a spreadsheet with its marks, and marked as UTF-8', () => {
    expect(toSeparated(rows.slice(0, 1), german)).toBe(
      `\ufeff${header.replaceAll(',', ';')}\r\n"Smith, ""Jones"" & Co";difference;horizon;npv;-1234,5;money;EUR\r\n`,
    );
  });

  it('have a header where there is no row', () => {
    expect(toSeparated([], csv)).toBe(`${header}\r\n`);
  });
});

describe('numbers in rows', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-7, '-7'],
    [1234567.891, '1234567.891'],
    [1 / 3, '0.333333333333'],
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [62e9, '62000000000'],
    [123456789012345, '123456789012000'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%d is %s', (value, written) => {
    expect(valueIn(value)).toBe(written);
  });

  it('are plain digits of the value that the JSON has, in any marks', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    holds(
      [finite, fc.constantFrom(...Object.values(all))],
      (value, marks) => {
        const written = valueIn(value, marks);
        expect(written).toMatch(marks.decimal === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/);
        expect(Number(written.replace(',', '.'))).toBe(Number(value.toPrecision(12)) + 0);
      },
      300,
    );
  });
});

describe('untrusted text in rows', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['\t=1', "' =1"],
    ['\r\n=1', "' =1"],
    ['\ufeff=1', "' =1"],
    ['\u200b=1', "' =1"],
    ['\u202e\u2066=1', "' =1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['"=1"', `'"=1"`],
    ["'=1", "''=1"],
    ['“=1', "'“=1"],
    ['a=1', 'a=1'],
    ['3-2', '3-2'],
    ["d'Arc", "d'Arc"],
    ['one\ntwo\r\nthree\tfour', 'one two three four'],
    ['\u001b[31mred\u0007', ' [31mred '],
    ['left\u202eright', 'left right'],
    ['half \ud800 a sign', 'half   a sign'],
  ])('%j is %j', (name, written) => {
    expect(nameIn(name)).toBe(written);
    expect(nameIn(name, german)).toBe(written);
  });

  it('opens no quoted text in TSV, which has none', () => {
    expect(nameIn('"x" y', tsv)).toBe(`'"x" y`);
    expect(nameIn('x "y"', tsv)).toBe('x "y"');
  });

  it('stays one cell for a reader who takes another separator', () => {
    const text = toSeparated([row(1, 'Firm;=1+1'), row(1, 'Firm,=1+1')], csv);
    expect(text).toContain('"Firm;=1+1",');
    expect(toSeparated([row(1, 'Firm,=1+1')], german)).toContain('"Firm,=1+1";');
  });

  it('is cut where it would be repeated in every row', () => {
    expect(nameIn('x'.repeat(5000))).toHaveLength(200);
  });

  const hidden = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

  const nasty = fc
    .tuple(
      fc.constantFrom('', '=', '+', '-', '@', '＝', '\t', '\r', '\ufeff', '"', "'", ' ', ';', ',', '\u202e'),
      fc.constantFrom('', '=', '-', '"', "'", ' ', '\u200b', '\n'),
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\r', '\n', '=', 'a') }),
      ),
    )
    .map((parts) => parts.join(''));

  it.each(Object.entries(all))('is read back as the text that it was, never as a formula: %s', (_, marks) => {
    holds(
      [fc.array(nasty, { minLength: 1, maxLength: 5 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })],
      (names, value) => {
        const cells = cellsOf(
          toSeparated(
            names.map((name) => row(value, name)),
            marks,
          ),
          marks.separator,
        );
        expect(cells).toHaveLength(names.length);
        for (const [k, { profile, currency }] of cells.entries()) {
          expect(currency).toBe('EUR');
          expect([profile, profile.replace(/^'/, '')]).toContain(cut(names[k] as string, 200));
          expect(profile).not.toMatch(hidden);
          if (!profile.startsWith("'")) expect(profile.normalize('NFKC')).not.toMatch(/^[\s"]*[=+\-@]/);
        }
      },
      300,
    );
  });
});
