/** How an initiative ends and what a change of churn contains: stated in every way, and told in every form. */
import { describe, expect, it } from 'vitest';
import { cli, sevenLines } from '../../support/io.js';
import { cellsOf } from '../../support/separated.js';

const initiatives = (more = '', scope = ''): string => `${sevenLines}initiatives:
  - name: Desk
    end: month 12${more}
    effects:
      - { on: business.churn, change: -2 points${scope} }
      - { on: complaints.resolved, change: to 80% }
`;

const asked = async (stdin: string, ...options: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await cli(['analyze', '-', ...options], { stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

interface Told {
  readonly schemaVersion: number;
  readonly headline: Readonly<Record<string, unknown>>;
  readonly initiatives: Readonly<
    Record<string, { fade: number; effects: Record<string, { scope: string | null }> }>
  >;
}

const json = async (stdin: string, ...options: readonly string[]): Promise<Told> =>
  JSON.parse(await asked(stdin, '-f', 'json', '--quiet', ...options)) as Told;

const stated = initiatives('\n    fade: 6 months', ', scope: total');

describe('fade and scope', () => {
  it('stand in the JSON, which is of version 2', async () => {
    const { schemaVersion, initiatives: told } = await json(stated);
    expect(schemaVersion).toBe(2);
    expect(told['desk']).toMatchObject({
      fade: 6,
      effects: { 'business.churn': { scope: 'total' }, 'complaints.resolved': { scope: null } },
    });
  });

  it('come to the same by --set', async () => {
    const sets = ['initiatives.desk.fade=6 months', 'initiatives.desk.effects.1.scope=total'];
    const set = await json(initiatives(), ...sets.flatMap((each) => ['--set', each]));
    expect(set.headline).toEqual((await json(stated)).headline);
    const without = await json(initiatives());
    expect(set.headline['npv']).not.toBe(without.headline['npv']);
  });

  it('stand in the rows: the months of the fade', async () => {
    const rows = cellsOf(await asked(stated, '-f', 'csv', '--quiet'));
    const found = rows.filter(({ figure }) => figure === 'initiatives.desk.fade');
    expect(found).toEqual([expect.objectContaining({ scenario: 'input', value: '6', unit: 'months' })]);
  });

  it('are known to the schema of profiles', async () => {
    const { stdout } = await cli(['schema', 'profile']);
    const schema = JSON.parse(stdout) as {
      properties: {
        initiatives: {
          items: { properties: { fade: object; effects: { items: { properties: { scope: object } } } } };
        };
      };
    };
    const { fade, effects } = schema.properties.initiatives.items.properties;
    expect(fade).toMatchObject({ title: expect.any(String) });
    expect(effects.items.properties.scope).toMatchObject({ enum: ['total', 'beyond_service'] });
  });
});
