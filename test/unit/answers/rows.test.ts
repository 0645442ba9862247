/** Rows and JSON tell the same figures: as many, and of equal values. */
import { describe, expect, it } from 'vitest';
import { cli } from '../../support/io.js';
import { type Cells, cellsOf, placeOf } from '../../support/separated.js';

const fixture = (name: string): string => `fixtures/${name}/profile.yaml`;
const harbor = fixture('harbor-home-services');
const wrenmoor = fixture('wrenmoor-lawn-care');
const copperfield = fixture('copperfield-print-supplies');

interface Leaf {
  readonly path: string;
  readonly value: number | null;
}

/** Every number of a JSON text, and every null, with the keys that lead to it. */
function leavesOf(node: unknown, path = ''): Leaf[] {
  if (node === null || typeof node === 'number') return [{ path, value: node }];
  if (typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => leavesOf(value, `${path}/${key}`));
}

/** What is no figure: versions, places, lines of the profile, reasons, and parts that are not there as a whole. */
const noFigure =
  /^\/(schemaVersion|horizon_months)$|^\/inputs\/.*\/(claim|verdict|text|line|evidence)$|^\/median_gap$|^\/ledger\/\w+\/(first|last)_month$|^\/inputs\/.*\/distribution\/|\/because$|\/(reading|claimed|plausible|scope)$|^\/profiles\/[^/]+\/(place|horizon_months|difference)$|^\/(ranking|sets|choice)$|\/currency$|^\/profile$/;

/** A range that is not there, and the last step of the bridge, which is the first figure of the headline. */
const saidElsewhere = ({ path, value }: Leaf): boolean =>
  path === '/bridge/npv' || (value === null && /^\/inputs\/.*\/(low|high)$/.test(path));

const sorted = (values: readonly (number | null)[]): string[] => values.map(String).toSorted();

const isNumber = ({ value }: Cells): boolean => value === '' || Number.isFinite(Number(value));

async function bothOf(args: readonly string[]) {
  const [json, csv] = await Promise.all(
    ['json', 'csv'].map((format) => cli([...args, '--format', format, '--quiet'])),
  );
  expect(csv).toMatchObject({ code: 0, stderr: '' });
  return { json: JSON.parse(String(json?.stdout)) as never, rows: cellsOf(String(csv?.stdout)) };
}

const asked: readonly (readonly string[])[] = [
  ['analyze', harbor],
  ['analyze', fixture('seven-lines')],
  ['analyze', copperfield, '--claims', 'none'],
  ['simulate', wrenmoor, '--runs', '500'],
  ['sensitivity', wrenmoor, '--runs', '500'],
  ['sensitivity', harbor, '--runs', '500'],
  ['compare', harbor],
  ['compare', harbor, '--budget', '100k'],
  ['compare', harbor, '--no-ranking'],
  ['compare', harbor, copperfield, wrenmoor],
  ['claims'],
  ['claims', '--profile', harbor],
  ['claims', 'retention-profit', '--profile', harbor],
];

describe.each(asked.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  it('has a row for each figure of the JSON, with its value', async () => {
    const { json, rows } = await bothOf(args);
    const leaves = leavesOf(json).filter((leaf) => !noFigure.test(leaf.path) && !saidElsewhere(leaf));
    const values = rows.filter(isNumber).map(({ value }) => (value === '' ? null : Number(value)));
    expect(sorted(values)).toEqual(sorted(leaves.map(({ value }) => value)));
  });

  it('names each row by profile, scenario, period and figure', async () => {
    const places = (await bothOf(args)).rows.map(placeOf);
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place, k) => places.indexOf(place) !== k)).toEqual([]);
  });

  it('has a currency at money of the business and nowhere else', async () => {
    const { rows } = await bothOf(args);
    const isOwnMoney = ({ unit, scenario, profile }: Cells) =>
      unit.startsWith('money') && !scenario.startsWith('claimed_') && profile !== '';
    expect(rows.filter((row) => row.currency !== '' && !isOwnMoney(row))).toEqual([]);
    if (args.includes(harbor)) {
      expect(rows.filter((row) => row.currency === '' && isOwnMoney(row))).toEqual([]);
    }
  });
});

