/** How a sentence says what a variable may be, or would have to be, and how far it is off. */
import { noChange } from '../../business/changes.js';
import type { Solved } from './answer.js';
import type { Role } from './variable.js';
import { lowered } from './words.js';

/** What is possible where the present value is good, and what is required where it is not. */
type Saying = readonly [possible: string, required: string];

/** What is said of the most or the least that is good; … stands for the value. */
export interface Wording {
  readonly most: Saying;
  readonly least: Saying;
  /** What a present value is that is not good: more than the most, or less than the least. */
  readonly off: readonly [more: string, less: string];
}

const cost = (when: string): Wording => ({
  most: [`may cost up to …${when}`, `may cost no more than …${when}`],
  least: [`may cost as little as …${when}`, `would have to cost …${when}`],
  off: ['too much', 'too little'],
});

const wordings: Readonly<Record<Exclude<Role, 'change'>, Wording>> = {
  input: {
    most: ['may be as high as …', 'would have to come down to …'],
    least: ['may be as low as …', 'would have to rise to …'],
    off: ['too high', 'too low'],
  },
  once: cost(' upfront'),
  running: cost(''),
  'causal share': {
    most: ['of up to … is possible', 'of no more than … is required'],
    least: ['of … is enough', 'of … is required'],
    off: ['too high', 'too low'],
  },
  start: {
    most: ['may start as late as …', 'would have to start by …'],
    least: ['may start as early as …', 'would have to start no earlier than …'],
    off: ['too late', 'too early'],
  },
  end: {
    most: ['may end as late as …', 'would have to end by …'],
    least: ['may end as early as …', 'would have to last until …'],
    off: ['too late', 'too early'],
  },
  ramp: {
    most: ['may take up to … to reach full effect', 'may take no more than … to reach full effect'],
    least: ['may reach full effect within …', 'would have to take … to reach full effect'],
    off: ['too long', 'too short'],
  },
};

/** A change is weak or strong, in whichever direction it goes. */
function changeWording(solved: Solved, value: number): Wording {
  const { kind, input } = solved.problem.variable;
  const none = kind === null || input === null ? 0 : noChange({ kind, on: input }, solved.assessment.run);
  const present = solved.present.value - none;
  const way = Math.sign(present) || 1;
  const [strength, now] = [way * (value - none), way * present];
  const possible =
    strength < 0 ? 'even … is enough' : strength < now ? '… is enough' : 'the change may go as far as …';
  const saying: Saying = [possible, 'the change would have to be …'];
  const off = strength < now ? 'too much' : 'short of it';
  return { most: saying, least: saying, off: [off, off] };
}

/** How to speak of one solution. */
export const wordingOf = (solved: Solved, value: number): Wording => {
  const { role } = solved.problem.variable;
  return role === 'change' ? changeWording(solved, value) : wordings[role];
};

/** What the sentence is about. */
export function subjectOf({ problem: { variable } }: Solved): string {
  const { role, initiative, label, input } = variable;
  if (role === 'input') return label;
  if (input === null) return String(initiative);
  const acted = `${initiative}, ${lowered(input.label)}:`;
  return role === 'change' ? acted : `${acted} a causal share`;
}
