import { parseArgs } from 'node:util';
import { UsageError, type CommandOption, type OptionValues } from './command.ts';
import { didYouMean } from './nearest.ts';

/** @throws UsageError naming the argument that does not fit, and the one that was probably meant. */
export function parseOptions(options: Readonly<Record<string, CommandOption>>, args: readonly string[]): OptionValues {
  const config = Object.fromEntries(
    Object.entries({ ...options, help: { help: '' } }).map(([name, option]) => [
      name,
      { type: 'value' in option ? ('string' as const) : ('boolean' as const), ...(name === 'help' && { short: 'h' }) },
    ]),
  );
  // Lenient, with tokens: Node's own message for an unknown option knows no names to suggest.
  const { values, tokens } = parseArgs({ args: [...args], options: config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`"${token.value}" is not expected here: every argument is an option.`);
    }
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
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, last(value)]));
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !value.startsWith('--');
}

function last<T>(value: T | T[]): T | undefined {
  return Array.isArray(value) ? value.at(-1) : value;
}
