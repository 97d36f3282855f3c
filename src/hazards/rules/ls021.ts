import type { EventOf, TraceEvent } from '../../trace/event';
import type { Model } from '../../trace/model';
import { sight, type Rule, type Sighting } from '../rule';

/** Who has said that it goes round, and whether what it did last was more than that. */
class Rounds {
  /** Whether the step or callback that each thread executes has brought something about. */
  readonly busy = new Set<number>();
  /** Threads whose callback has put one handle into a queue: perhaps itself. */
  readonly scheduled = new Set<number>();
  readonly told = new Set<string>();

  begin(tid: number): void {
    this.busy.delete(tid);
    this.scheduled.delete(tid);
  }

  noteHandle(tid: number): void {
    if (this.scheduled.has(tid)) this.busy.add(tid);
    this.scheduled.add(tid);
  }

  /** Of each task and callback once. */
  tell(event: TraceEvent, name: string, did: string, seq = event.seq): Sighting | null {
    const key = `${event.pid} ${name}`;
    if (this.busy.has(event.tid) || this.told.has(key)) return null;
    this.told.add(key);
    return sight(
      { seq, pid: event.pid, tid: event.tid },
      `${name} has ${did} in a row without any change: it looks again and again, and its loop never rests`,
    );
  }
}

function taskName({ pid, task }: EventOf<'task.spin'>, model: Model): string {
  const found = model.processes.get(pid)?.tasks.get(task);
  return found === undefined ? `task ${task}` : `${found.name} (${found.coro})`;
}

/** A task or callback waits for something by looking again and again. */
export const ls021: Rule = {
  id: 'LS021',
  title: 'A task or callback wakes itself again and again',
  severity: 'warning',
  advice:
    'Wait for what is to happen: await an Event, a Future, a Queue or the task, or sleep for a while.',
  // Besides its step, what a step can bring about: who does any of this does not only look.
  kinds: [
    'handle.run', 'task.step', 'task.spin', 'handle.spin', 'output.write', 'fd.write', 'fd.send', 'fd.read', 'fd.open', 'task.new',
    'task.cancel', 'future.done', 'lock.set', 'handle.new', 'select.register', 'thread.start', 'process.fork',
  ], // prettier-ignore
  begin: () => {
    const rounds = new Rounds();
    return {
      memory: [rounds.busy, rounds.scheduled, rounds.told],
      see(event, before) {
        const { kind, tid } = event;
        if (kind === 'task.step' || kind === 'handle.run') rounds.begin(tid);
        else if (kind === 'task.spin') {
          if (rounds.scheduled.has(tid)) return null;
          return rounds.tell(event, taskName(event, before), `given way ${event.yields} times`);
        } else if (kind === 'handle.spin') {
          const handle = before.processes.get(event.pid)?.handles.get(event.handle);
          const name = handle?.callback ?? 'a callback';
          return rounds.tell(event, name, `scheduled itself ${event.times} times`, handle?.bySeq);
        } else if (kind === 'handle.new') rounds.noteHandle(tid);
        else rounds.busy.add(tid);
        return null;
      },
    };
  },
};
