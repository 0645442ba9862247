/** The world as a command sees it, so that tests can stand in for it. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person types what is read from standard input. */
  readonly stdinIsTTY: boolean;
  /** Its first bytes: all of them, or no fewer than asked for. */
  readonly readStdin: (enough: number) => Promise<Uint8Array>;
}

export interface Stream {
  readonly write: (content: string | Uint8Array) => unknown;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** What a command is told by the options that all commands share. */
export interface CommonOptions {
  readonly format?: string;
  readonly output?: string;
  readonly set?: readonly string[];
  readonly claims: 'published' | 'none';
  /** Which picture, where one alone is asked for. */
  readonly chart?: string;
  /** Whether everything is asked for, where a part of it is the rule. */
  readonly full?: boolean;
  /** The date and the author of a page. */
  readonly asOf?: string;
  readonly author?: string;
  /** Of the commands that simulate. */
  readonly certainEffects?: boolean;
  readonly quiet?: boolean;
  /** Whether figures that are hardly meant are refused. */
  readonly strict?: boolean;
  /** Of the commands that answer in rows: for a spreadsheet, and the locale whose marks it reads. */
  readonly excel?: boolean;
  readonly locale?: string;
  readonly color: boolean;
}

/** Something that ends a command with a message and an exit code of its own. */
export class Failed extends Error {
  override readonly name = 'Failed';
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message);
  }
}

/** Whether a stream gets colour: each is judged by itself, and the reader's wish comes first. */
export function isColoured(stream: Stream, env: Io['env'], color: boolean): boolean {
  if (!color || (env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY && env['TERM'] !== 'dumb';
}

const usualWidth = 80;
const narrowest = 40;
const widest = 120;

/** The width to write for: a pipe gets 80 columns, so that it is the same everywhere. */
export const widthOf = ({ isTTY, columns }: Stream): number =>
  isTTY && columns ? Math.min(widest, Math.max(narrowest, columns)) : usualWidth;
