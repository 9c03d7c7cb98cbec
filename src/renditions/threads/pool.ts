import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { paperText } from '#words/paper';
import { hideMachineFonts } from '../pdf/fonts.ts';
import type { Answer, Message, TaskName, Tasks } from './task.ts';

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

interface Waiting {
  message: Message;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

const queue: Waiting[] = [];
const idle: Worker[] = [];
const busy = new Map<Worker, Waiting>();

function startWorker(): Worker {
  hideMachineFonts();
  const worker = new Worker(WORKER);
  // A thread that waits for work does not keep the build from ending.
  worker.unref();
  worker.on('message', (answer: Answer) => {
    const waiting = busy.get(worker);
    busy.delete(worker);
    idle.push(worker);
    worker.unref();
    waiting?.resolve(answer);
    give();
    // After those who waited have said what they got.
    setImmediate(() => {
      if (busy.size === 0) endProgress();
    });
  });
  worker.on('error', (error: Error) => {
    busy.get(worker)?.reject(error);
    busy.delete(worker);
    give();
  });
  return worker;
}

function give(): void {
  while (queue.length > 0) {
    const worker = idle.pop() ?? (busy.size < availableParallelism() ? startWorker() : undefined);
    const waiting = worker && queue.shift();
    if (worker === undefined || waiting === undefined) return;
    busy.set(worker, waiting);
    worker.ref();
    worker.postMessage(waiting.message);
  }
}

/**
 * Has a thread do something; as many work at once as the machine has cores.
 *
 * @throws {Error} with what went wrong in the thread
 */
export async function inThread<Name extends TaskName>(
  task: Name,
  input: Tasks[Name]['input'],
): Promise<Tasks[Name]['output']> {
  const answer = await new Promise<Answer>((settle, reject) => {
    queue.push({ message: { task, input }, resolve: settle, reject });
    give();
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer.output;
}
