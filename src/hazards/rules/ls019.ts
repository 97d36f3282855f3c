import { sight, type Rule } from '../rule';
import { inheritedLoop } from './inherited';

/** A child closes the loop of its parent: by close(), at the end of asyncio.run(), or when it exits. */
export const ls019: Rule = {
  id: 'LS019',
  title: "A forked child closes its parent's event loop",
  severity: 'error',
  advice:
    'Leave the child with os._exit(), before it returns into asyncio.run() or exits normally.',
  kinds: ['epoll.ctl', 'loop.close'],
  begin: () => {
    /** The event with which a process last took a descriptor out of a selector. */
    const removed = new Map<number, number>();
    return {
      memory: [removed],
      see(event, before) {
        if (event.kind === 'epoll.ctl') {
          if (event.op === 'DEL' && event.errno === 0) removed.set(event.pid, event.seq);
          return null;
        }
        if (event.kind !== 'loop.close') return null;
        const inherited = inheritedLoop(event, before);
        if (inherited === null || !removed.has(event.pid)) return null;
        const { process, loop } = inherited;
        const how = event.implicit ? 'exits, which closes' : 'closes';
        const message = `process ${process.pid} ${how} its copy of loop ${loop.id}: process ${loop.copyOf} is not woken any more by call_soon_threadsafe()`;
        return sight(event, message, [{ seq: process.bornAt, message: 'forked here' }]);
      },
    };
  },
};
