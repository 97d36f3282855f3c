/** Threads, what they are blocked on, their two loop slots, and the locks they hold. */

import { Field } from '../emit.generated';
import type { ThreadModel } from '../model';
import { newThread } from '../parts';
import { BLOCKED_ON, LOCK_TYPE } from '../table';
import { type Folds, foldNothing } from './fold';
import { forgetIfUnreferenced, forgetUnreferencedLoops } from './loop';

/** `slot` of slot.set. */
const RUNNING_SLOT = 0;

export const threadFolds: Folds<
  | 'thread.start'
  | 'thread.run'
  | 'thread.end'
  | 'thread.rename'
  | 'thread.block'
  | 'thread.unblock'
  | 'thread.switch'
  | 'slot.set'
  | 'slot.get'
  | 'lock.new'
  | 'lock.acquire'
  | 'lock.release'
  | 'lock.set'
> = {
  'thread.start'(model, event) {
    const { thread, name, daemon, main } = Field.threadStart;
    const tid = event.int(thread);
    const started = newThread(
      tid,
      event.pid,
      event.sym(name),
      event.bool(daemon),
      event.bool(main),
    );
    model.threads.set(tid, started);
  },

  'thread.run'(model, event) {
    const thread = model.threads.get(event.tid);
    if (thread?.state === 'new') thread.state = 'runnable';
  },

  'thread.end'(model, event, process) {
    model.threads.delete(event.tid);
    if (model.running === event.tid) model.running = 0;
    forgetUnreferencedLoops(model, process);
  },

  'thread.rename'(model, event) {
    const thread = model.threads.get(event.tid);
    if (thread !== undefined) thread.name = event.sym(Field.threadRename.name);
  },

  'thread.block'(model, event) {
    const thread = model.threads.get(event.tid);
    if (thread === undefined) return;
    thread.state = 'blocked';
    thread.blockedOn = BLOCKED_ON.names[event.int(Field.threadBlock.on)];
    thread.object = event.int(Field.threadBlock.object);
    thread.until = event.ns(Field.threadBlock.until);
    thread.since = event.seq;
  },

  'thread.unblock'(model, event) {
    const thread = model.threads.get(event.tid);
    if (thread !== undefined) unblock(thread);
  },

  'thread.switch'(model, event) {
    model.running = event.tid;
  },

  'slot.set'(model, event, process) {
    const thread = model.threads.get(event.tid);
    if (thread === undefined) return;
    const value = event.int(Field.slotSet.value);
    let before: number;
    if (event.int(Field.slotSet.slot) === RUNNING_SLOT) {
      before = thread.runningLoop;
      thread.runningLoop = value;
      thread.runningPid = value === 0 ? 0 : event.pid;
    } else {
      before = thread.policyLoop;
      thread.policyLoop = value;
      thread.policySetCalled = event.bool(Field.slotSet.setCalled);
    }
    const left = process.loops.get(before);
    if (left !== undefined) forgetIfUnreferenced(model, process, left);
  },

  'slot.get': foldNothing,

  'lock.new': foldNothing,

  'lock.acquire'(_, event, process) {
    const type = LOCK_TYPE.names[event.int(Field.lockAcquire.type)];
    if (type !== 'Lock' && type !== 'RLock') return;
    const id = event.int(Field.lockAcquire.lock);
    process.locks.set(id, { id, type, holder: event.tid });
  },

  'lock.release'(_, event, process) {
    process.locks.delete(event.int(Field.lockRelease.lock));
  },

  // The flag of an Event matters only to threads that wait for it, and those are blocked while it is
  // cleared and unblocked as soon as it is set.
  'lock.set': foldNothing,
};

export function unblock(thread: ThreadModel): void {
  thread.state = 'runnable';
  thread.blockedOn = null;
  thread.object = 0;
  thread.until = -1;
  thread.since = 0;
}
