/** The sheet that says what the answer rests on: inputs, evidence, claims, method, words. */
import type { Figure } from '../../../business/figures.js';
import type { Reading } from '../../../business/readings/index.js';
import type { Source } from '../../../business/sources.js';
import type { Row, Table } from '../../../report/blocks.js';
import { headlineLabel } from '../../../report/npv-labels.js';
import { moneyIn, type Scale, shown } from '../../../report/numbers.js';
import { valueCell } from '../../analyze/input-blocks.js';
import { claimedInWords } from '../../claims/blocks.js';
import { glossary, methodInBrief } from '../method.js';
import type { Paper } from '../paper.js';
import { heading, paragraph, type Section, type SectionPart } from '../section.js';
import { byOrigin } from './origins.js';

function inputText(source: Source, currency: string | null): string {
  const value = valueCell(source);
  const text = typeof value === 'string' ? value : shown(value.value, value.unit, currency, value.choices);
  return `${source.input.label}: ${text}`;
}

function inputColumns({ proposed: { analysis } }: Paper): SectionPart {
  return {
    kind: 'columns',
    title: 'Inputs by origin',
    columns: byOrigin(analysis).map(({ name, sources }) => ({
      title: `${name} (${sources.length})`,
      items: sources.map((source) => inputText(source, analysis.profile.currency)),
    })),
  };
}

/** NPV with all inputs, and with less and less of what is not the business's own and measured. */
function ladder({ proposed: { analysis } }: Paper, scale: Scale): Table {
  const { headline, profile, case: ofCase, attribution } = analysis;
  const ids = ['npv', 'npv_own_numbers', ...(ofCase.isWhatIf ? [] : ['npv_evidenced'])];
  const cell = (value: number | null, { unit }: Figure['quantity']) =>
    value === null ? 'none' : { value, unit, scale };
  const rungs = ids.map((id): Row => {
    const figure = headline.get(id) as Figure;
    return { cells: [headlineLabel(id, figure), cell(figure.value, figure.quantity)] };
  });
  const { quantity } = headline.get('pv_benefits') as Figure;
  const grades = ofCase.isWhatIf
    ? []
    : [...attribution.evidence].map(
        ([grade, value]): Row => ({
          cells: [`${quantity.label} by effects with evidence: ${grade}`, cell(value, quantity)],
        }),
      );
  return {
    kind: 'table',
    title: `How far the evidence carries (${moneyIn(scale, profile.currency)})`,
    columns: [
      { head: '', align: 'left', wraps: true },
      { head: '', align: 'right' },
    ],
    rows: [...rungs, ...grades],
  };
}

/** So many claims are told; the others stand in the appendix. */
const mostClaims = 8;

const claimRow = ({ claim, figures: [meant] }: Reading, currency: string | null): Row => ({
  cells: [
    claim.title,
    claim.verdict.join(', '),
    claimedInWords(claim.figure),
    meant === undefined ? '' : shown(meant.value, meant.unit, currency),
    meant?.band ?? '',
  ],
});

/** The claims that bear on the answer: those in use, then those that this business can be compared with. */
function claimTable({ proposed: { analysis } }: Paper): Table {
  const used = new Set(
    analysis.sources.flatMap(({ input: { fallback }, origin }) =>
      origin === 'claimed' && fallback.origin === 'claimed' ? [fallback.claim] : [],
    ),
  );
  const rank = ({ claim, band }: Reading): number => (used.has(claim) ? 0 : band === null ? 2 : 1);
  const told = analysis.readings
    .filter((reading) => rank(reading) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostClaims);
  return {
    kind: 'table',
    title: 'Published claims that are used or compared here',
    columns: [
      { head: 'Claim', align: 'left', wraps: true },
      { head: 'Verdict', align: 'left', wraps: true },
      { head: 'Claimed', align: 'right' },
      { head: 'Here', align: 'right' },
      { head: '', align: 'left' },
    ],
    rows: told.map((reading) => claimRow(reading, analysis.profile.currency)),
  };
}

/** What it rests on. */
export function restsOnSheet(paper: Paper, scale: Scale): Section {
  return {
    id: 'basis',
    title: 'What it rests on',
    parts: [
      inputColumns(paper),
      ladder(paper, scale),
      claimTable(paper),
      heading('Method'),
      paragraph(methodInBrief(paper)),
      heading('Terms'),
      { kind: 'terms', terms: glossary },
    ],
  };
}
