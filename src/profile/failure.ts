/** Where something stands: in the profile's text, or in a value given on the command line. */
export interface Place {
  /** The name of the text for people: the file as it was named, or `--set …`. */
  readonly source: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** How many characters are meant, at least 1. */
  readonly length: number;
  /** The line itself. */
  readonly text: string;
}

/** One thing that is wrong with a profile, and what to do about it. */
export interface Failure {
  /** The path of the input, or '' where the whole file is meant. */
  readonly path: string;
  readonly place: Place | null;
  /** What is wrong, in a few words. */
  readonly problem: string;
  readonly found: string;
  readonly expected: string;
  /** A line that would pass. */
  readonly example: string;
}

/** A failure before it is known where it stands. */
export type Complaint = Omit<Failure, 'path' | 'place'>;

/** A profile that cannot be used: every failure that was found, in the order of the file. */
export class InvalidProfile extends Error {
  override readonly name = 'InvalidProfile';
  constructor(readonly failures: readonly Failure[]) {
    super(failures.map((failure) => `${failure.path}: ${failure.problem}`).join('; '));
  }
}

const byPlace = (a: Failure, b: Failure): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

/** In the order of the file. */
export const inOrder = (failures: readonly Failure[]): readonly Failure[] => failures.toSorted(byPlace);

/** Throws them all at once, if there are any. */
export function refuse(failures: readonly Failure[]): void {
  if (failures.length > 0) throw new InvalidProfile(inOrder(failures));
}
