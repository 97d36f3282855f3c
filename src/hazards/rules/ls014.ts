import { sight, type Rule } from '../rule';

/** A task that the program made waits, and nobody has kept it. */
export const ls014: Rule = {
  id: 'LS014',
  title: 'A task is made that nobody refers to',
  severity: 'warning',
  advice:
    'Keep the task (in a variable, a set or a TaskGroup) until it is done: the event loop does not.',
  kinds: ['task.new', 'task.dropped'],
  begin: () => {
    /** The event that made each task, by process and task. */
    const made = new Map<string, number>();
    return {
      memory: [made],
      see(event, before) {
        if (event.kind === 'task.new') made.set(`${event.pid} ${event.task}`, event.seq);
        if (event.kind !== 'task.dropped') return null;
        const task = before.processes.get(event.pid)?.tasks.get(event.task);
        const name = task === undefined ? `task ${event.task}` : `${task.name} (${task.coro})`;
        const { pid, tid } = event;
        const seq = made.get(`${pid} ${event.task}`) ?? event.seq;
        const message = `nobody refers to ${name} while it waits: it may vanish before it is done, and an exception of it is lost`;
        return sight({ seq, pid, tid }, message);
      },
    };
  },
};
