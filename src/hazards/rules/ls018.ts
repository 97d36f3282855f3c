import { sight, threadName, type Rule } from '../rule';

/** A task suspends while its thread holds a threading lock that it took in this step. */
export const ls018: Rule = {
  id: 'LS018',
  title: 'A task awaits while it holds a threading lock',
  severity: 'error',
  advice: 'Release the lock before the await, or use asyncio.Lock.',
  kinds: ['handle.run', 'lock.acquire', 'lock.release', 'task.suspend'],
  begin: () => {
    /** Locks that each thread took since its callback began, by (pid, lock), and the event. */
    const taken = new Map<number, Map<number, number>>();
    return {
      see(event, before) {
        if (event.kind === 'handle.run') taken.set(event.tid, new Map());
        else if (event.kind === 'lock.acquire') taken.get(event.tid)?.set(event.lock, event.seq);
        else if (event.kind === 'lock.release') taken.get(event.tid)?.delete(event.lock);
        else if (event.kind === 'task.suspend') {
          const [lock] = taken.get(event.tid) ?? [];
          taken.delete(event.tid);
          if (lock === undefined) return null;
          const [id, seq] = lock;
          const message = `a task suspends while ${threadName(before, event.tid)} holds lock ${id}: other tasks and threads wait for it`;
          return sight(event, message, [{ seq, message: 'the lock was taken here' }]);
        }
        return null;
      },
    };
  },
};
