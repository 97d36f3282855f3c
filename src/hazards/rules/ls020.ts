import { sight, threadName, type Rule } from '../rule';

/** A timer is cancelled from another thread while the loop runs, which changes its heap. */
export const ls020: Rule = {
  id: 'LS020',
  title: 'A timer is cancelled from another thread',
  severity: 'error',
  advice: 'Use loop.call_soon_threadsafe(handle.cancel).',
  kinds: ['handle.cancel'],
  begin: () => ({
    see(event, before) {
      if (event.kind !== 'handle.cancel' || event.where !== 'heap' || event.loop === null)
        return null;
      const loop = before.processes.get(event.pid)?.loops.get(event.loop);
      if (loop === undefined || loop.owner === 0 || loop.owner === event.tid) return null;
      const mine = threadName(before, event.tid);
      const theirs = threadName(before, loop.owner);
      return sight(event, `${mine} cancelled a timer of loop ${loop.id}, which ${theirs} runs`);
    },
  }),
};
