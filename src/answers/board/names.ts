/** Names short enough to stand in a sentence, whatever a profile calls its initiatives. */
import type { Assessment } from '../../business/assess.js';

const maxLength = 80;

function shortened(name: string): string {
  if (name.length <= maxLength) return name;
  const signs = [...name];
  return signs.length <= maxLength ? name : `${signs.slice(0, maxLength - 1).join('')}…`;
}

/** The same answer with the names of its profile cut to a length that leaves room for what is said of them. */
export function withShortNames<T extends Assessment>(assessment: T): T {
  const { profile } = assessment;
  const initiatives = profile.initiatives.map((each) => ({ ...each, name: shortened(each.name) }));
  return { ...assessment, profile: { ...profile, name: shortened(profile.name), initiatives } };
}
