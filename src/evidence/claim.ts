/** What a claim is. The claims themselves stand one topic a file; index.ts lists them. */

/** Where a claim was read; documents.ts describes the five texts. */
export type DocumentId = 'S0' | 'S1' | 'S2' | 'S3' | 'S4';

/** How far a claim can be trusted, in the order of trust; combinations are meant. */
export const verdictNames = ['primary study', 'survey', 'disputed', 'no study found'] as const;
export type Verdict = (typeof verdictNames)[number];

/** What the program does with a claim. */
export type Use = 'default' | 'computed' | 'context' | 'input' | 'not modelled';

/** Each verdict in a line, for readers. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  'primary study': 'Based on an original study or a derivation.',
  survey: 'Based on a survey, often by a seller of software or advice, or its press release.',
  disputed: 'Evidence against it was found.',
  'no study found': 'No study was found that supports it.',
};

/** Each use in a line, for readers. */
export const uses: Readonly<Record<Use, string>> = {
  default: 'Used where the profile states no figure; the result names it.',
  computed: 'Calculated for the business and compared with the claim; never an input.',
  context: 'Shown for scale; no effect on NPV.',
  input: 'No effect until the profile states its own figure.',
  'not modelled': 'Reported with its evidence; not part of the model.',
};

/**
 * A figure as claimed, in base units: a share is a fraction, money is whole units of currency.
 * low = likely = high where one number is given.
 */
export interface ClaimedFigure {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** 'share', 'ratio', 'people' or 'money/year'. */
  readonly unit: string;
}

/** How far a figure that is claimed as one number may lie from it, where it is a default. */
export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
  /** Where the ends come from, in a sentence or two. */
  readonly why: string;
}

/** A published claim, and what is known about it. */
export interface Claim {
  /** Lower-case words with hyphens; the constant that holds the claim has the same name in camel case. */
  readonly id: string;
  /** At most 40 characters, for the cell of a table. */
  readonly title: string;
  /** What is claimed, in one sentence. */
  readonly claimed: string;
  readonly documents: readonly DocumentId[];
  /** The figure claimed; null where none is. */
  readonly figure: ClaimedFigure | null;
  /** For a default claimed as one number: the range it is given here. Readings compare with what is claimed. */
  readonly plausible?: PlausibleRange;
  /** The likely original: study, year, sample. */
  readonly source: string;
  /** What exactly the original measured, and in which unit. */
  readonly measured: string;
  /** Criticism and contrary evidence, with citations. */
  readonly criticism: string;
  readonly verdict: readonly Verdict[];
  readonly use: Use;
  /** How this model treats it, and why. */
  readonly treatment: string;
  /** Which input or export of a business would test it. */
  readonly testedBy: string;
}

/** Rounded, since (0.6 + 0.7) / 2 is 0.6499999999999999 and people read this value. */
const middle = (low: number, high: number): number => Number(((low + high) / 2).toPrecision(12));

/** A range as claimed; its middle is the likely value unless another is given. */
export const figure = (
  low: number,
  high: number,
  unit: string,
  likely: number = middle(low, high),
): ClaimedFigure => ({ low, likely, high, unit });

/** A single number as claimed. */
export const point = (value: number, unit: string): ClaimedFigure => figure(value, value, unit);

/** The figure of a claim as a default: the number claimed, with the range that it is given here. */
export function defaultFigure({ figure: claimed, plausible }: Claim): ClaimedFigure | null {
  if (claimed === null || plausible === undefined) return claimed;
  const { low, high } = plausible;
  return { ...claimed, low, high };
}

/** Text written over several lines, as one line. */
export const prose = (text: TemplateStringsArray): string =>
  text
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
