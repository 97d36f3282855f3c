import { sight, type Rule } from '../rule';

/** A child waits for a lock which at the fork another thread held, that exists only in the parent. */
export const ls009: Rule = {
  id: 'LS009',
  title: 'A forked child waits for a lock that nobody can release',
  severity: 'error',
  advice:
    'Fork while no other thread holds the lock (os.register_at_fork), or start the child with spawn.',
  kinds: ['thread.block'],
  begin: () => ({
    see(event, before) {
      if (event.kind !== 'thread.block' || event.on !== 'lock' || event.until !== null) return null;
      const process = before.processes.get(event.pid);
      if (process?.locks.get(event.object)?.holder !== -1) return null;
      const message = `process ${event.pid} waits for lock ${event.object}, which a thread of process ${process.copyOf} held at the fork; the child has no such thread`;
      return sight(event, message, [{ seq: process.bornAt, message: 'forked here' }]);
    },
  }),
};
