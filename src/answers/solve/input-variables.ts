/** The inputs of a business as variables. */

import { type Case, caseOf, isGivenBy } from '../../business/case.js';
import { statedMonths } from '../../business/notation.js';
import { claimedPoints } from '../../evidence/index.js';
import type { Evaluation } from '../../language/index.js';
import { business, complaints, finance, type Input, inputs } from '../../model/index.js';
import type { Profile, Stated } from '../../profile/profile.js';
import { itself, type Leaf, type Variable } from './variable.js';

const { churn, customers, revenue, revenuePerCustomer } = business;
const { count, problemRate, rate, voiced } = complaints;

/** Whether other values of an input are a question of degree: not of a choice, nor of the months that are computed. */
export const canVary = (input: Input): boolean => input.options === undefined && input !== finance.horizon;

/** The ways to state each input, itself first. Problems, complaints and the share reported settle each other: see below. */
const waysToState: readonly (readonly (readonly Input[])[])[] = inputs
  .filter(({ ways }) => ways !== undefined)
  .map((input) => [
    [input],
    ...(input.ways ?? [])
      .map(({ from }) => from)
      .filter((from) => (input === rate ? !from.includes(problemRate) : true)),
  ])
  .filter(([only]) => only?.[0] !== voiced && only?.[0] !== problemRate);

/** Of these three a profile states two: where the third comes, the measured problems give way, or else the complaints. */
function thirdOf(input: Input, has: (input: Input) => boolean): readonly Input[] {
  const complaintsStated = [rate, count].filter(has);
  if (input === problemRate) return has(voiced) ? complaintsStated : [];
  if (input === voiced) return complaintsStated.length > 0 && has(problemRate) ? [problemRate] : [];
  return (input === rate || input === count) && has(voiced) && has(problemRate) ? [problemRate] : [];
}

/** What must go where a profile states an input: all that states the same in another way. */
function insteadOf(input: Input, { stated }: Profile): readonly Input[] {
  const has = (other: Input) => other !== input && stated.has(other);
  const others = waysToState
    .filter((ways) => ways.some((way) => way.includes(input)))
    .flatMap((ways) => ways.filter((way) => !way.includes(input) && way.every(has)).flat());
  return [...new Set([...others, ...thirdOf(input, has)])];
}

/** Whether an input is there to state another one by, as handle time is for the cost per contact. */
const isMeans = (input: Input): boolean =>
  inputs.some(({ ways = [] }) => ways.some(({ from }) => from.includes(input)));

/** Whether an input stands somewhere: stated, by default, or as the revenue that is stated per customer. */
const stands = (input: Input, profile: Profile): boolean =>
  input === revenue || isGivenBy(profile, input) || (input.formula !== null && !isMeans(input));

/** Where an input stands in a run; revenue that is stated per customer, in total. */
const presentIn = (input: Input, baseline: Evaluation, { stated }: Profile): number =>
  input === revenue && !stated.has(revenue)
    ? baseline.value(customers) * baseline.value(revenuePerCustomer)
    : baseline.value(input);

/** The profile as if it stated an input, which then counts as the business's own. */
function stating(profile: Profile, input: Input, value: number): Profile {
  const written: Stated = profile.stated.get(input) ?? {
    ...{ value, low: null, high: null, form: 'number', months: 12, text: '', line: null },
  };
  const instead = insteadOf(input, profile);
  const others = [...profile.stated].filter(([other]) => !instead.includes(other));
  return { ...profile, stated: new Map([...others, [input, { ...written, value }]]) };
}

/** The published what-if keeps no more customers than leave, so it follows the churn. */
function leavesIn(input: Input, { isWhatIf, initiatives }: Case): Leaf[] {
  const itsOwn = { quantity: input, valueAt: itself };
  const change = initiatives[0]?.effects[0]?.change;
  if (input !== churn || !isWhatIf || change === undefined) return [itsOwn];
  return [itsOwn, { quantity: change, valueAt: (value) => -Math.min(claimedPoints, value) }];
}

/** Every input that can vary, with where it stands in the baseline of a run. */
export const inputVariables = (profile: Profile, baseline: Evaluation): Variable[] =>
  inputs
    .filter((input) => canVary(input) && stands(input, profile))
    .map((input): Variable => {
      const instead = insteadOf(input, profile);
      const present = presentIn(input, baseline, profile);
      return {
        id: input.id,
        role: 'input',
        label: input.label,
        initiative: null,
        input,
        unit: input.unit,
        domain: input.domain,
        kind: null,
        months: statedMonths(input, profile),
        present,
        isStated: profile.stated.has(input),
        instead,
        caseIn: (ownNumbers) => caseOf(stating(profile, input, present), { ownNumbers }),
        leavesIn: (ofCase) => leavesIn(input, ofCase),
      };
    });
