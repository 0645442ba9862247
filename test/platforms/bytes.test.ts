/**
 * The built program under other versions of Node, named in CS_ROI_NODES: the same bytes as under the one of
 * the tests, for every fixture, command and format.
 */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { exitCodes } from '../../src/cli/exit.js';
import { difference, forEach, type Left, nodes, start } from './nodes.js';
import { type Program, programOf } from './program.js';
import { companies, questionsAbout, questionsAboutNothing } from './questions.js';

const here = process.execPath;
/** Each test starts the program some forty times. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
const subjects = [
  ...companies.map((company) => ({ about: company, questions: questionsAbout(company) })),
  { about: 'nothing', questions: questionsAboutNothing },
];

/** Each with the code that it keeps itself, as after a build. */
const programs = new Map<string, Promise<Program>>();
function programFor(node: string): Promise<Program> {
  const program = programs.get(node) ?? programOf(node);
  programs.set(node, program);
  return program;
}
afterAll(async () => {
  for (const program of programs.values()) (await program).remove();
});

async function answers(node: string, questions: readonly string[][]): Promise<Left[]> {
  const { file } = await programFor(node);
  return forEach(questions, (question) => start(node, [file, ...question]));
}

const usual = new Map<string, Promise<Left[]>>();
function answersHere({ about, questions }: (typeof subjects)[number]): Promise<Left[]> {
  const known = usual.get(about) ?? answers(here, questions);
  usual.set(about, known);
  return known;
}

/** What is asked, and how the answer differs from that of the Node of the tests. */
async function differences(node: string, subject: (typeof subjects)[number]): Promise<object> {
  const expected = await answersHere(subject);
  const found = await answers(node, subject.questions);
  const told = subject.questions.map(
    (question, k) => [question.join(' '), difference(expected[k] as Left, found[k] as Left)] as const,
  );
  return Object.fromEntries(told.filter(([, words]) => words !== undefined));
}

it.skipIf(nodes.length === 0)('there are other Nodes, named in CS_ROI_NODES as in PATH', async () => {
  for (const node of nodes) {
    const { code, stdout } = await start(node, ['--version']);
    expect({ node, code, version: stdout.toString() }).toEqual({
      node,
      code: 0,
      version: expect.stringMatching(/^v\d+\.\d+\.\d+\n$/),
    });
  }
});

describe.each(nodes.length > 0 ? subjects : [])('about $about', (subject) => {
  it('the Node of the tests answers', async () => {
    const ended = await answersHere(subject);
    const isAnswer = ({ code, stdout }: Left) => code === 0 && stdout.length > 0;
    // Some businesses have no initiatives to compare, or no break-even, which these codes tell.
    const refusals: Record<string, number> = { compare: exitCodes.usage, solve: exitCodes.noSolution };
    const others = ended.filter(
      (left, k) => !isAnswer(left) && left.code !== refusals[subject.questions[k]?.[0] ?? ''],
    );
    expect(others).toEqual([]);
    expect(ended.filter(isAnswer).length).toBeGreaterThan(0.8 * ended.length);
  });

  it.each(nodes)('the same bytes come from %s', async (node) => {
    expect(await differences(node, subject)).toEqual({});
  });
});
