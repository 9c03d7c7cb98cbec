import type { Command } from './command.ts';
import { commands } from './commands.ts';

/** What `--help` without a command prints. */
export function generalHelp(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    'Candor builds a public trust center from typed files.',
    '',
    'npm run <command> -- [options]',
    '',
    ...columns(rows),
    '',
    'npm run <command> -- --help lists the options of a command.',
    'Exit codes: 0 fine, 1 the content is wrong, 2 the command was used wrongly.',
  ].join('\n');
}

const LIST_SIGN = '; …';
const LIST_HELP = `${LIST_SIGN}  several, with semicolons between them (\\; stands for one within), or the option given again for each`;

/** What `<command> --help` prints. */
export function commandHelp(
  name: string,
  summary: string,
  { options, arguments: expected = [] }: Pick<Command, 'options' | 'arguments'>,
): string {
  const rows = [
    ...expected.map((argument) => [argument.name, argument.help] as const),
    ...Object.entries(options).map(
      ([option, { value, isList, help }]) =>
        [`--${option}${value ? ` ${value}` : ''}${isList ? LIST_SIGN : ''}`, help] as const,
    ),
    ['--help', 'Print this'] as const,
  ];
  const usage = ['npm run', name, '--', ...expected.map((argument) => `[${argument.name}]`), '[options]'].join(' ');
  const hasLists = Object.values(options).some(({ isList }) => isList);
  return [`${summary}.`, '', usage, '', ...columns(rows), ...(hasLists ? ['', LIST_HELP] : [])].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
