/** A commented profile to start from, made from the inputs of the model. */
import { isConstant } from '../language/index.js';
import { acquisition, business, complaints, type Input } from '../model/index.js';
import { nameOf, sectionOf, sections } from './keys.js';
import { isAlwaysRequired, isRequiredInSomeWay } from './schema.js';

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

function valueInWords(value: number, { unit, options }: Input): string {
  if (options) return String(options[value]);
  if (unit.kind === 'months') return `${value} months`;
  return unit.kind === 'share' ? `${Number((value * 100).toPrecision(4))}%` : String(value);
}

/** Where the value comes from when the line stays commented out. */
function defaultOf(input: Input): string {
  const { fallback, formula, belongsTo } = input;
  if (belongsTo !== undefined && fallback.origin === 'yours')
    return `Required where ${belongsTo.id} is stated.`;
  const value = isConstant(formula) ? ` ${valueInWords(formula.by, input)}` : '';
  const claim = fallback.origin === 'claimed' ? ` (${fallback.claim.id})` : '';
  return `Default: ${fallback.origin}${value}${claim}.`;
}

/** What the business must know to get a good answer, beside what no profile can do without. */
const worthStating: readonly Input[] = [business.revenue, acquisition.cost, complaints.rate];

/** Whether a starter states it, rather than leaving it commented out. */
const standsIn = (input: Input): boolean =>
  isAlwaysRequired(input) ||
  (isRequiredInSomeWay(input) && input !== business.revenuePerCustomer) ||
  worthStating.includes(input) ||
  sectionOf(input) === 'finance';

function lines(input: Input): string[] {
  const key = nameOf(input);
  const isStated = standsIn(input);
  const comment = `  # ${input.reason}${isStated && input.fallback.origin === 'yours' ? '' : ` ${defaultOf(input)}`}`;
  return [comment, `  ${isStated ? '' : '# '}${key}: ${input.example}`];
}

const hasStated = (members: readonly Input[]): boolean => members.some(standsIn);

/** The first line of a starter that is about the profile, by which one is known. */
export const starterMark = '# A profile for cs-roi.';

export const sampleName = 'Your business (these are made-up figures, put in your own)';

/** The starter as YAML text. It is itself a valid profile. */
export function starterProfile(): string {
  const parts = [...sections].map(([name, members]) => {
    const heading = `# ${headings[name] ?? name}`;
    return [heading, `${hasStated(members) ? '' : '# '}${name}:`, ...members.flatMap(lines)].join('\n');
  });
  return `# yaml-language-server: $schema=./profile.schema.json
${starterMark} The schema for your editor: cs-roi schema profile > profile.schema.json
# Write figures as people write them: 9.6M per year, 2.5% per month, 1,200, 9 months.
# An uncertain one is a range (2% to 4%: nine times in ten inside) or { low: 2%, likely: 3%, high: 5% }.
# Lines that begin with # are left out; the program then names the default that it used.
schemaVersion: 1
name: ${sampleName}
currency: USD

${parts.join('\n\n')}

# The initiatives that you consider. Without any, the published what-if is shown: 5 points more retention.
initiatives:
  - name: Second-line team
    costs: { once: 60k, running: 90k per year }
    start: month 4
    ramp: 9 months
    # end: month 24
    effects:
      # A change is in points (added), relative (multiplied), or the value to reach.
      # evidence: experiment, before-after, benchmark or assumption; causal_share: how much of it you cause.
      - { on: complaints.resolved, change: to 80%, evidence: before-after }
      - { on: business.churn, change: -2 points, evidence: benchmark, causal_share: 80% }

# Uncertain figures that vary together. Simulations treat all others as independent.
# correlations:
  # From -1 (in opposite ways) to 1 (in step); an initiative is named in lower case with hyphens.
  # - { between: [business.churn, initiatives.second-line-team.effects.business.churn], correlation: -0.4 }
`;
}
