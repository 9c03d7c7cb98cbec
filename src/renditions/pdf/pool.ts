import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './job.ts';
import { endProgress } from './progress.ts';

/** A path on the disk and no import: the build bundles its modules, and threads run the source itself. */
const WORKER = resolve('src', 'renditions', 'pdf', 'worker.ts');

interface Waiting {
  job: Job;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

const queue: Waiting[] = [];
const idle: Worker[] = [];
const busy = new Map<Worker, Waiting>();
let jobs = 0;

function startWorker(): Worker {
  const worker = new Worker(WORKER);
  // A thread that waits for work does not keep the build from ending.
  worker.unref();
  worker.on('message', (answer: Answer) => {
    finish(worker, answer);
  });
  worker.on('error', (error: Error) => {
    busy.get(worker)?.reject(error);
    busy.delete(worker);
    give();
  });
  return worker;
}

function finish(worker: Worker, answer: Answer): void {
  const waiting = busy.get(worker);
  busy.delete(worker);
  idle.push(worker);
  worker.unref();
  if ('error' in answer) waiting?.reject(new Error(answer.error));
  else waiting?.resolve(answer.bytes);
  give();
  // After those who waited have said what they got.
  setImmediate(() => {
    if (busy.size === 0) endProgress();
  });
}

function give(): void {
  while (queue.length > 0) {
    const worker = idle.pop() ?? (busy.size < availableParallelism() ? startWorker() : undefined);
    const waiting = worker && queue.shift();
    if (worker === undefined || waiting === undefined) return;
    busy.set(worker, waiting);
    worker.ref();
    worker.postMessage(waiting.job);
  }
}

/**
 * Compiles a paper in a thread of its own; as many at once as the machine has cores.
 *
 * @throws {Error} with what the compiler says
 */
export function compileInThread(job: Omit<Job, 'number'>): Promise<Uint8Array> {
  return new Promise((settle, reject) => {
    queue.push({ job: { ...job, number: (jobs += 1) }, resolve: settle, reject });
    give();
  });
}
