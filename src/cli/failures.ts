/** What is wrong with a profile, as lines for a person: where, what was found, what is wanted, what would pass. */
import type { Failure, Place } from '../profile/failure.js';
import { cut, safe } from '../render/safe.js';

const longestLine = 72;

/** The line with a caret below what is meant, cut to what fits around it. */
function excerpt({ line, column, length, text }: Place): string[] {
  const from = column + length > longestLine ? Math.max(0, column - Math.floor(longestLine / 2)) : 0;
  const shown = safe(text.slice(from, from + longestLine).replaceAll('\t', ' '));
  const label = String(line).padStart(5);
  const before = ' '.repeat(Math.max(0, column - 1 - from));
  const carets = '^'.repeat(Math.max(1, Math.min(length, longestLine - before.length)));
  return [
    `${label} | ${from > 0 ? '…' : ''}${shown}`,
    `${' '.repeat(5)} | ${from > 0 ? ' ' : ''}${before}${carets}`,
  ];
}

function said({ path, place, problem, found, wanted, example }: Failure): string {
  const where = place === null ? '' : `${place.source}:${place.line}:${place.column}: `;
  const subject = path === '' ? '' : `${path}: `;
  const details = { found, wanted, 'for example': example };
  return [
    `${safe(where)}${safe(subject)}${problem}`,
    ...(place === null ? [] : excerpt(place)),
    ...Object.entries(details).flatMap(([name, text]) =>
      text === '' ? [] : [`      ${name.padEnd(12)} ${cut(text, 600)}`],
    ),
  ].join('\n');
}

/** All of them, and how many there are. */
export function failuresInWords(failures: readonly Failure[]): string {
  const count = failures.length === 1 ? '1 problem' : `${failures.length} problems`;
  return `${failures.map(said).join('\n\n')}\n\n${count}; nothing was computed.\n`;
}
