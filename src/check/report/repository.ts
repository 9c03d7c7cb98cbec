import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { CheckResult } from '../check.ts';
import type { SiteFolders } from '../read/tree.ts';
import { rules } from '../rules.ts';
import { summarize } from './terminal.ts';

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/**
 * How a file of a trust center folder is called in the repository it is kept in: `src/content/organization.yaml`. Where
 * there is no repository, paths count from the folder that holds the content.
 */
export function repositoryPaths({ contentDir, publicDir }: SiteFolders): (file: string) => string {
  const root = repositoryOf(contentDir) ?? dirname(contentDir);
  return (file) => {
    const [top, ...rest] = file.split('/');
    const folder = top === 'public' ? publicDir : contentDir;
    return relative(root, join(folder, ...rest))
      .split(sep)
      .join('/');
  };
}

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

/** The report for programs; paths begin with `content/` or `public/`. */
export function jsonReport({ diagnostics }: CheckResult): string {
  const rows = diagnostics.map(({ code, rule, severity, file, line, column, message, hint }) => {
    return { code, rule, severity, file, line, column, message, hint };
  });
  return JSON.stringify({ diagnostics: rows, summary: summarize(diagnostics) }, null, 2);
}
