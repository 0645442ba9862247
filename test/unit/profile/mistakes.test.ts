/** Mistakes as people make them: each is refused with its cause, and every example that is printed passes. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failuresInWords } from '../../../src/cli/failures.js';
import { inputs } from '../../../src/model/index.js';
import { holds } from '../../support/properties.js';
import { copied } from './copied.js';
import { changing, harbor, having, refusalsOf } from './harbor.js';

const team = `${harbor}initiatives:
  - name: Team
    start: month 4
    effects:
      - on: complaints.resolved
        change: to 80%
`;

const name = (text: string) => harbor.replace('Harbor', text);
const line = (before: string, after: string, profile = harbor) => {
  expect(profile).toContain(before);
  return profile.replace(before, after);
};
const churn = (text: string) => having('business.churn', text);
const cost = (text: string) => line('acquisition:\n  cost: 420', `acquisition: ${text}`);
const beside = (text: string) => `${harbor}${text}\n`;

const mistakes: readonly (readonly [what: string, text: string, cause: RegExp])[] = [
  ['thousands or decimals', having('business.customers', '12.500'), /thousands separator/],
  ['thousands with a sign', having('business.revenue', '12.000 $ per month'), /thousands separator/],
  ['thousands with a suffix', having('business.revenue', '12.000k per year'), /thousands separator/],
  ['thousands in both ends', having('acquisition.cost', '1.000 to 2.500'), /thousands separator/],
  [
    'thousands in three points',
    having('acquisition.cost', '{ low: 1.000, likely: 1.200, high: 1.500 }'),
    /thousands separator/,
  ],
  ['points between thousands', having('business.revenue', '9.600.000 per year'), /points between thousands/],
  ['the German way', having('business.revenue', '9.600.000,50 per year'), /points between thousands/],
  ['a decimal comma', churn('1,8% per month'), /comma instead of a decimal point/],
  ['a decimal comma with a suffix', having('business.revenue', '9,6M per year'), /comma instead/],
  ['a fraction of a month', churn('0.86 per month'), /percentage or a fraction/],
  ['a fraction of a quarter', churn('0.5 per quarter'), /percentage or a fraction/],
  ['a rate of complaints', having('complaints.rate', '7.5 per year'), /percentage or a fraction/],
  ['a count of complaints', having('complaints.rate', '900 per year'), /reads like a count/],
  ['a share above 1', having('business.gross_margin', '55'), /reads like a percentage/],
  ['no period', churn('18%'), /without a period/],
  ['no period in three points', churn('{ low: 15%, likely: 18%, high: 20% }'), /without a period/],
  ['an unknown period', churn('18% per fortnight'), /unknown period/],
  ['a week for a chance', churn('0.5% per week'), /compounds is not read per week/],
  ['two periods', churn('18% per year per month'), /two periods/],
  ['a period too many', having('acquisition.cost', '420 per year'), /period is not possible/],
  ['two ends only', churn('{ low: 15% per year, high: 20% }'), /three-point/],
  ['backwards', churn('20% to 18% per year'), /low end is above/],
  [
    'backwards with two suffixes',
    having('business.revenue', '10M to 900k per month'),
    /written differently|low end/,
  ],
  ['backwards in time', having('finance.horizon', '5 to 3 years'), /low end is above/],
  ['backwards in three points', churn('{ low: 20% per year, likely: 18%, high: 15% }'), /low end is above/],
  ['likely outside', churn('{ low: 15% per year, likely: 25%, high: 20% }'), /outside its range/],
  ['ends in two notations', having('business.revenue', '9 to 10M per year'), /written differently/],
  ['typographic quotes', churn('“18% per year”'), /quotes/],
  ['about', churn('about 18% per year'), /something stands before/],
  ['a tilde', churn('~18% per year'), /nothing|something stands before/],
  ['a noun', having('business.customers', '4,000 subscribers'), /words stand behind/],
  ['dots', churn('15%..20% per year'), /not a range/],
  ['between', churn('between 15% and 20% per year'), /not a range/],
  ['not known', churn('n/a'), /nothing is given/],
  ['left empty', churn(''), /nothing is given/],
  ['another currency', having('business.revenue', '€9.6M per year'), /not the currency/],
  ['another currency in small letters', having('business.revenue', '9.6M eur per year'), /not the currency/],
  ['a width in percent', having('acquisition.cost', '420 ± 10%'), /width in percent/],
  ['a calendar month', line('month 4', '2026-04', team), /calendar date/],
  ['a calendar date', line('month 4', '1 April 2026', team), /calendar date/],
  ['a quarter of a year', line('month 4', 'Q2', team), /calendar date/],
  ['a month without its word', line('month 4', '4', team), /no unit/],
  ['a horizon without a unit', having('finance.horizon', '3'), /no unit/],
  ['weeks', having('finance.horizon', '26 weeks'), /not a number of months/],
  ['a change without a kind', changing('complaints.resolved', '5%'), /more than one way/],
  ['a change from and to', changing('complaints.resolved', 'from 50% to 80%'), /more than one way/],
  ['a change by an arrow', changing('complaints.resolved', '50% → 80%'), /more than one way/],
  ['a change of money in percent', changing('acquisition.cost', '-5%'), /more than one way/],
  ['a change of money without a sign', changing('acquisition.cost', '5'), /neither a change/],
  ['points of money', changing('acquisition.cost', '+2 points'), /shares only/],
  ['percent points', changing('complaints.resolved', '5% points'), /percentage is not possible/],
  ['relative without percent', changing('complaints.resolved', '-10 relative'), /without a percent sign/],
  ['a dash for a sign', changing('complaints.resolved', '-2-4 points'), /dash that may be a minus/],
  ['a target without a period', changing('business.churn', 'to 15%'), /without a period/],
  ['a target per month', changing('business.churn', 'to 0.86 per month'), /percentage or a fraction/],
  ['a comma in a change', changing('complaints.resolved', '-2,5 points'), /comma instead/],
  ['thousands between braces', cost('{ cost: 12.500 }'), /thousands separator/],
  ['points between braces', cost('{ cost: 1.234.567 }'), /points between thousands/],
  ['a comma between braces', cost('{ cost: 1,270 }'), /comma, which ends/],
  [
    'millions between braces',
    line('  revenue: 9.6M per year', '  revenue: 9.6M per year', cost('{ cost: 1,270,500 }')),
    /comma, which ends/,
  ],
  [
    'commas in three points',
    cost('{ cost: { low: 1,000, likely: 1,200, high: 1,500 } }'),
    /comma, which ends/,
  ],
  ['a decimal comma between braces', cost('{ cost: 6,5 }'), /comma, which ends/],
  ['no space after a colon', line('churn: 18%', 'churn:18%'), /no space after the colon/],
  ['no space after a colon in braces', cost('{ cost:420 }'), /no space after the colon/],
  ['no space after the only colon', line('  cost: 420', '  cost:420'), /no space after the colon/],
  ['a no-break indent', line('  churn', '\u00a0\u00a0churn'), /no-break space/],
  ['a no-break space behind a colon', line('churn: ', 'churn:\u00a0'), /no-break space/],
  ['a tab', line('  churn', '\tchurn'), /tab/],
  ['tabs throughout', harbor.replaceAll('\n  ', '\n\t'), /tab/],
  ['an indent too short', line('  churn', ' churn'), /wrong indentation/],
  ['an indent too long', line('  churn', '    churn'), /wrong indentation/],
  ['no indent', line('  churn', 'churn'), /unknown field/],
  [
    'a section within another',
    line('acquisition:\n  cost: 420', '  acquisition:\n    cost: 420'),
    /unknown field in business/,
  ],
  ['an effect out of line', line('        change', '       change', team), /wrong indentation/],
  ['no space after a hyphen', line('  - name', '  -name', team), /hyphen|indentation/],
  ['a colon in a name', name('Harbor: the company'), /colon in a text/],
  ['a colon in the name of an initiative', line('Team', 'Team: one', team), /colon in a text/],
  [
    'a colon and an apostrophe in a name between braces',
    `${harbor}initiatives: [{ name: Bob's team: one, costs: { once: 1k }, effects: [{ on: business.churn, change: -1 points }] }]\n`,
    /colon in a text/,
  ],
  ['an apostrophe in a name', name("'Harbor's'"), /quote within quotes/],
  ['a quote that never ends', name('"Harbor'), /never closed/],
  ['a sign before a name', name('@home'), /means something in YAML/],
  ['brackets in a name', name('[EMEA] Harbor'), /means something in YAML/],
  ['a backslash', name('"C:\\harbor"'), /backslash/],
  ['a brace that never closes', cost('{ cost: 1270'), /bracket/],
  ['a brace too many', cost('{ cost: 1270 }}'), /bracket/],
  ['no colon', line('churn: 18%', 'churn 18%'), /no colon/],
  ['an equals sign', line('churn: 18%', 'churn = 18%'), /no colon/],
  ['CAC', line('  cost: 420', '  cac: 420'), /unknown field/],
  ['ARR', line('  revenue: 9.6M per year', '  arr: 9.6M'), /unknown field/],
  ['MRR', line('  revenue: 9.6M per year', '  mrr: 800k'), /unknown field/],
  ['ARPU', line('  revenue: 9.6M per year', '  arpu: 800 per year'), /unknown field/],
  ['retention', line('  churn: 18% per year', '  retention: 82%'), /without a period/],
  ['retention at the top', beside('retention: 82%'), /unknown field/],
  ['NPS', beside('nps: 40'), /unknown field/],
  ['LTV', line('  churn', '  ltv: 1,200\n  churn'), /unknown field/],
  ['FCR, AHT and tickets', beside('service: { fcr: 70%, aht: 9, tickets: 28800 per year }'), /unknown field/],
  ['capital letters', line('gross_margin', 'Gross Margin'), /unknown field/],
  ['a key in typographic quotes', line('gross_margin', '“gross_margin”'), /unknown field/],
  ['a slip in a key', line('gross_margin', 'gross_margn'), /unknown field/],
  ['a section that is not known', beside('finances: { horizon: 3 years }'), /unknown field/],
  ['a field of nothing', beside('colour: blue'), /unknown field/],
  ['a cost of an initiative', line('start: month 4', 'budget: 90k', team), /unknown field/],
  ['running costs', line('start: month 4', 'costs: { opex: 90k }', team), /unknown field/],
  ['currency by its sign', line('currency: USD', 'currency: $'), /currency code/],
];

/** Whatever is printed fits into a terminal, but for what somebody wrote without a blank. */
const fits = (text: string): boolean => text.split('\n').every((each) => each.length <= 80);

