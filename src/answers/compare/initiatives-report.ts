/** The initiatives of one business side by side, as a report: what to choose first, then what it rests on. */

import type { Quantity } from '../../language/index.js';
import { results, retention } from '../../model/index.js';
import type { Block, Cell, Report, Row } from '../../report/blocks.js';
import { doubtBlocks } from '../../report/doubts.js';
import { moneyIn, type Scale, scaleFor } from '../../report/numbers.js';
import { grouped, listed, span } from '../../report/phrases.js';
import { choiceInWords, interactionInWords } from './choice.js';
import type { Answer, InitiativeComparison } from './initiatives.js';
import { initiativeNotices, noticesIn } from './notices.js';
import { setBlocks } from './sets-report.js';
import { isNumbered } from './words.js';

const shownQuantities: readonly Quantity[] = [
  results.npv,
  results.roi,
  results.pvCosts,
  results.paybackMonths,
  retention.customersRetained,
];

const cellFor =
  ({ assessment }: Answer, scale: Scale) =>
  ({ id, unit }: Quantity): Cell => {
    const value = assessment?.headline.get(id)?.value ?? null;
    return value === null ? 'none' : { value, unit, ...(unit.kind === 'money' && { scale }) };
  };

/** The amounts of all answers, which are to line up. */
function scaleOf({ alone, together }: InitiativeComparison): Scale {
  const amounts = [...alone, together].flatMap(({ assessment }) =>
    ['npv', 'pv_costs'].map((id) => assessment?.headline.get(id)?.value ?? 0),
  );
  return scaleFor(amounts);
}

function differenceRows({ interaction }: InitiativeComparison, scale: Scale): Row[] {
  if (interaction === null) return [];
  const { npv, customersRetained } = interaction;
  return [
    {
      cells: [
        'Together less each alone',
        { value: npv, unit: results.npv.unit, scale },
        '',
        '',
        '',
        { value: customersRetained, unit: retention.customersRetained.unit },
      ],
    },
  ];
}

function aloneTable(comparison: InitiativeComparison, scale: Scale): Block {
  const { alone, together, months, profile } = comparison;
  const row = (label: string, answer: Answer): Row => ({
    cells: [label, ...shownQuantities.map(cellFor(answer, scale))],
  });
  return {
    kind: 'table',
    title: `Each alone and all together, over ${span(months)} (${moneyIn(scale, profile.currency)})`,
    columns: [
      { head: '', align: 'left', wraps: true },
      ...['NPV', 'ROI', 'PV of costs', 'Payback', 'Customers retained'].map((head) => ({
        head,
        align: 'right' as const,
        wraps: true as const,
      })),
    ],
    rows: [
      ...alone.map((answer, k) =>
        row(`${isNumbered(comparison) ? `${k + 1} ` : ''}${answer.initiative.name}`, answer),
      ),
      { ...row('All together', together), kind: 'total' },
      ...differenceRows(comparison, scale),
    ],
  };
}

/** Why some have no answer, or no such figure; each reason once. */
function reasonBlocks({ alone, together }: InitiativeComparison): Block[] {
  const named = [
    ...alone.map((answer) => [answer.initiative.name, answer] as const),
    ['All together', together] as const,
  ];
  const reasons = named.flatMap(([name, { assessment, because }]) => [
    ...(because === null ? [] : [[because, name] as const]),
    ...shownQuantities.flatMap(({ id, label }) => {
      const why = assessment?.headline.get(id)?.because ?? null;
      return why === null ? [] : [[`${label} is none, since ${why}`, name] as const];
    }),
  ]);
  const items = [...grouped(reasons)].map(([reason, names]) => `${listed(names)}: ${reason}.`);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** The report of a comparison of initiatives. */
export function initiativesReport(comparison: InitiativeComparison): Report {
  const { profile } = comparison;
  const scale = scaleOf(comparison);
  const notices = Object.values(initiativeNotices(comparison));
  const [conclusion, interaction] = [choiceInWords(comparison), interactionInWords(comparison)];
  return {
    title: profile.name,
    currency: profile.currency,
    blocks: [
      ...doubtBlocks(noticesIn(comparison)),
      { kind: 'conclusion', sentences: conclusion },
      aloneTable(comparison, scale),
      ...reasonBlocks(comparison),
      ...(conclusion.includes(interaction) ? [] : [{ kind: 'paragraph', text: interaction } as const]),
      ...setBlocks(comparison),
      ...(notices.length === 0
        ? []
        : ([
            { kind: 'heading', text: 'Warnings' },
            { kind: 'list', items: notices },
          ] as const)),
    ],
  };
}
