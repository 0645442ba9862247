/** What a command is: a declaration. The program makes of it what parses its line. */
import type { Argument, Command, Option } from 'commander';
import type { Told } from './formats/writers.js';
import type { CommonOptions, Io } from './io.js';

interface Declared {
  readonly name: string;
  /** A line in the list of commands. */
  readonly summary: string;
  readonly description: string;
  /** A line to copy, above the help. */
  readonly example: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
}

/** A command that answers a question, in any of several formats. It has the options of all such commands. */
export interface Question<Args extends readonly unknown[], Options extends CommonOptions, Answer>
  extends Declared,
    Told<Answer> {
  readonly answer: (args: Args, options: Options, io: Io) => Promise<Answer>;
  /** Ends the command with a failure though the answer is written. */
  readonly check?: (answer: Answer) => Promise<void>;
}

/** A command that does something else. */
export interface Task<Args extends readonly unknown[], Options> extends Declared {
  readonly run: (args: Args, options: Options, io: Io, program: Command) => Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: what commander parses is typed by each declaration
export type AnyCommand = Question<any, any, any> | Task<any, any>;

/** A declaration as it is, with its types checked against one another. */
export const question = <Args extends readonly unknown[], Options extends CommonOptions, Answer>(
  declared: Question<Args, Options, Answer>,
): Question<Args, Options, Answer> => declared;
