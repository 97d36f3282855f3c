import { LoopRuns } from './runBy';
import { sight, threadName, type Rule } from '../rule';

/** Who puts handles into a loop without waking it. */
const BY: Readonly<Record<string, string | undefined>> = {
  call_soon: 'called call_soon',
  timer: 'called call_later or call_at',
  task_step: 'started a task',
  task_wakeup: 'completed a future for which a task waits',
  future: 'completed a future that has callbacks',
};

/** A loop is used from another thread than the one that runs it. */
export const ls001: Rule = {
  id: 'LS001',
  title: 'An event loop is used from another thread',
  severity: 'error',
  advice: 'Use loop.call_soon_threadsafe() or asyncio.run_coroutine_threadsafe().',
  kinds: ['handle.new', ...LoopRuns.kinds],
  begin: () => {
    const runs = new LoopRuns();
    return {
      see(event, before) {
        runs.see(event);
        if (event.kind !== 'handle.new' || event.loop === null) return null;
        const did = BY[event.origin];
        if (did === undefined) return null;
        const loop = before.processes.get(event.pid)?.loops.get(event.loop);
        const other = runs.other(before, loop, event);
        if (other === null) return null;
        const mine = threadName(before, event.tid);
        const message = `${mine} ${did} on loop ${event.loop}, which ${other.name} runs`;
        return sight(event, message, other.related);
      },
    };
  },
};
