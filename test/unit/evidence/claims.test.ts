import { describe, expect, it } from 'vitest';
import { figure, point, prose } from '../../../src/evidence/claim.js';
import type { Claim } from '../../../src/evidence/index.js';
import * as evidence from '../../../src/evidence/index.js';

const { claims, documents, retentionProfit, uses, verdicts } = evidence;

/** What is claimed, by the numbers of the register of claims and in its order. */
const register = `
  C1 retention-profit C2 acquisition-cost-ratio C3 tell-3-or-4 tell-16 C4 quarter-complain C5 complain-once
  C6 reach-management C7 silent-majority silent-tell-3 C8 switch-after-one C9 scrapped-purchase
  C10 would-recommend C11 spend-more C12 cx-revenue-gain C13 poor-service-losses
  C14 sell-to-existing sell-to-prospect C15 twelve-to-one C16 loyal-cost-less loyal-less-price-sensitive
  loyal-refer loyal-less-marketing loyal-forgive C17 service-as-much-as-marketing C18 contact-is-marketing
  C19 happy-buy-more C20 complaints-cost-little C21 unhappy-cost-twice C22 satisfied-not-certain
  C23 silence-first-symptom C24 fire-some-customers C25 lifetime-exceeds-first`
  .trim()
  .split(/\s+/)
  .filter((word) => !/^C\d+$/.test(word));

const camelCase = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const texts = ({ title, claimed, source, measured, criticism, treatment, testedBy, plausible }: Claim) => [
  title,
  claimed,
  source,
  measured,
  criticism,
  treatment,
  testedBy,
  ...(plausible === undefined ? [] : [plausible.why]),
];
const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' && value !== null && 'claimed' in value && 'treatment' in value;
const likely = (claim: Claim) => claim.figure?.likely ?? NaN;
const percent = (share: number, digits = 0) => (share * 100).toFixed(digits);

