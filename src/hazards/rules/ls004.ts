import { sight, type Rule } from '../rule';
import { inheritedLoop } from './inherited';

/** A child schedules on, or runs, the loop that it has copied from its parent. */
export const ls004: Rule = {
  id: 'LS004',
  title: 'An inherited event loop is used in a forked child',
  severity: 'error',
  advice: 'Make a new loop in the child, with asyncio.new_event_loop() or asyncio.run().',
  kinds: ['handle.new', 'loop.run'],
  begin: () => {
    const told = new Set<string>();
    return {
      memory: [told],
      see(event, before) {
        if (event.kind === 'handle.new' && event.origin === 'call_soon_threadsafe') return null;
        const inherited = inheritedLoop(event, before);
        if (inherited === null) return null;
        const { process, loop } = inherited;
        const key = `${process.pid} ${loop.id} ${event.kind}`;
        if (told.has(key)) return null;
        told.add(key);
        const did = event.kind === 'loop.run' ? 'runs' : 'schedules on';
        const message = `process ${process.pid} ${did} loop ${loop.id}, a copy of one of process ${loop.copyOf}: what it does there stays in the child, but the selector and the self-pipe are shared`;
        return sight(event, message, [{ seq: process.bornAt, message: 'forked here' }]);
      },
    };
  },
};
