/** Reading and writing of files: whole, or not at all. */
import { accessSync, constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  EEXIST: 'it exists already; choose another name or remove it first',
};

function fileFailure(verb: string, path: string, error: unknown): Failed {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Failed(`cannot ${verb} ${path}: ${reasons[code] ?? (error as Error).message}`, exitCodes.file);
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Not UTF-8: said below, with what is wanted.
  }
  throw new Failed(
    `cannot read ${path}: it is not text in UTF-8, as a YAML profile is`,
    exitCodes.invalidProfile,
  );
}

/**
 * The text of a file, or of standard input where the path is `-`. Files are read and written in one go:
 * nothing else happens meanwhile, and the asynchronous calls would only add to every start.
 * @throws {Failed} when it cannot be read, is too large, or is not text.
 */
export async function readText(path: string, io: Io): Promise<string> {
  if (path === '-') return decode(await io.readStdin(), 'standard input');
  try {
    const { size } = statSync(path);
    if (size > largest) {
      throw new Failed(
        `cannot read ${path}: it is larger than any profile (${largest} bytes)`,
        exitCodes.invalidProfile,
      );
    }
    return decode(readFileSync(path), path);
  } catch (error) {
    throw error instanceof Failed ? error : fileFailure('read', path, error);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there.
 * @throws {Failed} when it cannot be written; what stood there before is then untouched.
 */
export function writeText(path: string, text: string, mayReplace = true): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    if (there !== undefined && !mayReplace) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    // A rename would replace a file that its owner has protected, and a device as if it were a file.
    if (there !== undefined) accessSync(path, constants.W_OK);
    if (there !== undefined && !there.isFile()) {
      writeFileSync(path, text);
      return;
    }
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw fileFailure('write', path, error);
  }
}
