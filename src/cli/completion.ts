/** What a shell needs to complete the command line, as a script for each shell. */
import type { Command } from 'commander';

/** A command with the words that can follow it. */
interface Completed {
  readonly name: string;
  readonly options: readonly string[];
  /** What its first argument can be, where that is a word of a list and not a file. */
  readonly words: readonly string[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** The commands of a program; `words` gives the arguments of those that take a word of a list. */
function completed(program: Command, words: Readonly<Record<string, readonly string[]>>): Completed[] {
  return program.commands.map((command) => ({
    name: command.name(),
    options: command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : [])),
    words: words[command.name()] ?? [],
  }));
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(
    ({ name, options, words }) =>
      `    ${name}) options='${options.join(' ')}'; [ "$COMP_CWORD" -eq 2 ] && words='${words.join(' ')}' ;;`,
  );
  return `_cs_roi() {
  local current=\${COMP_WORDS[COMP_CWORD]} options='' words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}
complete -o filenames -F _cs_roi cs-roi
`;
}

function zsh(commands: readonly Completed[]): string {
  const cases = commands.map(
    ({ name, options, words }) =>
      `    ${name}) options=(${options.join(' ')}); (( CURRENT == 3 )) && words_here=(${words.join(' ')}) ;;`,
  );
  return `#compdef cs-roi
_cs_roi() {
  local -a options words_here
  if (( CURRENT == 2 )); then
    compadd ${commands.map(({ name }) => name).join(' ')}
    return
  fi
  case $words[2] in
${cases.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then compadd -- $options
  elif (( $#words_here )); then compadd -- $words_here
  else _files; fi
}
compdef _cs_roi cs-roi
`;
}

function fish(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, options, words }) => {
    const after = `complete -c cs-roi -n '__fish_seen_subcommand_from ${name}'`;
    return [
      ...options.map((option) => `${after} -l ${option.replace(/^--/, '')}`),
      ...(words.length > 0 ? [`${after} -a '${words.join(' ')}'`] : []),
    ];
  });
  return [`complete -c cs-roi -n __fish_use_subcommand -f -a '${names}'`, ...lines, ''].join('\n');
}

const scripts = { bash, zsh, fish } as const satisfies Record<
  Shell,
  (commands: readonly Completed[]) => string
>;

/** The script that completes a program in a shell. */
export const completionScript = (
  shell: Shell,
  program: Command,
  words: Readonly<Record<string, readonly string[]>>,
): string => scripts[shell](completed(program, words));
