/** A published claim, answered for one business. */
import type { Claim, ClaimedFigure } from '../../evidence/index.js';
import type { Quantity, Term, Unit } from '../../language/index.js';
import type { Input } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';
import { type Case, isGivenBy, type Run } from '../case.js';
import { claimTolerance } from '../rounding.js';

/** Where a figure of the business lies beside the claimed band; null where the two are not of one kind. */
export const bands = ['below', 'in range', 'above'] as const;
export type Band = (typeof bands)[number] | null;

/** A number in a line of arithmetic, and what it is. */
export interface Amount {
  readonly name: string;
  readonly value: number;
}

/** How a figure was calculated: signs and brackets, with the numbers of this business between them. */
export type Arithmetic = readonly (string | Amount)[];

/** One figure of the business that a claim is set beside. */
export interface ReadingFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: Unit;
  readonly band: Band;
  /** Where it is a figure of the model: that one, whose formula tells how it was calculated. */
  readonly quantity: Quantity | null;
  /** Where the reading itself works it out: how. */
  readonly arithmetic: Arithmetic | null;
}

/** What a claim comes to for this business. */
export interface Reading {
  readonly claim: Claim;
  /** The band of the figure that the claim means; null where it cannot be said. */
  readonly band: Band;
  /** Why it cannot be said; null where it can. */
  readonly because: string | null;
  readonly figures: readonly ReadingFigure[];
}

/** What a reading is made from. */
export interface Subject {
  readonly profile: Profile;
  readonly case: Case;
  readonly run: Run;
}

/** How one claim is read. */
export type Reader = (subject: Subject) => Reading;

/** The baseline as it stands at the start. */
export const atStart = ({ run }: Subject, term: Term): number => run.baseline.start(term);

/** Whether the profile gives an input, by itself or by others. */
export const isStated = ({ profile }: Subject, input: Input): boolean => isGivenBy(profile, input);

function bandOf(value: number, claimed: Pick<ClaimedFigure, 'low' | 'high'> | null): Band {
  if (claimed === null || !Number.isFinite(value)) return null;
  if (value < claimed.low - Math.abs(claimed.low) * claimTolerance) return 'below';
  return value > claimed.high + Math.abs(claimed.high) * claimTolerance ? 'above' : 'in range';
}

/** Writes arithmetic as it is read: worked`(1 − ${share}) / ${other}`. */
export const worked = (text: TemplateStringsArray, ...amounts: readonly Amount[]): Arithmetic =>
  text.flatMap((piece, k) => [piece, ...amounts.slice(k, k + 1)]).filter((piece) => piece !== '');

export const amount = (name: string, value: number): Amount => ({ name, value });

/** A figure of the baseline at the start, for a line of arithmetic. */
export const amountOf = (subject: Subject, quantity: Quantity): Amount =>
  amount(quantity.label, atStart(subject, quantity));

type Described = Pick<ReadingFigure, 'id' | 'label' | 'unit'>;

/** A figure that tells more, but is not of the kind the claim speaks of. */
export const beside = (
  { id, label, unit }: Described,
  value: number,
  arithmetic: Arithmetic,
): ReadingFigure => ({ id, label, value, unit, band: null, quantity: null, arithmetic });

/** A figure that is set against the band of the claim. */
export const against = (
  claim: Claim,
  described: Described,
  value: number,
  arithmetic: Arithmetic,
): ReadingFigure => ({ ...beside(described, value, arithmetic), band: bandOf(value, claim.figure) });

/** A quantity of the baseline as a figure beside the claim. */
export function quantityBeside(subject: Subject, quantity: Quantity): ReadingFigure {
  const { id, label, unit, needs } = quantity;
  // What lacks the input that it is about cannot be said, and is left out.
  const isSaid = needs === undefined || isStated(subject, needs as Input);
  const value = isSaid ? atStart(subject, quantity) : Number.NaN;
  return { id, label, value, unit, band: null, quantity, arithmetic: null };
}

/** A quantity of the baseline, set against the band of the claim. */
function quantityAgainst(claim: Claim, subject: Subject, quantity: Quantity): ReadingFigure {
  const figure = quantityBeside(subject, quantity);
  return { ...figure, band: bandOf(figure.value, claim.figure) };
}

/** A reading whose first figure is the one the claim means. */
export function said(claim: Claim, meant: ReadingFigure, ...others: readonly ReadingFigure[]): Reading {
  return { claim, band: meant.band, because: null, figures: [meant, ...others].filter(isSayable) };
}

/** A claim that this business cannot be set beside; what can be shown stands beside it all the same. */
export const notSaid = (claim: Claim, because: string, ...figures: readonly ReadingFigure[]): Reading => ({
  claim,
  band: null,
  because,
  figures: figures.filter(isSayable),
});

const isSayable = ({ value }: ReadingFigure): boolean => Number.isFinite(value);

/** A claim about an input: the business's own value against it, or nothing, since the default is the claim. */
export const ownAgainst =
  (claim: Claim, input: Input, ...others: readonly Quantity[]): Reader =>
  (subject) => {
    const head = input.belongsTo;
    if (head && !isStated(subject, head))
      return notSaid(claim, `the profile gives no ${head.label.toLowerCase()}`);
    const figures = others.map((quantity) => quantityBeside(subject, quantity));
    if (isStated(subject, input)) return said(claim, quantityAgainst(claim, subject, input), ...figures);
    const because = `the profile has no ${input.id} of its own`;
    return notSaid(claim, because, quantityBeside(subject, input), ...figures);
  };

/** A claim about something that a profile may leave out: without it, nothing can be said. */
export const whereGiven =
  (claim: Claim, input: Input, read: Reader): Reader =>
  (subject) =>
    isStated(subject, input)
      ? read(subject)
      : notSaid(claim, `the profile gives no ${input.label.toLowerCase()}`);

/** A claim that no figure of a profile can be set beside. */
export const unread =
  (claim: Claim, because: string): Reader =>
  () =>
    notSaid(claim, because);
