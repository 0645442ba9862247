/** What there is to choose from: each initiative alone, all together, and what is recommended. */
import type { Assessment } from '../../../business/assess.js';
import { results } from '../../../model/index.js';
import type { Cell, Row, Table } from '../../../report/blocks.js';
import { inScale, moneyIn, type Scale } from '../../../report/numbers.js';
import { compareInitiatives } from '../../compare/initiatives.js';
import { type Ranges, rangesOf } from '../../decision/ranges.js';
import { isFree, type Paper } from '../paper.js';
import { isRecommended, proposedInWords } from './motion.js';

/** More initiatives than these are told together. */
const mostRows = 6;

/** P10 to P90 in a scale; nothing where it does not vary. */
function rangeIn({ spreads }: Ranges, scale: Scale): string {
  const quantiles = spreads.get('npv')?.quantiles;
  const [low, high] = [quantiles?.get('p10'), quantiles?.get('p90')];
  if (!low || !high || low.value === high.value) return '';
  return `${inScale(low.value, scale)} to ${inScale(high.value, scale)}`;
}

const npvOf = ({ headline }: Assessment): number => headline.get('npv')?.value ?? 0;

const upfrontOf = ({ run }: Assessment): number => run.changed.value(results.totalUpfront);

/** The columns of a choice; where nothing is paid for any, there is nothing to pay back. */
const columnsFor = (isPaid: boolean): string[] => [
  'NPV',
  'NPV, 80% of runs',
  ...(isPaid ? ['Upfront cost', 'Payback'] : []),
];

function cellsOf(assessment: Assessment, ranges: Ranges, scale: Scale): Cell[] {
  const payback = assessment.headline.get('payback_months')?.value ?? null;
  const { unit } = results.npv;
  return [
    { value: npvOf(assessment), unit, scale },
    rangeIn(ranges, scale),
    { value: upfrontOf(assessment), unit, scale },
    payback === null ? 'none' : `month ${payback}`,
  ];
}

interface Alone {
  readonly name: string;
  readonly assessment: Assessment;
}

/** Each initiative that is possible by itself, the best first. */
function aloneIn({ whole: { analysis } }: Paper): Alone[] {
  const { profile, ownNumbers } = analysis;
  const outcome = compareInitiatives(profile, { ownNumbers, ranking: null });
  if (!('comparison' in outcome)) return [];
  return outcome.comparison.alone
    .flatMap(({ initiative: { name }, assessment }) => (assessment === null ? [] : [{ name, assessment }]))
    .toSorted((a, b) => npvOf(b.assessment) - npvOf(a.assessment));
}

/** What several initiatives have in common, each of them alone. */
function othersRow(others: readonly Alone[], scale: Scale): Row[] {
  const npvs = others.map(({ assessment }) => npvOf(assessment));
  if (npvs.length === 0) return [];
  const [least, most] = [Math.min(...npvs), Math.max(...npvs)].map((npv) => inScale(npv, scale));
  return [{ cells: [`${npvs.length} others, each alone`, `${least} to ${most}`] }];
}

/** All amounts of the table. */
export const amountsOfChoices = ({ whole, proposed }: Paper): number[] =>
  [whole, proposed].flatMap(({ analysis, ranges: { spreads } }) => [
    npvOf(analysis),
    upfrontOf(analysis),
    ...['p10' as const, 'p90' as const].map((id) => spreads.get('npv')?.quantiles.get(id)?.value ?? 0),
  ]);

/** The table of choices; none where there is nothing to choose that the tiles do not tell. */
export function choicesBlock(paper: Paper, scale: Scale): Table[] {
  const { whole, proposed, leftOut } = paper;
  const { profile, case: ofCase } = whole.analysis;
  const isPaid = !isFree(whole.analysis);
  const isOne = profile.initiatives.length === 1;
  if (ofCase.isWhatIf || (isOne && !isPaid)) return [];
  const chosen = isRecommended(paper) ? 'recommended' : 'best choice';
  const isPart = leftOut.length > 0;
  const row = (label: string, assessment: Assessment, ranges: Ranges, kind?: 'total'): Row => ({
    cells: [label, ...cellsOf(assessment, ranges, scale).slice(0, columns.length)],
    ...(kind && { kind }),
  });
  const columns = columnsFor(isPaid);
  const alone = isOne ? [] : aloneIn(paper);
  const shown = alone.length > mostRows ? alone.slice(0, mostRows - 1) : alone;
  const [onlyChosen] =
    proposed.analysis.profile.initiatives.length === 1 ? proposed.analysis.profile.initiatives : [];
  const rows = [
    ...shown
      .filter(({ name }) => !(isPart && name === onlyChosen?.name))
      .map(({ name, assessment }) => row(`${name} alone`, assessment, rangesOf(assessment))),
    ...othersRow(alone.slice(shown.length), scale),
    row(
      isOne ? (profile.initiatives[0]?.name ?? '') : 'All together',
      whole.analysis,
      whole.ranges,
      isPart ? undefined : 'total',
    ),
    ...(isPart
      ? [row(`${proposedInWords(paper)}: ${chosen}`, proposed.analysis, proposed.ranges, 'total')]
      : []),
  ];
  return [
    {
      kind: 'table',
      title: `What there is to choose from (${moneyIn(scale, profile.currency)})`,
      columns: [
        { head: '', align: 'left', wraps: true },
        ...columns.map((head) => ({ head, align: 'right', wraps: true }) as const),
      ],
      rows,
    },
  ];
}
