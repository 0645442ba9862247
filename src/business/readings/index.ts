/** How each published claim is read for a business. */
import { claims } from '../../evidence/index.js';
import * as complaints from './complaints.js';
import * as cost from './cost.js';
import * as industry from './industry.js';
import * as loyalty from './loyalty.js';
import type { Reader, Reading, Subject } from './reading.js';
import * as retention from './retention.js';
import * as sales from './sales.js';
import * as wordOfMouth from './word-of-mouth.js';

export { type Amount, type Band, bands, type Reading, type ReadingFigure } from './reading.js';

const topics = [retention, cost, wordOfMouth, complaints, sales, loyalty, industry];

/** Whatever the files above export. */
const readers: readonly Reader[] = topics.flatMap((topic) => Object.values(topic));

/** A reading for every claim, in the order of the register. */
export function readingsOf(subject: Subject): Reading[] {
  const readings = new Map(
    readers.map((read) => read(subject)).map((reading) => [reading.claim.id, reading]),
  );
  return claims.flatMap((claim) => readings.get(claim.id) ?? []);
}
