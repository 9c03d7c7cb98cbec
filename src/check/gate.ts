import { checkSite, type CheckOptions, type CheckResult } from './check.ts';
import { terminalReport } from './report/terminal.ts';
import { requestedAsOf, type SiteFolder } from '../site/folder.ts';
import { givenDir, withSite } from '../site/commands.ts';

/** Checks every file of the site, as of the day asked for. Hints name commands as they work on that site. */
export async function checkFolder(
  site: SiteFolder,
  options: Pick<CheckOptions, 'strict' | 'within'> = {},
): Promise<CheckResult> {
  const result = await checkSite({ ...site, ...options, asOf: requestedAsOf() });
  const diagnostics = result.diagnostics.map((found) => ({ ...found, hint: withSite(found.hint, givenDir(site)) }));
  return { ...result, diagnostics };
}

/** Whether standard output is a terminal that wants color (https://no-color.org). */
export const wantsColor = (): boolean => process.stdout.isTTY && !process.env['NO_COLOR'];

/** The report for people. */
export function reportForPeople(result: CheckResult): string {
  return terminalReport(result, wantsColor());
}
