import { sight, type Rule } from '../rule';

const REFUSED = 'Cannot run the event loop while another loop is running';

/** A child runs a loop of its own while its slot still names the parent's (3.5.3). */
export const ls003: Rule = {
  id: 'LS003',
  title: "A forked child's loop slot still names its parent's loop",
  severity: 'error',
  advice:
    'Fork outside of a running loop, or reset the slot in the child: asyncio._set_running_loop(None).',
  kinds: ['exception.raise'],
  begin: () => ({
    see(event, before) {
      if (event.kind !== 'exception.raise' || event.text !== REFUSED) return null;
      const process = before.processes.get(event.pid);
      const thread = before.threads.get(event.tid);
      const slot = process?.loops.get(thread?.runningLoop ?? 0);
      if (process === undefined || slot === undefined || slot.copyOf === 0) return null;
      const message = `process ${event.pid} cannot run a loop: its running slot still holds loop ${slot.id} of process ${slot.copyOf}`;
      return sight(event, message, [
        { seq: process.bornAt, message: 'forked here, inside a callback' },
      ]);
    },
  }),
};
