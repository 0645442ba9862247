/** Somebody who answers the questions of `init`, as far as the script goes. */
import type { Option, Prompts } from '../../src/cli/guide/dialogue.js';
import { profileByDialogue } from '../../src/cli/guide/dialogue.js';
import type { Report } from '../../src/report/blocks.js';

/** What is said to a question, by its label; one answer after another where the first are refused. */
export type Script = Readonly<Record<string, string | readonly string[]>>;

export interface Talk {
  /** The profile that is written. */
  readonly text: string;
  /** Every question, in order. */
  readonly asked: readonly string[];
  /** Every answer that was refused, with what was said to it. */
  readonly refused: readonly (readonly [answer: string, why: string])[];
  /** What was told on the way. */
  readonly told: readonly Report[];
  readonly offered: readonly Option[];
}

/** Thrown where the script says `leave`. */
export class Left extends Error {}

/** Talks with `init`. A question that is not in the script is passed over. */
export async function talk(script: Script): Promise<Talk> {
  const asked: string[] = [];
  const refused: (readonly [string, string])[] = [];
  const told: Report[] = [];
  const offered: Option[] = [];
  const left = new Map(Object.entries(script).map(([label, said]) => [label, [said].flat()]));
  const nextTo = (label: string): string => {
    const answer = left.get(label)?.shift() ?? '';
    if (answer === 'leave') throw new Left();
    return answer;
  };
  const mostTries = 5;
  const prompts: Prompts = {
    text: async ({ label }, check) => {
      asked.push(label);
      for (let tries = 0; tries < mostTries; tries++) {
        const answer = nextTo(label);
        const why = check(answer);
        if (why === undefined) return answer;
        refused.push([answer, why]);
      }
      throw new Error(`no answer to ${label} passes: ${JSON.stringify(refused.at(-1))}`);
    },
    choose: async (label, options, initial) => {
      asked.push(label);
      offered.push(...options);
      return nextTo(label) || initial;
    },
    tell: (report) => told.push(report),
  };
  return { text: await profileByDialogue(prompts), asked, refused, told, offered };
}
