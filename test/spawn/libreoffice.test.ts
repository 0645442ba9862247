/**
 * Workbooks as LibreOffice calculates them: every value beside a formula is wrong at first, so whatever is right
 * afterwards has been computed by the formulas alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/answers/analyze/answer.js';
import { sheetNames } from '../../src/answers/workbook/sheet.js';
import { changedLabel, checkLabel as check } from '../../src/answers/workbook/summary.js';
import { readProfile } from '../../src/profile/read.js';
import { toXlsx } from '../../src/render/xlsx/xlsx.js';
import { headlineLabel } from '../../src/report/npv-labels.js';
import { capital, span } from '../../src/report/phrases.js';
import { calculated, hasLibreOffice } from '../support/libreoffice.js';
import { businesses, textOf } from '../support/profiles.js';
import {
  analysisWith,
  differences,
  headlineIn,
  putIn,
  type Shown,
  shownIn,
  toleranceFor,
  workbookFor,
} from '../support/workbook.js';
import { extraProfiles } from '../support/workbook-profiles.js';
import { readWorkbook } from '../support/xlsx.js';

/** The text of a fixture, or of one of the profiles that are made for workbooks. */
const profileOf = (name: string): string =>
  extraProfiles.get(name) ?? readFileSync(`fixtures/${name}/profile.yaml`, 'utf8');

const analysisOf = (text: string, overrides: readonly string[] = []): Analysis =>
  analysisWith(text, overrides) as Analysis;

/** The cells of the runs, which stand in the same places whatever is put in. */
const ofRuns = (shown: readonly Shown[]): Shown[] => {
  const { summary, inputs, claims, notes } = sheetNames;
  const others: readonly string[] = [summary, inputs, claims, notes];
  return shown.filter(({ sheet }) => !others.includes(sheet));
};

/** The figures of the summary by their labels, the first of each. */
function summaryIn(bytes: Uint8Array): Map<string, number | string | boolean | undefined> {
  const cells = readWorkbook(bytes).get(sheetNames.summary);
  const found = new Map<string, number | string | boolean | undefined>();
  for (const [at, { value }] of cells ?? []) {
    const [, row] = /^A(\d+)$/.exec(at) ?? [];
    const label = String(value);
    if (row !== undefined && !found.has(label)) found.set(label, cells?.get(`B${row}`)?.value);
  }
  return found;
}

/** The same figure, or the same word in place of one; of a difference of large amounts rounding is left. */
function expectNear(found: unknown, expected: number | string, label: string): void {
  if (typeof expected === 'string' || typeof found !== 'number') expect(found, label).toBe(expected);
  else expect(Math.abs(found - expected), label).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-6);
}

/** An initiative in names of cells: as many words of its id as are short enough. */
const nameOfInitiative = (id: string): string =>
  id.length <= 12 ? id : id.slice(0, id.slice(0, 12).lastIndexOf('-')).replaceAll('-', '_');

/** What a profile says where it is overruled, as somebody would put it into the cells. */
function valuesOf({ profile }: Pick<Analysis, 'profile'>, paths: readonly string[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [input, { value }] of profile.stated) {
    if (!paths.includes(input.id)) continue;
    values[input.id] = value;
    if (input.neutral !== undefined) values[`own.${input.id}`] = 1;
  }
  for (const { id, once, running, start, ramp, end, fade } of profile.initiatives) {
    const amounts = { 'costs.once': once, 'costs.running': running, start, ramp, end, fade };
    for (const [name, amount] of Object.entries(amounts)) {
      if (paths.includes(`initiatives.${id}.${name}`) && amount !== null)
        values[`${nameOfInitiative(id)}.${name.replace('costs.', '')}`] = amount.value;
    }
  }
  return values;
}

const share = (low: number, high: number, per = '') =>
  fc.integer({ min: low * 10, max: high * 10 }).map((tenths) => `${tenths / 10}%${per}`);
const amount = (low: number, high: number, per = '') =>
  fc.integer({ min: low * 100, max: high * 100 }).map((cents) => `${cents / 100}${per}`);

