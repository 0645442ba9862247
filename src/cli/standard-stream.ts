/** Standard output and error, of which Node's own streams are made only where they are needed. */
import { fstatSync, writeSync } from 'node:fs';
import type { Stream } from './io.js';

type StandardName = 'stdout' | 'stderr';

const descriptors: Readonly<Record<StandardName, number>> = { stdout: 1, stderr: 2 };

/** Whether it leads into a pipe or a file, which takes bytes as they are. */
function isPlain(descriptor: number): boolean {
  const kind = fstatSync(descriptor);
  return kind.isFIFO() || kind.isFile() || kind.isSocket();
}

/** Writes all of it, waiting for a slow reader; answers with what is left where waiting is not possible. */
function writeThrough(descriptor: number, content: string | Uint8Array): Uint8Array {
  let rest = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    // Another program has set the pipe not to wait; a stream of Node knows how to.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return rest;
}

/**
 * One of the two as a stream for commands. Into a pipe or a file it writes straight away, since Node takes
 * some 4 ms to make a stream, twenty times what the writing takes. A reader that has seen enough, such
 * as `head`, closes the pipe: that is no failure.
 */
export function standardStream(name: StandardName, fail: (error: unknown) => void): Stream {
  const descriptor = descriptors[name];
  const failing = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  };
  let made: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    made ??= process[name].on('error', failing);
    return made;
  };
  const isDirect = isPlain(descriptor);
  return {
    write: (content) => {
      try {
        const rest = made === undefined && isDirect ? writeThrough(descriptor, content) : content;
        if (rest.length > 0) stream().write(rest);
      } catch (error) {
        failing(error as NodeJS.ErrnoException);
      }
    },
    get isTTY() {
      return !isDirect && stream().isTTY === true;
    },
    get columns() {
      return isDirect ? undefined : stream().columns;
    },
  };
}
