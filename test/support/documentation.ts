/** Parts of the documentation that are made from the model. */

import { isConstant, partsOf, type Quantity } from '../../src/language/index.js';
import { derivedFiles } from '../../src/model/figures.js';
import { type Input, inputs } from '../../src/model/index.js';

/** Puts generated text between the two marks of a name. */
export function between(text: string, name: string, generated: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`there is no place for ${name}`);
  return text.replace(marks, (_, open: string, close: string) => `${open}${generated}\n${close}`);
}

function defaultOf({ fallback, formula, unit, options }: Input): string {
  if (fallback.origin === 'yours') return '';
  if (!isConstant(formula)) return 'why' in fallback ? fallback.why : '';
  const { by } = formula;
  if (options) return `\`${options[by]}\``;
  const shown = (value: number) =>
    unit.kind === 'share' ? `${Number((value * 100).toPrecision(4))} %` : `${value}`;
  const [low, high] =
    fallback.origin === 'claimed'
      ? [fallback.figure.low, fallback.figure.high]
      : fallback.origin === 'assumed'
        ? [fallback.low, fallback.high]
        : [null, null];
  const isStated = typeof low === 'number' && typeof high === 'number' && low !== high;
  const range = isStated ? ` (${shown(low)} to ${shown(high)})` : '';
  return `${shown(by)}${range}`;
}

function originOf({ fallback, belongsTo }: Input): string {
  if (fallback.origin === 'claimed') return `claimed: ${fallback.claim.id}`;
  if (fallback.origin === 'yours' && belongsTo) return `yours, with \`${belongsTo.id}\``;
  if (fallback.origin === 'yours' && !fallback.required) return 'yours, optional';
  return fallback.origin;
}

/** The table of inputs: id, unit, default, origin. */
export function inputsTable(): string {
  const rows = inputs.map((input) =>
    ['', `\`${input.id}\``, input.unit.id, defaultOf(input), originOf(input), ''].join(' | ').trim(),
  );
  return ['| input | unit | default | origin |', '|---|---|---|---|', ...rows].join('\n');
}

/** The picture of the model: its files, and which figures of one are made from those of another. */
export function modelPicture(): string {
  const fileOf = new Map<Quantity, string>();
  for (const input of inputs) {
    const section = input.id.split('.')[0] as string;
    fileOf.set(input, section);
    if ('now' in input) fileOf.set(input.now as Quantity, section);
  }
  for (const [file, quantities] of derivedFiles)
    for (const quantity of quantities) fileOf.set(quantity, file);
  const counts = new Map<string, number>();
  for (const [file, quantities] of derivedFiles) {
    for (const quantity of quantities) {
      for (const part of quantity.formula === null ? [] : partsOf(quantity.formula)) {
        const from = fileOf.get(part);
        if (from !== undefined && from !== file)
          counts.set(`${from} ${file}`, (counts.get(`${from} ${file}`) ?? 0) + 1);
      }
    }
  }
  const sections = [...new Set(inputs.map(({ id }) => id.split('.')[0] as string))];
  const node = (name: string) => name.replaceAll('_', '-').replaceAll(' ', '-');
  return [
    '```mermaid',
    'flowchart LR',
    '  subgraph inputs',
    ...sections.map((section) => `    ${node(section)}([${section}])`),
    '  end',
    ...derivedFiles.map(
      ([file, quantities]) => `  ${node(file)}-figures["${file}<br>${quantities.length} figures"]`,
    ),
    ...[...counts].toSorted().map(([edge, count]) => {
      const [from, to] = edge.split(' ') as [string, string];
      const source = sections.includes(from) ? node(from) : `${node(from)}-figures`;
      return `  ${source} -->|${count}| ${node(to)}-figures`;
    }),
    '```',
  ].join('\n');
}
