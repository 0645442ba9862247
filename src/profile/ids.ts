/** The names by which the rest of a profile, and a result, speak of initiatives and their effects. */

/** Signs by a word; others go by their number. */
const words: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'hash',
  '%': 'percent',
  '&': 'and',
  '@': 'at',
  '*': 'star',
  '=': 'equals',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
};

const byNumber = (sign: string): string => (sign.codePointAt(0) as number).toString(16);

/**
 * The parts of a name in lower case: words of letters, with the marks and joiners that belong to them, and
 * digits; and each sign. White space, hyphens and low lines only part them.
 */
function partsOf(name: string): readonly string[] {
  // The tables of Unicode are loaded only for a name that needs them.
  if (/^[ -~]*$/.test(name)) return name.toLowerCase().match(/[a-z0-9]+|[^a-z0-9 _-]/g) ?? [];
  const plain = name.normalize('NFKC').toLowerCase().normalize('NFKC');
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}\p{Cf}]*|[^\s\p{Pd}_]/gu) ?? [];
}

/** A word without what cannot be seen in it; of a sign nothing. */
function visible(part: string): string {
  if (/^[ -~]*$/.test(part)) return /^[a-z0-9]/.test(part) ? part : '';
  return /^[\p{L}\p{N}]/u.test(part) ? part.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '') : '';
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');

/** A name without letters or digits, such as one of emoji alone, by the numbers of its characters. */
const byNumbers = (name: string): string => [...name.trim()].map(byNumber).join('-');

/** What two names have in common that are the same: letter case, white space and hyphens tell none apart. */
export const sameness = (name: string): string => partsOf(name).join(' ') || name.trim();

/** The id of an initiative, if no other has it: letters and digits of its name in lower case, joined by hyphens. */
export const idOf = (name: string): string => joined(partsOf(name).map(visible)) || byNumbers(name);

/** The same with each sign spelled. */
const spelled = (name: string): string =>
  joined(partsOf(name).map((part) => visible(part) || (words[part] ?? byNumber(part))));

/**
 * The ids of names, apart wherever the names are. A name keeps its own unless others come to the same; signs
 * are then spelled, and what is still alike is numbered. The order of the names does not matter.
 */
export function idsOf(names: readonly string[]): readonly string[] {
  const apart = new Map(names.map((name) => [sameness(name), name]));
  const own = [...apart.values()].map(idOf);
  const ids = new Map([...apart.keys()].map((key, k) => [key, own[k] as string]));
  const counts = new Map<string, number>();
  for (const id of own) counts.set(id, (counts.get(id) ?? 0) + 1);
  const taken = new Set(own.filter((id) => counts.get(id) === 1));
  const alike = [...ids].filter(([, id]) => !taken.has(id)).sort(([a], [b]) => byText(a, b));
  for (const [key] of alike) {
    const start = spelled(apart.get(key) as string);
    let id = start;
    for (let count = 2; taken.has(id); count++) id = `${start}-${count}`;
    taken.add(id);
    ids.set(key, id);
  }
  return names.map((name) => ids.get(sameness(name)) as string);
}

/** Spellings of different kinds, which no id is: an id begins with a letter, a digit or the number of a sign. */
const asName = (name: string): string => ` ${sameness(name)}`;
const asOwn = (name: string): string => `-${idOf(name)}`;

/** Names that are looked for by what people write: an id, or a name in a spelling of its own. */
export class Names {
  readonly ids: readonly string[];
  readonly #places = new Map<string, number | null>();

  constructor(names: readonly string[]) {
    this.ids = idsOf(names);
    // An id outranks a name, and that what a name comes to by itself; a spelling of several means none.
    this.#learn(this.ids);
    this.#learn(names.map(asName));
    this.#learn(names.map(asOwn));
  }

  #learn(spellings: readonly string[]): void {
    const places = new Map<string, number | null>();
    for (const [k, text] of spellings.entries()) {
      const first = places.get(text);
      // The same name twice is refused elsewhere, and means the first until then.
      if (first === undefined) places.set(text, k);
      else if (first !== null && this.ids[first] !== this.ids[k]) places.set(text, null);
    }
    for (const [text, place] of places) if (!this.#places.has(text)) this.#places.set(text, place);
  }

  /** The place of the one that is meant; undefined where that is none, or not one alone. */
  placeOf(text: string): number | undefined {
    const spellings = [text, asName(text), asOwn(text)];
    return spellings.map((spelling) => this.#places.get(spelling) ?? undefined).find((k) => k !== undefined);
  }
}

/** The names of the effects of one initiative by their levers, numbered where it acts on one more than once. */
export function effectNames(levers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return levers.map((lever) => {
    const count = (seen.get(lever) ?? 0) + 1;
    seen.set(lever, count);
    return `effects.${lever}${count > 1 ? `.${count}` : ''}`;
  });
}

/** An order that is the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
