/** What each of several players adds to what all achieve together, over every order of their joining. */
import { squared } from '../language/index.js';
import { differenceOf } from './rounding.js';
import { streamOf } from './streams.js';

/** A share of the whole, and how far another sample would put it elsewhere: 0 where all orders were counted. */
export interface Part {
  readonly value: number;
  readonly error: number;
}

/** What so many coalitions achieve; `isIn` tells which player is in which of them. */
export type Achievements = (
  coalitions: number,
  isIn: (player: number, coalition: number) => boolean,
) => ArrayLike<number>;

/** Up to so many players every coalition is counted. */
export const countable = 12;

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const sizeOf = (coalition: number): number =>
  coalition === 0 ? 0 : (coalition & 1) + sizeOf(coalition >>> 1);

/** A coalition goes by its number: in its bits each player has a place. */
function exactParts(players: number, achievements: Achievements): Part[] {
  const worth = achievements(1 << players, (player, coalition) => ((coalition >>> player) & 1) === 1);
  // Of all orders, the share in which just those of a coalition of this size come before a player.
  const weights = Array.from(
    { length: players },
    (_, size) => (factorial(size) * factorial(players - size - 1)) / factorial(players),
  );
  return Array.from({ length: players }, (_, player) => {
    const joins = 1 << player;
    let value = 0;
    for (let others = 0; others < worth.length; others++) {
      if ((others & joins) !== 0) continue;
      const added = differenceOf(worth[others | joins] as number, worth[others] as number);
      value += (weights[sizeOf(others)] as number) * added;
    }
    return { value, error: 0 };
  });
}

/** The place of each player in an order that is as likely as any other. */
function places(players: number, random: () => number): number[] {
  const place = Array.from({ length: players }, (_, k) => k);
  for (let k = players - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [place[k], place[other]] = [place[other] as number, place[k] as number];
  }
  return place;
}

/** Coalitions to look at where there are too many to count: fewer of those that take longer, being larger. */
const affordable = (players: number): number => Math.min(50_000, 2_000_000 / players);

/** Orders are tried, each followed by its reverse: what comes early in one comes late in the other. */
function sampledParts(players: number, achievements: Achievements): Part[] {
  const random = streamOf(1, 'orders of joining');
  const pairs = Math.max(2, Math.floor(affordable(players) / (players + 1) / 2));
  const orders = Array.from({ length: pairs }, () => places(players, random)).flatMap((place) => [
    place,
    place.map((k) => players - 1 - k),
  ]);
  const steps = players + 1;
  const placeOf = (player: number, order: number) => orders[order]?.[player] as number;
  const worth = achievements(
    orders.length * steps,
    (player, coalition) => placeOf(player, Math.floor(coalition / steps)) < coalition % steps,
  );
  const addedIn = (player: number, order: number): number => {
    const before = order * steps + placeOf(player, order);
    return differenceOf(worth[before + 1] as number, worth[before] as number);
  };
  return Array.from({ length: players }, (_, player) => {
    const added = Array.from(
      { length: pairs },
      (_, pair) => (addedIn(player, 2 * pair) + addedIn(player, 2 * pair + 1)) / 2,
    );
    const mean = added.reduce((sum, value) => sum + value, 0) / pairs;
    const squares = added.reduce((sum, value) => sum + squared(value - mean), 0);
    return { value: mean, error: Math.sqrt(squares / (pairs - 1) / pairs) };
  });
}

/**
 * The Shapley value of each player: what it adds on joining the others, on average over every order in
 * which they can join (Shapley 1953). The parts add up to what all achieve less what none does: where all
 * coalitions are counted, and where orders are sampled as well.
 */
export const shapley = (players: number, achievements: Achievements): Part[] =>
  players <= countable ? exactParts(players, achievements) : sampledParts(players, achievements);
