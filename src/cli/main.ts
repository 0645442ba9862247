/** The program as a process. */
import { fstatSync } from 'node:fs';
import { exitCodes } from './exit.js';
import type { Io } from './io.js';
import { run } from './program.js';
import { standardStream } from './standard-stream.js';

async function readStdin(enough: number): Promise<Uint8Array> {
  // Node takes a folder for an empty stream.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    // To leave the loop closes the stream, whoever may go on writing into it.
    if (length >= enough) break;
  }
  return Buffer.concat(chunks);
}

/** Once an answer could not be written, the code of that outranks what the command comes to. */
let hasFailed = false;

async function failWriting(name: string, error: unknown): Promise<void> {
  if (hasFailed) return;
  hasFailed = true;
  process.exitCode = exitCodes.file;
  const { fileFailure } = await import('./files.js');
  io.stderr.write(`error: ${fileFailure('write', name, error).message}\n`);
}

const io: Io = {
  stdout: standardStream('stdout', (error) => void failWriting('standard output', error)),
  stderr: standardStream('stderr', (error) => void failWriting('standard error', error)),
  env: process.env,
  // Asked only where it matters, since Node takes its time to make a stream.
  get stdinIsTTY() {
    return process.stdin.isTTY === true;
  },
  readStdin,
};

// The code is set and the process left to end, since leaving at once would cut a long answer in a pipe.
void run(process.argv.slice(2), io).then((code) => {
  if (!hasFailed) process.exitCode = code;
});

// Nothing is left to do and all is written; to take the heap apart first would take longer than to leave.
process.once('beforeExit', () => process.exit());
