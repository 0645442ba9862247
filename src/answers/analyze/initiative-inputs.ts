/** What a profile says of its initiatives, beside the inputs: cost, months, and what each effect rests on. */

import { notationOf } from '../../business/notation.js';
import type { Quantity } from '../../language/index.js';
import type { Effect, Initiative } from '../../model/index.js';
import type { Amount } from '../../profile/figures/amount.js';
import type { Profile, ProfileEffect, ProfileInitiative } from '../../profile/profile.js';
import type { Cell, Row } from '../../report/blocks.js';
import { changeInWords } from '../../report/changes.js';
import { percent, shown } from '../../report/numbers.js';
import type { Analysis } from './answer.js';

/** The ends of a range, where one is stated. */
const rangeIn = (amount: Amount | null, write: (value: number) => string): string[] =>
  amount === null || amount.low === null || amount.high === null
    ? []
    : [`${write(amount.low)} to ${write(amount.high)}`];

const row = (label: string, cell: Cell, ...notes: readonly string[]): Row => ({
  cells: [`    ${label}`, cell, notes.join(', ')],
});

function costRows(
  { once, running }: Initiative,
  stated: ProfileInitiative,
  { currency }: Profile,
): readonly Row[] {
  const of = ({ unit }: Quantity, name: string, amount: Amount | null): Row[] => {
    if (amount === null) return [];
    const range = rangeIn(amount, (value) => shown(value, unit, currency));
    return [row(name, { value: amount.value, unit }, ...range)];
  };
  return [...of(once, 'Upfront cost', stated.once), ...of(running, 'Running cost', stated.running)];
}

/** From when on, and until when, it acts. */
function monthRows({ start, ramp, end }: ProfileInitiative): readonly Row[] {
  const [first, months] = [start?.value ?? 1, ramp?.value ?? 1];
  if (start === null && ramp === null && end === null) return [];
  const whole = first + months - 1;
  const isEverWhole = end === null || whole <= end.value;
  const full = months > 1 && isEverWhole ? [`full effect from month ${whole}`] : [];
  const last = end === null ? [] : [`to month ${end.value}`];
  const ranges = Object.entries({ start, ramp, end }).flatMap(([name, amount]) =>
    rangeIn(amount, String).map((range) => `${name} ${range}`),
  );
  return [row('Live', `from month ${first}`, ...full, ...last, ...ranges)];
}

/** An effect, with the share of what is seen that the initiative causes, and the evidence of it. */
function effectRow(effect: Effect, stated: ProfileEffect, profile: Profile): Row {
  const { change, causalShare, evidence, line } = stated;
  const write = (value: number) => changeInWords(notationOf(effect, profile), value, profile);
  const attributed =
    causalShare === null
      ? []
      : [[`${percent(causalShare.value)} attributed`, ...rangeIn(causalShare, percent)].join(', ')];
  return row(
    effect.on.label,
    write(change.value),
    ...(line === null ? [] : [`line ${line}`]),
    // A range as the profile writes it, beside the value that is used.
    ...(change.low === null ? [] : [change.text]),
    evidence,
    ...attributed,
  );
}

/** Rows for a table of inputs; none for the published what-if, which the business did not state. */
export function initiativeRows({ profile, case: ofCase }: Analysis): Row[] {
  if (ofCase.isWhatIf) return [];
  const rows = ofCase.initiatives.flatMap((initiative, k): Row[] => {
    const stated = profile.initiatives[k] as ProfileInitiative;
    return [
      { cells: [`  ${initiative.name}`], spans: true },
      ...costRows(initiative, stated, profile),
      ...monthRows(stated),
      ...initiative.effects.map((effect, n) =>
        effectRow(effect, stated.effects[n] as ProfileEffect, profile),
      ),
    ];
  });
  return [
    { cells: ['Your initiatives, and the evidence for each effect'], kind: 'heading', spans: true },
    ...rows,
  ];
}
