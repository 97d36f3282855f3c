/** Handles and the two queues they wait in: the ready queue and the timer heap. */

import { Field } from '../emit.generated';
import { newHandle } from '../parts';
import { ORIGIN } from '../table';
import { addUse, dropUse, findHandle, keepAside } from './handles';
import { type Folds, loopOf } from './fold';

/** `reason` of timer.pop: the handle goes on to the ready queue. */
const DUE = 0;

export const queueFolds: Folds<
  | 'ready.push'
  | 'ready.pop'
  | 'timer.push'
  | 'timer.pop'
  | 'handle.new'
  | 'handle.run'
  | 'handle.done'
  | 'handle.cancel'
> = {
  'handle.new'(_, event, process) {
    const { handle, callback, file, line, origin } = Field.handleNew;
    keepAside(
      process,
      newHandle(
        event.int(handle),
        event.sym(callback),
        event.sym(file),
        event.int(line),
        ORIGIN.names[event.int(origin)],
        event.seq,
        event.pid,
        event.tid,
      ),
    );
  },

  'ready.push'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    const handle = event.int(Field.readyPush.handle);
    loop.ready.push(handle);
    addUse(process, handle);
  },

  'ready.pop'(model, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    const handle = event.int(Field.readyPop.handle);
    if (!loop.ready.take(handle)) return;
    if (loop.batch > 0) loop.batch--;
    const thread = model.threads.get(event.tid);
    if (thread === undefined || event.bool(Field.readyPop.cancelled)) dropUse(process, handle);
    else thread.hands.push({ loop: event.loop, handle, started: false });
  },

  'handle.run'(model, event) {
    const hand = model.threads.get(event.tid)?.hands.at(-1);
    if (hand?.handle === event.int(Field.handleRun.handle)) hand.started = true;
  },

  'handle.done'(model, event, process) {
    const hands = model.threads.get(event.tid)?.hands;
    if (hands === undefined) return;
    const handle = event.int(Field.handleDone.handle);
    for (let i = hands.length - 1; i >= 0; i--) {
      if (hands[i].handle !== handle || hands[i].loop !== event.loop) continue;
      hands.splice(i, 1);
      dropUse(process, handle);
      return;
    }
  },

  'handle.cancel'(_, event, process) {
    const handle = findHandle(process, event.int(Field.handleCancel.handle));
    if (handle !== undefined) handle.cancelled = true;
  },

  'timer.push'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined) return;
    const handle = event.int(Field.timerPush.handle);
    if (!loop.timers.has(handle)) addUse(process, handle);
    loop.timers.set(handle, event.ns(Field.timerPush.when));
  },

  'timer.pop'(_, event, process) {
    const id = event.int(Field.timerPop.handle);
    if (!loopOf(process, event)?.timers.delete(id)) return;
    const handle = dropUse(process, id);
    const due = event.int(Field.timerPop.reason) === DUE;
    if (due && handle !== undefined && handle.uses === 0) keepAside(process, handle);
  },
};
