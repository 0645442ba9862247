/** What becomes of an answer whose reader is slow, gone, or a disk that is full. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standardStream } from '../../../src/cli/standard-stream.js';

const fs = vi.hoisted(() => ({ writeSync: vi.fn(), fstatSync: vi.fn() }));
vi.mock('node:fs', () => fs);

const kind = (name: 'isFIFO' | 'isFile' | 'isSocket' | 'none') => ({
  isFIFO: () => name === 'isFIFO',
  isFile: () => name === 'isFile',
  isSocket: () => name === 'isSocket',
});

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

/** Takes so many bytes of what it is given. */
const taking =
  (count: number) =>
  (_: number, bytes: Uint8Array): number =>
    Math.min(count, bytes.length);

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString();

let throughNode = '';
beforeEach(() => {
  throughNode = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((content) => {
    throughNode += textOf(content);
    return true;
  });
  fs.fstatSync.mockReturnValue(kind('isFIFO'));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.writeSync.mockReset();
});

describe('standard output into a pipe', () => {
  it('is written bit by bit as the reader takes it, without a stream of Node', () => {
    const taken: number[] = [];
    fs.writeSync.mockImplementation((descriptor: number, bytes: Uint8Array) => {
      expect(descriptor).toBe(1);
      taken.push(...bytes.subarray(0, 4));
      return Math.min(4, bytes.length);
    });
    standardStream('stdout', failing('unexpected')).write('1,000 € a year');
    expect(textOf(Uint8Array.from(taken))).toBe('1,000 € a year');
    expect(throughNode).toBe('');
  });

  it('goes on through Node from where the pipe was full and would not wait', () => {
    fs.writeSync.mockImplementationOnce(taking(5)).mockImplementation(failing('EAGAIN'));
    const stream = standardStream('stdout', failing('unexpected'));
    stream.write('first and rest');
    expect(throughNode).toBe(' and rest');
    // What comes later must not overtake it.
    fs.writeSync.mockImplementation(taking(100));
    stream.write(', and more');
    expect(throughNode).toBe(' and rest, and more');
  });

  it('ends quietly where nobody reads any more', () => {
    fs.writeSync.mockImplementation(failing('EPIPE'));
    standardStream('stdout', failing('unexpected')).write('an answer');
  });

  it('tells what else goes wrong', () => {
    fs.writeSync.mockImplementation(failing('ENOSPC'));
    const fail = vi.fn();
    standardStream('stdout', fail).write('an answer');
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ code: 'ENOSPC' }));
  });

  it('is no terminal and has no width', () => {
    const stream = standardStream('stdout', failing('unexpected'));
    expect({ isTTY: stream.isTTY, columns: stream.columns }).toEqual({ isTTY: false, columns: undefined });
  });
});

it('anything else is written through Node', () => {
  fs.fstatSync.mockReturnValue(kind('none'));
  standardStream('stdout', failing('unexpected')).write('to a terminal');
  expect(throughNode).toBe('to a terminal');
  expect(fs.writeSync).not.toHaveBeenCalled();
});
