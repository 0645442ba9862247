/** The Shapley value: games whose answer is published or worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countable, type Part, shapley } from '../../../src/business/shapley.js';
import { holds } from '../../support/properties.js';

/** What a set of players, numbered from 0, achieves. */
type Game = (coalition: readonly number[]) => number;

const numbered = (players: number): number[] => Array.from({ length: players }, (_, k) => k);

/** The parts of a game, asked for as the program asks for them. */
const partsOf = (players: number, game: Game): Part[] =>
  shapley(players, (coalitions, isIn) =>
    Array.from({ length: coalitions }, (_, coalition) =>
      game(numbered(players).filter((player) => isIn(player, coalition))),
    ),
  );

const valuesOf = (players: number, game: Game): number[] => partsOf(players, game).map(({ value }) => value);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectValues(players: number, game: Game, expected: readonly number[]): void {
  const values = valuesOf(players, game);
  expect(values).toHaveLength(expected.length);
  for (const [k, value] of expected.entries()) expect(values[k]).toBeCloseTo(value, 10);
}

/** Costs of a runway: as long as the largest of those who land on it needs (Littlechild and Owen 1973). */
const runway =
  (costs: readonly number[]): Game =>
  (coalition) =>
    Math.max(0, ...coalition.map((player) => costs[player] as number));

/** Each piece of the runway is paid in equal parts by those who need it. */
function landingFees(costs: readonly number[]): number[] {
  const rising = costs.toSorted((a, b) => a - b);
  return costs.map((cost) =>
    sum(
      rising
        .map((step, k) => (step - (rising[k - 1] ?? 0)) / (rising.length - k))
        .filter((_, k) => (rising[k] as number) <= cost),
    ),
  );
}

/** 1 where the weights of a coalition reach the quota. */
const voting =
  (quota: number, weights: readonly number[]): Game =>
  (coalition) =>
    Number(sum(coalition.map((player) => weights[player] as number)) >= quota);

describe('the parts of a game', () => {
  it('of two: each what it adds alone, and half of what both add beyond', () => {
    const worth: Record<string, number> = { '': 0, '0': 10, '1': 20, '0,1': 50 };
    expectValues(2, (coalition) => worth[coalition.join()] as number, [20, 30]);
  });

  it('of three, by the six orders', () => {
    const worth: Record<string, number> = {
      '': 0,
      '0': 10,
      '1': 20,
      '2': 30,
      '0,1': 60,
      '0,2': 70,
      '1,2': 100,
      '0,1,2': 150,
    };
    // The first: 10 twice as the first to join, 40 behind either, 50 twice as the last; over six.
    const expected = [
      (2 * 10 + 40 + 40 + 2 * 50) / 6,
      (2 * 20 + 50 + 70 + 2 * 80) / 6,
      (2 * 30 + 60 + 80 + 2 * 90) / 6,
    ];
    expectValues(3, (coalition) => worth[coalition.join()] as number, expected);
  });

  it('of the gloves: two have a left one, one has the right one', () => {
    const gloves: Game = (coalition) =>
      Math.min(coalition.filter((player) => player < 2).length, Number(coalition.includes(2)));
    expectValues(3, gloves, [1 / 6, 1 / 6, 4 / 6]);
  });

  it('of the airport: who needs the longest runway pays alone for its last piece', () => {
    expectValues(3, runway([10, 20, 30]), [10 / 3, 10 / 3 + 10 / 2, 10 / 3 + 10 / 2 + 10]);
  });

  it('of a vote: half of the power with three votes of seven, where four decide', () => {
    expectValues(4, voting(4, [3, 2, 1, 1]), [1 / 2, 1 / 6, 1 / 6, 1 / 6]);
  });

  it('of a vote that one can block and nobody else can', () => {
    // With all of the small ones or without, the large one must be in; of the three others it needs one.
    expectValues(4, voting(4, [3, 1, 1, 1]), [3 / 4, 1 / 12, 1 / 12, 1 / 12]);
  });

  it('of nobody are none, of one the whole', () => {
    expect(partsOf(0, () => 7)).toEqual([]);
    expect(partsOf(1, (coalition) => 3 + 4 * coalition.length)).toEqual([{ value: 4, error: 0 }]);
  });

  it('leave out what is there without anybody', () => {
    expectValues(2, (coalition) => 1000 + 5 * coalition.length, [5, 5]);
  });
});

