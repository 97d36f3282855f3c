/** The thread's side of a task: does it, tells of it, and hears when it is not wanted any more. */

import { parentPort, workerData } from 'node:worker_threads';
import { defined } from '../../base/assert';
import { toFailure } from '../failure';
import { compareVersions, storyOfVersion } from './compareTask';
import { exploreSchedules } from './exploreTask';
import type { Answers, MessageFromTask, Task, TaskContext } from './task';

/** Does the task that the thread was started with, and ends. */
export async function runTaskThread(): Promise<void> {
  const port = defined(parentPort, 'the port of a worker thread');
  const post = (message: MessageFromTask): void => {
    port.postMessage(message);
  };
  const abortion = new AbortController();
  // The only message is that the task is not wanted any more.
  port.on('message', () => abortion.abort());
  const context: TaskContext = {
    progress: (progress) => post({ type: 'progress', progress }),
    signal: abortion.signal,
    bundle: __filename,
  };
  try {
    post({ type: 'done', answer: await run(workerData as Task, context) });
  } catch (error) {
    post({ type: 'failed', message: toFailure(error).message });
  }
  port.close();
}

function run(task: Task, context: TaskContext): Promise<Answers[Task['kind']]> {
  switch (task.kind) {
    case 'compare':
      return compareVersions(task, context);
    case 'story':
      return storyOfVersion(task);
    case 'explore':
      return exploreSchedules(task, context);
  }
}
