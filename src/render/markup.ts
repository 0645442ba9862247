/** Markup in which every text, whoever wrote it, is nothing but text. */
import { safe } from './safe.js';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML has no place for these two, and one of them would make a whole picture unreadable. */
const never = /[\ufffe\uffff]/g;

export const escaped = (text: string): string =>
  safe(text)
    .replace(never, ' ')
    .replace(/[&<>"']/g, (sign) => references[sign] as string);

/** The attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A hundredth of a pixel is finer than any eye, and short numbers make a short file. */
const written = (value: string | number): string =>
  escaped(typeof value === 'number' ? String(Number(value.toFixed(2)) + 0) : value);

const inside = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${written(value)}"`))
    .join('');

/** An element around markup. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  `<${name}${inside(attributes)}>${children.join('')}</${name}>`;

/** An element with nothing in it: a shape, or a line of the head. */
export const empty = (name: string, attributes: Attributes): string => `<${name}${inside(attributes)}/>`;