/** Of a mistake that hides others, these are told once it is mended. */
function expectExamplesToPass(text: string): void {
  const once = copied(text);
  const twice = refusalsOf(once).length === 0 ? once : copied(once);
  expect(refusalsOf(twice), twice).toEqual([]);
}

describe('a mistake', () => {
  it.each(mistakes)('is told by its cause: %s', (_what, text, cause) => {
    const failures = refusalsOf(text);
    expect(failures.length).toBeGreaterThan(0);
    for (const { problem } of failures) expect(problem).toMatch(cause);
    const said = failuresInWords(failures);
    expect(said).not.toMatch(/implicit|compact mapping|scalar|token|flow (?:map|seq)|block collection/i);
    expect(fits(said), said).toBe(true);
  });

  it.each(mistakes)('has examples that pass: %s', (_what, text) => {
    expectExamplesToPass(text);
  });

  it('is told at once, and no more than once', () => {
    const single = mistakes.filter(([what]) => !/and|tabs|three points$/.test(what));
    for (const [what, text] of single) expect(refusalsOf(text), what).toHaveLength(1);
  });
});

describe('a mistake of --set', () => {
  it.each<readonly [sets: readonly string[], cause: RegExp]>([
    [['churn=15% per year'], /without its section/],
    [['cac=400'], /without its section/],
    [['chrun=5%'], /without its section/],
    [['service.fcr=70%'], /unknown field/],
    [['business.ltv=4'], /unknown field/],
    [['business.churn='], /nothing is given/],
    [['business.churn=0.86 per month'], /percentage or a fraction/],
    [['business.customers=12.500'], /thousands separator/],
    [['acquisition={ cost: 1,270 }'], /comma, which ends/],
    [['business.churn=5% per year', 'business.churn=6% per year'], /set twice/],
    [['correlations.1.correlation=0.4'], /no correlations to change/],
    [['correlations=0.4'], /list is expected/],
    [['initiatives.team.start=month 2'], /no initiatives to change/],
    [['churn 15%'], /not a path and a value/],
  ])('%j', (sets, cause) => {
    const [failure, ...others] = refusalsOf(harbor, sets);
    expect(others).toEqual([]);
    const { problem = '', example = '', path = '' } = failure ?? {};
    expect(problem).toMatch(cause);
    expect(fits(failuresInWords(failure ? [failure] : []))).toBe(true);
    const asSet = /^--set (?<path>[^=]+)="(?<value>.*)"$/.exec(example)?.groups;
    const key = path.split('.').at(-1);
    const value = example.startsWith(`${key}: `) ? example.slice(`${key}: `.length) : example;
    const set = asSet ? `${asSet['path']}=${asSet['value']}` : `${path}=${value}`;
    expect(refusalsOf(harbor, [set]), set).toEqual([]);
  });
});

