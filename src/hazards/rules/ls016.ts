import { sight, type Rule } from '../rule';

/** The self-pipe is full: the loop has not run for thousands of wakeups. */
export const ls016: Rule = {
  id: 'LS016',
  title: 'The self-pipe is full',
  severity: 'warning',
  advice: 'The loop cannot keep up: send fewer calls, or several pieces of work with one.',
  kinds: ['selfPipe.write'],
  begin: () => {
    const told = new Set<string>();
    return {
      memory: [told],
      see(event) {
        const key = `${event.pid} ${event.loop ?? 0}`;
        if (event.kind !== 'selfPipe.write' || event.result !== 'full' || told.has(key))
          return null;
        told.add(key);
        return sight(
          event,
          `loop ${event.loop ?? 0} has not read its self-pipe for so long that no byte fits in`,
        );
      },
    };
  },
};
