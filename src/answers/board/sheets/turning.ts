/** What would change the decision: where NPV is zero, all else as it is. */
import type { Figure } from '../../../business/figures.js';
import type { Row, Table } from '../../../report/blocks.js';
import { amount } from '../../../report/numbers.js';
import { capital, span, spansOf } from '../../../report/phrases.js';
import type { Analysis } from '../../analyze/answer.js';
import { breakEvenInWords, changeOf } from '../../analyze/attribution-blocks.js';
import { otherSigns } from '../../analyze/horizons.js';
import { isFree } from '../paper.js';

/** So many of them are told. */
const most = 3;

/** The levers that bring or take most, and have a break-even. */
function ofLevers(analysis: Analysis): Row[] {
  const { attribution, breakEvens, profile } = analysis;
  return attribution.effects
    .filter(({ effect }) => 'value' in (breakEvens.get(effect.id) ?? {}))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map((part) => ({
      cells: [
        `${part.initiative.name}: ${part.effect.on.label}`,
        changeOf(analysis, part),
        breakEvenInWords(breakEvens.get(part.effect.id), part.effect, profile),
      ],
    }));
}

/** Costs as high as the benefits leave an NPV of zero. */
function ofCosts({ headline, profile }: Analysis): Row[] {
  const [costs, benefits] = ['pv_costs', 'pv_benefits'].map(
    (id) => (headline.get(id) as Figure).value ?? 0,
  ) as [number, number];
  if (costs === 0 || benefits <= 0) return [];
  const { label } = (headline.get('pv_costs') as Figure).quantity;
  return [{ cells: [label, amount(costs, profile.currency), amount(benefits, profile.currency)] }];
}

function ofHorizon(analysis: Analysis): Row[] {
  const { months } = otherSigns(analysis);
  if (months.length === 0) return [];
  const side = (analysis.headline.get('npv')?.value ?? 0) >= 0 ? 'below' : 'above';
  return [
    { cells: ['Horizon', capital(span(analysis.case.months)), `${side} zero over ${spansOf(months)}`] },
  ];
}

/** The table of what would change the decision; none where nothing would, as where nothing is paid. */
export function turningBlock(analysis: Analysis): Table[] {
  if (isFree(analysis)) return [];
  const [first, second, ...others] = ofLevers(analysis);
  const rows = [
    ...(first ? [first] : []),
    ...ofCosts(analysis),
    ...(second ? [second] : []),
    ...ofHorizon(analysis),
    ...others,
  ].slice(0, most);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'What would change the decision',
      columns: [
        { head: 'All else unchanged', align: 'left', wraps: true },
        { head: 'Base case', align: 'right', wraps: true },
        { head: 'NPV is zero at', align: 'right', wraps: true },
      ],
      rows,
    },
  ];
}
