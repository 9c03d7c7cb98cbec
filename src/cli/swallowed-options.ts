import { UsageError, type Command } from './command.ts';

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
