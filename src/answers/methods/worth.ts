import { derived, type Expression, type Quantity, units } from '../../language/index.js';

/** The answer of a method, in money. */
export const worth = (
  id: string,
  formula: Expression<'one'>,
  impossible = 'no customer leaves, so a lifetime has no end',
): Quantity<'one'> =>
  derived({
    id: `method.${id}`,
    label: 'Value by this method',
    unit: units.money,
    reason: 'What the method credits.',
    impossible,
    formula,
  });
