/** The program as a process. */
import { fstatSync } from 'node:fs';
import { exitCodes } from './exit.js';
import type { Io, Stream } from './io.js';
import { run } from './program.js';

const streamOf = (stream: NodeJS.WriteStream): Stream => ({
  write: (content) => stream.write(content),
  isTTY: stream.isTTY === true,
  columns: stream.columns,
});

async function readStdin(): Promise<Uint8Array> {
  // Node takes a folder for an empty stream.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

let hasFailed = false;

/** Standard output or error that takes nothing more ends the program with the code of a file. */
async function failWriting(name: string, error: unknown): Promise<void> {
  hasFailed = true;
  process.exitCode = exitCodes.file;
  const { fileFailure } = await import('./files.js');
  process.stderr.write(`error: ${fileFailure('write', name, error).message}\n`);
}

for (const [name, stream] of [
  ['standard output', process.stdout],
  ['standard error', process.stderr],
] as const) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe: that is no error.
    if (error.code !== 'EPIPE' && !hasFailed) void failWriting(name, error);
  });
}

const io: Io = {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  env: process.env,
  readStdin,
};

// The code is set and the process left to end, since leaving at once would cut a long answer in a pipe.
void run(process.argv.slice(2), io).then((code) => {
  if (!hasFailed) process.exitCode = code;
});
