/** What a published formula is, for a comparison with this model. The formulas stand in published.ts. */
import type { Quantity } from '../../quantity/index.js';

/** A way in which others work out what better service is worth. */
export interface Method {
  /** Lower-case words with hyphens; stable, since it is a key of the published JSON. */
  readonly id: string;
  readonly name: string;
  /** What it credits, in one sentence. */
  readonly credits: string;
  /** Why its answer differs from ours, in one sentence: what it counts wrongly or leaves out. */
  readonly mistake: string;
  /** When it sees nothing of an initiative, although there is something: what it looks at alone. */
  readonly blind: string;
  /** Who published it, or where it is met when no single source is known. */
  readonly source: string;
  /** Its answer, in money, as a formula over quantities of the model. */
  readonly value: Quantity<'one'>;
  /** Figures that are shown with it though its formula does not use them. */
  readonly beside?: readonly Quantity<'one'>[];
}
