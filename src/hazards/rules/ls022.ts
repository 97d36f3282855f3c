import { sight, type Rule } from '../rule';

/** A child hands work to an executor whose threads exist only in its parent. */
export const ls022: Rule = {
  id: 'LS022',
  title: 'An inherited executor is used in a forked child',
  severity: 'error',
  advice:
    'Make an executor of its own in the child, or fork before the first piece of work is handed in.',
  kinds: ['executor.submit'],
  begin: () => ({
    see(event, before) {
      if (event.kind !== 'executor.submit' || event.threads === 0 || event.alive > 0) return null;
      const process = before.processes.get(event.pid);
      if (process === undefined || process.copyOf === 0) return null;
      const message = `process ${event.pid} hands work to an executor whose threads exist only in process ${process.copyOf}: nobody will ever do it`;
      return sight(event, message, [{ seq: process.bornAt, message: 'forked here' }]);
    },
  }),
};
