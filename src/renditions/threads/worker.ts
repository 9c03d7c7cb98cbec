import { parentPort } from 'node:worker_threads';
import { pageTwin } from '../markdown/twins.ts';
import { compilePaper } from '../pdf/typst.ts';
import { publishRedline } from '../redline/publish.ts';
import { renderVersion } from '../version-renditions.ts';
import type { Answer, Message, Tasks, TaskName } from './task.ts';

const perform: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => Tasks[Name]['output'] | Promise<Tasks[Name]['output']>;
} = {
  paper: compilePaper,
  version: renderVersion,
  redline: publishRedline,
  page: ({ html, asOf }) => pageTwin(html, asOf),
};

async function answer<Name extends TaskName>({ task, input }: Message<Name>): Promise<Answer> {
  try {
    return { output: await perform[task](input) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (message: Message) => {
  void answer(message).then((result) => parentPort?.postMessage(result));
});
