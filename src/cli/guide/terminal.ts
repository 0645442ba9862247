/** The prompts of a terminal. */
import { log, S_BAR, select, text } from '@clack/prompts';
import { plainPaint } from '../../render/text/paint.js';
import { toTerminal } from '../../render/text/terminal.js';
import { wrap } from '../../render/text/text.js';
import { exitCodes } from '../exit.js';
import { Failed } from '../io.js';
import type { Prompts } from './dialogue.js';

/** What the library puts before each line. */
const bar = `${S_BAR}  `;

/**
 * An answer to a prompt.
 * @throws {Failed} where there will be none: somebody leaves (Ctrl-C, Escape), or ends the input (Ctrl-D), which
 * the library does not see and would wait for ever.
 */
async function answered(prompt: (signal: AbortSignal) => Promise<string | symbol>): Promise<string> {
  const ended = new AbortController();
  let ending: NodeJS.Immediate | undefined;
  // The input pauses behind an answer too, which is then known before the next turn of the event loop.
  const end = () => {
    ending = setImmediate(() => ended.abort());
  };
  process.stdin.once('pause', end);
  const answer = await prompt(ended.signal);
  process.stdin.off('pause', end);
  clearImmediate(ending);
  if (typeof answer === 'symbol') throw new Failed('interrupted; nothing was written', exitCodes.interrupted);
  return answer;
}

export function terminalPrompts(width: number): Prompts {
  const room = width - bar.length;
  return {
    text: ({ label, reason, example }, check) => {
      const message = [label, ...wrap(reason, room)].join(`\n${bar}`);
      return answered((signal) =>
        text({
          message,
          placeholder: `for example ${example}`,
          signal,
          defaultValue: '',
          validate: (said) => check(said ?? ''),
        }),
      );
    },
    choose: (message, options, initialValue) =>
      answered((signal) => select({ message, options: [...options], initialValue, signal, maxItems: 10 })),
    tell: (report) => log.message(toTerminal(report, { width: room, paint: plainPaint }).trimEnd()),
  };
}
