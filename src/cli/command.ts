import { nearestName } from '../spelling/nearest-name.ts';

/** One option of a command. `value` names what follows it, as in `--site DIR`; an option without one is a switch. */
export interface CommandOption {
  readonly value?: string;
  /** It holds several items with semicolons between them, and may be given several times. */
  readonly isList?: true;
  readonly help: string;
}

/** What follows the name of a command without an option, in its place. */
export interface CommandArgument {
  /** As the help shows it, `KIND`. */
  readonly name: string;
  readonly help: string;
}

/** What was given: a text for an option with a value, `true` for a switch. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** 0: fine. 1: the content is wrong. 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly options: Readonly<Record<string, CommandOption>>;
  /** The arguments it takes, in their order; none where left out. Each may be missing: the command says what it needs. */
  readonly arguments?: readonly CommandArgument[];
  run(values: OptionValues, given: readonly string[]): Promise<ExitCode>;
}

/** The command was used wrongly. The message is all that is printed, and the exit code is 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The text given for an option, or undefined where it was left out. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export const portOption: Record<'port', CommandOption> = {
  port: { value: 'NUMBER', help: 'The port to serve on (default: 4321, or a free one)' },
};

/** @throws UsageError unless it is a port number. */
export function requestedPort(values: OptionValues): number | undefined {
  const text = textOf(values, 'port');
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`"${text}" is not a port: --port wants 0 to 65535.`);
  return port;
}

/** " Did you mean …?" with the name that is nearest in spelling, or nothing where none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
