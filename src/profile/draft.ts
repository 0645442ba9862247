/** A profile as a person would write it, with a comment for every input: a starter, or what a dialogue was told. */
import { isConstant } from '../language/index.js';
import { type Input, inputs } from '../model/index.js';
import { InvalidProfile } from './failure.js';
import { nameOf, sections } from './keys.js';
import { isRequiredInSomeWay } from './schema.js';
import { readTree } from './text/yaml.js';
import type { Tree } from './tree.js';

/** An effect, each part as it was said; what nobody has been asked yet is not there. */
export interface DraftEffect {
  readonly on?: string;
  readonly change?: string;
  readonly evidence?: string;
  readonly causal_share?: string;
}

/** An initiative, each part as it was said. */
export interface DraftInitiative {
  readonly name: string;
  readonly once?: string;
  readonly running?: string;
  readonly start?: string;
  readonly ramp?: string;
  readonly end?: string;
  readonly effects: readonly DraftEffect[];
}

/** What somebody says of a business, each figure as it was said. Nothing of it is believed before it is read. */
export interface Draft {
  readonly name: string;
  readonly currency?: string;
  readonly stated: ReadonlyMap<Input, string>;
  readonly initiative?: DraftInitiative;
}

const headings: Readonly<Record<string, string>> = {
  business: 'The business',
  acquisition: 'Acquisition',
  complaints: 'Problems and complaints',
  service: 'Service contacts',
  word_of_mouth: 'Word of mouth',
  loyalty: 'Customers who stay',
  sales: 'Sales funnel',
  finance: 'Horizon and discount rate',
};

/** What stands below some keys of a text in YAML, if it is YAML. */
function said(yaml: string, keys: readonly string[]): Tree | undefined {
  try {
    return keys.reduce<Tree | undefined>(
      (at, key) => (at?.kind === 'map' && at.entries.size === 1 ? at.entries.get(key)?.value : undefined),
      readTree(yaml, '').tree,
    );
  } catch (error) {
    if (error instanceof InvalidProfile) return undefined;
    throw error;
  }
}

/** A figure may be three points, `{ low: 2%, likely: 3%, high: 5% }`, which are YAML already. */
type Kind = 'text' | 'figure';

/** A text as it stands behind a key, or between braces: plain where YAML reads the same, and else in quotes. */
function written(text: string, kind: Kind, isInFlow = false): string {
  const tree = isInFlow ? said(`k: { v: ${text} }`, ['k', 'v']) : said(`k: ${text}`, ['k']);
  const isSame = tree?.kind === 'text' ? tree.text === text : tree?.kind === 'map' && kind === 'figure';
  return isSame ? text : JSON.stringify(text);
}

/** Entries between braces, of those that are there. */
function inFlow(entries: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(entries).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}: ${written(text, 'figure', true)}`],
  );
  return `{ ${parts.join(', ')} }`;
}

function valueInWords(value: number, { unit, options }: Input): string {
  if (options) return String(options[value]);
  if (unit.kind === 'months') return `${value} months`;
  return unit.kind === 'share' ? `${Number((value * 100).toPrecision(4))}%` : String(value);
}

/** What an input is stated in place of: ` In place of service.cost_per_contact, with service.agent_cost.` */
function insteadOf(input: Input): string {
  for (const whole of inputs) {
    const way = whole.belongsTo === input ? undefined : whole.ways?.find(({ from }) => from.includes(input));
    if (way === undefined) continue;
    const beside = way.from.filter((each) => each !== input).map(({ id }) => id);
    return ` In place of ${whole.id}${beside.length === 0 ? '' : `, with ${beside.join(' and ')}`}.`;
  }
  return '';
}

/** Where the value comes from when the line stays commented out. */
function defaultOf(input: Input): string {
  const { fallback, formula, belongsTo } = input;
  if (fallback.origin === 'yours') {
    if (!fallback.required) return insteadOf(input);
    return belongsTo === undefined ? '' : ` Required where ${belongsTo.id} is stated.`;
  }
  const value = isConstant(formula) ? ` ${valueInWords(formula.by, input)}` : '';
  const claim = fallback.origin === 'claimed' ? ` (${fallback.claim.id})` : '';
  return ` Default: ${fallback.origin}${value}${claim}.`;
}

/** The comment of an input and its line, which is left out where nothing is stated. */
function lines(input: Input, stated: Draft['stated']): string[] {
  const text = stated.get(input);
  const origin = text !== undefined && isRequiredInSomeWay(input) ? '' : defaultOf(input);
  const entry =
    text === undefined
      ? `# ${nameOf(input)}: ${input.example}`
      : `${nameOf(input)}: ${written(text, 'figure')}`;
  return [`  # ${input.reason}${origin}`, `  ${entry}`];
}

