/**
 * What each Node named in CS_ROI_NODES makes of the code that another one keeps beside the built program, and
 * of its own where bits are flipped: nothing, and the same answer.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { difference, type Left, nodes, start } from './nodes.js';
import { type Program, programOf } from './program.js';
import { profileOf } from './questions.js';

const question = ['analyze', profileOf('seven-lines')];
const all = [process.execPath, ...nodes];
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** What each Node answers with no kept code at all. */
const usual = new Map<string, Left>();

beforeAll(async () => {
  if (nodes.length === 0) return;
  const { file, kept, remove } = await programOf(process.execPath);
  for (const code of kept) rmSync(code);
  for (const node of all) usual.set(node, await start(node, [file, ...question]));
  remove();
});

it.skipIf(nodes.length === 0)('no Node needs kept code', () => {
  expect([...usual.values()].filter(({ code, signal }) => code !== 0 || signal !== null)).toEqual([]);
});

describe.each(nodes.length > 0 ? all : [])('the code that %s keeps', (keeper) => {
  let program: Program;
  const differs = async (node: string): Promise<string | undefined> =>
    difference(usual.get(node) as Left, await start(node, [program.file, ...question]));

  beforeAll(async () => {
    program = await programOf(keeper);
  });
  afterAll(() => program.remove());

  it.each(all)('changes nothing under %s', async (node) => {
    expect(await differs(node)).toBeUndefined();
  });

  it('changes nothing with a flipped bit in each file', async () => {
    const whole = program.kept.map((file) => readFileSync(file));
    for (let round = 0; round < 8; round++) {
      whole.forEach((bytes, k) => {
        const altered = Buffer.from(bytes);
        const place = Math.floor(((round + 0.5) * bytes.length) / 8);
        altered.writeUInt8(altered.readUInt8(place) ^ (1 << round), place);
        writeFileSync(program.kept[k] as string, altered);
      });
      expect(await differs(keeper), `round ${round}`).toBeUndefined();
    }
  });
});
