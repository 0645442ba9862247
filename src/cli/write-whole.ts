/** Writing of files: whole, or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFile,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { promisify } from 'node:util';
import { fileFailure } from './files.js';

type Content = string | Uint8Array;

const withCode = (code: string) => Object.assign(new Error(code), { code });

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

/** Those that end a program which does not catch them, and can be caught. Names that a system lacks never come. */
const signals = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'] as const),
  ...(['SIGALRM', 'SIGVTALRM', 'SIGXCPU', 'SIGUSR2'] as const),
];

/** The file that links lead to, whether it is there or not. A path is never made shorter: `..` may follow a link. */
function targetOf(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  const next = readlinkSync(path);
  return targetOf(isAbsolute(next) ? next : `${dirname(path)}/${next}`);
}

/** The descriptor of this process that a path means, such as `/dev/stdout`. */
function descriptorOf(path: string): number | undefined {
  const { name, number } =
    /^\/(?:dev|proc\/self)\/(?:(?<name>stdout|stderr)|fd\/(?<number>\d+))$/.exec(path)?.groups ?? {};
  if (name !== undefined) return name === 'stdout' ? 1 : 2;
  return number === undefined ? undefined : Number(number);
}

/** Gives a new file the owner, group and permissions of the one whose place it takes. */
function resemble(descriptor: number, { uid, gid, mode }: Stats): void {
  const made = fstatSync(descriptor);
  if (made.uid !== uid || made.gid !== gid) {
    try {
      fchownSync(descriptor, uid, gid);
    } catch {
      // Only root may give a file away. The group must stay, since the permissions speak of it.
      try {
        if (made.gid !== gid) fchownSync(descriptor, made.uid, gid);
      } catch {
        throw new Error('it belongs to a group that you may not give to a file; choose another name');
      }
    }
  }
  fchmodSync(descriptor, mode & 0o777);
}

/** Moves a finished file to where none may be. */
function place(finished: string, path: string): void {
  try {
    linkSync(finished, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    // Not every disk knows links. A copy is refused as well where somebody has been faster.
    copyFileSync(finished, path, constants.COPYFILE_EXCL);
  }
  rmSync(finished);
}

const maxTries = 10;

/** A file that is being written beside the place it is for, and that nothing leaves behind but the loss of the process. */
class Unfinished {
  #name: string | undefined;
  #descriptor: number | undefined;

  /** Opens it for its owner alone where it takes the place of another, under a name that nobody has. */
  open(path: string, there: Stats | undefined): number {
    for (let tries = 1; ; tries++) {
      const name = `${dirname(path)}/.cs-roi.${Math.random().toString(36).slice(2)}.part`;
      try {
        this.#descriptor = openSync(name, 'wx', there === undefined ? 0o666 : 0o600);
        this.#name = name;
        return this.#descriptor;
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
        if (tries === maxTries) throw new Error('no name is free beside it');
      }
    }
  }

  /** Moves it to its place by `move`. */
  finish(move: (name: string) => void): void {
    this.#close();
    move(this.#name as string);
    this.#name = undefined;
  }

  #close(): void {
    const open = this.#descriptor;
    this.#descriptor = undefined;
    if (open !== undefined) closeSync(open);
  }

  /** Removes it, unless it is finished. */
  remove(): void {
    this.#close();
    if (this.#name !== undefined) rmSync(this.#name, { force: true });
  }
}

/** The end of this turn of the event loop, or of the next where this one is at its end. */
const turn = () => new Promise((done) => setImmediate(done));

/** Does what a signal must not end half-way: `tidy` comes first. */
async function guarded(tidy: () => void, work: () => Promise<void>): Promise<void> {
  const unguard = () => {
    for (const signal of signals) process.off(signal, leave);
  };
  const leave = (signal: NodeJS.Signals, number: number) => {
    unguard();
    tidy();
    // It ends as if it had not been caught, by which a shell knows that its script is to end as well.
    process.kill(process.pid, signal);
    // The first process of a container is not ended so.
    process.exit(128 + number);
  };
  for (const signal of signals) process.on(signal, leave);
  try {
    await work();
    // A signal that came during the last step is heard in the next turn of the event loop.
    await turn();
    await turn();
  } finally {
    unguard();
  }
}

/** Writes beside a place first and then moves it there, so that nobody ever meets half of a file. */
async function writeBeside(path: string, content: Content, there: Stats | undefined, mayReplace: boolean) {
  const unfinished = new Unfinished();
  const tidy = () => unfinished.remove();
  await guarded(tidy, async () => {
    try {
      const descriptor = unfinished.open(path, there);
      if (there !== undefined) resemble(descriptor, there);
      await promisify(writeFile)(descriptor, content);
      unfinished.finish((name) => (mayReplace ? renameSync(name, path) : place(name, path)));
    } finally {
      tidy();
    }
  });
}

/**
 * Writes a file whole or not at all.
 * @throws {Failed} when it cannot be written; what stood there before is then untouched.
 */
export async function writeWhole(path: string, content: Content, mayReplace = true): Promise<void> {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw withCode('EISDIR');
    if (there !== undefined && !mayReplace) throw withCode('EEXIST');
    const descriptor = descriptorOf(path);
    // A pipe is opened anew, since another program may have set this one not to wait.
    if (descriptor !== undefined && (there?.isFile() || there?.isSocket())) {
      return writeFileSync(descriptor, content);
    }
    // A rename would replace a file that its owner has protected, and a device as if it were a file.
    if (there !== undefined) accessSync(path, constants.W_OK);
    if (there !== undefined && !there.isFile()) writeFileSync(path, content);
    else await writeBeside(targetOf(path), content, there, mayReplace);
  } catch (error) {
    throw fileFailure('write', path, error);
  }
}
