/**
 * What is wrong with a text that is not YAML, in words of ours. A mistake is known by its cure: the first change of
 * a line with which the text can be read further is what was meant, and the example.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { Failure } from '../failure.js';
import { cures } from './cures.js';
import { lineFailure, placeOfLine } from './lines.js';

/** In a longer text, and behind so many mistakes, the lines are told without a cure. */
const limits = { characters: 20_000, mistakes: 20 } as const;

/** The lines that cannot be read, from 0, with those that only a tab spoils. */
function wrongLines(text: string): number[] {
  const counter = new LineCounter();
  const { errors } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, lineCounter: counter });
  const wrong = errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const last = text.split('\n').length - 1;
  const lines = wrong.map(({ pos }) => Math.min(last, Math.max(0, counter.linePos(pos[0]).line - 1)));
  return [...new Set(lines)].sort((a, b) => a - b);
}

interface Cured {
  readonly k: number;
  readonly line: string;
  readonly problem: string;
  readonly expected: string;
}

/** The first change of a line that leaves fewer to be wrong, at the line where reading stopped or beside it. */
function curedIn(lines: readonly string[], wrong: readonly number[]): Cured | undefined {
  const [first] = wrong as [number];
  // A quote that is never closed is missed at the end of the text.
  const open = lines.findLastIndex((line, k) => k < first && /: *(?:"[^"]*|'[^']*)$/.test(line));
  const near = [first, first + 1, first - 1, open].filter((k) => (lines[k] ?? '').trim() !== '');
  const isBetter = (text: string, k: number): boolean => {
    const left = wrongLines(text);
    const [next = Number.POSITIVE_INFINITY] = left;
    return left.length === 0 || (next > first && (next > k || left.length < wrong.length));
  };
  for (const { problem, expected, cure } of cures) {
    for (const k of near) {
      const others = cure(lines[k] as string, lines.slice(0, k), lines.slice(k + 1));
      const line = others.find((other) => other !== lines[k] && isBetter(lines.with(k, other).join('\n'), k));
      if (line !== undefined) return { k, line, problem, expected };
    }
  }
  return undefined;
}

/** Every mistake of a text, in its order. */
export function mistakesIn(text: string, source: string): Failure[] {
  let lines: readonly string[] = text.split('\n');
  const original = lines;
  const failures: Failure[] = [];
  for (let wrong = wrongLines(text); wrong.length > 0; wrong = wrongLines(lines.join('\n'))) {
    const isLimit = text.length > limits.characters || failures.length >= limits.mistakes;
    const cured = isLimit ? undefined : curedIn(lines, wrong);
    if (cured === undefined) {
      const place = placeOfLine(original[wrong[0] as number] as string, wrong[0] as number, source);
      failures.push(lineFailure(place, 'this line is not YAML', 'a field, a colon, a space and its value'));
      break;
    }
    const { k, line, problem, expected } = cured;
    failures.push(lineFailure(placeOfLine(original[k] as string, k, source), problem, expected, line));
    lines = lines.with(k, line);
  }
  return failures;
}
