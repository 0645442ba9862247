/** `analyze` as a workbook: where it is written, and where it is refused. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/answers/workbook/sheet.js';
import { cli, sevenLines } from '../../support/io.js';
import { readWorkbook } from '../../support/xlsx.js';

const initiatives = `initiatives:
  - { name: One, costs: { once: 10k to 30k }, effects: [{ on: business.churn, change: -2 points }] }
  - { name: Two, costs: { running: 5k per year }, effects: [{ on: business.churn, change: -1 points }] }
`;

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
  writeFileSync(at('profile.yaml'), sevenLines);
  writeFileSync(at('two.yaml'), `${sevenLines}\n${initiatives}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sheetsOf = (bytes: Uint8Array): string[] => [...readWorkbook(bytes).keys()];

describe('analyze as a workbook', () => {
  it('writes the file that is named, by its ending', async () => {
    const ended = await cli(['analyze', at('profile.yaml'), '-o', at('model.xlsx')]);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: `Wrote ${at('model.xlsx')}.\n` });
    expect(sheetsOf(readFileSync(at('model.xlsx')))).toEqual(Object.values(sheetNames));
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes the same bytes into a pipe', async () => {
    const { code, stdout, stderr } = await cli(['analyze', at('profile.yaml'), '-f', 'xlsx']);
    expect([code, stderr]).toEqual([0, '']);
    expect(Buffer.from(stdout, 'latin1').equals(readFileSync(at('model.xlsx')))).toBe(true);
  });

  it('is refused to a terminal, which could not show it', async () => {
    const ended = await cli(['analyze', at('profile.yaml'), '-f', 'xlsx'], { isTTY: true });
    expect(ended).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: a terminal cannot show xlsx; name a file, for example --output model.xlsx\n',
    });
  });

  it('follows --set and --claims as any answer does', async () => {
    const { stdout } = await cli(
      ['analyze', at('profile.yaml'), '-f', 'xlsx', '--claims', 'none', '--set', 'business.customers=2000'],
      { isTTY: false },
    );
    const sheets = readWorkbook(Buffer.from(stdout, 'latin1'));
    expect([...sheets.keys()]).toEqual(
      Object.values(sheetNames).filter((name) => !name.startsWith('Without')),
    );
    const inputs = [...(sheets.get('Inputs')?.values() ?? [])].map(({ value }) => value);
    expect(inputs).toContain(2000);
    expect(inputs).toContain('2000, by --set');
    expect(inputs).toContain('left out');
  });

  it('is no format of an answer without figures', async () => {
    const ended = await cli(['validate', at('profile.yaml'), '-f', 'xlsx']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('unknown format xlsx');
  });
});

describe('other answers as plain sheets', () => {
  const commands = [['simulate', '--runs', '1000'], ['sensitivity', '--runs', '1000'], ['compare']] as const;

  it.each(commands)(
    '%s has the rows of its CSV, as numbers, and the tables of its report',
    async (...[command, ...more]) => {
      const args = [command as string, at('two.yaml'), ...(more as string[])];
      const { code, stdout, stderr } = await cli([...args, '-f', 'xlsx', '--quiet']);
      expect([code, stderr]).toEqual([0, '']);
      const sheets = readWorkbook(Buffer.from(stdout, 'latin1'));
      expect([...sheets.keys()]).toEqual(['Report', 'Figures']);

      const csv = await cli([...args, '-f', 'csv', '--quiet']);
      const rows = parse<string[]>(csv.stdout.trim()).data;
      const figures = sheets.get('Figures');
      for (const [k, row] of rows.entries())
        for (const [n, text] of row.entries()) {
          const found = figures?.get(`${'ABCDEFG'[n]}${k + 1}`)?.value ?? '';
          const isNumber = k > 0 && n === 4 && text !== '' && Number.isFinite(Number(text));
          expect(found, `${command} ${k} ${n}`).toBe(isNumber ? Number(text) : text);
        }
      expect(rows.length).toBeGreaterThan(20);

      const inReport = [...(sheets.get('Report')?.values() ?? [])].map(({ value }) => value);
      const values = rows.slice(1).map((row) => Number(row[4]));
      // What a reader of the report sees is a figure of the CSV, in full.
      const shared = inReport.filter((value) => typeof value === 'number' && values.includes(value));
      expect(shared.length).toBeGreaterThan(5);
      expect([...(sheets.get('Report')?.values() ?? [])].every(({ formula }) => formula === null)).toBe(true);
    },
  );
});
