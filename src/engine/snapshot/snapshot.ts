/**
 * The snapshot: what the model (`trace/model.ts`) must say now, read from the machine's own objects
 * (invariant 4). It knows no event and shares nothing with the reducer but the blanks of `parts.ts`,
 * so that `verify` can hold one against the other. It changes nothing and may be taken whenever the
 * machine stands between two steps, not in the middle of a native function.
 *
 * The reducer's hidden fields are left as they begin; comparison leaves them out.
 */
import type { Model, ProcessModel } from '../../trace/model';
import { emptyModel } from '../../trace/model';
import { newProcess } from '../../trace/parts';
import { CHOICE_POINT } from '../../trace/table';
import type { KProcess } from '../kernel/process';
import type { World } from '../world';
import { addDescriptors, addFiles } from './files';
import { addLocks } from './locks';
import { addLoops } from './loops';
import { viewOf } from './processView';
import { addTasks } from './tasks';
import { addThreads } from './threads';

/** The model of the machine as it is. */
export function snapshotOf(w: World): Model {
  const model = emptyModel();
  const { kernel } = w;
  model.events = w.recorder.seq;
  model.running = kernel.threads.has(kernel.current.tid) ? kernel.current.tid : 0;
  for (const process of kernel.processes.values()) {
    model.processes.set(process.pid, processModel(w, process));
  }
  addThreads(w, model);
  addFiles(kernel, model);
  addCounts(w, model);
  return model;
}

function processModel(w: World, process: KProcess): ProcessModel {
  const { pid, birthPpid, program, bornAt } = process;
  const model = newProcess(pid, birthPpid, program, bornAt);
  model.copyOf = process.copyOf;
  model.state = process.state;
  const view = process.state === 'running' ? viewOf(w, process) : null;
  if (view === null) {
    model.exitCode = process.exitCode;
    model.exitMode = process.exitMode;
    return model;
  }
  addDescriptors(process, model);
  addLoops(view, model);
  addTasks(view, model);
  addLocks(view, model);
  return model;
}

/** What is only counted, where there is anything to count. */
function addCounts(w: World, model: Model): void {
  const sizes = [
    [1, w.outputSize - w.errorSize],
    [2, w.errorSize],
  ] as const;
  for (const [fd, size] of sizes) if (size > 0) model.output.set(fd, size);
  w.kernel.schedule.counts.forEach((count, i) => {
    if (count > 0) model.choices.set(CHOICE_POINT.names[i], count);
  });
  model.warnings = w.warnings;
}