/** What an input could be changed to. The period of the profile stays, since its effects act in it. */
const changes = {
  'business.customers': fc.integer({ min: 100, max: 1_000_000 }).map(String),
  'business.gross_margin': share(5, 90),
  'business.churn': share(12, 45, ' per year'),
  'business.fixed_costs': amount(0, 10_000, ' per year'),
  'acquisition.cost': amount(0, 900),
  'acquisition.referred': share(0, 40),
  'acquisition.policy': fc.constantFrom('grow', 'hold'),
  'complaints.rate': share(0, 8, ' per year'),
  'complaints.voiced': share(20, 100),
  'complaints.resolved': share(20, 70),
  'complaints.handling_cost': amount(0, 90),
  'complaints.switch_intent': share(0, 50),
  'complaints.follow_through': share(0, 60),
  'complaints.switch_if_silent': share(0, 30),
  'complaints.switch_if_resolved': share(0, 5),
  'service.contacts': amount(0, 9, ' per year'),
  'service.cost_per_contact': amount(0, 9),
  'service.first_contact_resolution': share(40, 75),
  'word_of_mouth.told_if_satisfied': amount(0, 5),
  'word_of_mouth.told_if_failed': amount(0, 10),
  'word_of_mouth.negativity': amount(0, 2),
  'loyalty.spend_growth': share(0, 5, ' per year'),
  'loyalty.service_cost_change': share(-5, 0, ' per year'),
  'finance.discount_rate': share(0, 20, ' per year'),
  'finance.inflation': share(-2, 9, ' per year'),
  'acquisition.new_customers': fc.integer({ min: 0, max: 9000 }).map((count) => `${count} per year`),
  'acquisition.first_spend': share(0, 150),
  'service.cashable': share(0, 100),
  'service.automated': share(0, 60),
  'service.cost_per_automated_contact': amount(0, 4),
} as const;

/** What states others, where a profile states them that way. */
const byOthers = {
  'business.order_value': amount(5, 90),
  'business.orders': amount(1, 30, ' per year'),
  'business.retention': share(96, 98.5, ' per month'),
  'business.net_revenue_retention': share(60, 130, ' per year'),
  'complaints.count': fc.integer({ min: 0, max: 400 }).map((count) => `${count} per year`),
  'service.contact_count': fc.integer({ min: 0, max: 40_000 }).map((count) => `${count} per year`),
  'service.handle_time': amount(1, 30),
  'service.agent_cost': fc.integer({ min: 10_000, max: 90_000 }).map((cost) => `${cost} per year`),
  'service.agent_hours': fc.integer({ min: 900, max: 1700 }).map((hours) => `${hours} per year`),
  'initiatives.bot.end': fc.integer({ min: 5, max: 30 }).map((month) => `month ${month}`),
  'initiatives.bot.fade': fc.integer({ min: 0, max: 20 }).map((span) => `${span} months`),
} as const;

const without = <T extends Readonly<Record<string, unknown>>>(
  all: T,
  ...ids: readonly (keyof T)[]
): Partial<T> => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id))) as Partial<T>;

const ofInitiatives = {
  'initiatives.second-line-team.costs.once': amount(0, 90_000),
  'initiatives.second-line-team.costs.running': amount(0, 90_000, ' per year'),
  'initiatives.second-line-team.start': fc.integer({ min: 1, max: 30 }).map((month) => `month ${month}`),
  'initiatives.call-back-within-an-hour.ramp': fc
    .integer({ min: 1, max: 20 })
    .map((span) => `${span} months`),
} as const;

