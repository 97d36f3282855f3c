import { sight, type Rule } from '../rule';
import { inheritedLoop } from './inherited';

/** A child writes into the self-pipe that it shares with its parent. */
export const ls006: Rule = {
  id: 'LS006',
  title: 'The self-pipe of an inherited loop is written in a forked child',
  severity: 'error',
  advice:
    'Use a pipe, a socket or multiprocessing to reach the parent; its loop cannot be called from here.',
  kinds: ['selfPipe.write'],
  begin: () => ({
    see(event, before) {
      const inherited = inheritedLoop(event, before);
      if (inherited === null) return null;
      const { process, loop } = inherited;
      const message = `process ${process.pid} wakes loop ${loop.id} of process ${loop.copyOf}, but the callback stays in its own copy of the ready queue`;
      return sight(event, message, [{ seq: process.bornAt, message: 'forked here' }]);
    },
  }),
};
