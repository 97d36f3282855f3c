import { sight, type Rule } from '../rule';

/** A task waits for something by looking again and again. */
export const ls021: Rule = {
  id: 'LS021',
  title: 'A task wakes itself again and again',
  severity: 'warning',
  advice:
    'Wait for what is to happen: await an Event, a Future, a Queue or the task, or sleep for a while.',
  // Besides its step, what a step can bring about: who does any of this does not only look.
  kinds: [
    'task.step', 'task.spin', 'output.write', 'fd.write', 'fd.send', 'fd.read', 'fd.open', 'task.new',
    'task.cancel', 'future.done', 'lock.set', 'handle.new', 'select.register', 'thread.start', 'process.fork',
  ], // prettier-ignore
  begin: () => {
    /** Whether the step that each thread is making has brought something about. */
    const busy = new Set<number>();
    const told = new Set<string>();
    return {
      see(event, before) {
        if (event.kind === 'task.step') busy.delete(event.tid);
        else if (event.kind !== 'task.spin') busy.add(event.tid);
        else if (!busy.has(event.tid) && !told.has(`${event.pid} ${event.task}`)) {
          told.add(`${event.pid} ${event.task}`);
          const task = before.processes.get(event.pid)?.tasks.get(event.task);
          const name = task === undefined ? `task ${event.task}` : `${task.name} (${task.coro})`;
          const message = `${name} has given way ${event.yields} times in a row without any change: it looks again and again, and its loop never rests`;
          return sight(event, message);
        }
        return null;
      },
    };
  },
};