function sectionsOf({ stated }: Draft): string {
  const parts = [...sections].map(([name, members]) => {
    const isStated = members.some((input) => stated.has(input));
    const heading = `# ${headings[name] ?? name}`;
    return [
      heading,
      `${isStated ? '' : '# '}${name}:`,
      ...members.flatMap((each) => lines(each, stated)),
    ].join('\n');
  });
  return parts.join('\n\n');
}

/** The months of an initiative that may be left out, each with what it could say. */
const months = { start: 'month 4', ramp: '9 months', end: 'month 24' } as const;

function linesOf(initiative: DraftInitiative): string[] {
  const { name, once, running, effects } = initiative;
  const isCosting = once !== undefined || running !== undefined;
  const timing = Object.entries(months).map(([key, example]) => {
    const text = initiative[key as keyof typeof months];
    return text === undefined ? `    # ${key}: ${example}` : `    ${key}: ${written(text, 'figure')}`;
  });
  return [
    `  - name: ${written(name, 'text')}`,
    ...(isCosting ? [`    costs: ${inFlow({ once, running })}`] : []),
    ...timing,
    ...(effects.length === 0 ? [] : ['    effects:']),
    '      # A change is in points (added), relative (multiplied), or the value to reach.',
    '      # evidence: experiment, before-after, benchmark or assumption; causal_share: how much of it you cause.',
    ...effects.map((effect) => `      - ${inFlow({ ...effect })}`),
  ];
}

/** What the lines of an initiative could say. */
export const sampleInitiative = {
  name: 'Second-line team',
  once: '60k',
  running: '90k per year',
  start: months.start,
  ramp: months.ramp,
  effects: [
    { on: 'complaints.resolved', change: 'to 80%', evidence: 'before-after' },
    { on: 'business.churn', change: '-2 points', evidence: 'benchmark', causal_share: '80%' },
  ],
} as const satisfies DraftInitiative;

const commented = (line: string): string => line.replace(/^( *)(?!#)(?=\S)/, '$1# ');

function initiativesOf({ initiative }: Draft): string {
  if (initiative !== undefined) return ['initiatives:', ...linesOf(initiative)].join('\n');
  return ['# initiatives:', ...linesOf(sampleInitiative).map(commented)].join('\n');
}

/** The text of a draft in YAML, with the lines of `about` in comments at its head. */
export function draftText(draft: Draft, about: readonly string[] = []): string {
  const currency =
    draft.currency === undefined ? '# currency: USD' : `currency: ${written(draft.currency, 'text')}`;
  return `# yaml-language-server: $schema=./profile.schema.json
# A profile for cs-roi. The schema for your editor: cs-roi schema profile > profile.schema.json
${about.map((line) => `# ${line}\n`).join('')}# Write figures as people write them: 9.6M per year, 2.5% per month, 1,200, 9 months.
# An uncertain one is a range (2% to 4%: nine times in ten inside) or { low: 2%, likely: 3%, high: 5% }.
# Lines that begin with # are left out; the program then names the default that it used.
schemaVersion: 1
name: ${written(draft.name, 'text')}
${currency}

${sectionsOf(draft)}

# The initiatives that you consider. Without any, the published what-if is shown: 5 points more retention.
${initiativesOf(draft)}

# Uncertain figures that vary together. Simulations treat all others as independent.
# correlations:
  # From -1 (in opposite ways) to 1 (in step); an initiative is named in lower case with hyphens.
  # - { between: [business.churn, initiatives.second-line-team.effects.business.churn], correlation: -0.4 }
`;
}
