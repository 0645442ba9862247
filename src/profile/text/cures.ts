/** Mistakes that people make in YAML, each with the lines that it may have been. */

interface Cure {
  readonly problem: string;
  readonly expected: string;
  /** What a line may have been meant to be, by itself and by the lines before and behind it. */
  readonly cure: (line: string, before: readonly string[], behind: readonly string[]) => readonly string[];
}

const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? '';

/** A text between quotes that it does not have itself. */
function quoted(text: string): string {
  const isPlain = !/["\\]/.test(text);
  return isPlain ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

/** A field of a line: what stands before its value, and the value without a comment. */
const field = /^(?<start>[ ]*(?:- +)*(?:[{] *)?[\w.]+: +)(?<value>\S.*?)(?<rest>\s+#.*|\s*)$/;

/** The line with its value in another way, where it has one that fits. */
function withValue(line: string, change: (value: string) => string | null): readonly string[] {
  const { start = '', value = '', rest = '' } = field.exec(line)?.groups ?? {};
  const changed = start === '' ? null : change(value);
  return changed === null ? [] : [`${start}${changed}${rest}`];
}

/** The indents of the lines around one, the nearest first. */
const indentsAround = (before: readonly string[], behind: readonly string[]): readonly string[] => {
  const said = (line: string) => line.trim() !== '' && !line.trimStart().startsWith('#');
  const near = [...before.filter(said).slice(-5).reverse(), ...behind.filter(said).slice(0, 2)];
  const indents = near.map(indentOf);
  return [...new Set([...indents, ...indents.map((indent) => `${indent}  `)])];
};

const count = (line: string, sign: string): number => line.split(sign).length - 1;

/** A line with a bracket for every one that is not closed, or without one too many. */
function closed(line: string): readonly string[] {
  return ['{}', '[]'].flatMap(([open = '', close = '']) => {
    const missing = count(line, open) - count(line, close);
    if (missing > 0)
      return [`${line.trimEnd()} ${close.repeat(missing)}`, line.replace(/(?= *[}\]]* *$)/, ` ${close}`)];
    const at = line.lastIndexOf(close);
    return missing < 0 ? [`${line.slice(0, at)}${line.slice(at + 1)}`.trimEnd()] : [];
  });
}

/** The first with which the text can be read names the mistake. */
export const cures: readonly Cure[] = [
  {
    problem: 'a tab is used for indenting',
    expected: 'spaces: YAML allows no tabs there',
    cure: (line, before, behind) =>
      /^\s*\t/.test(line)
        ? indentsAround(before, behind).map((indent) => `${indent}${line.trimStart()}`)
        : [],
  },
  {
    problem: 'no space after the colon',
    expected: 'a colon and a space between a field and its value',
    cure: (line) => [line.replace(/^( *(?:- +)*[A-Za-z_]\w*):(?=[^\s:])/, '$1: ')],
  },
  {
    problem: 'a colon in a text without quotes',
    expected: 'quotes around a text with a colon',
    cure: (line) => [
      ...withValue(line, (value) =>
        /:(?: |$)/.test(value) && !/^["'{[]/.test(value) ? quoted(value) : null,
      ),
      line.replace(
        /([{,] *\w+: )([^,{}"' ][^,{}"]*: [^,{}"]*?)(?= *[,}])/,
        (_, start: string, text: string) => start + quoted(text),
      ),
    ],
  },
  {
    problem: 'a backslash in a text between double quotes',
    expected: 'single quotes around a text with a backslash',
    cure: (line) =>
      withValue(line, (value) => (/^".*\\.*"$/.test(value) ? quoted(value.slice(1, -1)) : null)),
  },
  {
    problem: 'a quote within quotes of its own kind',
    expected: 'double quotes around a text with an apostrophe, single ones around others',
    cure: (line) =>
      withValue(line, (value) => (/^(["']).*\1.*\1$/.test(value) ? quoted(value.slice(1, -1)) : null)),
  },
  {
    problem: 'a quote that is never closed',
    expected: 'a quote at both ends of a text, or at none',
    cure: (line) =>
      withValue(line, (value) => (/^["']/.test(value) ? quoted(value.replace(/^["']|["']$/g, '')) : null)),
  },
  {
    problem: 'a bracket without its other half',
    expected: 'as many closing brackets as opening ones',
    cure: closed,
  },
  {
    problem: 'a text that begins with a sign which means something in YAML',
    expected: 'quotes around it',
    cure: (line) =>
      withValue(line, (value) => (/^(?:[@`%&*!|>]|[[{](?!.*: ))/.test(value) ? quoted(value) : null)),
  },
  {
    problem: 'no space after the hyphen',
    expected: 'a hyphen and a space before an entry of a list',
    cure: (line) => [line.replace(/^( *)-(?=\w)/, '$1- ')],
  },
  {
    problem: 'no colon between a field and its value',
    expected: 'a field, a colon, a space and its value',
    cure: (line) =>
      /:(?: |$)/.test(line) ? [] : [line.replace(/^( *(?:- +)*[A-Za-z_]\w*)(?: *[=→] *| +)(?=\S)/, '$1: ')],
  },
  {
    problem: 'wrong indentation',
    expected: 'as many spaces before a field as before the others of its section',
    cure: (line, before, behind) =>
      indentsAround(before, behind).map((indent) => `${indent}${line.trimStart()}`),
  },
  {
    problem: 'a line that is no field',
    expected: 'a field, a colon, a space and its value, or # before a comment',
    cure: (line) => [line.replace(/^( *)(?=\S)/, '$1# ')],
  },
];
