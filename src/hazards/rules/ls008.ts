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
    /** The callback that each thread runs; `seq` -1 for none. One object a thread: callbacks are many. */
    const running = new Map<number, { seq: number; t: number; block: number }>();
    return {
      memory: [running],
      see(event, before) {
        const { kind, tid, seq, t } = event;
        let run = running.get(tid);
        if (kind === 'handle.run') {
          if (run === undefined) running.set(tid, (run = { seq, t, block: seq }));
          run.seq = run.block = seq;
          run.t = t;
          return null;
        }
        if (run === undefined || run.seq === -1) return null;
        if (kind === 'thread.block') {
          run.block = seq;
          return null;
        }
        run.seq = -1;
        if (kind !== 'handle.done' || t - run.t < THRESHOLD) return null;
        const seconds = ((t - run.t) / 1e9).toFixed(3);
        const name =
          before.processes.get(event.pid)?.handles.get(event.handle)?.callback ?? 'a callback';
        const message = `${name} kept ${threadName(before, event.tid)} for ${seconds} s, and its loop with it`;
        return sight({ seq: run.block, pid: event.pid, tid }, message);
      },
    };
  },
};
