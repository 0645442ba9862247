/** What a claim is. The claims themselves stand one topic a file; index.ts lists them. */

/** Where a passage was read: S0 to S4 are the documents 000 to 004, described in documents.ts. */
export type DocumentId = 'S0' | 'S1' | 'S2' | 'S3' | 'S4';

/** How far a claim can be trusted; combinations are meant. */
export type Verdict = 'primary' | 'survey' | 'contested' | 'unverifiable';

/** What the program does with a claim. */
export type Use = 'default' | 'computed' | 'context' | 'input' | 'not modelled';

/** Each verdict in a line, for readers. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  primary: 'An original study or a derivation stands behind it.',
  survey: 'It comes from a survey, often a seller of software or advice, or from its press release.',
  contested: 'Evidence against it was found.',
  unverifiable: 'No study behind it was found.',
};

/** Each use in a line, for readers. */
export const uses: Readonly<Record<Use, string>> = {
  default: 'Its figure stands in where the profile is silent, and is named wherever it does.',
  computed: 'Never put in: it is worked out for the business and set beside what is claimed.',
  context: 'Shown for scale; it moves no money.',
  input: 'Left to the profile: it has no effect until the business states its own figure.',
  'not modelled': 'Reported with its evidence; nothing in the model stands for it.',
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

/** A claim of the documents, and what is known about it. */
export interface Claim {
  /** Lower-case words with hyphens; the constant that holds the claim has the same name in camel case. */
  readonly id: string;
  /** At most 40 characters, for the cell of a table. */
  readonly title: string;
  /** What is claimed, in one sentence. */
  readonly claimed: string;
  readonly documents: readonly DocumentId[];
  /** The figure claimed; null where the documents give none. */
  readonly figure: ClaimedFigure | null;
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

/** Text written over several lines, as one line. */
export const prose = (text: TemplateStringsArray): string =>
  text
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
