/** Threads, their loop slots and what they have in hand. */
import type { Hand, Model, ThreadModel } from '../../trace/model';
import { newThread } from '../../trace/parts';
import { PyLoop } from '../asyncio/objects';
import type { KThread } from '../kernel/thread';
import type { ThreadState } from '../vm/frame';
import type { World } from '../world';
import { loopsOnStack, policySlotOf, runningHandles } from './processView';

export function addThreads(w: World, model: Model): void {
  for (const thread of w.kernel.threads.values()) {
    const added = threadModel(thread);
    model.threads.set(thread.tid, added);
    const t = w.threads.get(thread.tid);
    if (t === undefined) continue;
    addSlots(w, t, added);
    added.hands.push(...handsOf(t));
  }
}

function threadModel(thread: KThread): ThreadModel {
  const { tid, process, name, daemon, main } = thread;
  const model = newThread(tid, process.pid, name, daemon, main);
  model.copyOf = thread.copyOf;
  if (thread.state === 'blocked') {
    model.state = 'blocked';
    model.blockedOn = thread.waitOn;
    model.object = thread.waitObject;
    model.until = thread.waitDeadline;
    model.since = thread.waitSince;
  } else model.state = thread.started || main ? 'runnable' : 'new';
  return model;
}

function addSlots(w: World, t: ThreadState, model: ThreadModel): void {
  if (t.runningLoop instanceof PyLoop) {
    model.runningLoop = t.runningLoop.id;
    model.runningPid = t.runningPid;
  }
  const process = w.processes.get(t.pid);
  if (process === undefined) return;
  const { loop, setCalled } = policySlotOf(process, t);
  model.policyLoop = loop?.id ?? 0;
  model.policySetCalled = setCalled;
}

/** A loop that takes a handle calls its callback in the same step, so what is in hand has started. */
function handsOf(t: ThreadState): Hand[] {
  return loopsOnStack(t).flatMap((loop) =>
    runningHandles(loop).map((handle) => ({ loop: loop.id, handle: handle.id, started: true })),
  );
}
