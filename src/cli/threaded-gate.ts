import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { hideMachineFonts } from '../renditions/pdf/fonts.ts';
import type { SiteFolder } from '../site/folder.ts';
import type { GateAnswer, GateRequest } from './gate-thread.ts';
import { wantsColor } from '../check/gate.ts';

const THREAD = new URL('gate-thread.ts', import.meta.url);

/** Checks every file of the site in a thread of its own, prints what is wrong, and says whether the site may be built. */
export async function passesGate(site: SiteFolder): Promise<boolean> {
  hideMachineFonts();
  const workerData: GateRequest = { site, color: wantsColor() };
  const [answer] = (await once(new Worker(THREAD, { workerData }), 'message')) as [GateAnswer];
  console.log(answer.report);
  return answer.errors === 0;
}
