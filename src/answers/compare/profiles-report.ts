/** Several profiles side by side as a report: which is worth more, then the headlines and their differences. */

import { isDoubt } from '../../business/plausibility.js';
import type { Block, Report, Row } from '../../report/blocks.js';
import { warned } from '../../report/doubts.js';
import { headlineLabel } from '../../report/npv-labels.js';
import { grouped, listed, span } from '../../report/phrases.js';
import { noticeLines, profileNotices } from './notices.js';
import {
  currencyOf,
  differenceIn,
  headlineFigure,
  maxColumns,
  profilesInWords,
  valueIn,
} from './profile-words.js';
import type { ComparedProfile, ProfileComparison } from './profiles.js';

const right = (head: string) => ({ head, align: 'right', wraps: true }) as const;
const labels = { head: '', align: 'left', wraps: true } as const;

type Write = (profile: ComparedProfile, id: string) => string;

/** A column for each profile, or two: what it comes to, and by how much that differs. */
function inColumns({ profiles, sameHorizon, sameCurrency }: ProfileComparison): Block[] {
  const [first, ...others] = profiles as [ComparedProfile, ...ComparedProfile[]];
  const ids = [...first.assessment.headline.keys()];
  const { months } = first.assessment.case;
  const title = sameHorizon ? `Headline, over ${span(months)}` : 'Headline';
  const rowsOf = (columns: readonly (readonly [ComparedProfile, Write])[], of: readonly string[]): Row[] =>
    of.map((id) => ({
      cells: [
        headlineLabel(id, headlineFigure(first, id)),
        ...columns.map(([profile, write]) => write(profile, id)),
      ],
    }));
  const horizons: Row[] = sameHorizon
    ? []
    : [{ cells: ['Horizon', ...profiles.map(({ assessment }) => span(assessment.case.months))] }];
  const values = profiles.map((profile) => [profile, valueIn] as const);
  const differences = others.map((profile) => [profile, differenceIn] as const);
  const heads = profiles.map(({ name }) => right(name));
  if (others.length === 1) {
    const columns = [labels, ...heads, right('Difference')];
    return [
      { kind: 'table', title, columns, rows: [...horizons, ...rowsOf([...values, ...differences], ids)] },
    ];
  }
  const told = ids.filter((id) => differences.some(([profile]) => differenceIn(profile, id) !== ''));
  const unit = sameCurrency ? '' : ' (where it can be subtracted)';
  return [
    { kind: 'table', title, columns: [labels, ...heads], rows: [...horizons, ...rowsOf(values, ids)] },
    {
      kind: 'table',
      title: `Difference from ${first.name}${unit}`,
      columns: [labels, ...heads.slice(1)],
      rows: rowsOf(differences, told),
    },
  ];
}

/** The figures that many profiles are told by. */
const briefly = {
  npv: 'NPV',
  roi: 'ROI',
  pv_costs: 'PV of costs',
  payback_months: 'Payback',
  customers_retained: 'Customers retained',
} as const;

/** A row for each profile, with the figures that matter most. */
function inRows({ profiles, sameHorizon }: ProfileComparison): Block[] {
  const [first, ...others] = profiles as [ComparedProfile, ...ComparedProfile[]];
  const columns = [
    { head: 'Profile', align: 'left', wraps: true } as const,
    ...Object.values(briefly).map((head) => ({ head, align: 'right', wraps: true }) as const),
  ];
  const rowsOf = (of: readonly ComparedProfile[], write: Write): Row[] =>
    of.map((profile) => ({
      cells: [profile.name, ...Object.keys(briefly).map((id) => write(profile, id))],
    }));
  const over = sameHorizon ? `, over ${span(first.assessment.case.months)}` : '';
  const differences = rowsOf(others, differenceIn).filter(({ cells }) =>
    cells.slice(1).some((cell) => cell !== '' && cell !== 'none'),
  );
  return [
    {
      kind: 'table',
      title: `Headlines${over}`,
      columns,
      rows: rowsOf(profiles, valueIn),
    },
    ...(differences.length === 0
      ? []
      : [{ kind: 'table', title: `Difference from ${first.name}`, columns, rows: differences } as const]),
  ];
}

/** Why some figures are none: each reason once, with the names of the profiles. */
function reasonBlocks({ profiles }: ProfileComparison): Block[] {
  const reasons = profiles.flatMap(({ name, assessment }) =>
    [...assessment.headline.values()].flatMap(({ quantity, because }) =>
      because === null ? [] : [[`${quantity.label} is none, since ${because}`, name] as const],
    ),
  );
  const items = [...grouped(reasons)].map(([reason, of]) => `${listed(of)}: ${reason}.`);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** The report of a comparison of profiles. */
export function profilesReport(comparison: ProfileComparison): Report {
  const { profiles, sameCurrency } = comparison;
  const notices = [...Object.values(profileNotices(comparison)), ...noticeLines(comparison)];
  const [first] = profiles as [ComparedProfile];
  return {
    title:
      profiles.length > maxColumns ? `${profiles.length} profiles` : listed(profiles.map(({ name }) => name)),
    currency: sameCurrency ? currencyOf(first) : null,
    blocks: [
      ...warned(noticeLines(comparison, isDoubt)),
      { kind: 'conclusion', sentences: profilesInWords(comparison) },
      ...(profiles.length > maxColumns ? inRows(comparison) : inColumns(comparison)),
      ...reasonBlocks(comparison),
      ...(notices.length === 0
        ? []
        : ([
            { kind: 'heading', text: 'Warnings' },
            { kind: 'list', items: notices },
          ] as const)),
    ],
  };
}
