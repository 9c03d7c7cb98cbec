import { parentPort } from 'node:worker_threads';
import { compilePaper } from './compile.ts';
import type { Answer, Job } from './job.ts';

const answer = async (job: Job): Promise<Answer> => {
  try {
    return { number: job.number, bytes: await compilePaper(job) };
  } catch (error) {
    return { number: job.number, error: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', (job: Job) => {
  void answer(job).then((message) => parentPort?.postMessage(message));
});
