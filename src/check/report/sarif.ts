import type { CheckResult } from '../check.ts';
import { rules } from '../rules.ts';

/** SARIF wants addresses: a path with its special characters escaped, its slashes kept. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * The report as SARIF 2.1.0, the format of code scanning services.
 *
 * @param pathOf the path of a file in its repository
 */
export function sarifReport({ diagnostics }: CheckResult, pathOf: (file: string) => string): string {
  const used = rules.filter(({ code }) => diagnostics.some((diagnostic) => diagnostic.code === code));
  const results = diagnostics.map(({ code, severity, file, line, column, length, message, hint }) => ({
    ruleId: code,
    ruleIndex: used.findIndex((rule) => rule.code === code),
    level: severity,
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(pathOf(file)), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endColumn: column + length },
        },
      },
    ],
  }));
  const driver = {
    name: 'Candor',
    rules: used.map(({ code, name, sentence, severity }) => ({
      id: code,
      name,
      shortDescription: { text: sentence },
      defaultConfiguration: { level: severity },
    })),
  };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    },
    null,
    2,
  );
}
