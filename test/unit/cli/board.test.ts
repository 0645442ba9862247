/** The page and its pictures from the command line. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chartNames } from '../../../src/report/charts.js';
import { cli, sevenLines } from '../../support/io.js';
import { elementsIn } from '../../support/markup.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const analyze = (...options: readonly string[]) => cli(['analyze', '-', ...options], { stdin: sevenLines });

describe('analyze as a page', () => {
  it('goes to standard output, or to a file by its ending, with the same bytes', async () => {
    const { code, stdout, stderr } = await analyze('--format', 'html');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(await analyze('-o', at('report.html'))).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(at('report.html'), 'utf8')).toBe(stdout);
  });
});

describe('analyze as a picture', () => {
  it.each(chartNames)('draws %s alone', async (name) => {
    const { code, stdout } = await analyze('--format', 'svg', '--chart', name);
    expect(code).toBe(0);
    expect(elementsIn(stdout)[0]?.name).toBe('svg');
  });

  it('goes to a file by its ending', async () => {
    expect((await analyze('--chart', 'iceberg', '-o', at('chart.svg'))).code).toBe(0);
    expect(readFileSync(at('chart.svg'), 'utf8')).toMatch(/^<svg /);
  });

  const list = chartNames.join(', ');
  it.each([
    [['-f', 'svg'], `error: svg needs a chart; expected: ${list}; for example --chart waterfall\n`],
    [
      ['-f', 'svg', '--chart', 'pie'],
      `error: unknown chart pie; expected: ${list}; for example --chart waterfall\n`,
    ],
    [['-f', 'html', '--chart', 'fan'], 'error: --chart applies to --format svg, not to html\n'],
  ])('is refused with %j', async (options, stderr) => {
    expect(await analyze(...options)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('names every chart in its help', async () => {
    const { stdout } = await cli(['analyze', '--help']);
    const words = stdout.replace(/\s+/g, ' ');
    for (const name of chartNames) expect(words).toContain(name);
  });
});
