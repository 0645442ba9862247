/** Reading of files, and what can be wrong with any file. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { exitCodes } from './exit.js';
import { Failed, type Io } from './io.js';

/** In bytes. */
const largest = 5_000_000;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links form a loop',
  EBUSY:
    'it is in use, or mounted by itself as files of containers are; choose another name, or mount its folder',
  ENXIO: 'it is a socket, or a pipe without a reader',
  EEXIST: 'it already exists; choose another name or remove it first',
};

/** That something cannot be read or written, and why. */
export function fileFailure(verb: 'read' | 'write', path: string, error: unknown): Failed {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Failed(`cannot ${verb} ${path}: ${reasons[code] ?? (error as Error).message}`, exitCodes.file);
}

const notAProfile = (path: string, why: string): Failed =>
  new Failed(`${path} is not a profile: ${why}`, exitCodes.invalidProfile);

/** What bytes are that are no text in UTF-8. */
function kindOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    bytes.subarray(0, 4).includes(0)
  )
    return 'it is text in UTF-16, or no text';
  if (first === 0x50 && second === 0x4b) return 'it is a spreadsheet, a document or another packed file';
  return 'it is not text in UTF-8';
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Not UTF-8: said below, with what is wanted.
  }
  throw notAProfile(path, `${kindOf(bytes)}; save it as text in UTF-8, as YAML is`);
}

/** The first bytes of a file, device or pipe, no more than so many: what it is said to hold need not be true. */
function firstBytes(path: string, most: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(most);
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read) {
      read = readSync(descriptor, bytes, length, most - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The text of a file, or of standard input where the path is `-`. Files are read in one go:
 * nothing else happens meanwhile, and the asynchronous calls would only add to every start.
 * @throws {Failed} when it cannot be read, is too large, or is not text.
 */
export async function readText(path: string, io: Io): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  try {
    // One more than there may be tells that there are too many, without an end being waited for.
    const most = largest + 1;
    const bytes = path === '-' ? await io.readStdin(most) : firstBytes(path, most);
    if (bytes.length < most) return decode(bytes, name);
    throw notAProfile(name, `it is larger than any profile (${largest.toLocaleString('en-US')} bytes)`);
  } catch (error) {
    throw error instanceof Failed ? error : fileFailure('read', name, error);
  }
}

/** Whether two paths lead to one file that is there. What cannot be looked at is refused when it is used. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/**
 * Refuses an output that could not be written for want of its folder, before an answer takes its time.
 * @throws {Failed}
 */
export function checkFolder(path: string): void {
  try {
    if (!statSync(dirname(path)).isDirectory())
      throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  } catch (error) {
    throw fileFailure('write', path, error);
  }
}

/**
 * Refuses a new file where one is, or could not be written, before anybody takes the time to say what is in it.
 * @throws {Failed}
 */
export function checkNew(path: string): void {
  checkFolder(path);
  if (existsSync(path))
    throw fileFailure('write', path, Object.assign(new Error('exists'), { code: 'EEXIST' }));
}
