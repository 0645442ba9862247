/** A valid profile in which each figure has a line of its own, and what is refused of a changed one. */
import { analyze } from '../../../src/answers/analyze/answer.js';
import type { Contradiction } from '../../../src/business/contradictions.js';
import { type Failure, InvalidProfile } from '../../../src/profile/failure.js';
import { readProfile } from '../../../src/profile/read.js';

export const harbor = `name: Harbor
currency: USD
business:
  customers: 12000
  revenue: 9.6M per year
  gross_margin: 55%
  churn: 18% per year
acquisition:
  cost: 420
complaints:
  rate: 7.5% per year
`;

/** What stands in `harbor` at each of these paths. */
const figures = {
  'business.customers': '12000',
  'business.revenue': '9.6M per year',
  'business.gross_margin': '55%',
  'business.churn': '18% per year',
  'acquisition.cost': '420',
  'complaints.rate': '7.5% per year',
} as const;

/** `harbor` with another text for a figure. One that it does not have is put behind, in a section. */
export function having(path: string, text: string): string {
  const [section, key] = path.split('.') as [string, string];
  const known = (figures as Readonly<Record<string, string>>)[path];
  if (known === undefined) return `${harbor}${section}: { ${key}: ${text} }\n`;
  return harbor.replace(`  ${key}: ${known}\n`, `  ${key}: ${text}\n`);
}

/** `harbor` with one initiative of one effect, whose change stands in line 16. */
export const changing = (on: string, change: string, profile = harbor): string => `${profile}initiatives:
  - name: Team
    effects:
      - on: ${on}
        change: ${change}
`;

/** What is refused of a profile, in the order in which it is said; nothing if it is read. */
export function refusalsOf(text: string, overrides: readonly string[] = []): readonly Failure[] {
  try {
    readProfile({ text, name: 'profile.yaml', overrides });
    return [];
  } catch (error) {
    if (error instanceof InvalidProfile) return error.failures;
    throw error;
  }
}

/** What contradicts itself in a profile that is read, each with its place. */
export function contradictionsIn(text: string): readonly (Contradiction & Pick<Failure, 'place'>)[] {
  const { profile, placeOf } = readProfile({ text, name: 'profile.yaml' });
  const outcome = analyze(profile, { ownNumbers: false });
  return 'analysis' in outcome
    ? []
    : outcome.contradictions.map((contradiction) => ({
        ...contradiction,
        place: placeOf(contradiction.path),
      }));
}

/** The text that the caret stands under. */
export const pointedAt = ({ place }: Pick<Failure, 'place'>): string | undefined =>
  place?.text.slice(place.column - 1, place.column - 1 + place.length);
