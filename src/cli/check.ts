import type { CheckResult } from '../check/check.ts';
import { githubReport, jsonReport, repositoryPaths, sarifReport } from '../check/report/repository.ts';
import { summarize } from '../check/report/terminal.ts';
import type { SiteFolder } from '../site/folder.ts';
import { type Command, didYouMean, type ExitCode, type OptionValues, textOf, UsageError } from './command.ts';
import { checkFolder, reportForPeople } from '../check/gate.ts';
import { announceSite } from '../site/commands.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

type Report = (result: CheckResult, site: SiteFolder) => string;

const formats: Readonly<Record<string, Report>> = {
  terminal: reportForPeople,
  json: jsonReport,
  github: (result, site) => githubReport(result, repositoryPaths(site)),
  sarif: (result, site) => sarifReport(result, repositoryPaths(site)),
};

const options = {
  ...siteOption,
  ...asOfOption,
  format: { value: 'FORMAT', help: `One of ${Object.keys(formats).join(', ')} (default: terminal)` },
  strict: { help: 'Take what is not released yet for an error, as before publishing' },
  within: { value: 'DAYS', help: 'Also warn of what will expire, fall due or take effect in that time, such as 60d' },
  'max-warnings': { value: 'NUMBER', help: 'Fail when there are more warnings than that' },
};

export const check: Command = {
  options,
  async run(values) {
    const report = requestedFormat(values);
    const most = requestedMaximum(values);
    const within = requestedDays(values);
    const site = useSite(values);
    const result = await checkFolder(site, { strict: values['strict'] === true, within });
    if (report === reportForPeople) announceSite(site);
    const text = report(result, site);
    if (text !== '') console.log(text);
    return exitCode(result, most);
  },
};

/** @throws UsageError unless it is a known format. */
function requestedFormat(values: OptionValues): Report {
  const name = textOf(values, 'format') ?? 'terminal';
  const report = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (report) return report;
  const names = Object.keys(formats);
  throw new UsageError(`"${name}" is no format: --format wants one of ${names.join(', ')}.${didYouMean(name, names)}`);
}

/** @throws UsageError unless it is a whole number. */
function requestedMaximum(values: OptionValues): number {
  const text = textOf(values, 'max-warnings');
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`"${text}" is no number: --max-warnings wants one such as 0.`);
  return Number(text);
}

/** @throws UsageError unless it is a number of days, written like 60d. */
function requestedDays(values: OptionValues): number | undefined {
  const text = textOf(values, 'within');
  if (text === undefined) return undefined;
  const [, days] = /^(\d{1,4})d$/.exec(text) ?? [];
  if (days === undefined) throw new UsageError(`"${text}" is no time ahead: --within wants days, written like 60d.`);
  return Number(days);
}

function exitCode({ diagnostics }: CheckResult, maximum: number): ExitCode {
  const { errors, warnings } = summarize(diagnostics);
  if (errors > 0) return 1;
  if (warnings <= maximum) return 0;
  console.error(
    `There ${warnings === 1 ? 'is 1 warning' : `are ${warnings} warnings`}, and --max-warnings allows ${maximum}.`,
  );
  return 1;
}
