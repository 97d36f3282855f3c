/**
 * Names for threads and objects that do not depend on when other threads ran: a thread is called
 * after who started it as the how manieth, an object after the thread that made it as the how
 * manieth of its kind. So what has the same name in two runs is the same thing in their programs.
 */

import type { EventOf, TraceEvent } from '../trace/event';

/** The kinds of objects that events mention by an id of their process. */
export type ObjectKind = 'loop' | 'handle' | 'task' | 'future' | 'lock';

/** The objects that each kind of event makes, and in which field their id stands. */
const MAKES: Readonly<Partial<Record<TraceEvent['kind'], readonly [ObjectKind, string]>>> = {
  'loop.new': ['loop', 'loop'],
  'handle.new': ['handle', 'handle'],
  'task.new': ['task', 'task'],
  'future.new': ['future', 'future'],
  'lock.new': ['lock', 'lock'],
};

interface ProcessNames {
  /** The process of which this one is a copy: what existed at the fork has its name from there. */
  readonly parent: ProcessNames | undefined;
  readonly objects: Map<string, string>;
}

export class Identities {
  readonly #threads = new Map<number, string>();
  readonly #processes = new Map<number, ProcessNames>();
  /** How many things of each kind each thread has made. */
  readonly #made = new Map<string, number>();

  /** The name of the thread, empty for one that nobody has started. */
  thread(tid: number): string {
    return this.#threads.get(tid) ?? '';
  }

  /** The name of an object, empty for none. One that nobody has made is called by its id. */
  object(pid: number, kind: ObjectKind, id: number): string {
    if (id === 0) return '';
    const key = `${kind}${id}`;
    let names = this.#processes.get(pid);
    while (names !== undefined) {
      const found = names.objects.get(key);
      if (found !== undefined) return found;
      names = names.parent;
    }
    return key;
  }

  /** Learns who and what an event brings to life; to be called for every event, in order. */
  observe(event: TraceEvent): void {
    if (event.kind === 'process.start') this.#start(event);
    else if (event.kind === 'process.fork') this.#fork(event);
    else if (event.kind === 'thread.start' && !event.main) {
      this.#threads.set(event.thread, this.#next(this.thread(event.tid), '/'));
    }
    const made = MAKES[event.kind];
    if (made === undefined) return;
    const [kind, field] = made;
    const id = (event as unknown as Readonly<Record<string, number>>)[field];
    const name = this.#next(this.thread(event.tid), kind);
    this.#processes.get(event.pid)?.objects.set(`${kind}${id}`, name);
  }

  #start({ pid, ppid, tid }: EventOf<'process.start'>): void {
    this.#processes.set(pid, { parent: undefined, objects: new Map() });
    this.#threads.set(tid, this.#next(`child of ${ppid}`, 'process'));
  }

  #fork({ pid, tid, child, thread }: EventOf<'process.fork'>): void {
    const parent = this.#processes.get(pid);
    this.#processes.set(child, { parent, objects: new Map() });
    this.#threads.set(thread, this.#next(this.thread(tid), '|'));
  }

  #next(maker: string, kind: string): string {
    const key = `${maker} ${kind}`;
    const n = (this.#made.get(key) ?? 0) + 1;
    this.#made.set(key, n);
    return `${key}${n}`;
  }
}
