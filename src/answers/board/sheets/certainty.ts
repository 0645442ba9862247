/** The sheet that says how sure the answer is. */
import type { Figure } from '../../../business/figures.js';
import { amount, count } from '../../../report/numbers.js';
import { conditionsInWords, gapInWords } from '../../uncertainty/conditions.js';
import { measureInWords } from '../../uncertainty/sensitivity/report.js';
import type { Spread } from '../../uncertainty/spread.js';
import type { Paper } from '../paper.js';
import { heading, list, paragraph, picture, type Section, sentences } from '../section.js';
import { npvOf, tornadoOf } from '../uncertainty.js';
import { casesBlock } from './cases.js';
import { certainIn } from './certain.js';
import { proposedInWords } from './motion.js';

/** Base case, median and curve, which all are in the middle of something. */
function middlesInWords({ simulation, proposed: { analysis } }: Paper): string {
  const money = (value: number | null | undefined) => amount(value ?? Number.NaN, analysis.profile.currency);
  const base = money((analysis.headline.get('npv') as Figure).value);
  const median = money((simulation.headline.get('npv') as Spread).quantiles.get('p50')?.value);
  const gap = gapInWords(simulation.medianGap, base);
  return [
    `The base case takes one value of every input: NPV is ${base}. The median of the ${count(simulation.validRuns)} simulation runs is ${median}; the curve of the cash shows the same runs before discounting.`,
    ...gap,
  ].join(' ');
}

/** What was treated as certain. */
function certainBlocks({ simulation }: Paper) {
  const { effects, inputs } = certainIn(simulation);
  const items = [
    ...(effects.length > 0 ? [`Effects: ${effects.join(', ')}.`] : []),
    ...(inputs.length > 0 ? [`Own figures: ${inputs.join(', ')}.`] : []),
  ];
  return items.length === 0 ? [] : [heading('Treated as certain, since no range is given'), list(items)];
}

/** How sure it is. */
export function certaintySheet(paper: Paper): Section {
  const { simulation, sensitivity, proposed } = paper;
  return {
    id: 'certainty',
    title: 'How sure',
    parts: [
      picture('npv', npvOf(simulation)),
      paragraph(`NPV of ${proposedInWords(paper)}, ${conditionsInWords(simulation)}.`),
      casesBlock(proposed),
      paragraph(
        'Of ten runs, one is worse than the poor case, five are worse than the middle case, and one is better than the good case, each row by itself. What is empty does not vary.',
      ),
      paragraph(middlesInWords(paper)),
      picture('tornado', tornadoOf(sensitivity)),
      ...certainBlocks(paper),
      heading('What to measure'),
      ...sentences(measureInWords(sensitivity)),
    ],
  };
}
