/** What the four sheets for a board say, beside what the other answers say and by arithmetic that can be redone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/answers/board/answer.js';
import { glossary, methodInBrief } from '../../../src/answers/board/method.js';
import type { Paper } from '../../../src/answers/board/paper.js';
import type { Section, SectionPart } from '../../../src/answers/board/section.js';
import { casesBlock } from '../../../src/answers/board/sheets/cases.js';
import { certainIn } from '../../../src/answers/board/sheets/certain.js';
import { asksOf, losingBaseline, motionOf, reasonsFor } from '../../../src/answers/board/sheets/motion.js';
import { tilesOf } from '../../../src/answers/board/sheets/tiles.js';
import { turningBlock } from '../../../src/answers/board/sheets/turning.js';
import { compareInitiatives } from '../../../src/answers/compare/initiatives.js';
import { decide } from '../../../src/answers/decision/answer.js';
import { verdictInWords } from '../../../src/answers/decision/words.js';
import type { NumberCell, Table } from '../../../src/report/blocks.js';
import { plainText } from '../../../src/report/published.js';
import { named, paperFor } from '../../support/boards.js';

const paperIn = (name: string): Paper => paperFor(readFileSync(`fixtures/${name}/profile.yaml`, 'utf8'));

const harbor = paperIn('harbor-home-services');
const wrenmoor = paperIn('wrenmoor-lawn-care');
const birchwood = paperIn('seven-lines');

const sheet = (paper: Paper, id: string): Section =>
  boardOf(paper).sheets.find((each) => each.id === id) as Section;

const isTable = (part: SectionPart): part is Table => part.kind === 'table';

const tablesIn = (paper: Paper): Table[] =>
  boardOf(paper).sheets.flatMap(({ parts }) => parts.filter(isTable));

const table = (paper: Paper, title: RegExp): Table | undefined =>
  tablesIn(paper).find((each) => title.test(each.title));

const isNumber = (cell: unknown): cell is NumberCell => typeof cell === 'object';

const valuesIn = (paper: Paper, title: RegExp): (number | string)[][] =>
  (table(paper, title)?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (isNumber(cell) ? Math.round(cell.value) : cell)),
  );

const npvOf = ({ headline }: Paper['whole']['analysis']): number => headline.get('npv')?.value as number;

/** A business that loses money on each customer, by numbers that are easy to redo. */
const losing = `name: Losing
currency: EUR
business: { customers: 2000, revenue: 300k per year, gross_margin: 40%, churn: 45% per year }
acquisition: { cost: 400 }
complaints: { rate: 12% per year }
initiatives:
  - name: Faster answers
    costs: { once: 20k, running: 15k per year }
    effects: [{ on: business.churn, change: -3 points, evidence: before-after }]
`;

/** So many initiatives, of which each costs more than the one before. */
const many = (count: number): string => `name: Many
business: { customers: 12000, revenue: 9.6M per year, gross_margin: 55%, churn: 18% per year }
acquisition: { cost: 420 }
complaints: { rate: 7.5% per year }
initiatives:
${Array.from({ length: count }, (_, k) => `  - { name: N${k + 1}, costs: { once: ${k + 1}00k }, effects: [{ on: business.churn, change: -0.3 points }] }`).join('\n')}
`;

