import { textOf, UsageError, type CommandOption, type OptionValues } from './command.ts';

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
