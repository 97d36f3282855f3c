/**
 * Tasks in a worker thread of the adapter's bundle: the extension host stays responsive, and what the
 * engine needs of memory goes away with the thread.
 */

import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { Answers, MessageFromTask, Task, TaskProgress } from '../../debuggee/tasks/task';
import { type Disposable, DisposableOwner, toDisposable } from '../../base/disposable';

/** How a task is watched and stopped. */
export interface TaskHandlers {
  readonly onProgress?: (progress: TaskProgress) => void;
  readonly token?: vscode.CancellationToken;
}

export class Background extends DisposableOwner {
  readonly #bundle: string;

  /** `bundle` is the absolute path of the adapter's. */
  constructor(bundle: string) {
    super();
    this.#bundle = bundle;
  }

  /**
   * Does a task; undefined if it was cancelled. An exploration that is cancelled gives what it has
   * found so far.
   */
  async run<T extends Task>(
    task: T,
    { onProgress, token }: TaskHandlers = {},
  ): Promise<Answers[T['kind']] | undefined> {
    const worker = new Worker(this.#bundle, { workerData: task });
    const owned: Disposable[] = [this.register(toDisposable(() => void worker.terminate()))];
    try {
      return await new Promise((resolve, reject) => {
        const cancel = (): void => {
          if (task.kind === 'explore') worker.postMessage('cancel');
          else resolve(undefined);
        };
        if (token) owned.push(token.onCancellationRequested(cancel));
        worker.on('message', (message: MessageFromTask) => {
          if (message.type === 'progress') onProgress?.(message.progress);
          else if (message.type === 'failed') reject(new Error(message.message));
          else resolve(message.answer as Answers[T['kind']]);
        });
        worker.on('error', reject);
        // Also when the extension is deactivated; after an answer this changes nothing.
        worker.on('exit', () => resolve(undefined));
      });
    } finally {
      for (const one of owned) one.dispose();
    }
  }
}
