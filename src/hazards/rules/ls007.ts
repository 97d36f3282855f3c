import { sight, threadName, type Rule } from '../rule';

/** get_event_loop() failed in a thread that has no loop, and nobody there caught it. */
export const ls007: Rule = {
  id: 'LS007',
  title: 'get_event_loop() in a thread without an event loop',
  severity: 'error',
  advice:
    'Call asyncio.set_event_loop(asyncio.new_event_loop()) in the thread first, or use asyncio.run().',
  kinds: ['slot.get', 'exception.uncaught', 'executor.fail'],
  begin: () => {
    /** Where each thread last asked for its loop and got none. */
    const asked = new Map<number, number>();
    return {
      memory: [asked],
      see(event, before) {
        const { kind, pid, tid } = event;
        if (kind === 'slot.get') {
          if ((event.value ?? 0) === 0) asked.set(tid, event.seq);
          return null;
        }
        if (kind !== 'exception.uncaught' && kind !== 'executor.fail') return null;
        if (event.type !== 'RuntimeError') return null;
        // Not one that another thread has been handed.
        const text = `There is no current event loop in thread '${threadName(before, tid)}'`;
        if (!event.text.startsWith(text)) return null;
        const seq = asked.get(tid) ?? event.seq;
        return sight({ seq, pid, tid }, event.text.replace(/\.$/, ''));
      },
    };
  },
};
