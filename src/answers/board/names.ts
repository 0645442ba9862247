/** Names short enough to stand in a sentence, whatever a profile calls its initiatives. */
import { shortened } from '../../language/index.js';
import type { Profile } from '../../profile/profile.js';

const maxLength = 80;

const shortName = (name: string): string => (name.length <= maxLength ? name : shortened(name, maxLength));

/** The profile with its names cut to a length that leaves room for what is said of them; itself where they fit. */
export function shortNamed(profile: Profile): Profile {
  const name = shortName(profile.name);
  const initiatives = profile.initiatives.map((each) => ({ ...each, name: shortName(each.name) }));
  const isSame =
    name === profile.name && initiatives.every((each, k) => each.name === profile.initiatives[k]?.name);
  return isSame ? profile : { ...profile, name, initiatives };
}
