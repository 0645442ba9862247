/** What the commands that simulate have in common: how many runs, from which seed, and how far they are. */
import { Option } from 'commander';
import { exitCodes } from './exit.js';
import { parseInteger } from './integer.js';
import { type CommonOptions, Failed, type Io } from './io.js';

export interface RunOptions extends CommonOptions {
  readonly runs: string;
  /** What version 0.1 called them. */
  readonly draws?: string;
  readonly seed: string;
}

/** What the option of that name does. */
export const certainEffects = 'use causal shares as stated, without the ranges that follow from the evidence';

/** The options of a command that simulates. */
export const runOptions: readonly Option[] = [
  new Option('--runs <number>', 'how many simulation runs to make, 100 to 5000000').default('10000'),
  new Option('--draws <number>').hideHelp(),
  new Option('--seed <number>', 'seed of the random numbers; the same seed gives the same result').default(
    '1',
  ),
  new Option('--certain-effects', certainEffects),
];

const maxRuns = 5_000_000;
const maxSeed = 0xffff_ffff;

/** The numbers behind the options. */
export const runsOf = ({ runs, draws, seed, certainEffects }: RunOptions) => ({
  certainEffects,
  runs:
    draws === undefined
      ? parseInteger('runs', runs, 100, maxRuns)
      : parseInteger('draws', draws, 100, maxRuns),
  seed: parseInteger('seed', seed, 0, maxSeed),
});

/** What a reader waits for without wondering. */
const patience = 1000;

/** Tells how far it is, on a terminal only, and only where it lasts. */
export function progressOn({ stderr }: Io, { quiet }: CommonOptions): (done: number) => void {
  if (!stderr.isTTY || quiet) return () => {};
  const start = performance.now();
  let shown = '';
  return (done) => {
    if (performance.now() - start < patience) return;
    const text = done < 1 ? `${Math.floor(done * 100)}% of the simulation runs` : '';
    if (text === shown) return;
    stderr.write(`\r${text.padEnd(shown.length)}${done < 1 ? '' : '\r'}`);
    shown = text;
  };
}

/** Runs a simulation; that every run contradicts itself is told as what is wrong with the profile. */
export async function simulating<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NothingPossible')) throw error;
    const { contradictory } = error as import('../answers/uncertainty/simulate/answer.js').NothingPossible;
    const { contradictedInWords } = await import('../answers/uncertainty/notices-report.js');
    throw new Failed(
      `in every simulation run the inputs contradict each other (${contradictedInWords([...contradictory.keys()])}); narrow the ranges, or state likelier ones`,
      exitCodes.invalidProfile,
    );
  }
}
