/** Who waits for ever for a lock, of threading or of asyncio, and who holds it. */

import type { EventOf } from '../../trace/event';
import type { Model, TaskModel, ThreadModel } from '../../trace/model';
import { type Memory, threadName } from '../rule';

/** A thread, or a task that is suspended. */
export interface End {
  readonly id: string;
  readonly pid: number;
  /** 0 for a task. */
  readonly tid: number;
  readonly task: number;
}

/** Somebody waits for what somebody else has to bring about. */
export interface Waiting {
  readonly who: End;
  /** A sentence without its full stop. */
  readonly message: string;
  /** The event with which it began to wait, and that event's thread. */
  readonly seq: number;
  readonly tid: number;
  readonly holder: End;
}

/** A task has asked for an asyncio.Lock and waits for this future. */
interface Asked {
  readonly lock: number;
  readonly future: number;
  readonly seq: number;
  readonly tid: number;
}

export class LockHolders {
  /** The task in which each lock of threading was taken. */
  readonly #takers = new Map<string, number>();
  /** The task that holds each asyncio.Lock. */
  readonly #holders = new Map<string, number>();
  readonly #asked = new Map<string, Asked>();

  /** The task that made each task which is not done. */
  readonly #makers = new Map<string, number>();

  get memory(): readonly Memory[] {
    return [this.#takers, this.#holders, this.#asked, this.#makers];
  }

  noteTask(
    { pid, task, loop }: EventOf<'task.new' | 'task.done'>,
    before: Model,
    isNew: boolean,
  ): void {
    const maker = before.processes.get(pid)?.loops.get(loop ?? 0)?.currentTask ?? 0;
    if (isNew && maker > 0) this.#makers.set(`${pid} ${task}`, maker);
    else this.#makers.delete(`${pid} ${task}`);
  }

  noteAcquire({ pid, tid, lock }: EventOf<'lock.acquire'>, before: Model): void {
    const hand = before.threads.get(tid)?.hands.at(-1);
    const task = before.processes.get(pid)?.loops.get(hand?.loop ?? 0)?.currentTask ?? 0;
    if (task > 0) this.#takers.set(`${pid} ${lock}`, task);
    else if (this.#takers.size > 0) this.#takers.delete(`${pid} ${lock}`);
  }

  noteTaskLock({ pid, tid, seq, task, lock, future, does }: EventOf<'task.lock'>): void {
    if (does === 'wait') this.#asked.set(`${pid} ${task}`, { lock, future, seq, tid });
    else if (does === 'free') this.#holders.delete(`${pid} ${lock}`);
    else {
      this.#holders.set(`${pid} ${lock}`, task);
      this.#asked.delete(`${pid} ${task}`);
    }
  }

  /** Everybody who may wait. */
  ends(model: Model): readonly End[] {
    const threads = [...model.threads.values()].map(endOf);
    const tasks = [...this.#asked.keys()].map((key) => {
      const [pid = 0, task = 0] = key.split(' ').map(Number);
      return taskEnd(pid, task);
    });
    return [...threads, ...tasks];
  }

  waitOf(model: Model, who: End): Waiting | null {
    return who.task > 0 ? this.#waitOfTask(model, who) : this.#waitOfThread(model, who);
  }

  #waitOfThread(model: Model, who: End): Waiting | null {
    const thread = model.threads.get(who.tid);
    if (thread?.blockedOn !== 'lock' || thread.until !== -1) return null;
    const { pid, tid, object, since } = thread;
    const process = model.processes.get(pid);
    const owner = model.threads.get(process?.locks.get(object)?.holder ?? 0);
    if (owner === undefined) return null;
    const task = this.#takers.get(`${pid} ${object}`) ?? 0;
    // A thread that waits in its selector can still do everything but what its tasks wait for.
    const inTask = owner.blockedOn === 'select' && process?.tasks.has(task) === true;
    const holder = inTask ? taskEnd(pid, task) : endOf(owner);
    const message = `${threadName(model, tid)} waits for lock ${object}, which ${holds(model, who, holder)}`;
    return { who, message, seq: since, tid, holder };
  }

  #waitOfTask(model: Model, who: End): Waiting | null {
    const { pid, task } = who;
    const process = model.processes.get(pid);
    const found = process?.tasks.get(task);
    if (process === undefined || found === undefined || found.waitingOn === 0) return null;
    const asked = this.#asked.get(`${pid} ${task}`);
    if (asked?.future !== found.waitingOn) return this.#waitForTask(model, who, found);
    const { lock, seq, tid } = asked;
    const other = this.#holders.get(`${pid} ${lock}`) ?? 0;
    if (!process.tasks.has(other)) return null;
    const holder = taskEnd(pid, other);
    const message = `${taskName(model, who)} waits for asyncio.Lock ${lock}, which ${holds(model, who, holder)}`;
    return { who, message, seq, tid, holder };
  }

  /** A task that awaits another one, or gathers some that it has made. */
  #waitForTask(model: Model, who: End, { waitingOn, what }: TaskModel): Waiting | null {
    const tasks = model.processes.get(who.pid)?.tasks;
    for (const other of tasks?.values() ?? []) {
      const gathered =
        what === 'gather()' &&
        this.#makers.get(`${who.pid} ${other.id}`) === who.task &&
        this.#asked.get(`${who.pid} ${other.id}`)?.future === other.waitingOn;
      if (other.future !== waitingOn && !gathered) continue;
      const holder = taskEnd(who.pid, other.id);
      const asked = this.#asked.get(`${who.pid} ${other.id}`);
      const { seq = 0, tid = 0 } = asked ?? {};
      return { who, message: `${taskName(model, who)} awaits ${other.name}`, seq, tid, holder };
    }
    return null;
  }
}

function endOf({ pid, tid }: ThreadModel): End {
  return { id: `thread ${tid}`, pid, tid, task: 0 };
}

function taskEnd(pid: number, task: number): End {
  return { id: `task ${pid} ${task}`, pid, tid: 0, task };
}

function holds(model: Model, who: End, holder: End): string {
  if (who.id === holder.id) return 'it holds itself';
  return `${holder.task > 0 ? taskName(model, holder) : threadName(model, holder.tid)} holds`;
}

function taskName(model: Model, { pid, task }: End): string {
  const found = model.processes.get(pid)?.tasks.get(task);
  return found === undefined ? `task ${task}` : `${found.name} (${found.coro})`;
}
