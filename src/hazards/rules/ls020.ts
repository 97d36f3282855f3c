import { LoopRuns } from './runBy';
import { sight, threadName, type Rule } from '../rule';

/** A timer is cancelled from another thread while the loop runs, which changes its heap. */
export const ls020: Rule = {
  id: 'LS020',
  title: 'A timer is cancelled from another thread',
  severity: 'error',
  advice: 'Use loop.call_soon_threadsafe(handle.cancel).',
  kinds: ['handle.cancel', ...LoopRuns.kinds],
  begin: () => {
    const runs = new LoopRuns();
    return {
      memory: runs.memory,
      see(event, before) {
        runs.see(event);
        if (event.kind !== 'handle.cancel' || event.where !== 'heap' || event.loop === null)
          return null;
        const loop = before.processes.get(event.pid)?.loops.get(event.loop);
        const other = runs.other(before, loop, event);
        if (other === null) return null;
        const mine = threadName(before, event.tid);
        const message = `${mine} cancelled a timer of loop ${event.loop}, which ${other.name} runs`;
        return sight(event, message, other.related);
      },
    };
  },
};
