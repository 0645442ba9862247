/** A commented profile to start from: made-up figures, to be replaced. */
import { acquisition, business, complaints, type Input, inputs } from '../model/index.js';
import { type Draft, draftText, sampleInitiative } from './draft.js';
import { ofProfile, sectionOf } from './keys.js';
import { isAlwaysRequired, isRequiredInSomeWay } from './schema.js';

/** What the business must know to get a good answer, beside what no profile can do without. */
const worthStating: readonly Input[] = [business.revenue, acquisition.cost, complaints.rate];

/** Whether a starter states it, rather than leaving it commented out. */
const standsIn = (input: Input): boolean =>
  isAlwaysRequired(input) ||
  (isRequiredInSomeWay(input) && input !== business.revenuePerCustomer) ||
  worthStating.includes(input) ||
  sectionOf(input) === 'finance';

/** All that the starter states, none of which is true of anybody. */
export const sample = {
  name: 'Your business (these are made-up figures, put in your own)',
  currency: ofProfile.currency,
  stated: new Map(inputs.filter(standsIn).map((input) => [input, input.example])),
  initiative: sampleInitiative,
} as const satisfies Draft;

/** What stands at the head of a starter and of no other profile, by which one is known. */
export const starterMark =
  'Every figure below is made up: put in your own, or # before a line that you cannot fill in.';

/** The starter as YAML text. It is itself a valid profile. */
export const starterProfile = (): string => draftText(sample, [starterMark]);
