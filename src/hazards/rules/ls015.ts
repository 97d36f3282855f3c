import { sight, type Rule } from '../rule';

/** A descriptor is closed that a loop still watches. */
export const ls015: Rule = {
  id: 'LS015',
  title: 'A descriptor is closed while an event loop watches it',
  severity: 'error',
  advice: 'Call loop.remove_reader() and loop.remove_writer() before closing.',
  kinds: ['fd.close'],
  begin: () => ({
    see(event, before) {
      if (event.kind !== 'fd.close') return null;
      const process = before.processes.get(event.pid);
      for (const loop of process?.loops.values() ?? []) {
        if (loop.phase === 'closed' || loop.copyOf !== 0 || !loop.selector.has(event.fd)) continue;
        if (event.fd === loop.readFd) continue;
        return sight(
          event,
          `descriptor ${event.fd} is closed, but loop ${loop.id} has callbacks for it`,
        );
      }
      return null;
    },
  }),
};
