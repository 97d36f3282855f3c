/** Loops, their queues and selector maps, and the handles in them or in hand. */
import { defined } from '../../base/assert';
import { IdQueue } from '../../trace/idQueue';
import type { LoopModel, Phase as ModelPhase, ProcessModel } from '../../trace/model';
import { newHandle, newLoop } from '../../trace/parts';
import { symbolText } from '../../trace/symbols';
import { ORIGIN } from '../../trace/table';
import { toldTime } from '../asyncio/handles';
import { HandleKind, Phase, PyHandle, PyLoop } from '../asyncio/objects';
import { PyFunction, PyMethod, type Slot } from '../vm/object';
import {
  copyOf,
  loopsOnStack,
  policySlotOf,
  type ProcessView,
  runningHandles,
  tidOf,
} from './processView';

export function addLoops(view: ProcessView, model: ProcessModel): void {
  for (const loop of livingLoops(view)) {
    model.loops.set(loop.id, loopModel(view, loop));
    for (const handle of handlesOf(loop)) addHandle(view, model, handle);
  }
  for (const t of view.threads) {
    for (const handle of loopsOnStack(t).flatMap(runningHandles)) addHandle(view, model, handle);
  }
}

/** Loops that are open, and closed ones that a thread runs or a slot holds. */
function livingLoops(view: ProcessView): Set<PyLoop> {
  const loops = new Set<PyLoop>();
  for (const loop of view.state.loops) if (loop instanceof PyLoop && !loop.closed) loops.add(loop);
  for (const t of view.threads) {
    const { runningLoop } = t;
    const { loop: policyLoop } = policySlotOf(view.state, t);
    for (const loop of [runningLoop, policyLoop]) if (isLoop(loop)) loops.add(loop);
    for (const loop of loopsOnStack(t)) if (loop.threadIdent === t.ident) loops.add(loop);
  }
  return loops;
}

/** A loop that was constructed, and not closed and then held by nobody for a while. */
function isLoop(value: unknown): value is PyLoop {
  return value instanceof PyLoop && value.id !== 0 && !value.letGo;
}

function loopModel(view: ProcessView, loop: PyLoop): LoopModel {
  const epollFd = loop.selector?.epollFd ?? -1;
  const model = newLoop(loop.id, loop.cls.name, epollFd, loop.readFd, loop.writeFd, loop.debugMode);
  model.copyOf = copyOf(view, loop.id, view.state.bornLoops);
  model.phase = phaseOf(loop);
  model.iteration = loop.iteration;
  model.owner = loop.threadIdent === null ? 0 : tidOf(view, loop.threadIdent);
  model.stopping = loop.stopping;
  model.timeout = PHASES[loop.phase] === 'select' ? loop.timeout : 0;
  model.batch = loop.closed ? 0 : loop.todo;
  fillQueue(model.ready, readyOf(loop));
  for (const handle of timersOf(loop)) model.timers.set(handle.id, toldTime(handle));
  for (const [fd, { reader, writer }] of loop.selector?.map ?? []) {
    model.selector.set(fd, { reader: reader?.id ?? 0, writer: writer?.id ?? 0 });
  }
  model.currentTask = loop.currentTask?.taskId ?? 0;
  return model;
}

/** The phases of `loopFrame.ts` as those of the model; several states of the machine are one there. */
const PHASES: Readonly<Record<number, ModelPhase | undefined>> = {
  [Phase.begin]: 'between',
  [Phase.preparing]: 'preparing',
  [Phase.select]: 'select',
  [Phase.timers]: 'events',
  [Phase.batch]: 'events',
  [Phase.run]: 'running',
  [Phase.call]: 'running',
  [Phase.after]: 'running',
  [Phase.failed]: 'running',
  [Phase.turnOver]: 'between',
  [Phase.stale]: 'stale',
};

function phaseOf(loop: PyLoop): ModelPhase {
  if (loop.closed) return 'closed';
  if (loop.phase === Phase.idle) return loop.ran ? 'idle' : 'created';
  return defined(PHASES[loop.phase], `phase ${loop.phase}`);
}

function fillQueue(queue: IdQueue, handles: readonly PyHandle[]): void {
  for (const { id } of handles) queue.push(id);
}

function readyOf(loop: PyLoop): PyHandle[] {
  return loop.ready.values().filter((item) => item instanceof PyHandle);
}

function timersOf(loop: PyLoop): PyHandle[] {
  return loop.scheduled.items.filter((item) => item instanceof PyHandle);
}

function handlesOf(loop: PyLoop): PyHandle[] {
  const watching = [...(loop.selector?.map.values() ?? [])].flatMap(({ reader, writer }) =>
    [reader, writer].filter((handle) => handle !== null),
  );
  return [...readyOf(loop), ...timersOf(loop), ...watching];
}

function addHandle(view: ProcessView, model: ProcessModel, handle: PyHandle): void {
  if (model.handles.has(handle.id)) return;
  const { name, file, line } = callbackOf(handle);
  const added = newHandle(
    handle.id,
    name,
    file,
    line,
    ORIGIN.names[handle.origin],
    handle.bySeq,
    view.pidOf(handle.byTid),
    handle.byTid,
  );
  added.copyOf = copyOf(view, handle.id, view.state.bornHandles);
  added.cancelled = handle.cancelled;
  model.handles.set(handle.id, added);
}

/** The function that the handle calls; for other callbacks, and cancelled handles, what was noted of it. */
function callbackOf(handle: PyHandle): { name: string; file: string; line: number } {
  const { nameSymbol, fileSymbol, line } = handle;
  const noted = { name: symbolText(nameSymbol), file: symbolText(fileSymbol), line };
  if (handle.cancelled || handle.kind !== HandleKind.callback) return noted;
  const { code, qualname } = functionOf(handle.callback) ?? {};
  // A function that goes under another name than its code may have got it afterwards.
  if (code === undefined || qualname !== code.qualname) return noted;
  return { name: `${code.qualname}()`, file: code.file, line: code.unit.firstLine };
}

function functionOf(callback: Slot): PyFunction | undefined {
  if (callback instanceof PyMethod) return functionOf(callback.func);
  return callback instanceof PyFunction ? callback : undefined;
}
