import { checkSite, type CheckResult } from '../check/check.ts';
import { summarize } from '../check/report/summary.ts';
import { terminalReport } from '../check/report/terminal.ts';
import { requestedAsOf, type SiteFolder } from '../site-folder.ts';

/** Checks every file of the site, as of the day asked for. */
export function checkFolder(site: SiteFolder, strict = false): Promise<CheckResult> {
  const asOf = requestedAsOf();
  return checkSite({ ...site, strict, ...(asOf && { asOf }) });
}

/** The report for people, in color where standard output is a terminal that wants it (https://no-color.org). */
export function reportForPeople(result: CheckResult): string {
  return terminalReport(result, process.stdout.isTTY && !process.env['NO_COLOR']);
}

/** Checks every file of the site, prints what is wrong, and says whether the site may be built. */
export async function passesGate(site: SiteFolder): Promise<boolean> {
  const result = await checkFolder(site);
  console.log(reportForPeople(result));
  return summarize(result.diagnostics).errors === 0;
}
