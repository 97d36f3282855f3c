/**
 * Checks the answer of `loopscope/state`, which the extension gets from an adapter that may be another
 * program of another version.
 */

import {
  bool,
  count,
  type Decoder,
  finite,
  int,
  listOf,
  nullable,
  oneOf,
  optional,
  record,
  text,
} from '../trace/decode';
import type { HazardReport } from './runReport';
import type { MachineState } from './state';

const whole = int();
const id = int(0);

const handle = record({
  id,
  copyOf: nullable(id),
  callback: text,
  file: nullable(text),
  line: nullable(whole),
  cancelled: bool,
  scheduledBy: record({ seq: count, pid: id, tid: id }),
  wakes: optional(text),
});

const answer: Decoder<number | 'new' | null> = (value, path) =>
  value === 'new' ? value : nullable(id)(value, path);

const thread = record({
  tid: id,
  name: text,
  state: oneOf('running', 'runnable', 'blocked', 'new'),
  blockedOn: nullable(text),
  blockedUntil: optional(nullable(finite)),
  slots: record({
    running: record({ loop: nullable(id), pid: nullable(id), effective: bool }),
    policy: record({ loop: nullable(id), setCalled: bool }),
    getEventLoop: record({
      answer,
      error: nullable(text),
      warning: nullable(text),
      rule: text,
    }),
  }),
});

const loop = record({
  id,
  copyOf: nullable(id),
  phase: text,
  iteration: id,
  thread: optional(nullable(id)),
  current: optional(nullable(handle)),
  ready: listOf(handle),
  timers: listOf(record({ when: finite, handle })),
  selector: listOf(record({ fd: whole, what: text, events: text })),
  selfPipe: record({
    readFd: nullable(whole),
    writeFd: nullable(whole),
    bytes: count,
    watched: optional(bool),
  }),
  tasks: listOf(
    record({
      id,
      name: text,
      state: text,
      waitingOn: nullable(text),
      coro: optional(text),
      file: optional(nullable(text)),
      line: optional(nullable(whole)),
      waitsAt: optional(record({ file: text, line: whole })),
      sleepsUntil: optional(finite),
    }),
  ),
});

const place = {
  file: text,
  line: whole,
  column: optional(whole),
  endLine: optional(whole),
  endColumn: optional(whole),
};

/** Checks the list of `loopscope/hazards`. */
export const decodeHazards: Decoder<readonly HazardReport[]> = listOf(
  record({
    id: text,
    title: text,
    severity: oneOf('error', 'warning'),
    advice: text,
    seq: count,
    message: text,
    pid: id,
    tid: id,
    thread: text,
    ...place,
    related: listOf(record({ seq: count, message: text, ...place })),
  }),
);

/** Checks a state that comes from outside. Fields that this version does not know are dropped. */
export const decodeMachineState: Decoder<MachineState> = record({
  seq: int(-1, Number.MAX_SAFE_INTEGER),
  virtualSeconds: finite,
  last: optional(count),
  branch: optional(count),
  linesToCome: optional(count),
  processes: listOf(
    record({
      pid: id,
      ppid: nullable(id),
      bornAt: count,
      exitCode: nullable(whole),
      threads: listOf(thread),
      loops: listOf(loop),
      fds: listOf(record({ fd: whole, ofd: whole, kind: text })),
    }),
  ),
  hazards: optional(nullable(decodeHazards)),
  hang: optional(
    nullable(
      listOf(
        record({
          pid: id,
          tid: id,
          thread: text,
          waits: text,
          ...place,
          wakers: listOf(record({ message: text, seq: nullable(count), ...place })),
        }),
      ),
    ),
  ),
});
