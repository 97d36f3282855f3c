import { sight, threadName, type Rule } from '../rule';

/** As asyncio's own slow_callback_duration, in ns. */
const THRESHOLD = 100_000_000;

/** A callback holds its loop for long. */
export const ls008: Rule = {
  id: 'LS008',
  title: 'A callback holds the event loop',
  severity: 'warning',
  advice:
    'Await instead of blocking, or move the work to loop.run_in_executor() or asyncio.to_thread().',
  kinds: ['handle.run', 'handle.done', 'thread.block', 'process.born'],
  begin: () => {
    const running = new Map<number, { readonly seq: number; readonly t: number; block: number }>();
    return {
      see(event, before) {
        if (event.kind === 'handle.run') {
          running.set(event.tid, { seq: event.seq, t: event.t, block: event.seq });
          return null;
        }
        const run = running.get(event.tid);
        if (run === undefined) return null;
        if (event.kind === 'thread.block') {
          run.block = event.seq;
          return null;
        }
        running.delete(event.tid);
        if (event.kind !== 'handle.done' || event.t - run.t < THRESHOLD) return null;
        const seconds = ((event.t - run.t) / 1e9).toFixed(3);
        const name =
          before.processes.get(event.pid)?.handles.get(event.handle)?.callback ?? 'a callback';
        const message = `${name} kept ${threadName(before, event.tid)} for ${seconds} s, and its loop with it`;
        const { pid, tid } = event;
        return sight({ seq: run.block, pid, tid }, message);
      },
    };
  },
};
