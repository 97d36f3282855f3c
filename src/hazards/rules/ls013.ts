import type { EventOf } from '../../trace/event';
import type { Model } from '../../trace/model';
import { sight, type Rule, type Sighting } from '../rule';

/** Where what may be forgotten came from. */
class Origins {
  /** The event that made each task, by process and task, until it has ended without an exception. */
  readonly made = new Map<string, number>();
  /** The event that shows why each task failed, and with which each other future did. */
  readonly failed = new Map<string, number>();
  /** The exception that each thread raised last. */
  readonly raised = new Map<number, { readonly type: string; readonly seq: number }>();
  /** The event that last added a callback of this name to a future. */
  readonly added = new Map<string, number>();

  noteTaskDone({ pid, tid, task, state, exception }: EventOf<'task.done'>): void {
    if (state !== 'exception') {
      this.made.delete(`${pid} ${task}`);
      return;
    }
    const raised = this.raised.get(tid);
    if (raised?.type === exception) this.failed.set(`${pid} task ${task}`, raised.seq);
  }

  forgotten(
    { pid, tid, seq, task, future, exception }: EventOf<'future.forgotten'>,
    before: Model,
  ): Sighting {
    if (task === 0) {
      const failed = this.failed.get(`${pid} ${future}`) ?? seq;
      return sight(
        { seq: failed, pid, tid },
        `Future exception was never retrieved (${exception})`,
      );
    }
    const at = { seq: this.made.get(`${pid} ${task}`) ?? seq, pid, tid };
    if (exception === '') {
      const model = before.processes.get(pid)?.tasks.get(task);
      const which = model === undefined ? '' : `: ${model.name} (${model.coro})`;
      return sight(at, `Task was destroyed but it is pending${which}`);
    }
    const failed = this.failed.get(`${pid} task ${task}`);
    const related = failed === undefined ? [] : [{ seq: failed, message: 'raised here' }];
    return sight(at, `Task exception was never retrieved (${exception})`, related);
  }

  neverAwaited(event: EventOf<'task.neverAwaited'>): Sighting {
    const { pid, tid, coro, file, line, by } = event;
    const message = `coroutine '${coro}' was never awaited`;
    const seq = by < 0 ? this.added.get(`${coro}()`) : by;
    if (seq !== undefined && seq > 0) {
      const whose = `${message}: it is a callback here, and nobody awaits what callbacks answer`;
      return sight({ seq, pid, tid }, whose);
    }
    return line === 0 ? sight(event, message) : { ...sight(event, message), at: { file, line } };
  }
}

/** What asyncio reports when something was forgotten. */
export const ls013: Rule = {
  id: 'LS013',
  title: 'A coroutine, task or exception was forgotten',
  severity: 'error',
  advice: 'Await every coroutine and keep every task until it is done.',
  kinds: [
    'task.new', 'task.done', 'exception.raise', 'future.done', 'future.callback', 'future.forgotten',
    'task.neverAwaited',
  ], // prettier-ignore
  begin: () => {
    const origins = new Origins();
    const { made, failed, raised, added } = origins;
    return {
      memory: [made, failed, raised, added],
      see(event, before) {
        const { kind, pid, tid, seq } = event;
        if (kind === 'task.new') made.set(`${pid} ${event.task}`, seq);
        else if (kind === 'task.done') origins.noteTaskDone(event);
        else if (kind === 'exception.raise') raised.set(tid, { type: event.type, seq });
        else if (kind === 'future.done') {
          if (event.state === 'exception') failed.set(`${pid} ${event.future}`, seq);
        } else if (kind === 'future.callback') added.set(event.callback, seq);
        else if (kind === 'future.forgotten') return origins.forgotten(event, before);
        else if (kind === 'task.neverAwaited') return origins.neverAwaited(event);
        return null;
      },
    };
  },
};
