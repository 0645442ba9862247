/** Names short enough to stand in a sentence, whatever a profile calls its initiatives. */
import type { Profile } from '../../profile/profile.js';

const maxLength = 80;

function shortened(name: string): string {
  if (name.length <= maxLength) return name;
  const signs = [...name];
  return signs.length <= maxLength ? name : `${signs.slice(0, maxLength - 1).join('')}…`;
}

/** The profile with its names cut to a length that leaves room for what is said of them; itself where they fit. */
export function shortNamed(profile: Profile): Profile {
  const name = shortened(profile.name);
  const initiatives = profile.initiatives.map((each) => ({ ...each, name: shortened(each.name) }));
  const isSame =
    name === profile.name && initiatives.every((each, k) => each.name === profile.initiatives[k]?.name);
  return isSame ? profile : { ...profile, name, initiatives };
}
