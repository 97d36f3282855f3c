/**
 * Copies of models: keyframes, and the child's half of a fork. Written out by hand, since a copy
 * that finds the fields at run time costs ten times as much.
 */

import type {
  FileModel,
  FutureModel,
  HandleModel,
  LockModel,
  LoopModel,
  Model,
  ProcessModel,
  TaskModel,
  ThreadModel,
} from './model';

export function cloneModel(model: Model): Model {
  return {
    events: model.events,
    missing: model.missing,
    running: model.running,
    processes: mapValues(model.processes, cloneProcess),
    threads: mapValues(model.threads, cloneThread),
    files: mapValues(model.files, cloneFile),
    output: new Map(model.output),
    choices: new Map(model.choices),
    warnings: model.warnings,
    start: model.start,
    time: model.time,
  };
}

function cloneProcess(process: ProcessModel): ProcessModel {
  return {
    ...process,
    loops: mapValues(process.loops, cloneLoop),
    handles: mapValues(process.handles, cloneHandle),
    tasks: mapValues(process.tasks, cloneTask),
    futures: mapValues(process.futures, cloneFuture),
    locks: mapValues(process.locks, cloneLock),
    fds: new Map(process.fds),
    fresh: process.fresh === null ? null : cloneHandle(process.fresh),
    limbo: mapValues(process.limbo, cloneHandle),
  };
}

/** The copy that `os.fork()` makes of a process's objects, under the child's pid. */
export function forkedProcess(parent: ProcessModel, pid: number, bornAt: number): ProcessModel {
  const child = cloneProcess(parent);
  const copies = [child.loops, child.handles, child.tasks, child.limbo];
  for (const map of copies) {
    for (const object of map.values()) object.copyOf = parent.pid;
  }
  if (child.fresh !== null) child.fresh.copyOf = parent.pid;
  return { ...child, pid, ppid: parent.pid, bornAt, copyOf: parent.pid };
}

export function cloneThread(thread: ThreadModel): ThreadModel {
  return { ...thread, hands: thread.hands.map((hand) => ({ ...hand })) };
}

function cloneLoop(loop: LoopModel): LoopModel {
  return {
    ...loop,
    ready: loop.ready.clone(),
    timers: new Map(loop.timers),
    // Entries are replaced, never changed.
    selector: new Map(loop.selector),
  };
}

function cloneHandle(handle: HandleModel): HandleModel {
  return {
    id: handle.id,
    copyOf: handle.copyOf,
    callback: handle.callback,
    file: handle.file,
    line: handle.line,
    origin: handle.origin,
    cancelled: handle.cancelled,
    bySeq: handle.bySeq,
    byPid: handle.byPid,
    byTid: handle.byTid,
    uses: handle.uses,
  };
}

function cloneTask(task: TaskModel): TaskModel {
  return {
    id: task.id,
    copyOf: task.copyOf,
    loop: task.loop,
    name: task.name,
    coro: task.coro,
    file: task.file,
    line: task.line,
    future: task.future,
    waitingOn: task.waitingOn,
    what: task.what,
    cancels: task.cancels,
  };
}

function cloneFuture(future: FutureModel): FutureModel {
  return {
    id: future.id,
    state: future.state,
    callbacks: future.callbacks,
    waiters: future.waiters,
  };
}

function cloneLock(lock: LockModel): LockModel {
  return { id: lock.id, type: lock.type, holder: lock.holder };
}

function cloneFile(file: FileModel): FileModel {
  // Interests are replaced, never changed.
  return { ...file, interests: new Map(file.interests) };
}

function mapValues<V>(map: ReadonlyMap<number, V>, change: (value: V) => V): Map<number, V> {
  const result = new Map<number, V>();
  for (const [key, value] of map) result.set(key, change(value));
  return result;
}