/** All orders of some players. */
function orders(players: readonly number[]): number[][] {
  if (players.length === 0) return [[]];
  return players.flatMap((first) =>
    orders(players.filter((player) => player !== first)).map((others) => [first, ...others]),
  );
}

/** The mean of what each adds over all orders, order by order. */
function byOrders(players: number, game: Game): number[] {
  const all = orders(numbered(players));
  const sums = numbered(players).map(() => 0);
  for (const order of all) {
    for (const [k, player] of order.entries()) {
      const [before, with_] = [order.slice(0, k), order.slice(0, k + 1)].map((some) =>
        some.toSorted((a, b) => a - b),
      );
      sums[player] = (sums[player] as number) + game(with_ as number[]) - game(before as number[]);
    }
  }
  return sums.map((total) => total / all.length);
}

/** A game of up to six players with a value for each of its coalitions. */
const games = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc.tuple(
      fc.constant(players),
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** players, maxLength: 2 ** players }),
    ),
  );

const gameOf =
  (worth: readonly number[]): Game =>
  (coalition) =>
    worth[sum(coalition.map((player) => 2 ** player))] as number;

describe('any game', () => {
  it('is divided as by going through all orders', () => {
    holds([games], ([players, worth]) => {
      expectValues(players, gameOf(worth), byOrders(players, gameOf(worth)));
    });
  });

  it('is divided without remainder', () => {
    holds([games], ([players, worth]) => {
      const whole = (worth.at(-1) as number) - (worth[0] as number);
      expect(sum(valuesOf(players, gameOf(worth)))).toBeCloseTo(whole, 9);
    });
  });

  it('has all coalitions counted up to twelve players', () => {
    const fees = numbered(countable).map((player) => 10 * (player + 1));
    expectValues(countable, runway(fees), landingFees(fees));
    expect(partsOf(countable, runway(fees)).every(({ error }) => error === 0)).toBe(true);
  });
});

describe('a game of too many players to count', () => {
  const players = 20;
  const costs = numbered(players).map((player) => (player + 1) ** 2);
  const known = landingFees(costs);
  const parts = partsOf(players, runway(costs));

  it('is divided without remainder all the same', () => {
    expect(sum(parts.map(({ value }) => value))).toBeCloseTo(players ** 2, 9);
    expect(sum(known)).toBeCloseTo(players ** 2, 9);
  });

  it('has errors that cover what is known', () => {
    for (const [k, { value, error }] of parts.entries()) {
      expect(Math.abs(value - (known[k] as number))).toBeLessThanOrEqual(4 * error + 1e-9);
      expect(error).toBeLessThan(0.005 * players ** 2);
    }
    // Nor are they far too large: the parts lie about one of them away.
    const scores = parts.map(({ value, error }, k) => (value - (known[k] as number)) / error);
    const typical = Math.sqrt(sum(scores.map((score) => score ** 2)) / players);
    expect(typical).toBeGreaterThan(0.4);
    expect(typical).toBeLessThan(1.8);
  });

  it('gives alike to those who are alike, within the errors', () => {
    const majority = partsOf(
      13,
      voting(
        7,
        numbered(13).map(() => 1),
      ),
    );
    expect(sum(majority.map(({ value }) => value))).toBeCloseTo(1, 12);
    for (const { value, error } of majority) expect(Math.abs(value - 1 / 13)).toBeLessThanOrEqual(4 * error);
  });

  it('is known without error where each adds the same whoever is there', () => {
    for (const [k, { value, error }] of partsOf(13, (coalition) =>
      sum(coalition.map((player) => 7 * player)),
    ).entries()) {
      expect(value).toBeCloseTo(7 * k, 10);
      expect(error).toBeCloseTo(0, 10);
    }
  });

  it('gives nothing to one who never adds anything', () => {
    const [first] = partsOf(13, (coalition) => coalition.filter((player) => player > 0).length ** 2);
    expect(first).toEqual({ value: 0, error: 0 });
  });

  it('is divided in the same way each time', () => {
    expect(partsOf(players, runway(costs))).toEqual(parts);
  });
});
