/** The program as a process. */
import type { Io, Stream } from './io.js';
import { run } from './program.js';

const streamOf = (stream: NodeJS.WriteStream): Stream => ({
  write: (text) => stream.write(text),
  isTTY: stream.isTTY === true,
  columns: stream.columns,
});

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
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
  process.exitCode = code;
});
