/** Whatever a command publishes as JSON fits the schema that is published with it. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { resultJsonSchema } from '../../../src/answers/json-schema.js';
import { cli } from '../../support/io.js';

const harbor = 'fixtures/harbor-home-services/profile.yaml';
const seven = 'fixtures/seven-lines/profile.yaml';
const fits = new Ajv({ strict: false }).compile(resultJsonSchema());

/** Commands with the kind that they publish. */
const published = {
  [`analyze ${harbor}`]: 'analysis',
  [`analyze ${seven} --claims none`]: 'analysis',
  [`explain npv ${harbor} --depth 2`]: 'explanation',
  [`simulate ${harbor} --runs 500`]: 'simulation',
  [`sensitivity ${harbor} --runs 500`]: 'sensitivity',
  [`solve npv ${harbor} --for business.churn`]: 'solution',
  [`solve npv ${harbor} --for business.fixed_costs`]: 'solution',
  [`compare ${harbor}`]: 'comparison',
  [`compare ${harbor} ${seven}`]: 'comparison',
  [`compare-methods ${harbor}`]: 'method-comparison',
  [`claims --profile ${harbor}`]: 'claims',
  'claims retention-profit': 'claim',
  [`validate ${harbor}`]: 'validation',
};

describe('the JSON Schema of results', () => {
  it.each(Object.entries(published))('fits `%s`', async (command, kind) => {
    const { stdout } = await cli([...command.split(' '), '--format', 'json']);
    const result = JSON.parse(stdout) as { kind: string };
    expect(result).toMatchObject({ schemaVersion: 2, kind });
    expect(fits(result), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
  });

  it('refuses what is of no known kind, and what lacks a key', async () => {
    const { stdout } = await cli(['simulate', harbor, '--runs', '100', '--format', 'json']);
    const { seed: _, ...without } = JSON.parse(stdout) as Record<string, unknown>;
    expect(fits(without)).toBe(false);
    expect(fits({ ...without, seed: 1, kind: 'guess' })).toBe(false);
  });
});
