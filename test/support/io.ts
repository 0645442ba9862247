/** The world of a command in a test: what it writes is kept, what it reads is given. */
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/program.js';

export interface World {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function cli(args: readonly string[], world: World = {}): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (content: string | Uint8Array) => {
      // Bytes stay what they are: a character each.
      written[name] += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
    },
    isTTY: world.isTTY ?? false,
    columns: world.columns,
  });
  let left = world.stdin ?? '';
  const io: Io = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: world.env ?? {},
    stdinIsTTY: world.isTTY ?? false,
    readStdin: async () => {
      // What has been read is gone.
      const stdin = left;
      left = '';
      return typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    },
  };
  const code = await run(args, io);
  return { code, ...written };
}

/** A valid profile of seven lines, for tests that are about something else. */
export const sevenLines = `name: Seven Lines
business:
  customers: 1000
  revenue: 1.2M per year
  gross_margin: 50%
  churn: 20% per year
acquisition: { cost: 300 }
complaints: { rate: 5% per year }
`;

/** A text on one line, wherever it was wrapped. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');
