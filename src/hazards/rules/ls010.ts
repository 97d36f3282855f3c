import { sight, threadName, type Rule, type Sighting } from '../rule';

/** A callback waits for ever for something that only its own loop can bring about. */
export const ls010: Rule = {
  id: 'LS010',
  title: "An event loop's own thread waits for what only the loop can do",
  severity: 'error',
  advice:
    'Await the future (asyncio.wrap_future) instead of waiting for its result in the loop’s thread.',
  kinds: [],
  begin: () => ({
    end(last, hang) {
      const found: Sighting[] = [];
      if (!hang) return found;
      for (const thread of last.threads.values()) {
        const { blockedOn, tid, pid, since, hands } = thread;
        if (blockedOn !== 'condition' && blockedOn !== 'event' && blockedOn !== 'lock') continue;
        const hand = hands.find(({ started }) => started);
        const loop = last.processes.get(pid)?.loops.get(hand?.loop ?? 0);
        if (loop === undefined || (loop.ready.length === 0 && loop.timers.size === 0)) continue;
        const message = `${threadName(last, tid)} waits for ever inside a callback of loop ${loop.id}, which cannot go on before that returns`;
        found.push(sight({ seq: since, pid, tid }, message));
      }
      return found;
    },
  }),
};
