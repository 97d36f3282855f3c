/**
 * The debug adapter as a program of its own: `node dist/adapter.js [--port N | --script FILE]`. In a
 * worker thread the same bundle does a task, such as comparing versions, or a part of a search.
 */

import { isMainThread } from 'node:worker_threads';
import { createDebuggee } from '../debuggee/backends';
import { diskFiles } from '../debuggee/diskFiles';
import { isExploreWorker, serveExploration } from '../debuggee/exploreWorker';
import { runTaskThread } from '../debuggee/tasks/taskThread';
import { readAdapterOptions } from './options';
import { runAdapter } from './program';

/** For the code cache: see `src/start/main.ts`. */
export { warmUp } from '../debuggee/engine/warmUp';

async function main(): Promise<number> {
  const options = readAdapterOptions(process.argv.slice(2));
  if (!options.ok) {
    process.stderr.write(`${options.error}\n`);
    return 2;
  }
  return runAdapter(options.value, { createDebuggee, files: diskFiles }, process);
}

if (isExploreWorker()) void serveExploration();
else if (!isMainThread) void runTaskThread();
else {
  void main().then((code) => {
    // Not process.exit(): what is written is to be read, and whatever keeps the process is a leak.
    process.exitCode = code;
  });
}
