/** What answers show says of itself what a sentence, a search and a table need. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headlineFigures } from '../../../src/business/headline.js';
import { type Output, outputs } from '../../../src/model/index.js';
import { headline } from '../../../src/report/headline.js';
import { analysisOf, headlineOf } from '../../support/analysis.js';

const shown: readonly Output[] = [
  ...new Set<Output>([...outputs.headline, ...outputs.bridge, ...outputs.service]),
];

describe.each(shown.map((output) => [output.id, output] as const))('%s', (_, output) => {
  it('has a noun with an article, and no other figure has it', () => {
    expect(output.noun).toMatch(/^an? \S/);
    const alike = shown.filter(({ noun }) => noun === output.noun);
    expect(alike).toEqual([output]);
  });

  it('says which way is better, or that neither is', () => {
    expect([null, 'higher', 'lower']).toContain(output.better);
  });

  it('has a range with two ends, and a reason outside of it', () => {
    const { validRange: range } = output;
    if (range === undefined) return;
    expect(range.low).toBeLessThan(range.high);
    expect(range.outside?.negative ?? output.impossible).toBeTruthy();
  });
});

describe('every figure of the headline', () => {
  it('is in the published schema', () => {
    const published = Object.keys(headline.shape).filter((key) => key !== 'because');
    expect(published.toSorted()).toEqual(headlineFigures.map(({ key }) => key).toSorted());
  });

  it('is of the part of the horizon that its formula reads', () => {
    const verbs = { first: 'first_month', last: 'last_month' } as const;
    for (const { id, formula, period } of outputs.headline) {
      const verb = formula?.verb.name as keyof typeof verbs;
      expect([id, period]).toEqual([id, verbs[verb] ?? 'horizon']);
    }
  });
});

/** Changes of a business that nobody doubts, and the figures that must not get worse by them. */
const text = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');
const before = headlineOf(analysisOf(text));

const isWorse = ({ id, better, isLateIfNone }: Output, after: ReturnType<typeof headlineOf>): boolean => {
  const none = isLateIfNone ? Number.POSITIVE_INFINITY : Number.NaN;
  const [was, is] = [before[id] ?? none, after[id] ?? none];
  return better === 'higher' ? is < was : is > was;
};

const change = (from: RegExp, to: string): string => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};

describe('no figure of the headline gets worse', () => {
  it('where initiatives cost less', () => {
    const cheaper = headlineOf(analysisOf(change(/once: \S+,/g, 'once: 1,')));
    const changed = outputs.headline.filter(({ id }) => before[id] !== cheaper[id]);
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.filter((output) => isWorse(output, cheaper)).map(({ id }) => id)).toEqual([]);
  });

  it('where more complaints are resolved at the same cost', () => {
    const stronger = headlineOf(analysisOf(change(/to 80%/, 'to 95%')));
    const changed = outputs.headline.filter(({ id }) => before[id] !== stronger[id]);
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.filter((output) => isWorse(output, stronger)).map(({ id }) => id)).toEqual([]);
  });
});