describe('the rows', () => {
  const valueAt = (rows: readonly Cells[], scenario: string, period: string, figure: string): number => {
    const found = rows.filter(
      (row) => row.scenario === scenario && row.period === period && row.figure === figure,
    );
    expect(found).toHaveLength(1);
    return Number(found[0]?.value);
  };
  const sumOf = (rows: readonly Cells[], scenario: string): number =>
    rows.filter((row) => row.scenario === scenario).reduce((sum, { value }) => sum + Number(value), 0);

  it('of the attribution add up to NPV, by effect and by line', async () => {
    const { rows } = await bothOf(['analyze', harbor]);
    const npv = valueAt(rows, 'difference', 'horizon', 'npv');
    expect(sumOf(rows, 'by_effect')).toBeCloseTo(npv, 4);
    expect(sumOf(rows, 'by_line')).toBeCloseTo(npv, 4);
  });

  it('of the ledger stand under the year and the run that they belong to', async () => {
    const { json, rows } = await bothOf(['analyze', harbor]);
    const { ledger } = json as {
      ledger: Record<string, { figures: Record<string, Record<string, number>> }>;
    };
    for (const [period, { figures }] of Object.entries(ledger)) {
      for (const [figure, line] of Object.entries(figures)) {
        for (const scenario of ['baseline', 'with_initiatives', 'difference']) {
          expect(valueAt(rows, scenario, period, figure)).toBe(line[scenario]);
        }
      }
    }
  });

  it('of the headline have one name in every command', async () => {
    const analyzed = (await bothOf(['analyze', harbor])).rows;
    const simulated = (await bothOf(['simulate', harbor, '--runs', '500'])).rows;
    const compared = (await bothOf(['compare', harbor])).rows;
    const beside = (await bothOf(['compare', harbor, copperfield])).rows;
    for (const { scenario, period, figure, value } of analyzed.slice(0, 18)) {
      const number = Number(value);
      // A simulation has every figure of the headline but this one.
      if (figure !== 'npv_evidenced') expect(valueAt(simulated, 'likely', period, figure)).toBe(number);
      expect(valueAt(compared, 'together', period, figure)).toBe(number);
      const ofHarbor = beside.filter(({ profile }) => profile === 'Harbor Home Services');
      expect(valueAt(ofHarbor, scenario, period, figure)).toBe(number);
    }
  });

  it('of a choice say which set it is', async () => {
    // Paid for by less, one of the two is worth it.
    const { json, rows } = await bothOf([
      ...['compare', harbor, '--set', 'initiatives.second-line-team.costs.once=10k'],
    ]);
    const { choice } = json as { choice: { by_npv: { set: string; npv: number } } };
    const chosen = rows.find(({ scenario, figure }) => scenario === 'choice.by_npv' && figure === 'set');
    expect(chosen?.value).toBe(choice.by_npv.set);
    expect(valueAt(rows, 'choice.by_npv', 'horizon', 'npv')).toBe(choice.by_npv.npv);
  });

  it('keep a place for each figure of an initiative that contradicts itself', async () => {
    const { stdout } = await cli(['compare', '-', '--format', 'csv', '--no-ranking'], {
      stdin: `name: Torn
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 10 }
complaints: { rate: 5% per year }
initiatives:
  - { name: One, effects: [{ on: business.churn, change: -12 points, evidence: assumption }] }
  - { name: Two, effects: [{ on: business.churn, change: -10 points, evidence: assumption }] }
`,
    });
    const together = cellsOf(stdout).filter(({ scenario }) => scenario === 'together');
    expect(together).toHaveLength(18);
    expect(together.filter(({ value }) => value !== '')).toEqual([]);
  });
});
