import { parentPort, workerData } from 'node:worker_threads';
import { summarize, terminalReport } from '../check/report/terminal.ts';
import type { SiteFolder } from '../site/folder.ts';
import { checkFolder } from '../check/gate.ts';

/** What the thread is to check; it does not know the terminal, which may show color. */
export interface GateRequest {
  site: SiteFolder;
  color: boolean;
}

export interface GateAnswer {
  /** For people. */
  report: string;
  errors: number;
}

const { site, color } = workerData as GateRequest;
const result = await checkFolder(site);
const answer: GateAnswer = { report: terminalReport(result, color), errors: summarize(result.diagnostics).errors };
parentPort?.postMessage(answer);
