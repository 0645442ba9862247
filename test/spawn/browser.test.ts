/** The page in a real browser: quiet, alone, within its window, and on paper. */
import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../src/answers/board/answer.js';
import { toHtml } from '../../src/render/html/html.js';
import { toSvg } from '../../src/render/svg/svg.js';
import { chartNames } from '../../src/report/charts.js';
import { named, paperFor } from '../support/boards.js';
import { handMade, hostile, hostileName } from '../support/charts.js';

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const executablePath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
  .find(isThere);

/** Quiet itself, so that whatever leaves comes from the page. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const folder = executablePath === undefined ? '' : mkdtempSync(join(tmpdir(), 'cs-roi-'));
const urlOf = (name: string) => pathToFileURL(join(folder, name)).href;

const pages = {
  'a business': () => readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8'),
  'one year, no initiative': () =>
    `${readFileSync('fixtures/seven-lines/profile.yaml', 'utf8')}finance: { horizon: 12 months }\n`,
  'hostile names': () => named(hostileName, hostileName, 'W'.repeat(10_000)),
};

const examples = readdirSync('fixtures');

/** Sheets of paper in a file of Chromium, which leaves the list of them readable. */
const sheetsIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

interface Visit {
  readonly page: Page;
  readonly noise: string[];
  readonly requests: string[];
}

const title =
  executablePath === undefined ? 'a page in a browser (skipped: no chromium found)' : 'a page in a browser';

describe.skipIf(executablePath === undefined)(title, { timeout: 60_000 }, () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await chromium.launchPersistentContext(join(folder, 'user-data'), {
      args,
      ...(executablePath !== undefined && { executablePath }),
    });
    for (const [name, text] of Object.entries(pages)) {
      const paper = paperFor(text());
      const imprint = { date: '2026-11-28', author: hostileName };
      writeFileSync(join(folder, `${name}.html`), toHtml(boardOf(paper, imprint)));
      writeFileSync(join(folder, `${name} in full.html`), toHtml(boardOf(paper, imprint, true)));
    }
    for (const name of examples)
      writeFileSync(
        join(folder, `${name}.html`),
        toHtml(boardOf(paperFor(readFileSync(`fixtures/${name}/profile.yaml`, 'utf8')))),
      );
    for (const name of chartNames)
      writeFileSync(join(folder, `${name}.svg`), toSvg(handMade(hostile)[name], name, hostile));
  }, 60_000);
  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });

  async function visit(name: string, width: number, colorScheme: 'light' | 'dark'): Promise<Visit> {
    const page = await context.newPage();
    const noise: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => noise.push(dialog.message()));
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(urlOf(name));
    return { page, noise, requests };
  }

  const colourOf = (page: Page, selector: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);

  describe.each(Object.keys(pages).flatMap((name) => [name, `${name} in full`]))('%s', (name) => {
    it.each([
      [360, 'light'],
      [360, 'dark'],
      [768, 'light'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const)('fits %d pixels in the %s, says nothing and asks for nothing', async (width, scheme) => {
      const { page, noise, requests } = await visit(`${name}.html`, width, scheme);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // No cell is hidden, and none reaches beyond the window or scrolls by itself; an empty one may be left out.
      expect(
        await page.evaluate(`[...document.querySelectorAll('main td, main th, main p, main li, main dd, h1')]
          .filter((element) => element.closest('thead') === null && element.textContent !== '')
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width < 1 || box.left < 0 || box.right > innerWidth + 0.5 || element.scrollWidth > element.clientWidth + 1;
          })
          .map((element) => element.textContent)`),
      ).toEqual([]);
      expect(await colourOf(page, 'html', 'backgroundColor')).toBe(
        scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 24, 28)',
      );
      expect(noise).toEqual([]);
      expect(requests).toEqual([urlOf(`${name}.html`)]);
      await page.close();
    });

    it.each([
      [360, 'light'],
      [1280, 'dark'],
    ] as const)('has nothing that axe finds fault with at %d pixels in the %s', async (width, scheme) => {
      const { page } = await visit(`${name}.html`, width, scheme);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      await page.close();
    });

    it('shows each picture once, and no lettering beyond its edge', async () => {
      for (const width of [360, 1280]) {
        const { page } = await visit(`${name}.html`, width, 'light');
        const beyond = await page.evaluate(`[...document.querySelectorAll('figure svg')]
          .filter((svg) => svg.checkVisibility())
          .flatMap((svg) => {
            const edge = svg.getBoundingClientRect();
            return [...svg.querySelectorAll('text:not(.halo)')].filter((text) => {
              const box = text.getBoundingClientRect();
              return box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1;
            }).map((text) => text.textContent);
          })`);
        expect(beyond).toEqual([]);
        const shown = await page.evaluate(
          `[...document.querySelectorAll('figure')].map((figure) => [...figure.querySelectorAll('svg')].filter((svg) => svg.checkVisibility()).length)`,
        );
        expect(new Set(shown as number[])).toEqual(new Set((shown as number[]).includes(0) ? [0, 1] : [1]));
        await page.close();
      }
    });

    it.each(['A4', 'Letter'] as const)('prints on %s, by day whatever the screen', async (format) => {
      const { page, noise } = await visit(`${name}.html`, 1280, 'dark');
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await colourOf(page, 'html', 'backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await colourOf(page, 'tr', 'breakInside')).toBe('avoid');
      // The width between the margins of A4, in pixels of a ninety-sixth of an inch.
      await page.setViewportSize({ width: 672, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(672);
      expect(noise).toEqual([]);
      await page.close();
    });
  });

  it.each(examples)('is four sheets of paper for %s', async (name) => {
    const { page } = await visit(`${name}.html`, 1280, 'light');
    expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(4);
    await page.close();
  });

  it.each(chartNames)('shows %s alone, by day whatever the screen', async (name) => {
    const { page, noise, requests } = await visit(`${name}.svg`, 1280, 'dark');
    expect(await colourOf(page, 'rect.ground', 'fill')).toBe('rgb(255, 255, 255)');
    expect([noise, requests]).toEqual([[], [urlOf(`${name}.svg`)]]);
    await page.close();
  });
});
