/** Input without end is refused as soon as it is larger than any profile, and takes no memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sevenLines } from '../support/io.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'profile.yaml'), sevenLines);
// Tells at the end how much memory there was at most.
const measure = join(folder, 'measure.cjs');
writeFileSync(
  measure,
  `process.on('exit', () => require('node:fs').writeSync(2, 'KB ' + process.resourceUsage().maxRSS));`,
);
const program = `${process.execPath} --require ${measure} bin/cs-roi.js`;

const shell = (command: string) =>
  spawnSync('bash', ['-c', command], { encoding: 'utf8', timeout: 30_000, killSignal: 'SIGKILL' });

const endless = join(folder, 'endless');

describe('input without end', () => {
  it.each([
    ['a pipe', `yes | ${program} analyze -`, 'standard input'],
    // The writer neither ends nor goes on.
    [
      'a pipe that is held open',
      `${program} analyze - < <(head -c 6000000 /dev/zero; sleep 60)`,
      'standard input',
    ],
    ['a device', `${program} analyze - < /dev/zero`, 'standard input'],
    ['a device by its name', `${program} analyze /dev/zero`, '/dev/zero'],
    ['a named pipe', `mkfifo ${endless}; (yes > ${endless} &); ${program} analyze ${endless}`, endless],
    ['the output of a program', `${program} validate <(yes)`, '/dev/fd/63'],
    ['one of two profiles', `${program} compare ${join(folder, 'profile.yaml')} <(yes)`, '/dev/fd/63'],
  ])('is refused: %s', (_what, command, name) => {
    const { status, stdout, stderr } = shell(command);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const [message = '', memory] = stderr.split('KB ');
    expect(message).toBe(
      `error: ${name} is not a profile: it is larger than any profile (5,000,000 bytes)\n`,
    );
    expect(Number(memory)).toBeGreaterThan(0);
    expect(Number(memory)).toBeLessThan(200_000);
  });
});
