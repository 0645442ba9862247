/** The inputs of the business by where they come from. */
import type { Source } from '../../../business/sources.js';
import type { Analysis } from '../../analyze/answer.js';
import { isLeftOut } from '../../analyze/input-blocks.js';

/** The groups in which a board sees them, by the origin of an input; what is derived follows from own figures. */
const groups = {
  'Own figures': ['yours', 'derived'],
  'Published claims': ['claimed'],
  'Model defaults': ['assumed'],
} as const satisfies Readonly<Record<string, readonly Source['origin'][]>>;

export interface Group {
  readonly name: keyof typeof groups;
  readonly sources: readonly Source[];
}

/** What plays a part: neither what is assumed zero nor what the run excludes. */
const counts = (source: Source): boolean => !isLeftOut(source) && !source.isNeutral;

/** All three groups, empty ones too. */
export function byOrigin({ sources }: Analysis): Group[] {
  return Object.entries(groups).map(([name, origins]) => ({
    name: name as Group['name'],
    sources: sources.filter(
      (source) => counts(source) && (origins as readonly string[]).includes(source.origin),
    ),
  }));
}
