import type { TraceEvent } from '../../trace/event';
import type { Model } from '../../trace/model';
import { sight, threadName, type Rule, type Sighting } from '../rule';

/** A lock that was held when a task suspended. */
interface HeldOver {
  readonly tid: number;
  readonly task: number;
  readonly sighting: Sighting;
}

/** Who holds which locks over an await. */
class Holders {
  /** Locks that each thread took since its callback began, and the event. */
  readonly taken = new Map<number, Map<number, number>>();
  /** By process and lock. */
  readonly heldOver = new Map<string, HeldOver>();

  beginCallback(tid: number): void {
    const taken = this.taken.get(tid);
    if (taken === undefined) this.taken.set(tid, new Map());
    else if (taken.size > 0) taken.clear();
  }

  noteSuspension(event: TraceEvent & { readonly kind: 'task.suspend' }, before: Model): void {
    const { pid, tid, task } = event;
    for (const [lock, seq] of this.taken.get(tid) ?? []) {
      const message = `a task suspends while ${threadName(before, tid)} holds lock ${lock}: other tasks and threads wait for it`;
      const sighting = sight(event, message, [{ seq, message: 'the lock was taken here' }]);
      this.heldOver.set(`${pid} ${lock}`, { tid, task, sighting });
    }
    this.taken.delete(tid);
  }

  /**
   * A task that gives a lock back which it took before its await has meant to hold it. Others are
   * signals: taken so that somebody else can give them free, or that nobody will.
   */
  noteRelease(
    { pid, tid, lock }: TraceEvent & { readonly kind: 'lock.release' },
    before: Model,
  ): Sighting | null {
    this.taken.get(tid)?.delete(lock);
    const held = this.heldOver.get(`${pid} ${lock}`);
    this.heldOver.delete(`${pid} ${lock}`);
    if (held?.tid !== tid) return null;
    const hand = before.threads.get(tid)?.hands.at(-1);
    const loop = before.processes.get(pid)?.loops.get(hand?.loop ?? 0);
    return loop?.currentTask === held.task ? held.sighting : null;
  }
}

/** A task suspends while its thread holds a threading lock that it took in this step. */
export const ls018: Rule = {
  id: 'LS018',
  title: 'A task awaits while it holds a threading lock',
  severity: 'error',
  advice: 'Release the lock before the await, or use asyncio.Lock.',
  kinds: ['handle.run', 'lock.acquire', 'lock.release', 'task.suspend'],
  begin: () => {
    const holders = new Holders();
    return {
      see(event, before) {
        if (event.kind === 'handle.run') holders.beginCallback(event.tid);
        else if (event.kind === 'lock.acquire')
          holders.taken.get(event.tid)?.set(event.lock, event.seq);
        else if (event.kind === 'lock.release') return holders.noteRelease(event, before);
        else if (event.kind === 'task.suspend') holders.noteSuspension(event, before);
        return null;
      },
      end(last, hang) {
        if (!hang) return [];
        return [...last.threads.values()].flatMap(({ pid, blockedOn, object }) => {
          const held = blockedOn === 'lock' ? holders.heldOver.get(`${pid} ${object}`) : undefined;
          return held === undefined ? [] : [held.sighting];
        });
      },
    };
  },
};
