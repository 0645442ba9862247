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

  it('has four sheets, an appendix with --full, and says the date and the author that it is told', async () => {
    const headings = (markup: string) => elementsIn(markup).filter(({ name }) => name === 'h2').length;
    const short = await analyze('-f', 'html');
    const full = await analyze('-f', 'html', '--full', '--as-of', '2026-11-28', '--author', ' <Jo> & Co ');
    expect([headings(short.stdout), headings(full.stdout)]).toEqual([4, 14]);
    const subtitle = elementsIn(full.stdout).find(({ attributes }) => attributes['class'] === 'subtitle');
    expect(subtitle?.text).toContain(' · <Jo> & Co · 2026-11-28 · profile ');
    expect(short.stdout).not.toContain('2026');
  });

  const example = 'for example --as-of 2026-11-28\n';
  it.each([
    [
      ['-f', 'html', '--as-of', 'today'],
      `--as-of today: not a date; expected: a day as YYYY-MM-DD; ${example}`,
    ],
    [
      ['-f', 'html', '--as-of', '2026-02-30'],
      `--as-of 2026-02-30: not a date; expected: a day as YYYY-MM-DD; ${example}`,
    ],
    [
      ['-f', 'html', '--author', ' '],
      '--author: empty; expected: a name of at most 80 characters; for example --author "Jo Smith"\n',
    ],
    [
      ['-f', 'html', '--author', 'x'.repeat(81)],
      '--author: 81 characters; expected: a name of at most 80 characters; for example --author "Jo Smith"\n',
    ],
    [['-f', 'json', '--author', 'Jo'], '--author applies to --format html, not to json\n'],
    [['--as-of', '2026-11-28'], '--as-of applies to --format html, not to table\n'],
  ])('is refused with %j', async (options, stderr) => {
    expect(await analyze(...options)).toEqual({ code: 2, stdout: '', stderr: `error: ${stderr}` });
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
