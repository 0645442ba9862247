/** The page for a board: the conclusion, the figures that matter, and the sections behind them. */

import { tool } from '../../report/tool.js';
import { conclusionOf } from '../analyze/conclusion.js';
import { type KeyFigure, keyFiguresOf } from './figures.js';
import { withShortNames } from './names.js';
import { type Answers, type Section, sectionsOf } from './sections.js';

export interface Board {
  readonly title: string;
  readonly subtitle: string;
  readonly currency: string | null;
  readonly conclusion: readonly string[];
  readonly figures: readonly KeyFigure[];
  readonly sections: readonly Section[];
  readonly colophon: string;
}

const withShortNamesIn = ({ analysis, simulation, sensitivity }: Answers): Answers => ({
  analysis: withShortNames(analysis),
  simulation: { ...simulation, assessment: withShortNames(simulation.assessment) },
  sensitivity: { ...sensitivity, assessment: withShortNames(sensitivity.assessment) },
});

/** The page of an analysis with its simulation and its sensitivity. */
export function boardOf(given: Answers): Board {
  const answers = withShortNamesIn(given);
  const { analysis, simulation } = answers;
  const { name, currency } = analysis.profile;
  return {
    title: name,
    subtitle: 'What better customer service is worth',
    currency,
    conclusion: conclusionOf(analysis),
    figures: keyFiguresOf(analysis, simulation),
    sections: sectionsOf(answers),
    colophon: `Worked out by ${tool.name} ${tool.version}, model ${tool.model}.`,
  };
}
