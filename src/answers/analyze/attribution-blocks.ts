/** Where NPV comes from: effects and costs, and the lines of the ledger. */

import { notationOf } from '../../business/notation.js';
import type { Effect } from '../../model/index.js';
import type { Profile, ProfileEffect } from '../../profile/profile.js';
import type { Block, Cell, Row } from '../../report/blocks.js';
import { changeInWords, valueInWords } from '../../report/changes.js';
import { moneyIn, scaleFor, shown } from '../../report/numbers.js';
import { grouped } from '../../report/phrases.js';
import type { Analysis } from './answer.js';
import type { EffectPart } from './attribution.js';
import type { BreakEven } from './break-even.js';

/** The change of an effect as the profile states it, for the period in which it acts. */
export function changeOf({ initiatives, profile }: Analysis, { effect }: EffectPart): string {
  const effects = initiatives.flatMap((initiative) => initiative.effects);
  const { change } = effects.find(({ id }) => id === effect.id) as ProfileEffect;
  return changeInWords(notationOf(effect, profile), change.value, profile);
}

/** The change at which NPV is zero, all else as it is. */
export const breakEvenInWords = (found: BreakEven | undefined, effect: Effect, profile: Profile): string =>
  found !== undefined && 'value' in found
    ? changeInWords(notationOf(effect, profile), found.value, profile)
    : 'none';

/** An amount larger than any figure of a business. */
const endless = 1e14;

/** Beside the other end of a range, one closer to zero than this is at it. */
const traces = 1e-6;

/** Why there is no break-even of an effect, or between which changes none was found; null where there is one. */
export function withoutBreakEven(found: BreakEven, effect: Effect, profile: Profile): string | null {
  if ('value' in found) return null;
  if ('because' in found) return `none, since ${found.because}`;
  const { searched, side } = found;
  const notation = notationOf(effect, profile);
  const tell = effect.kind === 'to' ? valueInWords : changeInWords;
  const high = searched.high < endless ? tell(notation, searched.high, profile) : 'any amount';
  // An end that itself is not allowed is looked at from close by.
  const isAtZero = searched.low > 0 && searched.low < traces * searched.high;
  const low = isAtZero ? 'just above zero' : tell(notation, searched.low, profile);
  return `not found from ${low} up to ${high}, where NPV stays ${side} zero`;
}

/** Why the change of an effect alone does not bring the whole to zero; each reason once. */
function reasonsIn({ attribution, breakEvens, profile }: Analysis): Block[] {
  const reasons = attribution.effects.flatMap(({ effect, initiative }) => {
    const found = breakEvens.get(effect.id);
    const reason = found && withoutBreakEven(found, effect, profile);
    if (!reason) return [];
    return [[reason, `${initiative.name}, ${effect.on.label.toLowerCase()}`] as const];
  });
  const items = [...grouped(reasons)].map(([reason, of]) => `${of.join('; ')}: ${reason}.`);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** That the division rests on businesses that cannot be. */
export const strained =
  'Some of these effects contradict each other or the profile when others are left out, so their attribution is less meaningful; an effect without a number has none for that reason.';

/** The effects one by one, what they cost, and the lines of the ledger: two ways to the same total. */
export function attributionBlocks(analysis: Analysis): Block[] {
  const { attribution, headline, profile, breakEvens } = analysis;
  const { effects, costs, lines, isStrained } = attribution;
  const npv = headline.get('npv');
  if (npv === undefined) return [];
  const { unit } = npv.quantity;
  const parts = [...effects, ...costs, ...lines].map(({ value }) => value).filter(Number.isFinite);
  const scale = scaleFor([...parts, npv.value as number]);
  const money = (value: number): Cell => (Number.isFinite(value) ? { value, unit, scale } : 'none');
  const total: Row = { cells: [npv.quantity.label, money(npv.value as number), ''], kind: 'total' };
  const heading = (text: string): Row => ({ cells: [text], kind: 'heading', spans: true });
  const ofEffect = (part: EffectPart): Row => ({
    cells: [
      `${part.initiative.name}: ${part.effect.on.label}, ${changeOf(analysis, part)}`,
      money(part.value),
      breakEvenInWords(breakEvens.get(part.effect.id), part.effect, profile),
    ],
  });
  const sampled = effects.some(({ error }) => error > 0);
  const error = Math.max(...effects.map((part) => part.error));
  return [
    {
      kind: 'table',
      title: `Where NPV comes from (${moneyIn(scale, profile.currency)})`,
      columns: [
        { head: '', align: 'left', wraps: true },
        { head: '', align: 'right' },
        { head: 'Break-even', align: 'right' },
      ],
      rows: [
        heading('By lever (Shapley attribution)'),
        ...effects.map(ofEffect),
        ...costs
          .filter(({ value }) => value !== 0)
          .map(({ initiative, value }): Row => ({ cells: [`${initiative.name}: cost`, money(value), ''] })),
        total,
        heading('By line of the P&L, discounted'),
        ...lines
          .filter(({ value }) => value !== 0)
          .map(({ quantity, value }): Row => ({ cells: [quantity.label, money(value), ''] })),
        total,
      ],
    },
    {
      kind: 'paragraph',
      text: 'Break-even: the change of this effect alone at which the NPV of the whole programme is 0.',
    },
    ...reasonsIn(analysis),
    ...(sampled
      ? [
          {
            kind: 'paragraph',
            text: `There are too many effects to try every order, so a sample of orders was used (standard error: ${shown(error, unit, profile.currency)}).`,
          } as const,
        ]
      : []),
    ...(isStrained ? [{ kind: 'paragraph', text: strained } as const] : []),
  ];
}
