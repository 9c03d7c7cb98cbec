import { parseArgs } from 'node:util';
import { UsageError, type Command, type CommandArgument, type OptionValues } from './command.ts';
import { didYouMean } from './nearest.ts';

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
