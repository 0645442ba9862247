import { type Expression, isQuantity, onlyOf, type Quantity, type Term } from './expression.js';
import { type Phrase, type Put, whole, within } from './phrase.js';

/** How a reading puts a term: a named part, or an expression with the parts put by itself. */
export interface Voice {
  readonly name: (quantity: Quantity) => string;
  readonly say: (expression: Expression, put: Put<Term>) => Phrase;
}

/** A formula, or the name of a quantity, in a voice. */
export function phrase(term: Term, voice: Voice): Phrase {
  if (isQuantity(term)) return whole(voice.name(term));
  const only = term.verb.isOfBaseline ? undefined : onlyOf(term, term.parts);
  if (only !== undefined) return phrase(only, voice);
  return voice.say(term, (part, tightness) => within(phrase(part, voice), tightness));
}

const inLabels: Voice = {
  name: ({ label }) => label,
  say: ({ verb, parts, by }, put) => verb.words(parts, put, by),
};

/** A formula as a sentence over the labels of its parts: `customers × monthly churn`. */
export const inWords = (term: Term): string => phrase(term, inLabels).text;
