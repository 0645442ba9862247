/** The initiatives on the sheet of the inputs: what each costs, when it acts, what it changes, and switches for all of it. */

import { measured } from '../../business/case.js';
import { changeDomain } from '../../business/changes.js';
import { type Quantity, type Unit, units } from '../../language/index.js';
import {
  type Domain,
  domains,
  type Effect,
  type Initiative,
  initiativeDomains,
  periodOf,
} from '../../model/index.js';
import type { Profile, ProfileEffect, ProfileInitiative } from '../../profile/profile.js';
import { periods } from '../../report/changes.js';
import type { Analysis } from '../analyze/answer.js';
import { addInputRow } from './input-row.js';
import type { WorkbookLayout } from './layout.js';
import { countsCell, type Page, textCell } from './sheet.js';
import { unitInWords } from './units.js';

/** A number of a profile, as far as it is told here. */
type Stated = Readonly<{ low: number | null; high: number | null }> | null;

/** A line of an initiative. */
interface Leaf {
  readonly quantity: Quantity;
  readonly label: string;
  readonly unit: Unit;
  readonly unitInWords?: string;
  readonly domain: Domain;
  readonly stated: Stated;
  readonly text?: string;
  readonly restsOn?: string;
  /** The figure whose value it takes until it is overwritten. */
  readonly like?: Quantity;
  /** The name of the cell that says whether an effect was measured, and whether it was. */
  readonly measured?: { readonly name: string; readonly is: boolean };
  /** The month that it must not be before. */
  readonly notBefore?: Quantity;
  /** What it is, where its own reason does not say it all. */
  readonly reason?: string;
}

const onOff = { low: 0, high: 1, whole: true } as const;

const switched = (quantity: Quantity, label: string, like?: Quantity): Leaf => ({
  quantity,
  label,
  unit: units.ratio,
  unitInWords: like === undefined ? '1 on, 0 off' : '1 on, 0 off; as the initiative',
  domain: onOff,
  stated: null,
  ...(like && { like }),
});

function ownLeaves(initiative: Initiative, stated: ProfileInitiative): Leaf[] {
  const { once, running, start, ramp, end, fade } = initiative;
  const own = (key: keyof typeof initiativeDomains, quantity: Quantity, label: string) => ({
    quantity,
    label,
    unit: quantity.unit,
    domain: initiativeDomains[key],
    stated: stated[key],
  });
  const ofMonth = { unitInWords: 'month' } as const;
  return [
    {
      ...switched(initiative.switch, 'Initiative switched on'),
      reason: 'Whether it costs. Its effects are switched with it, until their own switches are overwritten.',
    },
    own('once', once, 'Upfront cost'),
    own('running', running, 'Running cost'),
    { ...own('start', start, 'First month'), ...ofMonth },
    own('ramp', ramp, 'Ramp to full strength'),
    ...(end ? [{ ...own('end', end, 'Last month'), ...ofMonth, notBefore: start }] : []),
    ...(fade ? [own('fade', fade, 'Fade after the last month')] : []),
  ];
}

/** Points of a share are told as a share: −2 points are −2%. */
function changeUnit({ kind, on, months }: Effect): [Unit, string?] {
  if (kind === 'relative') return [units.share, '% of what it was'];
  if (on.unit.kind !== 'share' || kind === 'to') return [on.unit];
  if (on.unit.overTime === undefined) return [units.share, 'points'];
  return [units.share, `points a ${periods[periodOf(on, months)]}`];
}

const changes = { points: 'Change, added', relative: 'Change, in proportion', to: 'Value to reach' } as const;

function effectLeaves(
  effect: Effect,
  { switch: on }: Initiative,
  { change, causalShare, evidence }: ProfileEffect,
  names: WorkbookLayout['names'],
): Leaf[] {
  const [unit, words] = changeUnit(effect);
  const label = `  ${changes[effect.kind]}`;
  const ofChange = { quantity: effect.change, label, unit, domain: changeDomain(effect), stated: change };
  return [
    switched(effect.switch, '  Effect switched on', on),
    {
      ...ofChange,
      text: change.text,
      restsOn: evidence,
      measured: { name: names.ofMeasured(effect), is: measured.includes(evidence) },
      ...(words !== undefined && { unitInWords: words }),
    },
    {
      quantity: effect.causalShare,
      label: '  Share of it that the initiative causes',
      unit: units.share,
      domain: domains.share,
      stated: causalShare,
    },
  ];
}

function addLeaf(page: Page, leaf: Leaf, analysis: Analysis, { names }: WorkbookLayout): void {
  const { quantity, unit, domain, stated, like } = leaf;
  const value = analysis.run.changed.start(quantity);
  // An effect that has nothing to act on is off, whatever its initiative is.
  const isLike = like !== undefined && value === analysis.run.changed.start(like);
  addInputRow(page, {
    label: leaf.label,
    value: {
      content: isLike ? { formula: names.of(like), value } : value,
      look: isLike ? 'default' : 'input',
      unit,
      name: names.of(quantity),
      domain,
      ...(domain === onOff && { choices: [] }),
      ...(leaf.notBefore && { notBelow: names.of(leaf.notBefore) }),
    },
    unit,
    unitInWords: leaf.unitInWords ?? unitInWords(unit, analysis.profile.currency),
    low: stated?.low,
    high: stated?.high,
    origin: stated === null ? '' : 'yours',
    text: leaf.text ?? '',
    counts: leaf.measured === undefined ? null : countsCell(leaf.measured.name, leaf.measured.is),
    restsOn: leaf.restsOn ?? '',
    reason: leaf.reason ?? quantity.reason,
  });
}

const isWhatIf = ({ initiatives }: Profile): boolean => initiatives.length === 0;

/** The initiatives one by one, each with its effects. */
export function addInitiatives(
  page: Page,
  columns: number,
  analysis: Analysis,
  layout: WorkbookLayout,
): void {
  const { case: of, initiatives: stated, profile } = analysis;
  page.heading(isWhatIf(profile) ? 'What if' : 'Initiatives', columns);
  for (const [k, initiative] of of.initiatives.entries()) {
    const told = stated[k] as ProfileInitiative;
    page.add(textCell(initiative.name, 'group'));
    for (const leaf of ownLeaves(initiative, told)) addLeaf(page, leaf, analysis, layout);
    for (const [n, effect] of initiative.effects.entries()) {
      page.add(textCell(`  Effect on ${effect.on.label.toLowerCase()}`, 'group'));
      for (const leaf of effectLeaves(effect, initiative, told.effects[n] as ProfileEffect, layout.names))
        addLeaf(page, leaf, analysis, layout);
    }
  }
}
