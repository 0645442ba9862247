/** The warnings on plausibility in words: above an answer, and as what `--strict` refuses. */
import type { Notice } from '../business/notices.js';
import { type Doubt, type DoubtNotice, isDoubt } from '../business/plausibility.js';
import type { Failure } from '../profile/failure.js';
import type { Block } from './blocks.js';
import { shown } from './numbers.js';

const withUnit = (value: number, { unit }: Doubt): string => shown(value, unit, null);

/** What it may be. */
const limitInWords = (doubt: Doubt): string =>
  `${doubt.side === 'above' ? 'at most' : 'at least'} ${withUnit(doubt.limit, doubt)}`;

/** `Churn: 72% a year is above 60% a year`; a figure that reads like its limit is not told twice. */
function beyond(doubt: Doubt): string {
  const [found, limit] = [doubt.value, doubt.limit].map((value) => withUnit(value, doubt));
  return `${doubt.label}: ${found === limit ? 'slightly' : `${found} is`} ${doubt.side} ${limit}`;
}

/** The first so many, and how many more there are. */
const few = (texts: readonly string[], most: number): string =>
  [...texts.slice(0, most), ...(texts.length > most ? [`and ${texts.length - most} more`] : [])].join(', ');

/** One warning: the figure, why it is hardly meant, and what was perhaps meant. */
export function doubtInWords(notice: DoubtNotice, most = Number.POSITIVE_INFINITY): string {
  if (notice.id !== 'sample-values')
    return `${few(notice.doubts.map(beyond), most)}; ${notice.why}. ${notice.slip}`;
  const [it, are] = notice.ids.length === 1 ? ['it', 'it is'] : ['them', 'they are'];
  return `${few(notice.ids, most + 1)}: still as \`init\` wrote ${it}. Put in your own figures; if ${are} your own, delete the comments at the top of the file.`;
}

/** The same as problems of the profile. */
export function doubtsAsProblems(notice: DoubtNotice): Omit<Failure, 'place'>[] {
  if (notice.id === 'sample-values')
    return notice.ids.map((path) => ({
      path,
      problem: 'still as `init` wrote it',
      found: '',
      expected: 'your own figure',
      example: '',
    }));
  return notice.doubts.map((doubt) => ({
    path: doubt.path,
    problem: `${beyond(doubt)}; ${notice.why}`,
    found: withUnit(doubt.value, doubt),
    expected: `${limitInWords(doubt)}. ${notice.slip}`,
    example: doubt.example,
  }));
}

/** How many warnings stand on one screen, or on one sheet. */
export const mostWarnings = 3;

/** How many warnings there are beside those that are told. */
export const moreWarnings = (count: number, where: string): string[] =>
  count > 0 ? [`${count} more ${count === 1 ? 'warning' : 'warnings'}${where}`] : [];

/** What is hardly meant, each in words; for a page without much room in fewer. */
export const doubtsInWords = (notices: readonly Notice[], most?: number): string[] =>
  notices.filter(isDoubt).map((notice) => doubtInWords(notice, most));

/** Warnings as a block, which stands above an answer. */
export const warned = (texts: readonly string[]): Block[] =>
  texts.length === 0 ? [] : [{ kind: 'notes', items: texts.map((text) => `! ${text}`) }];

/** What is hardly meant, as such a block. */
export const doubtBlocks = (notices: readonly Notice[]): Block[] => warned(doubtsInWords(notices));
