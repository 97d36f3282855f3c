/**
 * The order in which loops ran their callbacks: by process and loop, one line for each handle that
 * started. Read from the files of tracer/sitecustomize.py for CPython, and from the trace for the
 * engine. Processes are called by their place in the family (`0.1` is the first child of `0`), loops
 * by number in order of creation, so that neither pids nor addresses matter.
 */

import fs from 'node:fs';
import path from 'node:path';
import { decodeEvent, type EventOf, type TraceEvent } from '../../src/trace/event';
import type { TraceStore } from '../../src/trace/store';

/** By `process 0.1, loop 2` the lines `turn 3: step main`. */
export type Order = Readonly<Record<string, readonly string[]>>;

/** How much of the order counts: turns and names, names only, or nothing. */
export const ORDER_MODES = ['turns', 'names', 'none'] as const;
export type OrderMode = (typeof ORDER_MODES)[number];

/** What CPython's tracer has written into a folder. */
export function readTracedOrder(folder: string): Order {
  const orders: Order[] = [];
  for (const name of fs.readdirSync(folder).sort()) {
    const bytes = fs.readFileSync(path.join(folder, name));
    // A process that was killed before it made room for what it would write has written nothing.
    if (bytes.length === 0) continue;
    const end = bytes.indexOf(0);
    if (end < 0) throw new Error('the tracer’s file is full: too many callbacks to be compared');
    orders.push(parseTracedOrder(name, bytes.toString('utf8', 0, end)));
  }
  return Object.assign({}, ...orders) as Order;
}

/** The lines `LOOP TURN NAME` of one process; loops in order of creation. */
export function parseTracedOrder(process: string, lines: string): Order {
  const order: Record<string, string[]> = {};
  for (const [, loop, turn, name] of lines.matchAll(/^(\d+) (\d+) (.+)$/gm)) {
    add(order, `process ${process}, loop ${loop}`, turn, name);
  }
  return Object.fromEntries(Object.entries(order).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a trace of the engine says. */
export function orderOfTrace(store: TraceStore): Order {
  const reader = new TraceReader();
  store.forEach(0, store.nextSeq, (cursor) => reader.take(decodeEvent(cursor)));
  return reader.order;
}

/** What of an order counts; undefined if nothing does. */
export function comparableOrder(order: Order, mode: OrderMode): Order | undefined {
  if (mode === 'none') return undefined;
  if (mode === 'turns') return order;
  const loops = Object.entries(order);
  return Object.fromEntries(loops.map(([loop, lines]) => [loop, withoutTurns(lines)]));
}

/** A line for the first difference of each loop. */
export function orderDifferences(expected: Order, actual: Order): string[] {
  const loops = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return loops.flatMap((loop) => {
    const [left, right] = [expected[loop] ?? [], actual[loop] ?? []];
    const index = Array.from({ length: Math.max(left.length, right.length) }).findIndex(
      (_, at) => left[at] !== right[at],
    );
    if (index < 0) return [];
    const [should, is] = [left, right].map((lines) => lines[index] ?? 'nothing');
    return [`order of ${loop}, callback ${index + 1}: expected '${should}', got '${is}'`];
  });
}

/** Without turns, what wakes a loop is not part of the answer either. */
function withoutTurns(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.replace(/^turn \d+: /, ''))
    .filter((name) => !name.endsWith('_read_from_self'));
}

function add(order: Record<string, string[]>, loop: string, turn: string, name: string): void {
  (order[loop] ??= []).push(`turn ${turn}: ${name}`);
}

/** What is known of a process while its events are read; a fork copies it. */
interface ProcessState {
  readonly name: string;
  children: number;
  readonly handles: Map<number, EventOf<'handle.new'>>;
  /** The coroutine of each task, by task and by name. */
  readonly tasks: Map<number, string>;
  readonly named: Map<string, string>;
  readonly turns: Map<number, number>;
}

class TraceReader {
  readonly order: Record<string, string[]> = {};
  readonly #processes = new Map<number, ProcessState>();
  /** By thread, the line of a task's handle that has started but not yet named its coroutine. */
  readonly #starting = new Map<number, { lines: string[]; at: number }>();

  take(event: TraceEvent): void {
    if (event.kind === 'process.start' && this.#processes.size === 0) {
      this.#processes.set(event.pid, newProcess('0'));
    }
    // A process that was spawned, not forked, is traced by nobody.
    const process = this.#processes.get(event.pid);
    if (process !== undefined) this.#takeOf(process, event);
  }

  #takeOf(process: ProcessState, event: TraceEvent): void {
    switch (event.kind) {
      case 'process.fork':
        process.children++;
        this.#processes.set(event.child, forked(process));
        break;
      case 'iteration.begin':
        process.turns.set(event.loop ?? 0, event.n);
        break;
      case 'handle.new':
        process.handles.set(event.handle, event);
        break;
      case 'handle.run':
        this.#start(process, event);
        break;
      case 'handle.done':
        this.#starting.delete(event.tid);
        break;
      case 'task.new':
        process.tasks.set(event.task, bare(event.coro));
        process.named.set(event.name, bare(event.coro));
        if (event.eager) this.#line(process, event.loop ?? 0, `eager ${bare(event.coro)}`);
        break;
      case 'task.rename':
        process.named.set(event.name, process.tasks.get(event.task) ?? '');
        break;
      case 'task.step':
        this.#step(process, event);
        break;
      default:
    }
  }

  #start(process: ProcessState, { handle, loop, tid }: EventOf<'handle.run'>): void {
    const made = process.handles.get(handle);
    const name = bare(made?.callback ?? '');
    const verb = { task_step: 'step', task_wakeup: 'wakeup' }[made?.origin as 'task_step'];
    const lines = this.#line(
      process,
      loop ?? 0,
      verb === undefined ? name : `${verb} ${process.named.get(name) ?? name}`,
    );
    if (verb !== undefined) this.#starting.set(tid, { lines, at: lines.length - 1 });
  }

  /** The name of a task need not be its own alone; the step says which one it is. */
  #step(process: ProcessState, { tid, task }: EventOf<'task.step'>): void {
    const starting = this.#starting.get(tid);
    if (starting === undefined) return;
    const { lines, at } = starting;
    lines[at] = lines[at].replace(/(step|wakeup) .*$/, `$1 ${process.tasks.get(task) ?? ''}`);
    this.#starting.delete(tid);
  }

  /** Adds a line, and answers those of its loop. */
  #line(process: ProcessState, loop: number, name: string): string[] {
    const key = `process ${process.name}, loop ${loop}`;
    add(this.order, key, String(process.turns.get(loop) ?? 0), name);
    return this.order[key];
  }
}

function newProcess(name: string): ProcessState {
  return {
    name,
    children: 0,
    handles: new Map(),
    tasks: new Map(),
    named: new Map(),
    turns: new Map(),
  };
}

function forked({ name, children, handles, tasks, named, turns }: ProcessState): ProcessState {
  return {
    name: `${name}.${children}`,
    children: 0,
    handles: new Map(handles),
    tasks: new Map(tasks),
    named: new Map(named),
    turns: new Map(turns),
  };
}

/** CPython's name for a callback: without brackets, and in full where the trace has a short form. */
function bare(name: string): string {
  return name.replace(/\(\)$/, '').replace(/^_read_from_self$/, 'BaseSelectorEventLoop.$&');
}
