/** What the commands that draw have in common: how many draws, from which seed, and how far they are. */
import type { Command } from 'commander';
import { exitCodes } from './exit.js';
import { type CommonOptions, Failed, type Io } from './io.js';
import { whole } from './whole.js';

export interface DrawOptions extends CommonOptions {
  readonly draws: string;
  readonly seed: string;
}

/** What the option of that name does. */
export const certainEffects =
  'take every effect as stated, without the range that its evidence gives its causal share';

/** The options of a command that draws. */
export const withDrawOptions = (command: Command): Command =>
  command
    .option('--draws <number>', 'how many draws to make, 100 to 5000000', '10000')
    .option('--seed <number>', 'where the random numbers begin; the same seed gives the same answer', '1')
    .option('--certain-effects', certainEffects);

const mostDraws = 5_000_000;
const highestSeed = 0xffff_ffff;

/** The numbers behind the options. */
export const drawsOf = ({ draws, seed, certainEffects }: DrawOptions) => ({
  certainEffects,
  draws: whole('draws', draws, 100, mostDraws),
  seed: whole('seed', seed, 0, highestSeed),
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
    const text = done < 1 ? `${Math.floor(done * 100)}% of the draws` : '';
    if (text === shown) return;
    stderr.write(`\r${text.padEnd(shown.length)}${done < 1 ? '' : '\r'}`);
    shown = text;
  };
}

/** Runs what draws; that every draw contradicts itself is told as what is wrong with the profile. */
export async function drawing<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NothingPossible')) throw error;
    const { contradictory } = error as import('../answers/uncertainty/simulate/answer.js').NothingPossible;
    const { contradictedInWords } = await import('../answers/uncertainty/notices-report.js');
    throw new Failed(
      `in every draw the inputs contradict each other (${contradictedInWords([...contradictory.keys()])}); narrow the ranges, or state likelier ones`,
      exitCodes.invalidProfile,
    );
  }
}
