/** Other versions of Node, and the built program started with them. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter } from 'node:path';

/** Files of Node, as continuous integration or a developer names them, separated as PATH is. */
export const nodes = (process.env['CS_ROI_NODES'] ?? '').split(delimiter).filter((path) => path !== '');

/** All that a process leaves behind. */
export interface Left {
  readonly code: number | null;
  /** What ended it, if it did not end by itself. */
  readonly signal: string | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Starts a Node with nothing of what the one of the tests was started with. */
export function start(node: string, args: readonly string[]): Promise<Left> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Where two answers part, in words; nothing where they do not. */
export function difference(one: Left, other: Left): string | undefined {
  if (one.code !== other.code || one.signal !== other.signal)
    return `ends with ${other.signal ?? other.code} and not ${one.signal ?? one.code}: ${other.stderr}`;
  if (one.stderr !== other.stderr) return `standard error is ${other.stderr} and not ${one.stderr}`;
  if (one.stdout.equals(other.stdout)) return undefined;
  const at = one.stdout.findIndex((byte, place) => byte !== other.stdout[place]);
  const place = at < 0 ? one.stdout.length : at;
  const near = ({ stdout }: Left) => stdout.toString('latin1', Math.max(0, place - 40), place + 20);
  return `parts at byte ${place}: ${JSON.stringify(near(other))} and not ${JSON.stringify(near(one))}`;
}

/** Does the same for each, as many at once as the machine has processors. */
export async function forEach<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) {
      const place = next++;
      results[place] = await work(all[place] as T);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
