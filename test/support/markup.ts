/** Markup as a strict parser reads it: what is not well-formed throws. */
import { SaxesParser } from 'saxes';

export interface Seen {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text and that of all within it. */
  text: string;
}

/** Every element in the order in which it begins. */
export function elementsIn(markup: string): Seen[] {
  const parser = new SaxesParser();
  const seen: Seen[] = [];
  const open: Seen[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Seen = { name, attributes, text: '' };
    seen.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(markup).close();
  return seen;
}

export const idsIn = (markup: string): string[] =>
  elementsIn(markup).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
