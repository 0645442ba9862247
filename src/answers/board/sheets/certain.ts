/** What the simulation treats as certain, in words: a chance of a loss says nothing of how uncertain that is. */
import type { Input } from '../../../model/index.js';
import type { Profile } from '../../../profile/profile.js';
import { heldIn } from '../../uncertainty/notices.js';
import type { Simulation } from '../../uncertainty/simulate/answer.js';

const placed = (label: string, line: number | null | undefined): string =>
  line === null || line === undefined ? label : `${label} (line ${line})`;

/** The effects and the inputs that keep one value, by their labels and where the profile states them. */
export function certainIn({ assessment, uncertain }: Simulation): {
  readonly effects: readonly string[];
  readonly inputs: readonly string[];
} {
  const { initiatives, stated }: Profile = assessment.profile;
  const held = heldIn(assessment.profile, uncertain);
  return {
    effects: initiatives.flatMap(({ name, effects }) =>
      effects
        .filter(({ id }) => held.effects.includes(id))
        .map(({ on, line }) => placed(`${name}: ${on.label}`, line)),
    ),
    inputs: [...stated]
      .filter(([{ id }]: readonly [Input, unknown]) => held.inputs.includes(id))
      .map(([{ label }, { line }]) => placed(label, line)),
  };
}
