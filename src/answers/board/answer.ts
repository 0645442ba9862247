/** The page for a board: four sheets, and an appendix where it is asked for. */

import { profileOf } from '../../report/published.js';
import { tool } from '../../report/tool.js';
import { appendixOf } from './appendix.js';
import type { Paper } from './paper.js';
import type { Section } from './section.js';
import { sheetsOf } from './sheets/index.js';

/** What only the one who prints the page knows; both are printed as they are. */
export interface Imprint {
  readonly date?: string | undefined;
  readonly author?: string | undefined;
}

export interface Board {
  readonly title: string;
  readonly currency: string | null;
  /** From whom, from when and from what the page is, in a line below its title and at the foot of each sheet. */
  readonly imprint: readonly string[];
  readonly sheets: readonly Section[];
  readonly appendix: readonly Section[];
}

/** So many digits of the fingerprint tell two profiles apart. */
const digits = 12;

/** The page of a paper. */
export function boardOf(paper: Paper, { date, author }: Imprint = {}, withAppendix = false): Board {
  const { profile } = paper.whole.analysis;
  const digest = profileOf(profile).sha256.slice(0, digits);
  return {
    title: profile.name,
    currency: profile.currency,
    imprint: [
      ...(author ? [author] : []),
      ...(date ? [date] : []),
      `profile ${digest}`,
      `${tool.name} ${tool.version}`,
    ],
    sheets: sheetsOf(paper),
    appendix: withAppendix ? appendixOf(paper) : [],
  };
}
