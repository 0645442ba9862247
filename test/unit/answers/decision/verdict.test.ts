import { describe, expect, it } from 'vitest';
import { type Grounds, verdictOn } from '../../../../src/answers/decision/verdict.js';

/** Initiatives that pay by every measure. */
const sound: Grounds = {
  npv: 100,
  excludingDefaults: 80,
  evidenced: 20,
  costs: 50,
  chanceOfLoss: 0.05,
  turns: false,
};

describe('the verdict', () => {
  it.each<readonly [what: string, change: Partial<Grounds>, verdict: string]>([
    ['by every measure', {}, 'pays'],
    ['where a loss is just unlikely', { chanceOfLoss: 0.1 }, 'pays'],
    ['where another horizon turns the sign of what pays', { turns: true }, 'pays'],
    ['where a loss is less unlikely', { chanceOfLoss: 0.11 }, 'pays-but'],
    ['where a loss is as likely as not', { chanceOfLoss: 0.5 }, 'pays-but'],
    ['where it rests on claims and defaults', { excludingDefaults: -1 }, 'pays-but'],
    ['where no measured effect carries it', { evidenced: -1 }, 'pays-but'],
    ['where what is left contradicts itself', { evidenced: null }, 'pays-but'],
    ['where a loss is likelier than not', { chanceOfLoss: 0.51 }, 'not-yet-proven'],
    ['where nothing is paid', { costs: 0, chanceOfLoss: 0 }, 'upper-limit'],
    ['where nothing is paid and all is lost', { npv: -1, costs: 0, chanceOfLoss: 1 }, 'does-not-pay'],
    ['where a gain is possible', { npv: -1, chanceOfLoss: 0.89 }, 'not-yet-proven'],
    ['where a gain is unlikely', { npv: -1, chanceOfLoss: 0.9 }, 'does-not-pay'],
    ['where only a longer view pays', { npv: -1, chanceOfLoss: 1, turns: true }, 'not-yet-proven'],
    ['where nothing happens', { npv: 0, chanceOfLoss: 0, costs: 0 }, 'not-yet-proven'],
    ['where no run is possible and it gains', { chanceOfLoss: null }, 'pays'],
    ['where no run is possible and it loses', { npv: -1, chanceOfLoss: null }, 'does-not-pay'],
  ])('%s', (_, change, verdict) => {
    expect(verdictOn({ ...sound, ...change })).toBe(verdict);
  });
});
