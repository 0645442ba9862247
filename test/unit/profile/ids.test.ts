/** Ids: readable, and apart wherever the names are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, idsOf, Names, sameness } from '../../../src/profile/ids.js';
import { readProfile } from '../../../src/profile/read.js';
import { sevenLines } from '../../support/io.js';
import { holds } from '../../support/properties.js';
import { refusalsOf } from './harbor.js';

const initiative = (name: string) =>
  `  - { name: ${JSON.stringify(name)}, costs: { once: 1k }, effects: [{ on: complaints.resolved, change: +1 points }] }\n`;
const profileOf = (names: readonly string[], rest = '') =>
  `${sevenLines}initiatives:\n${names.map(initiative).join('')}${rest}`;
const idsIn = (names: readonly string[], rest = '', overrides: readonly string[] = []) =>
  readProfile({ text: profileOf(names, rest), name: 'p.yaml', overrides }).profile.initiatives;

describe('the id of a name by itself', () => {
  it.each([
    ['Second-line team', 'second-line-team'],
    ["Members' desk", 'members-desk'],
    ['C++ team', 'c-team'],
    ['Équipe de nuit', 'équipe-de-nuit'],
    ['दल का', 'दल-का'],
    ['ทีมบริการ', 'ทีมบริการ'],
    ['می‌خواهم', 'میخواهم'],
    ['Team 🚀️', 'team'],
    ['🚀', '1f680'],
    ['👩‍💻', '1f469-200d-1f4bb'],
    ['1️⃣', '1'],
    ['—', '2014'],
  ])('of %s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
    expect(idsOf([name])).toEqual([id]);
  });
});

describe('names that differ', () => {
  it.each([
    [
      ['C++ team', 'C# team'],
      ['c-plus-plus-team', 'c-hash-team'],
    ],
    [
      ['10% discount', '10 discount'],
      ['10-percent-discount', '10-discount'],
    ],
    [
      ['दल का', 'दल की'],
      ['दल-का', 'दल-की'],
    ],
    [
      ['Team 🚀', 'Team 🎯'],
      ['team-1f680', 'team-1f3af'],
    ],
    [
      ['Desk (new)', 'Desk new'],
      ['desk-28-new-29', 'desk-new'],
    ],
    // What is spelled so already keeps its id; what is alike even then is numbered.
    [
      ['C+ team', 'C# team', 'C plus team'],
      ['c-plus-team-2', 'c-hash-team', 'c-plus-team'],
    ],
    [
      ['🚀', '1F680'],
      ['1f680-2', '1f680'],
    ],
    // Joiners alone tell words of Persian, and people, apart.
    [
      ['میخواهم', 'می‌خواهم'],
      ['میخواهم', 'میخواهم-2'],
    ],
    [
      ['👩‍💻', '👩💻'],
      ['1f469-200d-1f4bb', '1f469-1f4bb'],
    ],
  ])('have ids apart, whatever their order: %j', (names, ids) => {
    expect(idsOf(names)).toEqual(ids);
    expect(idsOf(names.toReversed())).toEqual(ids.toReversed());
    expect(refusalsOf(profileOf(names))).toEqual([]);
  });

  it('leave the ids of others alone', () => {
    const [desk] = idsOf(['Desk & phone', 'C++ team', 'C# team']);
    expect(desk).toBe(idOf('Desk & phone'));
  });

  const part = fc.constantFrom(
    ...['a', 'A', 'é', 'e\u0301', 'ß', 'İ', 'ﬁ', 'का', '1', '१', '2', 'plus', '2b', '+', '#', '%', '&', '🚀'],
    ...[
      '👩',
      '\u200d',
      '\u200c',
      '\ufe0f',
      '\u00ad',
      ' ',
      '\u00a0',
      '-',
      '—',
      '_',
      '.',
      '__proto__',
      '\ud800',
    ],
  );
  // A name that cannot be seen is refused as none.
  const name = fc
    .oneof(
      fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
    )
    .filter((text) => /[^\p{C}\p{Z}\p{M}]/u.test(text));

  it('have ids apart and the same in every order, for any names', () => {
    holds(
      [fc.uniqueArray(name, { selector: sameness, maxLength: 12 })],
      (names) => {
        const ids = idsOf(names);
        expect(new Set(ids).size).toBe(names.length);
        expect(idsOf(names.toReversed())).toEqual(ids.toReversed());
        for (const id of ids) expect(id).not.toMatch(/^$|[.\s]/);
      },
      2_000,
    );
  });

  it('are found by their ids and by themselves', () => {
    holds(
      [fc.uniqueArray(name, { selector: sameness, maxLength: 12 })],
      (texts) => {
        const names = new Names(texts);
        for (const [k, id] of names.ids.entries()) {
          expect(names.placeOf(id)).toBe(k);
          // A name that is the id of another means that other.
          const text = texts[k] as string;
          if (!names.ids.includes(text)) expect(names.placeOf(text)).toBe(k);
        }
      },
      500,
    );
  });
});

describe('names that are the same', () => {
  it.each([
    ['Team A', ' team a '],
    ['Second-line team', 'Second line  Team'],
    ['Café', 'Cafe\u0301'],
    ['ＣＲＭ', 'CRM'],
    ['A\u00a0–\u00a0B', 'a b'],
  ])('%s and %s are refused', (one, other) => {
    expect(sameness(one)).toBe(sameness(other));
    expect(refusalsOf(profileOf([one, other])).map(({ path, problem }) => [path, problem])).toEqual([
      ['initiatives.2.name', 'two initiatives have the same name'],
    ]);
  });
});

describe('a path', () => {
  const names = ['C++ team', 'C# team', 'Desk'];

  it.each(['c-hash-team', 'C# team', 'c#  TEAM', '2'])('may name an initiative by %s', (text) => {
    const found = idsIn(names, '', [`initiatives.${text}.costs.once=7k`]);
    expect(found.map(({ id, once }) => [id, once?.value])).toEqual([
      ['c-hash-team', 7_000],
      ['c-plus-plus-team', 1_000],
      ['desk', 1_000],
    ]);
  });

  it('that could mean either of two is refused with the ids of all', () => {
    const [failure] = refusalsOf(profileOf(names), ['initiatives.c-team.costs.once=7k']);
    expect(failure?.problem).toContain('“c-team” is not in the profile');
    expect(failure?.expected).toContain('c-plus-plus-team, c-hash-team, desk');
  });

  it('of a correlation goes by the id that tells an initiative apart', () => {
    const correlated = (id: string) =>
      `correlations: [{ between: [initiatives.${id}.costs.once, business.churn], correlation: 0.3 }]\n`;
    expect(refusalsOf(profileOf(names, correlated('c-hash-team')))).toEqual([]);
    const [failure] = refusalsOf(profileOf(names, correlated('c-team')));
    expect(failure?.problem).toContain('an initiative that is not in the profile');
    expect(failure?.expected).toContain('c-hash-team');
  });
});
