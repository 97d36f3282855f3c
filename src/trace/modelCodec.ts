/**
 * Models as JSON: what a reader gets in place of events that have left the ring. Maps become lists of
 * pairs, in the order of their keys; the decoder checks everything.
 */

import { BadData, bool, type Decoder, int, listOf, nullable, oneOf, record, text } from './decode';
import { IdQueue } from './idQueue';
import type { HandleModel, Model, ProcessModel } from './model';
import {
  BLOCKED_ON,
  CHOICE_POINT,
  EXIT_MODE,
  FD_KIND,
  FUTURE_STATE,
  LOCK_TYPE,
  ORIGIN,
} from './table';

/** A model as a JSON value. */
export function encodeModel(model: Model): unknown {
  return encode(model);
}

function encode(value: unknown): unknown {
  if (value instanceof IdQueue) return value.toArray();
  if (isList(value)) return value.map(encode);
  if (value instanceof Map) {
    const entries: [unknown, unknown][] = [...value];
    return entries.map(([key, item]) => [key, encode(item)]);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encode(item)]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function mapOf<K, V>(decodeKey: Decoder<K>, decodeValue: Decoder<V>): Decoder<Map<K, V>> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new BadData(path, 'a list of pairs', value);
    const map = new Map<K, V>();
    value.forEach((pair: unknown, i) => {
      if (!Array.isArray(pair) || pair.length !== 2) {
        throw new BadData(`${path}[${i}]`, 'a pair', pair);
      }
      const key = decodeKey(pair[0], `${path}[${i}][0]`);
      map.set(key, decodeValue(pair[1], `${path}[${i}][1]`));
    });
    return map;
  };
}

// A model holds what events say, also the nonsense of a broken program, so any whole number goes.
const whole = int(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

const handle: Decoder<HandleModel> = record({
  id: whole,
  copyOf: whole,
  callback: text,
  file: text,
  line: whole,
  origin: oneOf(...ORIGIN.names),
  cancelled: bool,
  bySeq: whole,
  byPid: whole,
  byTid: whole,
  uses: whole,
});

const loop = record({
  id: whole,
  copyOf: whole,
  type: text,
  epollFd: whole,
  readFd: whole,
  writeFd: whole,
  debug: bool,
  phase: oneOf(
    'created', 'between', 'preparing', 'select', 'events', 'running', 'idle', 'closed', 'stale',
  ), // prettier-ignore
  iteration: whole,
  owner: whole,
  stopping: bool,
  timeout: whole,
  batch: whole,
  ready: (value: unknown, path: string) => new IdQueue(listOf(whole)(value, path)),
  timers: mapOf(whole, whole),
  selector: mapOf(whole, record({ reader: whole, writer: whole })),
  currentTask: whole,
});

const task = record({
  id: whole,
  copyOf: whole,
  loop: whole,
  name: text,
  coro: text,
  file: text,
  line: whole,
  future: whole,
  waitingOn: whole,
  what: text,
  cancels: whole,
});

const process: Decoder<ProcessModel> = record({
  pid: whole,
  ppid: whole,
  program: text,
  bornAt: whole,
  copyOf: whole,
  state: oneOf('running', 'zombie', 'reaped'),
  exitCode: nullable(whole),
  exitMode: nullable(oneOf(...EXIT_MODE.names)),
  loops: mapOf(whole, loop),
  handles: mapOf(whole, handle),
  tasks: mapOf(whole, task),
  futures: mapOf(
    whole,
    record({ id: whole, state: oneOf(...FUTURE_STATE.names), callbacks: whole, waiters: whole }),
  ),
  locks: mapOf(whole, record({ id: whole, type: oneOf(...LOCK_TYPE.names), holder: whole })),
  fds: mapOf(whole, whole),
  fresh: nullable(handle),
  limbo: mapOf(whole, handle),
});

const thread = record({
  tid: whole,
  pid: whole,
  copyOf: whole,
  name: text,
  daemon: bool,
  main: bool,
  state: oneOf('new', 'runnable', 'blocked'),
  blockedOn: nullable(oneOf(...BLOCKED_ON.names)),
  object: whole,
  until: whole,
  since: whole,
  runningLoop: whole,
  runningPid: whole,
  policyLoop: whole,
  policySetCalled: bool,
  hands: listOf(record({ loop: whole, handle: whole, started: bool })),
});

const file = record({
  ofd: whole,
  type: oneOf(...FD_KIND.names),
  peer: whole,
  buffered: whole,
  refs: whole,
  listener: whole,
  interests: mapOf(whole, record({ fd: whole, ofd: whole, events: whole })),
  watched: whole,
});

/** Checks a model that comes from outside. */
export const decodeModel: Decoder<Model> = record({
  events: whole,
  missing: whole,
  running: whole,
  processes: mapOf(whole, process),
  threads: mapOf(whole, thread),
  files: mapOf(whole, file),
  output: mapOf(whole, whole),
  choices: mapOf(oneOf(...CHOICE_POINT.names), whole),
  warnings: whole,
  start: whole,
  time: whole,
});
