/** What a published method is, for a comparison with this model. The methods stand in sound.ts and folk.ts. */
import type { Quantity } from '../../language/index.js';
import type { ComparedPart } from './parts.js';

/** Methods that finance and research stand behind, and formulas that go round without their assumptions. */
export const kinds = ['sound', 'folk'] as const;
export type Kind = (typeof kinds)[number];

/** A way in which others calculate what better service is worth. */
export interface Method {
  /** Lower-case words with hyphens; stable, since it is a key of the published JSON. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** What it credits, in one sentence. */
  readonly credits: string;
  /** Why its answer differs from this model's, in one sentence: what it counts otherwise or leaves out. */
  readonly why: string;
  /** When it sees nothing of an initiative, although there is something: what it looks at alone. */
  readonly blind: string;
  /** Who published it, or where it is met when no single source is known. */
  readonly source: string;
  /** The part of this model's answer that counts the same thing. */
  readonly part: ComparedPart;
  /** Its answer, in money, as a formula over quantities of the model; null where a profile cannot give it. */
  readonly value: Quantity<'one'> | null;
  /** What a profile would have to say, where it cannot give the answer. */
  readonly needs?: string;
  /** Denominators that the method takes for granted to be above zero. */
  readonly positive?: readonly Quantity<'one'>[];
  /** Figures that are shown with it though its formula does not use them. */
  readonly beside?: readonly Quantity<'one'>[];
}
