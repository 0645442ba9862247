/** What each fixture is asked: every command about a profile, in every format. */
import { readdirSync } from 'node:fs';

export const companies = readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const shown = ['table', 'json', 'markdown'];
const listed = [...shown, 'csv', 'tsv'];
const few = ['--runs', '500'];
export const profileOf = (company: string) => `fixtures/${company}/profile.yaml`;

export function questionsAbout(company: string): string[][] {
  const profile = profileOf(company);
  const other = profileOf(companies.find((name) => name !== company) as string);
  const asked = (formats: readonly string[], ...words: readonly string[]) =>
    formats.map((format) => [...words, '--format', format]);
  return [
    ...asked([...listed, 'html', 'xlsx'], 'analyze', profile),
    ...asked(['svg'], 'analyze', profile, '--chart', 'npv'),
    ...asked(listed, 'simulate', profile, ...few),
    ...asked(listed, 'sensitivity', profile, ...few),
    ...asked(shown, 'explain', 'npv', profile),
    ...['contribution', 'ltv', 'complaints.resolved'].map((figure) => ['explain', figure, profile]),
    ...asked(shown, 'solve', 'npv', profile, '--for', 'business.gross_margin'),
    ['solve', 'npv', profile, '--for', 'complaints.resolved'],
    ...asked(listed, 'compare', profile, other),
    ['compare', profile],
    ...asked(shown, 'compare-methods', profile),
    ...asked(listed, 'claims', '--profile', profile),
    ['validate', profile],
  ];
}

/** What needs no profile. */
export const questionsAboutNothing = [
  ['--help'],
  ['--version'],
  ['init'],
  ['schema', 'profile'],
  ['schema', 'result'],
  ['completion', 'bash'],
  ['claims'],
];
