import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { checkSite, type CheckOptions, type CheckResult } from '../check/check.ts';
import { terminalReport } from '../check/report/terminal.ts';
import { requestedAsOf, type SiteFolder } from '../site-folder.ts';
import type { GateAnswer, GateRequest } from './gate-thread.ts';
import { givenDir, withSite } from './site-commands.ts';

const THREAD = new URL('gate-thread.ts', import.meta.url);

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
const wantsColor = (): boolean => process.stdout.isTTY && !process.env['NO_COLOR'];

/** The report for people. */
export function reportForPeople(result: CheckResult): string {
  return terminalReport(result, wantsColor());
}

/** Checks every file of the site in a thread of its own, prints what is wrong, and says whether the site may be built. */
export async function passesGate(site: SiteFolder): Promise<boolean> {
  const workerData: GateRequest = { site, color: wantsColor() };
  const [answer] = (await once(new Worker(THREAD, { workerData }), 'message')) as [GateAnswer];
  console.log(answer.report);
  return answer.errors === 0;
}
