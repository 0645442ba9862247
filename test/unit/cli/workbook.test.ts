/** `analyze` as a workbook: where it is written, and where it is refused. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/answers/workbook/sheet.js';
import { cli, sevenLines } from '../../support/io.js';
import { readWorkbook } from '../../support/xlsx.js';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
  writeFileSync(at('profile.yaml'), sevenLines);
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

  it('is no format of other commands', async () => {
    const ended = await cli(['claims', '-f', 'xlsx']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('unknown format xlsx');
  });
});