describe('the decision', () => {
  it('is that of the screen, in a verb', () => {
    expect(motionOf(wrenmoor)).toBe('Approve Notes after each visit; leave out Free second treatment.');
    expect(motionOf(harbor)).toBe('Do not approve Call-back within an hour and Second-line team yet.');
    expect(motionOf(paperFor(losing))).toBe('Do not approve Faster answers.');
    expect(motionOf(paperFor(many(5)))).toMatch(/^(Do not approve|Approve) /);
    expect(plainText(motionOf(birchwood))).toBe('Invest at most 137k in 5 points more retention a year.');
  });

  it('calls a horizon into question only where a loss would turn with it', () => {
    // NPV is just above zero, but a loss is likelier than not: a shorter horizon would be worse still.
    const paper = paperFor(many(1).replace('once: 100k', 'once: 27k').replace('-0.3 points', '-0.15 points'));
    expect(paper.proposed.verdict).toBe('not-yet-proven');
    expect(npvOf(paper.proposed.analysis)).toBeGreaterThan(0);
    expect(asksOf(paper).join(' ')).toMatch(/^Not approve N1 yet\./);
    expect(asksOf(paper).join(' ')).not.toContain('horizon');
  });

  it('takes verdict, chances and choice from the decision on what is proposed', () => {
    for (const { whole, proposed, simulation, leftOut } of [harbor, wrenmoor, birchwood]) {
      expect(decide(whole.analysis).verdict).toBe(whole.verdict);
      expect(decide(proposed.analysis).verdict).toBe(proposed.verdict);
      // The pictures show the very runs that the verdict was found in.
      expect(simulation.chanceOfLoss.value).toBe(proposed.ranges.chanceOfLoss);
      const chosen = whole.ranking?.byNpv.set?.initiatives ?? whole.analysis.profile.initiatives;
      expect(proposed.analysis.profile.initiatives.map(({ id }) => id)).toEqual(chosen.map(({ id }) => id));
      expect(leftOut.length + chosen.length).toBe(whole.analysis.profile.initiatives.length);
    }
    expect(reasonsFor(wrenmoor)[0]).toMatch(new RegExp(`^${verdictInWords[wrenmoor.proposed.verdict]}\\. `));
  });

  it('sets each alone beside all together and what is recommended', () => {
    const { profile, ownNumbers } = wrenmoor.whole.analysis;
    const outcome = compareInitiatives(profile, { ownNumbers, ranking: null });
    if (!('comparison' in outcome)) throw new Error('contradictory');
    const [free, notes] = outcome.comparison.alone.map(({ assessment }) => npvOf(assessment as never));
    const rows = valuesIn(wrenmoor, /^What there is to choose from/);
    expect(rows.map(([label, npv]) => [label, npv])).toEqual([
      ['Free second treatment alone', Math.round(free as number)],
      ['All together', Math.round(npvOf(wrenmoor.whole.analysis))],
      ['Notes after each visit: recommended', Math.round(notes as number)],
    ]);
    // √(15,000 × 25,000), the middle of a range of amounts; and 12,000.
    expect(rows.map(([, , , upfront]) => upfront)).toEqual([19_365, 31_365, 12_000]);
  });

  it('tells many initiatives in eight rows', () => {
    const rows = valuesIn(paperFor(many(9)), /^What there is to choose from/).map(([label]) => label);
    expect(rows.length).toBeLessThanOrEqual(8);
    expect(rows).toContain('4 others, each alone');
  });

  it('says what is asked of the board, with the cost of what it approves', () => {
    expect(asksOf(wrenmoor).map((ask) => plainText(ask))).toEqual([
      'Approve Notes after each visit, at USD 12k upfront and USD 13.7k a year.',
      expect.stringMatching(/^Commit up to USD 14\.8k of cash, the most that is tied up, in month 7\.$/),
      'Leave out Free second treatment.',
    ]);
    expect(asksOf(harbor).at(-1)).toBe(
      'Say whether three years is the right horizon: over four or five years NPV is above zero.',
    );
  });

  it('says that the business itself loses money', () => {
    // 2,000 customers of EUR 150 at 40 % bring 120,000 a year; 45 % churn is 1 − 0.55^(1/12) a month, so that
    // 1,166 customers a year are bought anew for 400 each: −346,400 a year, −1.04 million over three. A customer
    // brings 5 a month, of which 4.86 % for churn and 0.80 % for discounting go each month: 5 / 0.0566.
    expect(plainText(...losingBaseline(paperFor(losing)))).toBe(
      'Without any initiative the business itself loses EUR 1.04m over three years: a customer is worth EUR 88.4 (LTV) and costs EUR 400 to acquire.',
    );
    expect(losingBaseline(harbor)).toEqual([]);
  });

  it('has the warnings of the screen', () => {
    const { parts } = sheet(harbor, 'decision');
    const last = parts.at(-1);
    expect(parts.at(-2)).toEqual({ kind: 'heading', text: 'Warnings' });
    expect(last?.kind === 'list' && last.items.map((item) => plainText(item))).toEqual([
      'Second-line team: churn and service effects may overlap (NPV −USD 73.9k).',
      'Call-back within an hour: ends early; the last month excludes it.',
      'Second-line team: an effect is based on assumption alone.',
    ]);
    expect(sheet(wrenmoor, 'decision').parts).not.toContainEqual({ kind: 'heading', text: 'Warnings' });
  });

  it('is told by three break-evens; costs break even at the benefits', () => {
    const rows = turningBlock(wrenmoor.proposed.analysis)[0]?.rows ?? [];
    expect(rows).toHaveLength(3);
    const { headline } = wrenmoor.proposed.analysis;
    const [benefits, costs] = ['pv_benefits', 'pv_costs'].map((id) => headline.get(id)?.value as number);
    expect((benefits as number) - (costs as number)).toBeCloseTo(npvOf(wrenmoor.proposed.analysis), 6);
    expect(rows[1]?.cells.map((cell) => plainText(cell as string))).toEqual([
      'PV of costs',
      'USD 55.7k',
      'USD 116k',
    ]);
  });

  it('has the tiles that a board looks for first', () => {
    const tiles = tilesOf(harbor);
    expect(tiles.map(({ label }) => label)).toEqual([
      'NPV',
      'Most cash at stake',
      'Payback',
      'What it rests on',
    ]);
    expect(tiles[2]?.text).toBe('not within three years');
    for (const { bar } of tiles)
      if (bar?.kind === 'stack') expect(bar.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('a what-if at no cost', () => {
  it('has an upper limit in place of payback and return', () => {
    const tiles = tilesOf(birchwood);
    expect(tiles.map(({ label }) => label)).toEqual([
      'Upper limit for investment',
      'The same per customer',
      'The same per customer retained',
      'What it rests on',
    ]);
    // 136,517 by the 4,000 customers of the profile.
    expect(tiles[1]?.text).toBe('34.1');
    const labels = tablesIn(birchwood).flatMap(({ rows }) => rows.map(({ cells: [label] }) => label));
    expect(labels.filter((label) => /payback|ROI|IRR|funding/i.test(String(label)))).toEqual([]);
    expect(turningBlock(birchwood.proposed.analysis)).toEqual([]);
    expect(table(birchwood, /^What there is to choose from/)).toBeUndefined();
  });
});

describe('the money', () => {
  it('adds up, in one scale with the tables beside it', () => {
    for (const paper of [harbor, wrenmoor, birchwood]) {
      const scales = tablesIn(paper).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (isNumber(cell) && cell.scale ? [cell.scale] : [])),
        ),
      );
      expect(scales.length).toBeGreaterThan(0);
      expect(new Set(scales.map(({ divisor }) => divisor)).size).toBe(1);
    }
    const rows = valuesIn(harbor, /^Change in cash by year/);
    const totals = new Map(rows.map((cells) => [cells[0], cells.at(-1) as number]));
    expect(totals.get('Net')).toBeCloseTo(
      ['Gross margin', 'Service cost', 'Programme cost'].reduce(
        (sum, name) => sum + (totals.get(name) ?? 0),
        0,
      ),
      -1,
    );
    expect(totals.get('NPV: the net cash, discounted')).toBe(Math.round(npvOf(harbor.proposed.analysis)));
    expect(totals.get('Not counted: run-off after month 36, discounted')).toBe(
      Math.round(harbor.proposed.analysis.headline.get('run_off')?.value as number),
    );
  });

  it('has no waterfall that would repeat one figure', () => {
    const pictures = (paper: Paper) =>
      sheet(paper, 'money').parts.flatMap((part) => (part.kind === 'picture' ? [part.name] : []));
    expect(pictures(harbor)).toEqual(['cash', 'waterfall']);
    expect(pictures(birchwood)).toEqual(['cash']);
  });
});

describe('how sure it is', () => {
  it('has the worse end of each row on the side of the poor case', () => {
    const { ranges } = wrenmoor.proposed;
    const at = (id: string, end: 'p10' | 'p90') => ranges.spreads.get(id)?.quantiles.get(end)?.value;
    const rows = new Map(
      casesBlock(wrenmoor.proposed).rows.map(({ cells: [label, , poor, , good] }) => [
        label,
        [poor, good].map((cell) => (isNumber(cell) ? cell.value : cell)),
      ]),
    );
    expect(rows.get('NPV')).toEqual([at('npv', 'p10'), at('npv', 'p90')]);
    // A late payback is a poor one.
    expect(rows.get('Payback')).toEqual([at('payback_months', 'p90'), at('payback_months', 'p10')]);
    expect(at('payback_months', 'p90')).toBeGreaterThan(at('payback_months', 'p10') as number);
  });

  it('leaves empty what does not vary', () => {
    const paper = paperFor(losing);
    const payback = casesBlock(paper.proposed).rows.find(({ cells: [label] }) => label === 'Payback');
    expect(payback?.cells.slice(1)).toEqual(['none', '', '', '']);
  });

  it('names what was treated as certain by its label and line', () => {
    const { inputs, effects } = certainIn(harbor.simulation);
    expect(inputs[0]).toBe('Customers (line 6)');
    expect(inputs).toContain('Complaint rate (line 13)');
    expect(effects).toEqual([]);
  });
});

describe('what it rests on', () => {
  it('is told in few words', () => {
    for (const paper of [harbor, birchwood])
      expect(methodInBrief(paper).split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(glossary.map(([term]) => term)).toContain('NPV');
  });

  it('has every input once, by its origin', () => {
    const columns = sheet(harbor, 'basis').parts.find(({ kind }) => kind === 'columns');
    if (columns?.kind !== 'columns') throw new Error('no columns');
    expect(columns.columns.map(({ title }) => title.replace(/ \(\d+\)$/, ''))).toEqual([
      'Own figures',
      'Published claims',
      'Model defaults',
    ]);
    const items = columns.columns.flatMap((column) => column.items);
    expect(new Set(items).size).toBe(items.length);
    expect(items).toContain('Churn: 18% per year');
  });
});

describe('the page', () => {
  it('has four sheets, and the rest only where it is asked for', () => {
    expect(boardOf(harbor).sheets.map(({ title }) => title)).toEqual([
      'The decision',
      'The money',
      'How sure',
      'What it rests on',
    ]);
    expect(boardOf(harbor).appendix).toEqual([]);
    expect(boardOf(harbor, {}, true).appendix.length).toBeGreaterThan(5);
  });

  it('names its author and date as they are told, and the profile by its fingerprint', () => {
    const { imprint } = boardOf(harbor, { date: '2026-11-28', author: 'Jo' });
    expect(imprint.slice(0, 2)).toEqual(['Jo', '2026-11-28']);
    expect(imprint[2]).toMatch(/^profile [0-9a-f]{12}$/);
    expect(boardOf(harbor).imprint[0]).toBe(imprint[2]);
  });

  it('shortens names and says the rest', () => {
    const motion = motionOf(paperFor(named('A', 'x'.repeat(10_000), 'C')));
    expect(motion.length).toBeLessThan(250);
    expect(motionOf(paperFor(named('A', 'B', 'C')))).toMatch(/\.$/);
  });
});
