/** time: the machine's virtual clock. */
import { ERRNO, strerror } from '../kernel/errno';
import { epochSeconds, readClock, START } from '../kernel/clock';
import { deadlineFor, endWait, timedOut } from '../kernel/wait';
import type { World } from '../world';
import { typeOf } from '../vm/typeLookup';
import { makeFunction } from '../vm/define';
import { asDouble } from '../vm/numbers';
import { calendarNames } from './calendar';
import { PyFloat, type Slot, type Value } from '../vm/object';

/** A clock reading in ns as CPython's float of seconds. */
export function secondsOf(ns: number): PyFloat {
  return new PyFloat(ns / 1e9);
}

function sleep(w: World, a: Slot[], at: number): Slot {
  const seconds = asDouble(a[at]);
  if (seconds === undefined) {
    return w.raise(
      'TypeError',
      `'${typeOf(a[at]!).name}' object cannot be interpreted as an integer`,
    );
  }
  if (seconds < 0) return w.raise('ValueError', 'sleep length must be non-negative');
  if (!timedOut(w.kernel)) {
    return w.block('sleep', 0, deadlineFor(w.kernel, Math.round(seconds * 1e9)));
  }
  endWait(w.kernel);
  return null;
}

const seconds = (name: string): Value =>
  makeFunction(name, 0, 0, (w) => secondsOf(readClock(w.kernel)));
const nanoseconds = (name: string): Value => makeFunction(name, 0, 0, (w) => readClock(w.kernel));

/** What the clock of a number reads, in ns; undefined with an OSError if there is none. */
function readingOf(w: World, id: Slot): bigint | number | undefined {
  const clock = Number(id);
  const now = readClock(w.kernel);
  if (clock === 0) return BigInt(Math.round(epochSeconds(now) * 1e9));
  if ([1, 4, 7].includes(clock)) return now;
  if ([2, 3].includes(clock)) return now - START;
  w.raiseErrno(ERRNO.EINVAL, strerror(ERRNO.EINVAL));
  return undefined;
}

/** What `import time` gives. */
export const timeNames: Readonly<Record<string, (w: World) => Value>> = {
  ...calendarNames,
  sleep: () => makeFunction('sleep', 1, 1, sleep),
  monotonic: () => seconds('monotonic'),
  monotonic_ns: () => nanoseconds('monotonic_ns'),
  perf_counter: () => seconds('perf_counter'),
  perf_counter_ns: () => nanoseconds('perf_counter_ns'),
  process_time: () =>
    makeFunction('process_time', 0, 0, (w) => new PyFloat((readClock(w.kernel) - START) / 1e9)),
  thread_time: () =>
    makeFunction('thread_time', 0, 0, (w) => new PyFloat((readClock(w.kernel) - START) / 1e9)),
  process_time_ns: () => makeFunction('process_time_ns', 0, 0, (w) => readClock(w.kernel) - START),
  thread_time_ns: () => makeFunction('thread_time_ns', 0, 0, (w) => readClock(w.kernel) - START),
  CLOCK_REALTIME: () => 0,
  CLOCK_MONOTONIC: () => 1,
  CLOCK_PROCESS_CPUTIME_ID: () => 2,
  CLOCK_THREAD_CPUTIME_ID: () => 3,
  CLOCK_MONOTONIC_RAW: () => 4,
  CLOCK_BOOTTIME: () => 7,
  clock_gettime: () =>
    makeFunction('clock_gettime', 1, 1, (w, a, at) => {
      const ns = readingOf(w, a[at]);
      return ns === undefined ? undefined : new PyFloat(Number(ns) / 1e9);
    }),
  clock_getres: () =>
    makeFunction('clock_getres', 1, 1, (w, a, at) =>
      readingOf(w, a[at]) === undefined ? undefined : new PyFloat(1e-9),
    ),
  clock_gettime_ns: () => makeFunction('clock_gettime_ns', 1, 1, (w, a, at) => readingOf(w, a[at])),
  time_ns: () =>
    makeFunction('time_ns', 0, 0, (w) =>
      BigInt(Math.round(epochSeconds(readClock(w.kernel)) * 1e9)),
    ),
  time: () => makeFunction('time', 0, 0, (w) => new PyFloat(epochSeconds(readClock(w.kernel)))),
};
