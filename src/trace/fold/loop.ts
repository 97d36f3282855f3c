/** Loops, their turns, and the selector they wait in. */

import { Field } from '../emit.generated';
import { newLoop } from '../parts';
import type { LoopModel, Model, Phase, ProcessModel } from '../model';
import { addUse, dropQueues, dropSelector, dropUse } from './handles';
import { type Folds, foldNothing, loopOf } from './fold';

/** `reason` of loop.idle: a refused run_forever() ran the cleanup of a loop whose turn goes on. */
const REFUSED = 2;

export const loopFolds: Folds<
  | 'loop.new'
  | 'loop.run'
  | 'loop.idle'
  | 'loop.stop'
  | 'loop.close'
  | 'loop.debug'
  | 'loop.selector'
  | 'loop.gone'
  | 'iteration.begin'
  | 'iteration.batch'
  | 'iteration.end'
  | 'select.register'
  | 'select.unregister'
  | 'select.enter'
  | 'select.return'
  | 'select.event'
> = {
  'loop.new'(_, event, process) {
    const { type, epollFd, readFd, writeFd, debug } = Field.loopNew;
    const loop = newLoop(
      event.loop,
      event.sym(type),
      event.int(epollFd),
      event.int(readFd),
      event.int(writeFd),
      event.bool(debug),
    );
    process.loops.set(event.loop, loop);
  },

  'loop.run'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    loop.owner = event.tid;
    enter(loop, 'between');
  },

  'loop.idle'(model, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    loop.owner = 0;
    loop.stopping = false;
    if (event.int(Field.loopIdle.reason) !== REFUSED) enter(loop, 'idle');
    forgetIfUnreferenced(model, process, loop);
  },

  'loop.stop'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop !== undefined) loop.stopping = true;
  },

  'loop.close'(model, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    enter(loop, 'closed');
    loop.batch = 0;
    dropQueues(process, loop);
    forgetIfUnreferenced(model, process, loop);
  },

  'loop.gone'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop !== undefined) forget(process, loop);
  },

  'loop.debug'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop !== undefined) loop.debug = event.bool(Field.loopDebug.debug);
  },

  'loop.selector'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    dropSelector(process, loop);
    loop.epollFd = event.int(Field.loopSelector.epollFd);
  },

  'iteration.begin'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    loop.iteration = event.int(Field.iterationBegin.n);
    enter(loop, 'preparing');
  },

  'iteration.batch'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    loop.batch = event.int(Field.iterationBatch.todo);
    enter(loop, 'running');
  },

  'iteration.end'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    loop.batch = 0;
    enter(loop, 'between');
  },

  'select.register'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    const fd = event.int(Field.selectRegister.fd);
    const reader = event.int(Field.selectRegister.reader);
    const writer = event.int(Field.selectRegister.writer);
    const before = loop.selector.get(fd);
    // New uses come first, so that a handle that stays is not forgotten in between.
    if (reader !== 0) addUse(process, reader);
    if (writer !== 0) addUse(process, writer);
    loop.selector.set(fd, { reader, writer });
    if (before === undefined) return;
    dropUse(process, before.reader);
    dropUse(process, before.writer);
  },

  'select.unregister'(_, event, process) {
    const loop = loopOf(process, event);
    const fd = event.int(Field.selectUnregister.fd);
    const before = loop?.selector.get(fd);
    if (loop === undefined || before === undefined) return;
    loop.selector.delete(fd);
    dropUse(process, before.reader);
    dropUse(process, before.writer);
  },

  'select.enter'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    enter(loop, 'select');
    loop.timeout = event.ns(Field.selectEnter.timeout);
  },

  'select.return'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop !== undefined) enter(loop, 'events');
  },

  'select.event': foldNothing,
};

/** Closed is final: with 3.13.0's refused runs a loop can be closed in the middle of its turn. */
function enter(loop: LoopModel, phase: Phase): void {
  loop.timeout = 0;
  if (loop.phase !== 'closed') loop.phase = phase;
}

function forget(process: ProcessModel, loop: LoopModel): void {
  dropQueues(process, loop);
  dropSelector(process, loop);
  process.loops.delete(loop.id);
}

/** Forgets a closed loop that no thread runs and no slot holds. */
export function forgetIfUnreferenced(model: Model, process: ProcessModel, loop: LoopModel): void {
  if (loop.phase !== 'closed' || loop.owner !== 0) return;
  for (const thread of model.threads.values()) {
    if (thread.pid !== process.pid) continue;
    if (thread.runningLoop === loop.id || thread.policyLoop === loop.id) return;
  }
  forget(process, loop);
}

/** Does so for all loops of a process, after slots have gone with their thread. */
export function forgetUnreferencedLoops(model: Model, process: ProcessModel): void {
  for (const loop of process.loops.values()) forgetIfUnreferenced(model, process, loop);
}
