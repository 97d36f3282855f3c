/**
 * The recorder: where a machine's events go. The functions of `emit.generated.ts` count the event
 * and, while there is a store, write it. Which thread emits, and what time its clock shows, the
 * world sets here at thread switches and clock reads, so that no emitter needs to ask for them.
 *
 * `seq` is state of the machine and counts also while recording is off (replay, exploration): it
 * ends up in the machine's objects (who scheduled a handle), and a replayed machine must equal the
 * recorded one.
 */

import { assert } from '../base/assert';
import { MAX_TID } from './layout';
import type { TraceStore } from './store';

export class Recorder {
  /** The number of the next event. */
  seq = 0;
  /** Counts the events of operations that other threads can notice. Not state: only its changes matter. */
  stirs = 0;
  /** The emitting thread's clock, in whole nanoseconds from 0 to below 2^53. */
  t = 1e12; // Not a small integer, so that V8 keeps the property as a double from the start.
  /** The emitting thread. */
  tid = 0;
  /** Where events are written; null while recording is off. */
  store: TraceStore | null = null;

  /** The process of each thread that ever was. Shared with forks until one of them adds to it. */
  #pids = new Map<number, number>();
  #pidsShared = false;

  constructor(store: TraceStore | null = null) {
    this.attach(store);
  }

  /** Starts writing to `store`, which must end where this machine stands; null stops. */
  attach(store: TraceStore | null): void {
    if (store !== null) {
      assert(
        store.nextSeq === this.seq,
        `the store ends before event ${store.nextSeq}, the machine is before event ${this.seq}`,
      );
      for (const [tid, pid] of this.#pids) store.registerThread(tid, pid);
    }
    this.store = store;
  }

  /** Says which process a thread is of, before the thread's first event. Tids are never reused. */
  registerThread(tid: number, pid: number): void {
    assert(tid > 0 && tid <= MAX_TID, `tid ${tid} is not within 1 to ${MAX_TID}`);
    if (this.#pidsShared) {
      this.#pids = new Map(this.#pids);
      this.#pidsShared = false;
    }
    this.#pids.set(tid, pid);
    this.store?.registerThread(tid, pid);
  }

  /** The process of a registered thread, 0 for others. */
  pidOf(tid: number): number {
    return this.#pids.get(tid) ?? 0;
  }

  /** A recorder for a clone of the machine; `store` must end where this machine stands. */
  fork(store: TraceStore | null): Recorder {
    const copy = new Recorder();
    copy.seq = this.seq;
    copy.t = this.t;
    copy.tid = this.tid;
    copy.#pids = this.#pids;
    copy.#pidsShared = true;
    this.#pidsShared = true;
    copy.attach(store);
    return copy;
  }
}
