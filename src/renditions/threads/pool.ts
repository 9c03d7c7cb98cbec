import { resolve } from 'node:path';
import { Tinypool } from 'tinypool';
import { paperText } from '#words/paper';
import { hideMachineFonts } from '../pdf/fonts.ts';
import type * as tasks from './worker.ts';

type Tasks = typeof tasks;

/** Where nobody watches, every so many PDFs get a line. */
const STEP = 25;

let made = 0;

/** Whether a line stands on the terminal. */
let isShown = false;

/**
 * Says that a PDF has been made, on the standard error: on a terminal in one line that changes, in a log now and then.
 * PDFs that come from the cache are not work, and say nothing.
 */
export function showProgress(source: string): void {
  made += 1;
  const { stderr } = process;
  if (stderr.isTTY) {
    stderr.write(`\r\u001b[K${paperText.progress(made, source)}`);
    isShown = true;
  } else if (made % STEP === 0) stderr.write(`${paperText.progress(made, source)}\n`);
}

/** Takes the changing line away when there is nothing left to make. */
function endProgress(): void {
  if (isShown) process.stderr.write('\r\u001b[K');
  isShown = false;
}

/** A path on the disk and no import: the build bundles its modules, and threads run the source itself. */
const WORKER = resolve('src', 'renditions', 'threads', 'worker.ts');

let pool: Tinypool | undefined;

/** As many threads as the machine has cores, each started when there is work for it. */
function startPool(): Tinypool {
  hideMachineFonts();
  return new Tinypool({ filename: WORKER, minThreads: 0, idleTimeout: 60_000 });
}

let underWay = 0;

/**
 * Has a thread do something; as many work at once as the machine has cores.
 *
 * @throws {Error} with what went wrong in the thread
 */
export async function inThread<Name extends keyof Tasks>(
  task: Name,
  input: Parameters<Tasks[Name]>[0],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  pool ??= startPool();
  underWay += 1;
  try {
    return (await pool.run(input, { name: task })) as Awaited<ReturnType<Tasks[Name]>>;
  } finally {
    underWay -= 1;
    // After those who waited have said what they got.
    setImmediate(() => {
      if (underWay === 0) endProgress();
    });
  }
}
