import { sight, type Rule } from '../rule';

/** A child runs a loop of its own while its slot still names the parent's (3.5.3). */
export const ls003: Rule = {
  id: 'LS003',
  title: "A forked child's loop slot still names its parent's loop",
  severity: 'error',
  advice:
    'Fork outside of a running loop, or reset the slot in the child: asyncio._set_running_loop(None).',
  kinds: ['slot.get'],
  begin: () => ({
    see(event, before) {
      // run_forever() looks whether a loop runs here, and believes what it finds.
      if (event.kind !== 'slot.get' || event.via !== 'run_forever' || event.pidMismatch)
        return null;
      const process = before.processes.get(event.pid);
      const held = process?.loops.get(event.value ?? 0);
      if (process === undefined || held === undefined || held.copyOf === 0) return null;
      const message = `process ${event.pid} cannot run a loop: its running slot still holds loop ${held.id} of process ${held.copyOf}`;
      const forked = { seq: process.bornAt, message: 'forked here, inside a callback' };
      return sight(event, message, [forked]);
    },
  }),
};
