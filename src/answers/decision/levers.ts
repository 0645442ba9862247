/** What each lever brings, the change at which the programme breaks even, and the evidence behind it. */
import type { Figure } from '../../business/figures.js';
import type { EvidenceKind } from '../../profile/effect-schema.js';
import type { Block, Cell, Column, Row } from '../../report/blocks.js';
import { moneyIn, scaleFor } from '../../report/numbers.js';
import type { Analysis } from '../analyze/answer.js';
import type { EffectPart } from '../analyze/attribution.js';
import { breakEvenInWords, changeOf } from '../analyze/attribution-blocks.js';

/** How much each kind of evidence carries. */
const strengths: Readonly<Record<EvidenceKind, number>> = {
  assumption: 0,
  benchmark: 1,
  'before-after': 2,
  experiment: 3,
};

function evidenceOf({ initiatives }: Analysis, { effect }: EffectPart): EvidenceKind {
  const effects = initiatives.flatMap((initiative) => initiative.effects);
  return effects.find(({ id }) => id === effect.id)?.evidence ?? 'assumption';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Money = (value: number) => Cell;

/** A row for each lever, under its initiative where there are several. */
function leverRows(analysis: Analysis, money: Money): Row[] {
  const { attribution, breakEvens, profile, initiatives } = analysis;
  return initiatives.flatMap(({ id, name }): Row[] => {
    const own = attribution.effects.filter(({ initiative }) => initiative.id === id);
    const rows = own.map(
      (part): Row => ({
        cells: [
          `${initiatives.length > 1 ? '  ' : ''}${part.effect.on.label} ${changeOf(analysis, part)}`,
          money(part.value),
          breakEvenInWords(breakEvens.get(part.effect.id), part.effect, profile),
          evidenceOf(analysis, part),
        ],
      }),
    );
    return initiatives.length > 1 ? [{ cells: [name], spans: true }, ...rows] : rows;
  });
}

/** A row for each of the largest initiatives, and one for the others, each with its weakest evidence. */
function initiativeRows(analysis: Analysis, money: Money, mostRows: number): Row[] {
  const told = analysis.initiatives
    .map(({ id, name }) => {
      const own = analysis.attribution.effects.filter(({ initiative }) => initiative.id === id);
      const found = own.map((part) => evidenceOf(analysis, part));
      return { name, value: sum(own.map(({ value }) => value)), found };
    })
    .toSorted((a, b) => b.value - a.value);
  const isCut = told.length > mostRows;
  const shown = isCut ? told.slice(0, mostRows - 1) : told;
  const rest = told.slice(shown.length);
  const others = {
    name: `${rest.length} others`,
    value: sum(rest.map(({ value }) => value)),
    found: rest.flatMap(({ found }) => found),
  };
  return [...shown, ...(isCut ? [others] : [])].map(({ name, value, found }) => ({
    cells: [name, money(value), found.toSorted((a, b) => strengths[a] - strengths[b])[0] ?? ''],
  }));
}

/**
 * The table of levers; none where the profile has no initiative.
 * @param mostRows more levers than these are told by initiative, and more initiatives than these by the largest.
 */
export function leversBlock(analysis: Analysis, mostRows: number): Block[] {
  const { attribution, headline, profile, case: ofCase } = analysis;
  if (ofCase.isWhatIf) return [];
  const { unit } = (headline.get('npv') as Figure).quantity;
  const scale = scaleFor(attribution.effects.map(({ value }) => value).filter(Number.isFinite));
  const money: Money = (value) => (Number.isFinite(value) ? { value, unit, scale } : 'none');
  const isGrouped = attribution.effects.length > mostRows;
  const present: Column = { head: `${moneyIn(scale, profile.currency)} PV`, align: 'right' };
  const evidence: Column = { head: 'Evidence', align: 'left' };
  return [
    {
      kind: 'table',
      title: '',
      columns: isGrouped
        ? [
            { head: 'Initiative', align: 'left', wraps: true },
            present,
            { ...evidence, head: 'Weakest evidence' },
          ]
        : [
            { head: 'Lever', align: 'left', wraps: true },
            present,
            { head: 'Break-even', align: 'right' },
            evidence,
          ],
      rows: isGrouped ? initiativeRows(analysis, money, mostRows) : leverRows(analysis, money),
    },
  ];
}
