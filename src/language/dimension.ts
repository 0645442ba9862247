/**
 * What a figure is made of, apart from its size. Adding money to customers is a mistake that a
 * dimension finds when the model is imported, long before anybody runs it.
 */
export type BaseDimension =
  | 'money'
  | 'customer'
  | 'contact'
  | 'person'
  | 'year'
  | 'month'
  | 'minute'
  | 'hour'
  | 'agent';

/** Exponents of the base dimensions; an absent one is 0. A share is `{}`. */
export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;

const order: readonly BaseDimension[] = [
  'money',
  'customer',
  'contact',
  'person',
  'minute',
  'hour',
  'agent',
  'year',
  'month',
];

function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const result: Partial<Record<BaseDimension, number>> = {};
  for (const base of order) {
    const exponent = (a[base] ?? 0) + sign * (b[base] ?? 0);
    if (exponent !== 0) result[base] = exponent;
  }
  return result;
}

/** The dimension of a product. */
export const times = (a: Dimension, b: Dimension): Dimension => combine(a, b, 1);

/** The dimension of a quotient. */
export const over = (a: Dimension, b: Dimension): Dimension => combine(a, b, -1);

/** Whether two figures may be added or compared. */
export const same = (a: Dimension, b: Dimension): boolean =>
  order.every((base) => (a[base] ?? 0) === (b[base] ?? 0));

/** A dimension as people write it: `money·customer/year`; a share is `a plain number`. */
export function spell(dimension: Dimension): string {
  const raised = (base: BaseDimension, exponent: number) => (exponent === 1 ? base : `${base}^${exponent}`);
  const above: string[] = [];
  const below: string[] = [];
  for (const base of order) {
    const exponent = dimension[base] ?? 0;
    if (exponent > 0) above.push(raised(base, exponent));
    if (exponent < 0) below.push(raised(base, -exponent));
  }
  if (above.length === 0 && below.length === 0) return 'a plain number';
  return [above.join('·') || '1', ...below].join('/');
}