const sections = [...new Set(inputs.map(({ id }) => id.split('.')[0] as string))];

/** Every input with the figure of its example, in a line of its own. */
const everything = `name: Everything\ncurrency: USD\n${sections
  .map((section) => {
    const members = inputs.filter(({ id }) => id.startsWith(`${section}.`));
    return `${section}:\n${members.map(({ id, example }) => `  ${id.split('.')[1]}: ${example}\n`).join('')}`;
  })
  .join('')}`;

type Slip = (key: string, figure: string) => string;

const swapped = (text: string, k: number): string =>
  `${text.slice(0, k)}${text[k + 1] ?? ''}${text[k] ?? ''}${text.slice(k + 2)}`;
const doubled = (figure: string, join: string): string =>
  figure.replace(/-?[\d.]+(?:%|M|k)?/, (number) => `${number}${join}${number}`);

/** What goes wrong with the line of any input; what turns out to be no mistake must be read. */
const slips: readonly Slip[] = [
  (key, figure) => `${key}: { low: 12.500, likely: 12.600, high: 12.700${figure.replace(/^[^ ]*/, '')} }`,
  (key, figure) => `${key}: “${figure}”`,
  (key, figure) => `${key}:${figure}`,
  (key, figure) => `${key}:\u00a0${figure}`,
  (key, figure) => `\u00a0${key}: ${figure}`,
  (key, figure) => `  ${key}: ${figure}`,
  (key, figure) => `${key} ${figure}`,
  (key, figure) => `${key.toUpperCase()}: ${figure}`,
  (key, figure) => `${swapped(key, 2)}: ${figure}`,
  (key, figure) => `${key}: about ${figure}`,
  (key, figure) => `${key}: ${figure.replace(/ per .*/, '')}`,
  (key, figure) => `${key}: ${figure.replace('%', '')}`,
  (key, figure) => `${key}: ${figure.replace(/ per year/, ' per month')}`,
  (key, figure) => `${key}: ${figure.replace(/ per year/, ' per week')}`,
  (key, figure) => `${key}: ${figure} per fortnight`,
  (key, figure) => `${key}: ${figure} per year`,
  (key, figure) => `${key}: ${figure.replace('.', ',')}`,
  (key, figure) => `${key}: ${figure.replace(/[\d.]+/, '12.500')}`,
  (key, figure) => `${key}: ${figure.replace(/[\d.]+/, '1.234,5')}`,
  (key, figure) => `${key}: ${figure.replace(/[\d.]+/, '0.86')}`,
  (key, figure) => `${key}: ${figure.replace(/[\d.]+%?/, '900')}`,
  (key, figure) => `${key}: ${doubled(figure, '–')}`,
  (key, figure) => `${key}: ${doubled(figure, '..')}`,
  (key, figure) => `${key}: ${doubled(figure, ' to 1')}`,
  (key, figure) => `${key}: ${doubled(figure, ' ± ')}`,
  (key) => `${key}: n/a`,
  (key) => `${key}:`,
  (key) => `${key}: 2026-04`,
  (key, figure) => `${key}: [${figure}]`,
  (key, figure) => `${key}: { low: ${figure}, high: ${figure} }`,
  (key, figure) => `${key}: ${figure} EUR`,
  (key, figure) => `${key}: "${figure}`,
  (key, figure) => `${key}: it's ${figure}: or so`,
];

describe('any mistake in any input', () => {
  it('is in a profile that otherwise is read', () => {
    expect(refusalsOf(everything)).toEqual([]);
  });

  it('has examples that pass, and fits into a terminal', () => {
    holds(
      [fc.constantFrom(...inputs), fc.constantFrom(...slips)],
      ({ id, example }, slip) => {
        const [section, key] = id.split('.') as [string, string];
        const head = everything.indexOf(`\n${section}:\n`);
        const at = everything.indexOf(`\n  ${key}: ${example}\n`, head);
        const after = everything.slice(at + `\n  ${key}: ${example}`.length);
        const text = `${everything.slice(0, at)}\n  ${slip(key, example)}${after}`;
        const failures = refusalsOf(text);
        expectExamplesToPass(text);
        if (failures.length > 0)
          expect(fits(failuresInWords(failures)), failuresInWords(failures)).toBe(true);
      },
      300,
    );
  }, 60_000);
});
