/** An analysis as the published JSON: plain objects keyed by id, in a documented order. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Figure } from '../../business/figures.js';
import type { Compared, Line, Period } from '../../business/ledger.js';
import type { Reading } from '../../business/readings/index.js';
import type { Source } from '../../business/sources.js';
import type { Effect } from '../../model/index.js';
import type { Profile, ProfileInitiative } from '../../profile/profile.js';
import { noticeInWords } from '../../report/notices.js';
import { tie } from '../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import type { Analysis } from './answer.js';
import { strained, withoutBreakEven } from './attribution-blocks.js';
import type { BreakEven } from './break-even.js';
import { conclusionOf } from './conclusion.js';
import type { AnalysisResult } from './schema.js';

const keyed = <T, V>(
  items: Iterable<T>,
  key: (item: T) => string,
  value: (item: T) => V,
): Record<string, V> => Object.fromEntries([...items].map((item) => [key(item), value(item)]));

/** Figures by id, and beside the impossible ones why they are. */
export function figures(map: ReadonlyMap<string, Figure>) {
  const impossible = [...map].filter(([, { because }]) => because !== null);
  return {
    ...keyed(
      map,
      ([id]) => id,
      ([, { value }]) => value,
    ),
    because: keyed(
      impossible,
      ([id]) => id,
      ([, { because }]) => because as string,
    ),
  };
}

const lineOf = ([line, compared]: [Line, Compared]) => ({
  label: line.quantity.label,
  unit: line.quantity.unit.id,
  baseline: compared.baseline,
  with_initiatives: compared.changed,
  difference: compared.difference,
});

const periodOf = ({ firstMonth, lastMonth, figures: lines }: Period) => ({
  first_month: firstMonth,
  last_month: lastMonth,
  figures: keyed(lines, ([line]) => line.quantity.id.replace(/^\w+\./, ''), lineOf),
});

const breakEvenOf = (found: BreakEven | undefined, effect: Effect, profile: Profile) => ({
  break_even: found !== undefined && 'value' in found ? found.value : null,
  because: found === undefined ? null : becauseOf(found, effect, profile),
});

/** Without the dash of people's numbers, or the spaces that keep them together. */
const becauseOf = (found: BreakEven, effect: Effect, profile: Profile): string | null =>
  'because' in found
    ? found.because
    : (withoutBreakEven(found, effect, profile)?.replaceAll(tie, ' ') ?? null);

const attributionOf = ({
  attribution: { effects, costs, without, evidence, lines, isStrained },
  breakEvens,
  profile,
}: Analysis): AnalysisResult['attribution'] => ({
  effects: keyed(
    effects,
    ({ effect }) => effect.id,
    ({ effect, initiative, value, error }) => ({
      label: effect.on.label,
      initiative: initiative.id,
      value: Number.isFinite(value) ? value : null,
      standard_error: error,
      ...breakEvenOf(breakEvens.get(effect.id), effect, profile),
    }),
  ),
  because: isStrained ? strained : null,
  costs: keyed(
    costs,
    ({ initiative }) => initiative.id,
    ({ value }) => value,
  ),
  without: keyed(
    without,
    ([id]) => id,
    ([, npv]) => (Number.isFinite(npv) ? npv : null),
  ),
  evidence: Object.fromEntries(evidence),
  lines: keyed(
    lines,
    ({ quantity }) => quantity.id.replace(/^ledger\./, ''),
    ({ quantity, value }) => ({ label: quantity.label, value }),
  ),
});

const readingOf = ({ claim, band, because, figures: found }: Reading) => ({
  title: claim.title,
  claimed: claim.figure,
  verdict: claim.verdict,
  use: claim.use,
  reading: band,
  because,
  figures: keyed(
    found,
    ({ id }) => id,
    ({ label, value, unit, band: own }) => ({ label, value, unit: unit.id, reading: own }),
  ),
});

function sourceOf(source: Source) {
  const { input, value, origin, low, high, text, line } = source;
  const { fallback } = input;
  const claim = origin === 'claimed' && fallback.origin === 'claimed' ? fallback.claim : null;
  return {
    label: input.label,
    value: input.options?.[value] ?? value,
    unit: input.unit.id,
    origin,
    claim: claim?.id ?? null,
    verdict: claim?.verdict ?? null,
    low: input.options ? null : low,
    high: input.options ? null : high,
    text,
    line,
    neutralised: source.isNeutral,
    reason: source.why ?? input.reason,
  };
}

function initiativeOf({ name, once, running, start, ramp, end, fade, effects }: ProfileInitiative) {
  return {
    name,
    costs: { once: once?.value ?? 0, running: running?.value ?? 0 },
    start: start?.value ?? 1,
    ramp: ramp?.value ?? 1,
    end: end?.value ?? null,
    fade: fade?.value ?? 0,
    effects: keyed(
      effects,
      ({ id }) => id.slice(id.indexOf('.effects.') + '.effects.'.length),
      ({ change, causalShare, evidence, scope }) => ({
        change: change.text,
        kind: change.kind,
        value: change.value,
        causal_share: causalShare?.value ?? 1,
        evidence,
        scope,
      }),
    ),
  };
}

export const profileOf = ({ name, currency, source }: Profile) => ({
  name,
  currency,
  sha256: bytesToHex(sha256(utf8ToBytes(source))),
});

/** The published result of an analysis. */
export function resultOf(analysis: Analysis): AnalysisResult {
  const { profile, headline, service, bridge, ledger } = analysis;
  const { readings, sources, notices, initiatives, horizons, stillAssumed } = analysis;
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'analysis',
    tool,
    profile: profileOf(profile),
    horizon_months: analysis.case.months,
    conclusion: conclusionOf(analysis).join(' ').replaceAll(tie, ' '),
    headline: figures(headline) as AnalysisResult['headline'],
    service: figures(service),
    bridge: figures(bridge),
    npv_by_horizon: keyed(
      horizons,
      ({ months }) => String(months),
      ({ npv }) => npv,
    ),
    still_assumed: stillAssumed.map(({ id }) => id),
    attribution: attributionOf(analysis),
    ledger: keyed(ledger, ({ id }) => id, periodOf),
    claims: keyed(readings, ({ claim }) => claim.id, readingOf) as AnalysisResult['claims'],
    initiatives: keyed(initiatives, ({ id }) => id, initiativeOf),
    inputs: keyed(sources, ({ input }) => input.id, sourceOf) as AnalysisResult['inputs'],
    notices: keyed(notices, ({ id }) => id, noticeInWords),
  };
}
