import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hideMachineFonts } from '../pdf/machine-fonts.ts';
import { endProgress } from '../pdf/progress.ts';
import type { Answer, Message, TaskName, Tasks } from './task.ts';

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
