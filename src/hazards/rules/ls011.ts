import type { Model, ThreadModel } from '../../trace/model';
import { sight, threadName, type Rule, type Sighting } from '../rule';

/** The thread that holds the lock for which a thread waits, if there is one. */
function holderOf(
  model: Model,
  { pid, blockedOn, object, until }: ThreadModel,
): ThreadModel | undefined {
  if (blockedOn !== 'lock' || until !== -1) return undefined;
  const holder = model.processes.get(pid)?.locks.get(object)?.holder ?? 0;
  return model.threads.get(holder);
}

/** Threads wait in a circle for locks that the others hold. */
export const ls011: Rule = {
  id: 'LS011',
  title: "Threads wait for each other's locks",
  severity: 'error',
  advice:
    'Take the locks in the same order everywhere; a lock that its holder takes again has to be an RLock.',
  kinds: [],
  begin: () => ({
    end(last, hang) {
      const found: Sighting[] = [];
      if (!hang) return found;
      const told = new Set<number>();
      for (const start of last.threads.values()) {
        const circle: ThreadModel[] = [];
        let thread: ThreadModel | undefined = start;
        while (thread !== undefined && !circle.includes(thread)) {
          circle.push(thread);
          thread = holderOf(last, thread);
        }
        if (thread !== start || circle.some(({ tid }) => told.has(tid))) continue;
        for (const { tid } of circle) told.add(tid);
        const waits = circle.map((one) => {
          const holder = holderOf(last, one)?.tid ?? 0;
          const holds =
            holder === one.tid ? 'it holds itself' : `${threadName(last, holder)} holds`;
          const message = `${threadName(last, one.tid)} waits for lock ${one.object}, which ${holds}`;
          return { seq: one.since, message };
        });
        const message = waits.map((wait) => wait.message).join('; ');
        found.push(
          sight({ seq: start.since, pid: start.pid, tid: start.tid }, message, waits.slice(1)),
        );
      }
      return found;
    },
  }),
};
