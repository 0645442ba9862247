/** The sections of the page, in the order in which a board reads them. */

import { type Verdict, verdicts } from '../../evidence/index.js';
import type { Block } from '../../report/blocks.js';
import type { Chart, ChartName } from '../../report/charts.js';
import type { Analysis } from '../analyze/answer.js';
import { attributionBlocks } from '../analyze/attribution-blocks.js';
import { inputBlocks } from '../analyze/input-blocks.js';
import { ledgerBlocks } from '../analyze/ledger-blocks.js';
import { bridgeBlock, horizonBlock, reasonsOf, serviceBlocks } from '../analyze/report.js';
import { claimBlocks } from '../claims/blocks.js';
import { uncertainBlocks } from '../uncertainty/blocks.js';
import { noticesInWords } from '../uncertainty/notices-report.js';
import type { Sensitivity } from '../uncertainty/sensitivity/answer.js';
import { meaning, measureBlock, sensitivityConclusion } from '../uncertainty/sensitivity/report.js';
import type { Simulation } from '../uncertainty/simulate/answer.js';
import { cashSpreadsOf } from '../uncertainty/simulate/cash.js';
import { simulationConclusion } from '../uncertainty/simulate/report.js';
import { cashOf } from './cash.js';
import { claimsOf } from './claims.js';
import { headlineTable } from './figures.js';
import { methodOf } from './method.js';
import { customersOf, icebergOf, wordsOf } from './service.js';
import { fanOf, npvOf, tornadoOf } from './uncertainty.js';
import { waterfallOf } from './value.js';

/** A block of writing, or a picture. */
export type SectionPart =
  | Block
  | { readonly kind: 'picture'; readonly name: ChartName; readonly chart: Chart };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly SectionPart[];
}

/** All that the page is made from. */
export interface Answers {
  readonly analysis: Analysis;
  readonly simulation: Simulation;
  readonly sensitivity: Sensitivity;
}

const picture = (name: ChartName, chart: Chart): SectionPart => ({ kind: 'picture', name, chart });

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const verdictBlocks = (): Block[] => [
  heading('What the verdicts on claims mean'),
  list((Object.keys(verdicts) as Verdict[]).map((verdict) => `${verdict}: ${verdicts[verdict]}`)),
];

/** Each notice once. */
const noticesIn = ({ analysis, simulation, sensitivity }: Answers): Block =>
  list([...noticesInWords([...simulation.notices, ...sensitivity.notices], analysis).values()]);

/** The whole page below its head. */
export function sectionsOf(answers: Answers): Section[] {
  const { analysis, simulation, sensitivity } = answers;
  const { headline } = analysis;
  return [
    {
      id: 'headline',
      title: 'Headline',
      parts: [
        paragraph(simulationConclusion(simulation).join(' ')),
        picture('npv', npvOf(simulation)),
        headlineTable(analysis, simulation),
        ...reasonsOf(headline.values()),
        horizonBlock(analysis),
      ],
    },
    {
      id: 'value',
      title: 'How the value arises',
      parts: [picture('waterfall', waterfallOf(analysis)), ...attributionBlocks(analysis)],
    },
    {
      id: 'years',
      title: 'Year by year',
      parts: [
        picture('cash', cashOf(analysis, cashSpreadsOf(simulation))),
        picture('fan', fanOf(simulation)),
        ...ledgerBlocks(analysis),
        bridgeBlock(analysis),
      ],
    },
    {
      id: 'drivers',
      title: 'What moves the answer',
      parts: [
        paragraph(sensitivityConclusion(sensitivity).join(' ')),
        picture('tornado', tornadoOf(sensitivity)),
      ],
    },
    { id: 'customers', title: 'Customers', parts: [picture('customers', customersOf(analysis))] },
    {
      id: 'complaints',
      title: 'Problems and complaints',
      parts: [picture('iceberg', icebergOf(analysis)), ...serviceBlocks(analysis)],
    },
    { id: 'word-of-mouth', title: 'Word of mouth', parts: [picture('word-of-mouth', wordsOf(analysis))] },
    {
      id: 'claims',
      title: 'The claims, beside this business',
      parts: [picture('claims', claimsOf(analysis)), ...claimBlocks(analysis)],
    },
    {
      id: 'assumptions',
      title: 'Assumptions',
      parts: [
        ...inputBlocks(analysis),
        ...verdictBlocks(),
        ...uncertainBlocks(simulation.uncertain, analysis.profile),
      ],
    },
    {
      id: 'measure',
      title: 'What to measure next',
      parts: [
        { ...measureBlock(sensitivity), title: 'What each input explains, and what it is worth to know' },
        paragraph(meaning),
      ],
    },
    { id: 'notices', title: 'Notices', parts: [noticesIn(answers)] },
    {
      id: 'method',
      title: 'Method',
      parts: methodOf(analysis, simulation).flatMap(({ title, text }) => [heading(title), paragraph(text)]),
    },
  ];
}
