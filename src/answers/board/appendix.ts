/** What stands behind the four sheets, for a reader who asks for all of it. */

import { type Verdict, verdicts } from '../../evidence/index.js';
import type { Block } from '../../report/blocks.js';
import { attributionBlocks } from '../analyze/attribution-blocks.js';
import { inputBlocks } from '../analyze/input-blocks.js';
import { ledgerBlocks } from '../analyze/ledger-blocks.js';
import { bridgeBlock, horizonBlock, serviceBlocks } from '../analyze/report.js';
import { claimBlocks } from '../claims/blocks.js';
import { uncertainBlocks } from '../uncertainty/blocks.js';
import { noticesInWords } from '../uncertainty/notices-report.js';
import { meaning, measureBlock } from '../uncertainty/sensitivity/report.js';
import { claimsOf } from './claims.js';
import { methodOf } from './method.js';
import type { Paper } from './paper.js';
import { heading, list, paragraph, picture, type Section } from './section.js';
import { customersOf, icebergOf, wordsOf } from './service.js';
import { fanOf } from './uncertainty.js';

const verdictBlocks = (): Block[] => [
  heading('What the verdicts on claims mean'),
  list((Object.keys(verdicts) as Verdict[]).map((verdict) => `${verdict}: ${verdicts[verdict]}`)),
];

/** Each notice once. */
const noticesIn = ({ simulation, sensitivity, proposed: { analysis } }: Paper): Block =>
  list([...noticesInWords([...simulation.notices, ...sensitivity.notices], analysis).values()]);

/** The sections of the appendix. */
export function appendixOf(paper: Paper): Section[] {
  const { simulation, sensitivity } = paper;
  const { analysis } = paper.proposed;
  return [
    {
      id: 'years',
      title: 'Year by year',
      parts: [
        picture('fan', fanOf(simulation)),
        ...ledgerBlocks(analysis),
        bridgeBlock(analysis),
        horizonBlock(analysis),
      ],
    },
    { id: 'levers', title: 'Lever by lever', parts: attributionBlocks(analysis) },
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
      parts: [picture('claims', claimsOf(analysis)), ...claimBlocks(analysis), ...verdictBlocks()],
    },
    {
      id: 'assumptions',
      title: 'Inputs',
      parts: [...inputBlocks(analysis), ...uncertainBlocks(simulation.uncertain, analysis.profile)],
    },
    {
      id: 'measure',
      title: 'What to measure next',
      parts: [
        { ...measureBlock(sensitivity), title: 'What each input explains, and what it is worth to know' },
        paragraph(meaning),
      ],
    },
    { id: 'warnings', title: 'Warnings', parts: [noticesIn(paper)] },
    {
      id: 'method',
      title: 'Method',
      parts: methodOf(analysis, simulation).flatMap(({ title, text }) => [heading(title), paragraph(text)]),
    },
  ];
}
