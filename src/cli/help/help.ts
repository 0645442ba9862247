/** Help for a command, and topics that no single command covers. */
import type { Command } from 'commander';
import { exitCodes } from '../exit.js';
import { Failed, type Io } from '../io.js';

interface Topic {
  readonly summary: string;
  readonly text: () => Promise<{ readonly default: string }>;
}

const topics: Readonly<Record<string, Topic>> = {
  profile: {
    summary: 'how a profile is written, and every input',
    text: () => import('./profile.md'),
  },
  uncertainty: {
    summary: 'ranges, simulation, what to measure, break-even',
    text: () => import('./uncertainty.md'),
  },
  model: { summary: 'what the figures mean, claims, other methods', text: () => import('./model.md') },
  workbook: { summary: 'workbook, page and charts', text: () => import('./workbook.md') },
  ci: { summary: 'JSON, rows and exit codes for scripts', text: () => import('./ci.md') },
  library: { summary: 'use from TypeScript and JavaScript', text: () => import('./library.md') },
};

/** The topics as lines below the commands in the help of the program. */
export const topicsInWords = (): string =>
  [
    '\nTopics (cs-roi help TOPIC):',
    ...Object.entries(topics).map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`),
  ].join('\n');

/** Markdown as a terminal shows it: without fences, marks of headings and comments; code stands four spaces in. */
export function plain(markdown: string): string {
  let isCode = false;
  const lines = markdown.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [`    ${line}`.trimEnd()];
    return line.startsWith('<!--') ? [] : [line.replace(/^#+ /, '')];
  });
  return lines.join('\n');
}

/**
 * Shows the help of a command or a topic, or of the program where no name is given.
 * @throws {Failed} where there is no command and no topic of that name.
 */
async function help(name: string | undefined, program: Command, io: Io): Promise<void> {
  if (name === undefined) return program.help();
  const command = program.commands.find((each) => each.name() === name);
  if (command !== undefined) return command.help();
  if (Object.hasOwn(topics, name)) {
    const { default: text } = await (topics[name] as Topic).text();
    io.stdout.write(plain(text));
    return;
  }
  const commands = program.commands.map((each) => each.name());
  const { nearest } = await import('../../profile/nearest.js');
  const near = nearest(name, [...commands, ...Object.keys(topics)]);
  const hint =
    near === undefined
      ? `the commands are ${commands.join(', ')}; the topics are ${Object.keys(topics).join(', ')}`
      : `did you mean ${near}?`;
  throw new Failed(`unknown command or topic ${name}; ${hint}`, exitCodes.usage);
}

/** Adds the command `help`. Commander's own answers an unknown command with the help of all. */
export function addHelp(program: Command, io: Io): void {
  program
    .command('help')
    .summary('help for a command or a topic')
    .argument('[name]', 'a command, or a topic')
    .action((name: string | undefined) => help(name, program, io));
}
