/** Reading and writing of files: whole, or not at all. */
import { randomBytes } from 'node:crypto';
import { access, constants, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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
 * The text of a file, or of standard input where the path is `-`.
 * @throws {Failed} when it cannot be read, is too large, or is not text.
 */
export async function readText(path: string, io: Io): Promise<string> {
  if (path === '-') return decode(await io.readStdin(), 'standard input');
  try {
    const { size } = await stat(path);
    if (size > largest) {
      throw new Failed(
        `cannot read ${path}: it is larger than any profile (${largest} bytes)`,
        exitCodes.invalidProfile,
      );
    }
    return decode(await readFile(path), path);
  } catch (error) {
    throw error instanceof Failed ? error : fileFailure('read', path, error);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Writes a file whole or not at all: beside its place first, then moved there.
 * @throws {Failed} when it cannot be written; what stood there before is then untouched.
 */
export async function writeText(path: string, text: string, mayReplace = true): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    if (await exists(path)) {
      if (!mayReplace) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
      if ((await stat(path)).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
      // A rename would replace a file that its owner has protected.
      await access(path, constants.W_OK);
    }
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw fileFailure('write', path, error);
  }
}