describe('the claims', () => {
  it('have ids of their own, made of words', () => {
    const ids = claims.map((claim) => claim.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('cover the register, in its order', () => {
    expect(claims.map((claim) => claim.id).filter((id) => register.includes(id))).toEqual(register);
  });

  it('are all in the list, and exported under the name of their id', () => {
    const exported = Object.entries(evidence).flatMap(([name, value]) =>
      isClaim(value) ? [[name, value.id]] : [],
    );
    expect(exported.toSorted()).toEqual(claims.map(({ id }) => [camelCase(id), id]).toSorted());
  });
});

describe.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
  it('says everything, in tidy sentences', () => {
    for (const text of texts(claim)) expect(text).toMatch(/^\S(?!.*\s\s).*\S$/);
    for (const text of texts(claim).slice(1)) expect(text).toMatch(/^([A-Z0-9]|[a-z_]+\.[a-z]).*\.$/);
    expect(claim.title.length).toBeLessThanOrEqual(60);
    expect(claim.claimed, 'one sentence').not.toMatch(/[.?!] /);
    // A text in a row of CSV is cut behind 200 characters.
    expect(claim.testedBy.length).toBeLessThanOrEqual(200);
  });

  it('names its documents, verdicts and use from the lists, each once', () => {
    for (const [named, list] of [
      [claim.documents, documents],
      [claim.verdict, verdicts],
      [[claim.use], uses],
    ] as const) {
      expect(named.length).toBeGreaterThan(0);
      expect(new Set(named).size).toBe(named.length);
      for (const name of named) expect(list).toHaveProperty([name]);
    }
  });

  it('refers only to other claims and to documents that exist', () => {
    for (const text of texts(claim)) {
      for (const [, id] of text.matchAll(/\b(?:see|as for|from|has it as) ([a-z0-9]+(?:-[a-z0-9]+)+)/g)) {
        expect(claims.map((other) => other.id)).toContain(id);
        expect(id).not.toBe(claim.id);
      }
      for (const [id] of text.matchAll(/\bS\d\b/g)) expect(documents).toHaveProperty([id]);
    }
  });

  it('carries no working marks and no path of a machine', () => {
    for (const text of texts(claim)) expect(text).not.toMatch(/\[[A-Z]\]|(^|\s)\/\w+\//);
  });

  it('gives its figure in order and in a known unit', () => {
    if (claim.figure === null) {
      expect(['default', 'context']).not.toContain(claim.use);
      return;
    }
    const { low, high, unit } = claim.figure;
    expect(low).toBeGreaterThanOrEqual(0);
    expect(likely(claim)).toBeGreaterThanOrEqual(low);
    expect(high).toBeGreaterThanOrEqual(likely(claim));
    expect(['share', 'ratio', 'people', 'money/year']).toContain(unit);
    if (unit === 'share') expect(high).toBeLessThanOrEqual(1);
  });

  it('has a range of its own only around a default that is claimed as one number', () => {
    const { plausible, figure: claimed, use } = claim;
    if (plausible === undefined) {
      expect(evidence.defaultFigure(claim)).toBe(claimed);
      return;
    }
    expect(use).toBe('default');
    expect(claimed?.low).toBe(claimed?.high);
    expect(plausible.low).toBeGreaterThanOrEqual(0);
    expect(plausible.low).toBeLessThan(likely(claim));
    expect(plausible.high).toBeGreaterThan(likely(claim));
  });
});

describe('the defaults', () => {
  /** What the model takes over: the claim, its figure, and the inputs that its treatment must name. */
  const taken: readonly [Claim, number, number, number, ...string[]][] = [
    [evidence.tell3Or4, 3, 3.5, 4, 'word_of_mouth.told_if_satisfied'],
    [evidence.tell16, 5, 16, 24, 'word_of_mouth.told_if_failed'],
    [evidence.reachManagement, 0.01, 0.025, 0.04, 'complaints.reach_management'],
    [evidence.silentMajority, 0.7, 0.8, 0.9, 'complaints.voiced'],
    [evidence.silentTell3, 0, 3, 10, 'word_of_mouth.told_if_silent'],
    [evidence.switchAfterOne, 0.1, 0.33, 0.5, 'complaints.switch_intent'],
    [evidence.scrappedPurchase, 0.5, 0.5, 0.78, 'sales.scrapped'],
    [evidence.sellToExisting, 0.6, 0.65, 0.7, 'service.acceptance', 'sales.close_rate_customers'],
    [evidence.sellToProspect, 0.05, 0.125, 0.2, 'sales.close_rate_prospects'],
  ];

  it.each(taken)('$id', (claim, low, middle, high, ...inputs) => {
    expect(evidence.defaultFigure(claim)).toMatchObject({ low, likely: middle, high });
    for (const input of inputs) expect(claim.treatment).toContain(input);
  });

  it('are these and no others', () => {
    const used = claims.filter((claim) => claim.use === 'default');
    expect(used).toEqual(taken.map(([claim]) => claim));
  });
});

/** What the texts say of published numbers, redone from the numbers. */
describe('the arithmetic in the texts', () => {
  const claimed = retentionProfit.figure ?? { low: NaN, high: NaN };
  const lists = [evidence.industries1990, evidence.industries1996];
  const rates = [0.6, 0.7, 0.8, 0.9];

  it('finds the low end of 25–95 % in the list of 1990 only, the high end in that of 1996 only', () => {
    const gains = lists.map((list) => Object.values<number>(list.values));
    expect(gains.map((list) => list.includes(claimed.low))).toEqual([true, false]);
    expect(gains.map((list) => list.includes(claimed.high))).toEqual([false, true]);
    expect(gains.map((list) => list.length)).toEqual([9, 12]);
  });

  it('gives auto service as the two lists have it', () => {
    const [first, second] = lists.map((list) => list.values.autoService);
    expect(retentionProfit.criticism).toContain(`${percent(first ?? NaN)}% in the list of 1990`);
    expect(retentionProfit.criticism).toContain(`${percent(second ?? NaN)}% in that of 1996`);
  });

  it('names the retention at which 5 points give 25–95 % without discounting', () => {
    // (1 − r) / (1 − r − 0.05) = 1 + gain  ⇒  r = 0.95 − 0.05 / gain
    const retention = (gain: number) => percent(0.95 - 0.05 / gain, 1);
    expect(retentionProfit.criticism).toContain(`${retention(claimed.low)}–${retention(claimed.high)}%`);
  });

  it('knows what discounting leaves of it, and what reading points for percent does', () => {
    const gain = (r: number, more: number, d: number) => (1 + d - r) / (1 + d - r - more) - 1;
    const discounted = rates.flatMap((r) =>
      [0.1, 0.15].flatMap((d) => [gain(r, 0.05, d), ((r + 0.05) / r) * (1 + gain(r, 0.05, d)) - 1]),
    );
    const times = rates.map((r) => gain(r, 0.05, 0.1) / gain(r, 0.05 * r, 0.1));
    const band = `${percent(Math.min(...discounted))}–${percent(Math.max(...discounted))}%`;
    expect(retentionProfit.criticism).toContain(`give ${band}`);
    expect(retentionProfit.criticism).toContain(Math.min(...times).toFixed(2));
    expect(retentionProfit.criticism).toContain(Math.max(...times).toFixed(2));
  });

  it('finds no single discount rate behind the credit card values of 1990', () => {
    const stream: readonly number[] = evidence.creditCard1990.profitByYear;
    const profit = (year: number) => stream[year] ?? stream.at(-1) ?? NaN;
    /** `early` is how long before the end of its year a profit comes in; the outlay stays at the start. */
    const worth = (years: number, rate: number, early: number) => {
      let sum = profit(0);
      for (let year = 1; year <= years; year++) sum += profit(year) / (1 + rate) ** (year - early);
      return sum;
    };
    const neededAt = (early: number) =>
      evidence.creditCard1990.values.map(({ defection, value }) => {
        let [low, high] = [0, 1];
        for (let step = 0; step < 60; step++) {
          const middle = (low + high) / 2;
          if (worth(Math.round(1 / defection), middle, early) > value) low = middle;
          else high = middle;
        }
        return percent(low, 1);
      });
    const [needed, midYear] = [neededAt(0), neededAt(0.5)];
    expect(new Set(needed).size).toBe(needed.length);
    expect(new Set(midYear).size).toBe(midYear.length);
    const spread = Math.max(...midYear.map(Number)) - Math.min(...midYear.map(Number));
    expect(spread).toBeLessThan(0.5);
    expect(retentionProfit.criticism).toContain(
      `mid-year the rates are ${midYear.slice(0, -1).join(', ')} and ${midYear.at(-1)}%`,
    );
    const listed = (items: readonly unknown[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
    expect(retentionProfit.criticism).toContain(`${listed(needed)}%`);
    const values = evidence.creditCard1990.values.map(({ value }) => value);
    expect(retentionProfit.criticism).toContain(listed(values));
  });

  it('takes the ends of ranges from published counts and shares', () => {
    const { notSatisfied } = evidence.repurchaseUnder5.values;
    expect(evidence.switchAfterOne.plausible?.why).toContain(`${percent(1 - notSatisfied)}%`);
    // 10 people told by the 56 % who tell at all: 5.6 by all of them.
    expect(evidence.tell16.plausible?.why).toContain('5 to 6');
    expect(10 * 0.56).toBeGreaterThan(evidence.tell16.plausible?.low ?? NaN);
    expect(evidence.tell16.source).toContain(`${evidence.tell16.plausible?.high}`);
  });

  it('breaks even on hearing complaints where the loyalty gained meets the 22 points lost', () => {
    const { satisfied, silent } = evidence.repurchaseOver100.values;
    const { criticism } = evidence.complaintsCostLittle;
    expect(criticism).toContain(`${percent(satisfied - silent)} points`);
    expect(criticism).toContain(`over ${percent(0.22 / (satisfied - silent + 0.22))}%`);
  });

  it('cuts intentions to recommend by what became of them, and yearly revenue to three years', () => {
    const intend = likely(evidence.wouldRecommend);
    const cut = `${percent((intend * 12) / 81)}–${percent((intend * 14) / 68)}%`;
    expect(evidence.wouldRecommend.treatment).toContain(cut);
    expect(evidence.cxRevenueGain.measured).toContain(`${percent(likely(evidence.cxRevenueGain) / 3, 1)}%`);
  });
});

describe('the helpers', () => {
  it('take the middle as likely unless told otherwise', () => {
    expect(figure(2, 6, 'people')).toEqual({ low: 2, likely: 4, high: 6, unit: 'people' });
    expect(figure(2, 6, 'people', 5).likely).toBe(5);
    expect(point(7, 'people')).toEqual({ low: 7, likely: 7, high: 7, unit: 'people' });
  });

  it('set text over several lines as one', () => {
    expect(prose`
      one
      two`).toBe('one two');
  });
});
