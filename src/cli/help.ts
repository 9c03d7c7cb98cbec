import type { CommandOption } from './command.ts';
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

/** What `<command> --help` prints. */
export function commandHelp(name: string, summary: string, options: Readonly<Record<string, CommandOption>>): string {
  const rows = Object.entries(options).map(
    ([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help] as const,
  );
  return [`${summary}.`, '', `npm run ${name} -- [options]`, '', ...columns([...rows, ['--help', 'Print this']])].join(
    '\n',
  );
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
