import { parseArgs } from 'node:util';
import { type Command, type CommandArgument, didYouMean, type OptionValues, UsageError } from './command.ts';

/** A command line, taken apart. */
export interface ParsedLine {
  readonly values: OptionValues;
  /** What is no option, in order. */
  readonly given: readonly string[];
}

/** @throws UsageError naming the argument that does not fit, and the one that was probably meant. */
export function parseLine(
  { options, arguments: expected = [] }: Pick<Command, 'options' | 'arguments'>,
  args: readonly string[],
): ParsedLine {
  const config = Object.fromEntries(
    Object.entries({ ...options, help: { help: '' } }).map(([name, option]) => [
      name,
      {
        type: 'value' in option ? ('string' as const) : ('boolean' as const),
        ...(name === 'help' && { short: 'h' }),
        ...('isList' in option && { multiple: true }),
      },
    ]),
  );
  // Lenient, with tokens: Node's own message for an unknown option knows no names to suggest.
  const { values, tokens, positionals } = parseArgs({ args: [...args], options: config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = config[token.name];
    if (!known) {
      const names = Object.keys(config).map((name) => `--${name}`);
      throw new UsageError(`There is no option "${token.rawName}".${didYouMean(token.rawName, names)}`);
    }
    if (known.type === 'string' && !isGiven(token.value)) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${options[token.name]?.value ?? ''}`);
    }
    if (known.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value.`);
    }
  }
  const surplus = positionals[expected.length];
  if (surplus !== undefined) throw new UsageError(surplusMessage(surplus, expected));
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, together(value)])),
    given: positionals,
  };
}

function surplusMessage(surplus: string, expected: readonly CommandArgument[]): string {
  const wanted =
    expected.length === 0
      ? 'every argument is an option, and options stand after "--"'
      : `expected ${expected.map(({ name }) => name).join(' ')}`;
  const quotes = expected.length > 0 ? '; several words go in quotation marks' : '';
  return `"${surplus}" is not expected here: ${wanted}${quotes}.`;
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !value.startsWith('--');
}

/** Only an option that is a list is kept each time it is given. */
function together(value: string | boolean | readonly (string | boolean)[] | undefined): string | boolean | undefined {
  return Array.isArray(value) ? value.join('; ') : (value as string | boolean | undefined);
}

/** Settings of npm itself with the name of an option here: a user's `.npmrc` may hold them, and no command is to blame. */
const SETTINGS_OF_NPM = new Set(['email', 'key', 'yes']);

/** Safe to be typed in a shell as it stands. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `"${word}"`);

/**
 * Without the `--` before them, npm takes options for settings of its own and hands a command none of them, which then
 * would go to work on another trust center. It leaves them in the environment as `npm_config_…`; an option whose value
 * stands after a blank becomes `true`, and the value an argument.
 *
 * @throws UsageError with the command that was meant
 */
export function assertNothingSwallowed(
  name: string,
  { options, arguments: expected = [] }: Pick<Command, 'options' | 'arguments'>,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const swallowed = Object.entries(options).flatMap(([option, { value }]) => {
    const setting = environment[`npm_config_${option.replaceAll('-', '_')}`];
    const isGiven = args.some((arg) => arg === `--${option}` || arg.startsWith(`--${option}=`));
    return setting && !isGiven && !SETTINGS_OF_NPM.has(option) ? [{ option, value, setting }] : [];
  });
  if (swallowed.length === 0) return;
  // Values after a blank stand behind the arguments of the command itself, or between them.
  const words = args.filter((arg) => !arg.startsWith('-'));
  const isSurplus = swallowed.filter(({ value, setting }) => value && setting === 'true').length;
  const own = words.slice(0, Math.min(expected.length, Math.max(0, words.length - isSurplus)));
  const loose = words.slice(own.length);
  const meant = swallowed.map(({ option, value, setting }) => {
    if (value === undefined) return `--${option}`;
    return `--${option} ${quoted(setting === 'true' ? (loose.shift() ?? value) : setting)}`;
  });
  const line = ['npm run', name, '--', ...own.map(quoted), ...meant].join(' ');
  const taken = swallowed.map(({ option }) => `--${option}`).join(', ');
  throw new UsageError(
    `npm kept ${taken} for itself, so nothing was done: options stand after "--".\nWrite it as: ${line}`,
  );
}
