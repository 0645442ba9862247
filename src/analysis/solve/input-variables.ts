/** The inputs of a business as variables. */
import { claimedPoints } from '../../evidence/index.js';
import { business, finance, type Input, inputs } from '../../model/index.js';
import type { Profile, Stated } from '../../profile/profile.js';
import type { Evaluation } from '../../quantity/index.js';
import { type Case, caseOf } from '../case.js';
import { statedMonths } from '../notation.js';
import { itself, type Leaf, type Variable } from './variable.js';

const { churn, customers, revenue, revenuePerCustomer } = business;

/** Whether other values of an input are a question of degree: not of a choice, nor of the months that are computed. */
export const canVary = (input: Input): boolean => input.options === undefined && input !== finance.horizon;

/** Revenue is stated in total or per customer: the one that must go where the other comes. */
function insteadOf(input: Input, { stated }: Profile): Input | null {
  const other = input === revenue ? revenuePerCustomer : input === revenuePerCustomer ? revenue : null;
  return other !== null && stated.has(other) ? other : null;
}

/** Where an input stands in a run; revenue that is stated per customer, in total. */
const presentIn = (input: Input, baseline: Evaluation): number =>
  input === revenue ? baseline.value(customers) * baseline.value(revenuePerCustomer) : baseline.value(input);

/** The profile as if it stated an input, which then counts as the business's own. */
function stating(profile: Profile, input: Input, value: number): Profile {
  const written: Stated = profile.stated.get(input) ?? {
    ...{ value, low: null, high: null, form: 'number', months: 12, text: '', line: null },
  };
  const instead = insteadOf(input, profile);
  const others = [...profile.stated].filter(([other]) => other !== instead);
  return { ...profile, stated: new Map([...others, [input, { ...written, value }]]) };
}

/** The documents' what-if keeps no more customers than leave, so it follows the churn. */
function leavesIn(input: Input, { isWhatIf, initiatives }: Case): Leaf[] {
  const itsOwn = { quantity: input, valueAt: itself };
  const change = initiatives[0]?.effects[0]?.change;
  if (input !== churn || !isWhatIf || change === undefined) return [itsOwn];
  return [itsOwn, { quantity: change, valueAt: (value) => -Math.min(claimedPoints, value) }];
}

/** Every input that can vary, with where it stands in the baseline of a run. */
export const inputVariables = (profile: Profile, baseline: Evaluation): Variable[] =>
  inputs.filter(canVary).map((input): Variable => {
    const instead = insteadOf(input, profile);
    const present = presentIn(input, baseline);
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
