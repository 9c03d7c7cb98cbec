import type { CheckResult } from '../check.ts';

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * The report as workflow commands, which GitHub shows as annotations of the lines.
 *
 * @param pathOf the path of a file in its repository
 */
export function githubReport({ diagnostics }: CheckResult, pathOf: (file: string) => string): string {
  return diagnostics
    .map(({ severity, code, rule, file, line, column, length, message, hint }) => {
      const properties = Object.entries({
        file: pathOf(file),
        line,
        col: column,
        endColumn: column + length,
        title: `${code} ${rule}`,
      }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${escapeMessage(`${message} ${hint}`)}`;
    })
    .join('\n');
}
