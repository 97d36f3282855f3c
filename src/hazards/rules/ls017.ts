import type { EventOf } from '../../trace/event';
import type { Model } from '../../trace/model';
import { sight, type Rule, type Sighting } from '../rule';

/** What cancel() calls and the tasks that go on after them have done so far. */
class Cancels {
  /** Timers, and the task that has set each. */
  readonly timers = new Map<string, number>();
  /** The last cancel() of each task. */
  readonly calls = new Map<string, number>();
  /** Tasks that went on after it. */
  readonly goingOn = new Map<string, Sighting>();

  noteTimer(event: EventOf<'handle.new'>, before: Model): void {
    if (event.origin !== 'timer') return;
    const loop = before.processes.get(event.pid)?.loops.get(event.loop ?? 0);
    if (loop !== undefined && loop.currentTask > 0)
      this.timers.set(`${event.pid} ${event.handle}`, loop.currentTask);
  }

  forgetTimer({ pid, handle }: { readonly pid: number; readonly handle: number }): void {
    // Most programs never have one.
    if (this.timers.size > 0) this.timers.delete(`${pid} ${handle}`);
  }

  /** A task that has itself set the timer which cancels it, as a time limit, knows what it does. */
  noteCall(event: EventOf<'task.cancel'>, before: Model): void {
    const task = `${event.pid} ${event.task}`;
    const hand = before.threads.get(event.tid)?.hands.at(-1);
    if (hand !== undefined && this.timers.get(`${event.pid} ${hand.handle}`) === event.task)
      this.calls.delete(task);
    else this.calls.set(task, event.seq);
  }

  noteSwallow(event: EventOf<'task.swallow'>, before: Model): void {
    const id = `${event.pid} ${event.task}`;
    const call = this.calls.get(id);
    if (call === undefined || this.goingOn.has(id)) return;
    const task = before.processes.get(event.pid)?.tasks.get(event.task);
    const name = task === undefined ? `task ${event.task}` : `${task.name} (${task.coro})`;
    const message = `${name} was cancelled, caught the CancelledError, and waits here again as if nothing had happened`;
    const cancelled = { seq: call, message: 'cancel() was called here' };
    this.goingOn.set(id, sight(event, message, [cancelled]));
  }
}

/** A task catches its CancelledError and goes on with what it did. */
export const ls017: Rule = {
  id: 'LS017',
  title: 'A task swallows its cancellation',
  severity: 'warning',
  advice: 'Raise the CancelledError again after cleaning up, or leave the coroutine.',
  kinds: ['handle.new', 'handle.done', 'timer.pop', 'task.cancel', 'task.swallow', 'task.done'],
  begin: () => {
    const cancels = new Cancels();
    return {
      memory: [cancels.timers, cancels.calls, cancels.goingOn],
      see(event, before) {
        if (event.kind === 'handle.new') cancels.noteTimer(event, before);
        else if (event.kind === 'handle.done') cancels.forgetTimer(event);
        else if (event.kind === 'timer.pop') {
          if (event.reason !== 'due') cancels.forgetTimer(event);
        } else if (event.kind === 'task.cancel') cancels.noteCall(event, before);
        else if (event.kind === 'task.swallow') cancels.noteSwallow(event, before);
        else if (event.kind === 'task.done') {
          const id = `${event.pid} ${event.task}`;
          const sighting = cancels.goingOn.get(id) ?? null;
          cancels.goingOn.delete(id);
          cancels.calls.delete(id);
          // Who puts a cancellation off, and is cancelled in the end, has not swallowed it.
          return event.state === 'cancelled' ? null : sighting;
        }
        return null;
      },
      end: () => [...cancels.goingOn.values()],
    };
  },
};
