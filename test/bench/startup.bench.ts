/**
 * How long the built program takes from start to end, as a multiple of Node doing nothing, and a simulation as a
 * multiple of an analysis. Multiples say the same on a fast and a slow machine; nothing fails when they are high.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const rounds = 31;
const profile = 'fixtures/harbor-home-services/profile.yaml';
const program = 'bin/cs-roi.js';
const nothing = ['-e', '0'];
const commands = [
  { says: ['--help'], target: 1.6, beside: nothing },
  { says: ['analyze', '--format', 'json', profile], target: 3, beside: nothing },
  { says: ['analyze', profile], target: 3.5, beside: nothing },
  { says: ['simulate', '--runs', '10000', profile], target: 2.5, beside: [program, 'analyze', profile] },
];

// Node reads these certificates at every start, which would drown what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Milliseconds of one whole process, or nothing where it fails. */
function time(args: readonly string[]): number | undefined {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return status === 0 ? performance.now() - start : undefined;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function measure(args: readonly string[], beside: readonly string[]) {
  const bare: number[] = [];
  const whole: number[] = [];
  // In turn, so that a slow moment of the machine falls on both.
  for (let round = 0; round < rounds; round++) {
    bare.push(time(beside) ?? Number.NaN);
    whole.push(time(args) ?? Number.NaN);
  }
  const ratio = median(whole.map((value, round) => value / (bare[round] as number)));
  return { 'beside ms': rounded(median(bare), 1), ms: rounded(median(whole), 1), ratio: rounded(ratio, 2) };
}

if (!existsSync('dist/cli/main.cjs')) console.log('The program is not built: run npm run build');
else {
  console.log(`Node ${process.version}, medians of ${rounds} pairs`);
  const rows: Record<string, object> = {};
  for (const { says, target, beside } of commands) {
    const args = [program, ...says];
    const works = time(args) !== undefined;
    const row = `cs-roi ${says.join(' ').replace(profile, 'PROFILE')}`;
    rows[row] = { ...(works ? measure(args, beside) : { ratio: 'not there yet' }), target };
  }
  console.table(rows);
}
