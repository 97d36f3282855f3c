/**
 * Judges many programs on worker threads: the engine's runs are what takes the time once CPython's
 * answers are in the cache. A worker is this very bundle, started again.
 */

import os from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { defined } from '../../src/base/assert';
import type { Interpreter } from './interpreters';
import { judge, type Verdict } from './judge';
import { listPrograms, type Program } from './program';

/** What a worker is to do: the programs by id, since it lists them itself. */
interface Share {
  readonly ids: readonly string[];
  readonly interpreters: readonly Interpreter[];
}

/** The verdicts, in the order of the programs; `onVerdicts` gets those of each program as they come. */
export async function judgeAll(
  programs: readonly Program[],
  interpreters: readonly Interpreter[],
  onVerdicts: (found: readonly Verdict[]) => void,
): Promise<Verdict[]> {
  const count = Math.min(os.availableParallelism(), programs.length);
  const byId = new Map<string, readonly Verdict[]>();
  await Promise.all(
    Array.from({ length: count }, (_, worker) => {
      const ids = programs.map(({ id }) => id).filter((_id, index) => index % count === worker);
      return inWorker({ ids, interpreters }, (id, found) => {
        byId.set(id, found);
        onVerdicts(found);
      });
    }),
  );
  return programs.flatMap(({ id }) => byId.get(id) ?? []);
}

function inWorker(
  share: Share,
  onVerdicts: (id: string, found: readonly Verdict[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: share });
    worker.on('message', ({ id, found }: { id: string; found: readonly Verdict[] }) => {
      onVerdicts(id, found);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
  });
}

/** What a worker does; false in the main thread, which has other work. */
export async function workAsWorker(): Promise<boolean> {
  if (isMainThread) return false;
  const { ids, interpreters } = workerData as Share;
  const wanted = new Set(ids);
  const port = defined(parentPort, 'parent of a worker');
  for (const program of listPrograms().filter(({ id }) => wanted.has(id))) {
    port.postMessage({ id: program.id, found: await judge(program, interpreters, 1) });
  }
  return true;
}
