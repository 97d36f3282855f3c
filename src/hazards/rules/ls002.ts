import { strandedHandles } from '../../trace/hang';
import { sight, threadName, type Rule, type Sighting } from '../rule';

/** A loop sleeps for ever over handles that are ready to run. */
export const ls002: Rule = {
  id: 'LS002',
  title: 'An event loop sleeps although callbacks are ready',
  severity: 'error',
  advice: 'Whoever appends to a loop from outside must wake it: use loop.call_soon_threadsafe().',
  kinds: ['thread.end'],
  begin: () => {
    /** The names of threads that have ended. */
    const ended = new Map<number, string>();
    return {
      memory: [ended],
      see({ tid }, before) {
        ended.set(tid, threadName(before, tid));
        return null;
      },
      end(last, hang) {
        const found: Sighting[] = [];
        if (!hang) return found;
        for (const process of last.processes.values()) {
          for (const loop of process.loops.values()) {
            if (loop.phase !== 'select') continue;
            const [handle] = strandedHandles(process, loop);
            if (handle === undefined) continue;
            const where = { seq: handle.bySeq, pid: process.pid, tid: handle.byTid };
            const by = ended.get(handle.byTid) ?? threadName(last, handle.byTid);
            const message = `${by} put ${handle.callback} into loop ${loop.id}, which sleeps for ever and was not woken`;
            found.push(sight(where, message));
          }
        }
        return found;
      },
    };
  },
};
