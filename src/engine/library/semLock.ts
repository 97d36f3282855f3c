/**
 * `_multiprocessing.SemLock`: a semaphore of the kernel as this process sees it. The semaphore is
 * shared; who holds it how often is known only to the process that holds it (`semaphore.c`).
 */
import { createSemaphore, postSemaphore, takeSemaphore } from '../kernel/shared';
import { deadlineFor, endWait, timedOut } from '../kernel/wait';
import { declareState } from '../state/declare';
import type { World } from '../world';
import { defineType } from '../vm/coreTypes';
import { constructor, getter, method, methodWith, staticMethod, makeFunction } from '../vm/define';
import { asDouble } from '../vm/numbers';
import { truth } from '../vm/operators';
import { PyExtensible, T, type Slot } from '../vm/object';
import { wholeNumber } from '../vm/builtins/arguments';

export const RECURSIVE = 0;
export const SEM_VALUE_MAX = 2147483647;

export class PySemLock extends PyExtensible {
  /** The kernel's number of the semaphore. */
  handle = 0;
  kind = 1;
  max = 1;
  /** How often this process has acquired it more than released it. */
  count = 0;
  /** The identity of the thread that acquired it last. */
  ident = 0;
}
declareState(
  PySemLock,
  { handle: 'plain', kind: 'plain', max: 'plain', count: 'plain', ident: 'plain' },
  PyExtensible,
);

const SemLock = defineType('SemLock', T['object'], (cls) => new PySemLock(cls), {
  module: '_multiprocessing',
});

const self = (a: Slot[], at: number): PySemLock => a[at] as PySemLock;
const isMine = (w: World, lock: PySemLock): boolean =>
  lock.count > 0 && lock.ident === w.thread.ident;
const valueOf = (w: World, lock: PySemLock): number =>
  w.kernel.semaphores.get(lock.handle)?.value ?? 0;

function make(handle: number, kind: number, max: number): PySemLock {
  const lock = new PySemLock(SemLock);
  lock.handle = handle;
  lock.kind = kind;
  lock.max = max;
  return lock;
}

constructor(SemLock, '(cls, kind, value, maxvalue)', (w, a, at) => {
  const [kind, value, max] = [1, 2, 3].map((i) => wholeNumber(w, a[at + i]));
  if (kind === undefined || value === undefined || max === undefined) return undefined;
  if (value < 0 || max < 1) return w.raise('ValueError', 'invalid value');
  return make(createSemaphore(w.kernel, value), kind, max);
});

function acquire(w: World, lock: PySemLock, timeout: number): Slot {
  if (lock.kind === RECURSIVE && isMine(w, lock)) {
    lock.count++;
    return true;
  }
  if (!takeSemaphore(w.kernel, lock.handle)) {
    if (timeout !== 0 && !timedOut(w.kernel))
      return w.block('semaphore', lock.handle, deadlineFor(w.kernel, timeout));
    endWait(w.kernel);
    return false;
  }
  endWait(w.kernel);
  lock.count++;
  lock.ident = w.thread.ident;
  return true;
}

function release(w: World, lock: PySemLock): Slot {
  if (lock.kind === RECURSIVE) {
    if (!isMine(w, lock))
      return w.raise('AssertionError', 'attempt to release recursive lock not owned by thread');
    if (lock.count > 1) {
      lock.count--;
      return null;
    }
  } else if (valueOf(w, lock) >= lock.max) {
    return w.raise('ValueError', 'semaphore or lock released too many times');
  }
  postSemaphore(w.kernel, lock.handle);
  lock.count--;
  return null;
}

methodWith(SemLock, 'acquire', '(self, block=True, timeout=None)', (w, a, at) => {
  const blocks = a[at + 1] === undefined || truth(w, a[at + 1]!) === true;
  const given = a[at + 2];
  const seconds = given === undefined || given === null ? null : asDouble(given);
  if (seconds === undefined) return w.raise('TypeError', 'must be real number, not str');
  const timeout = seconds === null ? -1 : Math.max(0, Math.round(seconds * 1e9));
  return acquire(w, self(a, at), blocks ? timeout : 0);
});
method(SemLock, 'release', 1, 1, (w, a, at) => release(w, self(a, at)));
method(SemLock, '__enter__', 1, 1, (w, a, at) => acquire(w, self(a, at), -1));
method(SemLock, '__exit__', 1, 4, (w, a, at) => release(w, self(a, at)));
method(SemLock, '_count', 1, 1, (_w, a, at) => self(a, at).count);
method(SemLock, '_is_mine', 1, 1, (w, a, at) => isMine(w, self(a, at)));
method(SemLock, '_get_value', 1, 1, (w, a, at) => valueOf(w, self(a, at)));
method(SemLock, '_is_zero', 1, 1, (w, a, at) => valueOf(w, self(a, at)) === 0);
method(SemLock, '_after_fork', 1, 1, (_w, a, at) => {
  self(a, at).count = 0;
  return null;
});
getter(SemLock, 'handle', (_w, a, at) => self(a, at).handle);
getter(SemLock, 'kind', (_w, a, at) => self(a, at).kind);
getter(SemLock, 'maxvalue', (_w, a, at) => self(a, at).max);
getter(SemLock, 'name', () => null);
staticMethod(
  SemLock,
  '_rebuild',
  makeFunction('_rebuild', 3, 3, (_w, a, at) =>
    make(Number(a[at]), Number(a[at + 1]), Number(a[at + 2])),
  ),
);
