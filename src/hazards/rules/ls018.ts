import type { EventOf, TraceEvent } from '../../trace/event';
import type { Model, ThreadModel } from '../../trace/model';
import { sight, threadName, type Rule, type Sighting } from '../rule';

/** A lock that was held when a task suspended. */
interface HeldOver {
  readonly tid: number;
  readonly task: number;
  readonly sighting: Sighting;
}

/** Who holds which locks over an await; minus a number stands for the last permit of a semaphore. */
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

  noteSuspension(event: EventOf<'task.suspend'>, before: Model): void {
    const { pid, tid, task } = event;
    for (const [lock, seq] of this.taken.get(tid) ?? []) {
      const message = `a task suspends while ${threadName(before, tid)} holds ${lock > 0 ? `lock ${lock}` : `the last permit of semaphore ${-lock}`}: other tasks and threads wait for it`;
      const sighting = sight(event, message, [{ seq, message: 'it was taken here' }]);
      this.heldOver.set(`${pid} ${lock}`, { tid, task, sighting });
    }
    this.taken.delete(tid);
  }

  /**
   * A task that gives a lock back which it took before its await has meant to hold it. Others are
   * signals: taken so that somebody else can give them free, or that nobody will.
   */
  noteRelease({ pid, tid }: TraceEvent, lock: number, before: Model): Sighting | null {
    this.taken.get(tid)?.delete(lock);
    const held = this.heldOver.get(`${pid} ${lock}`);
    this.heldOver.delete(`${pid} ${lock}`);
    if (held?.tid !== tid) return null;
    const hand = before.threads.get(tid)?.hands.at(-1);
    const loop = before.processes.get(pid)?.loops.get(hand?.loop ?? 0);
    return loop?.currentTask === held.task ? held.sighting : null;
  }

  /** What a thread waits for that is held over an await. */
  heldBack({ pid, tid, blockedOn, object, hands }: ThreadModel): Sighting | null {
    if (blockedOn === 'lock') return this.heldOver.get(`${pid} ${object}`)?.sighting ?? null;
    if (blockedOn !== 'condition' || !hands.some(({ started }) => started)) return null;
    // Who waits for a permit waits in a condition of the semaphore.
    for (const [key, held] of this.heldOver)
      if (held.tid === tid && key.startsWith(`${pid} -`)) return held.sighting;
    return null;
  }
}

/** A task suspends while its thread holds a threading lock that it took in this step. */
export const ls018: Rule = {
  id: 'LS018',
  title: 'A task awaits while it holds a threading lock',
  severity: 'error',
  advice: 'Release the lock before the await, or use asyncio.Lock.',
  kinds: ['handle.run', 'lock.acquire', 'lock.release', 'lock.permit', 'task.suspend'],
  begin: () => {
    const holders = new Holders();
    return {
      memory: [holders.taken, holders.heldOver],
      see(event, before) {
        if (event.kind === 'handle.run') holders.beginCallback(event.tid);
        else if (event.kind === 'lock.acquire')
          holders.taken.get(event.tid)?.set(event.lock, event.seq);
        else if (event.kind === 'lock.release')
          return holders.noteRelease(event, event.lock, before);
        else if (event.kind === 'lock.permit') {
          if (!event.taken) return holders.noteRelease(event, -event.lock, before);
          if (event.left === 0) holders.taken.get(event.tid)?.set(-event.lock, event.seq);
        } else if (event.kind === 'task.suspend') holders.noteSuspension(event, before);
        return null;
      },
      end(last, hang) {
        if (!hang) return [];
        return [...last.threads.values()].flatMap((thread) => holders.heldBack(thread) ?? []);
      },
    };
  },
};
