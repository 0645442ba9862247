/** Reading and writing of files: whole, or not at all. */
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exitCodes } from './exit.js';
import { Failed, type Io } from './io.js';

const largest = 5_000_000;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be changed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a ring',
  EEXIST: 'it exists already; choose another name or remove it first',
};

/** That something cannot be read or written, and why. */
export function fileFailure(verb: 'read' | 'write', path: string, error: unknown): Failed {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Failed(`cannot ${verb} ${path}: ${reasons[code] ?? (error as Error).message}`, exitCodes.file);
}

const notAProfile = (path: string, why: string): Failed =>
  new Failed(`${path} is not a profile: ${why}`, exitCodes.invalidProfile);

function decode(bytes: Uint8Array, path: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Not UTF-8: said below, with what is wanted.
  }
  throw notAProfile(path, 'it is not text in UTF-8, as YAML is');
}

/** The bytes of a file, where it is not too large to be a profile. */
function bytesOf(path: string): Uint8Array {
  if (statSync(path).size > largest) {
    throw notAProfile(path, `it is larger than any profile (${largest.toLocaleString('en-US')} bytes)`);
  }
  return readFileSync(path);
}

/**
 * The text of a file, or of standard input where the path is `-`. Files are read and written in one go:
 * nothing else happens meanwhile, and the asynchronous calls would only add to every start.
 * @throws {Failed} when it cannot be read, is too large, or is not text.
 */
export async function readText(path: string, io: Io): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  try {
    return decode(path === '-' ? await io.readStdin() : bytesOf(path), name);
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

/** The file that a path leads to through links, whether it is there or not. */
function targetOf(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink()) return path;
  // A link to nothing has no real path yet, but names where it is to be.
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  return isThere ? realpathSync(path) : resolve(dirname(path), readlinkSync(path));
}

/** Writes beside a place first and then moves it there, so that nobody ever meets half of a file. */
function replace(path: string, content: string | Uint8Array, mode: number | undefined): void {
  const beside = join(dirname(path), `.cs-roi.${process.pid}.part`);
  writeFileSync(beside, '', { flag: 'wx' });
  try {
    writeFileSync(beside, content);
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * Writes a file whole or not at all.
 * @throws {Failed} when it cannot be written; what stood there before is then untouched.
 */
export function writeWhole(path: string, content: string | Uint8Array, mayReplace = true): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    if (there !== undefined && !mayReplace) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    // A rename would replace a file that its owner has protected, and a device as if it were a file.
    if (there !== undefined) accessSync(path, constants.W_OK);
    if (there !== undefined && !there.isFile()) writeFileSync(path, content);
    else replace(targetOf(path), content, there && there.mode & 0o7777);
  } catch (error) {
    throw fileFailure('write', path, error);
  }
}