/** Some of them at once, as `--set` takes them. */
const someOf = (all: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string[]> =>
  fc
    .record({ ...all }, { requiredKeys: [] })
    .map((record) => Object.entries(record).map(([path, text]) => `${path}=${text}`));

/** The first of many random ones that contradict nothing. */
function possible<T>(arbitrary: fc.Arbitrary<T>, count: number, isPossible: (value: T) => boolean): T[] {
  const found: T[] = [];
  for (const value of fc.sample(arbitrary, { seed: 1990, numRuns: 100 * count })) {
    if (isPossible(value)) found.push(value);
    if (found.length === count) break;
  }
  return found;
}

const harbor = profileOf('harbor-home-services');

/** Each changes a business whose formulas differ from the others: two initiatives, months and `hold`, sales. */
const cases = [
  { company: 'harbor-home-services', arbitrary: someOf({ ...changes, ...ofInitiatives }) },
  {
    company: 'fernwood-swim-and-tennis',
    arbitrary: someOf({ ...changes, 'business.churn': share(1.2, 4.5, ' per month') }),
  },
  {
    company: 'pinecrest-appliance-care',
    arbitrary: someOf({ ...changes, 'business.churn': share(1.2, 4.5, ' per month') }),
  },
  {
    company: 'others',
    arbitrary: someOf({
      ...without(
        changes,
        'business.churn',
        'complaints.rate',
        'service.contacts',
        'service.cost_per_contact',
        'loyalty.spend_growth',
      ),
      ...byOthers,
    }),
  },
  { company: 'scopes', arbitrary: someOf({ ...changes, 'business.churn': share(2, 5, ' per month') }) },
  {
    company: 'floor',
    arbitrary: someOf({ ...changes, 'acquisition.new_customers': amount(0, 90, ' per year') }),
  },
].flatMap(({ company, arbitrary }) =>
  possible(arbitrary, 3, (overrides) => analysisWith(profileOf(company), overrides) !== null).map(
    (overrides) => ({
      company,
      overrides,
    }),
  ),
);

const why = hasLibreOffice ? '' : ' (skipped: LibreOffice is not installed)';

describe.skipIf(!hasLibreOffice)(`LibreOffice${why}`, { timeout: 120_000 }, () => {
  describe('calculates every figure of every sheet as the program does', () => {
    const all = [...readdirSync('fixtures').sort(), ...extraProfiles.keys()].map((name) => ({
      name,
      isOwn: false,
      how: name,
    }));
    const own = ['harbor-home-services', 'others', 'scopes', 'growing'].map((name) => ({
      name,
      isOwn: true,
      how: `${name} without defaults`,
    }));
    const jobs = [...all, ...own].map((job, k) => ({ ...job, k }));
    let made: Uint8Array[] = [];
    beforeAll(async () => {
      made = await calculated(jobs.map(({ name, isOwn }) => workbookFor(profileOf(name), [], isOwn)));
    }, 600_000);

    it.each(jobs)('of $how', ({ name, isOwn, k }) => {
      const text = profileOf(name);
      const shown = shownIn(workbookFor(text, [], isOwn));
      expect(shown.length).toBeGreaterThan(1500);
      expect(differences(made[k] as Uint8Array, shown, toleranceFor(analysisOf(text)))).toEqual([]);
    });
  });

  describe('follows inputs that somebody changes as the program does', () => {
    let made: Uint8Array[] = [];
    beforeAll(async () => {
      const changed = cases.map(({ company, overrides }) => {
        const paths = overrides.map((override) => override.slice(0, override.indexOf('=')));
        return putIn(
          workbookFor(profileOf(company)),
          valuesOf(analysisOf(profileOf(company), overrides), paths),
        );
      });
      made = await calculated(changed);
    }, 240_000);

    it.each(cases.map((each, k) => ({ ...each, k })))(
      '$company: $overrides',
      async ({ company, overrides, k }) => {
        const text = profileOf(company);
        const expected = workbookFor(text, overrides);
        const tolerance = toleranceFor(analysisOf(text, overrides));
        const bytes = made[k] as Uint8Array;
        expect(differences(bytes, ofRuns(shownIn(expected)), tolerance)).toEqual([]);
        const headline = headlineIn(bytes);
        const wanted = headlineIn(await toXlsx(expected));
        expect([...headline.keys()]).toEqual([...wanted.keys()]);
        expect(headline.get(changedLabel)).toBeGreaterThan(0);
        wanted.delete(changedLabel);
        for (const [label, value] of wanted) expectNear(headline.get(label), value as number | string, label);
      },
    );

    it('has seen every input changed that is listed above', () => {
      const seen = new Set(cases.flatMap(({ overrides }) => overrides.map((text) => text.split('=')[0])));
      expect(
        Object.keys({ ...changes, ...ofInitiatives, ...byOthers }).filter((id) => !seen.has(id)),
      ).toEqual([]);
    });
  });

  describe('says no to random inputs that the program refuses', () => {
    const refused = possible(someOf(changes), 5, (overrides) => analysisWith(harbor, overrides) === null);
    let made: Uint8Array[] = [];
    beforeAll(async () => {
      made = await calculated(
        refused.map((overrides) => {
          const paths = overrides.map((override) => override.slice(0, override.indexOf('=')));
          const stated = readProfile({ text: harbor, name: 'profile.yaml', overrides });
          return putIn(workbookFor(harbor), valuesOf(stated, paths));
        }),
      );
    }, 240_000);

    it.each(refused.map((overrides, k) => ({ overrides, k })))('$overrides', ({ k }) => {
      expect(headlineIn(made[k] as Uint8Array).get(check)).toBe('no');
    });
  });

  describe('follows switches, and says where inputs contradict each other', () => {
    const leaving = (pattern: RegExp) => harbor.replace(pattern, '');
    const team = 'second_line';
    const switches = [
      {
        what: 'an effect that is switched off',
        values: { [`${team}.churn.on`]: 0 },
        same: leaving(/ {6}- \{ on: business\.churn.*\n/),
      },
      {
        what: 'an initiative that is switched off, its effects with it',
        values: { 'call_back.on': 0 },
        same: leaving(/ {2}- name: Call-back[\s\S]*$/),
      },
      {
        what: 'an initiative whose effects stay on',
        values: {
          [`${team}.on`]: 0,
          [`${team}.churn.on`]: 1,
          [`${team}.resolved.on`]: 1,
        },
        same: harbor.replace('{ once: 60k, running: 90k per year }', '{ once: 0, running: 0 per year }'),
      },
      {
        what: 'an effect that counts as measured, and one that no longer does',
        values: {
          [`${team}.churn.measured`]: 1,
          'call_back.first_contact.measured': 0,
        },
        same: harbor
          .replace('change: -2 points,', 'change: -2 points, evidence: experiment,')
          .replace('to 78%, evidence: before-after', 'to 78%, evidence: benchmark'),
      },
    ];
    let made: Uint8Array[] = [];
    beforeAll(async () => {
      const workbook = workbookFor(harbor);
      const contradicted = putIn(workbook, { 'business.churn': 0.01 });
      made = await calculated([...switches.map(({ values }) => putIn(workbook, values)), contradicted]);
    }, 240_000);

    it.each(switches.map((each, k) => ({ ...each, k })))('$what', ({ same, k }) => {
      expect(same).not.toBe(harbor);
      const headline = headlineIn(made[k] as Uint8Array);
      const { headline: expected } = analysisOf(same);
      expect(headline.get(check)).toBe('yes');
      for (const [id, figure] of expected) {
        const label = headlineLabel(id, figure);
        expectNear(headline.get(label), figure.value ?? 'none', label);
      }
    });

    it('a churn below that over service, which the program refuses', () => {
      expect(analysisWith(harbor, ['business.churn=1% per year'])).toBeNull();
      expect(headlineIn(made.at(-1) as Uint8Array).get(check)).toBe('no');
    });
  });

  describe('follows an input that switches a part of the model on', () => {
    const parts = [
      {
        what: 'complaints',
        name: 'least',
        values: { 'complaints.rate': 0.08 },
        overrides: ['complaints.rate=8% per year'],
      },
      {
        what: 'acquisition',
        name: 'growing',
        values: { 'acquisition.cost': 90 },
        overrides: ['acquisition.cost=90'],
      },
    ];
    let made: Uint8Array[] = [];
    beforeAll(async () => {
      made = await calculated(parts.map(({ name, values }) => putIn(workbookFor(profileOf(name)), values)));
    }, 240_000);

    it.each(parts.map((each, k) => ({ ...each, k })))('$what', ({ name, overrides, k }) => {
      const found = summaryIn(made[k] as Uint8Array);
      const { headline, service, horizons } = analysisOf(profileOf(name), overrides);
      for (const [id, figure] of [...headline, ...service]) {
        const label = headlineLabel(id, figure);
        expectNear(found.get(label), figure.value ?? 'none', label);
      }
      for (const { months, npv } of horizons) {
        const label = capital(span(months));
        expectNear(found.get(label), npv ?? 'none', label);
      }
      const before = analysisOf(profileOf(name)).service;
      expect([...before.values()].filter(({ value }) => value === null).length).toBeGreaterThan(0);
      expect([...service.values()].filter(({ value }) => value !== null).length).toBeGreaterThan(
        [...before.values()].filter(({ value }) => value !== null).length,
      );
    });
  });

  describe('calculates random businesses', () => {
    const texts = possible(
      businesses.map((params) => textOf(params)),
      6,
      (text) => analysisWith(text) !== null,
    );
    let made: Uint8Array[] = [];
    beforeAll(async () => {
      made = await calculated(texts.map((text) => workbookFor(text)));
    }, 240_000);

    it.each(texts.map((_, k) => k))('number %i', (k) => {
      const text = texts[k] as string;
      const shown = shownIn(workbookFor(text));
      // Some gain next to nothing, so that little but rounding is left of a difference.
      const tolerance = toleranceFor(analysisOf(text), 1e-8);
      expect(differences(made[k] as Uint8Array, shown, tolerance)).toEqual([]);
    });
  });
});
