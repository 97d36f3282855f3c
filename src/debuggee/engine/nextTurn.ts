/** Lets the host do something else (read requests, write responses) before the machine runs on. */

import { type Disposable, toDisposable } from '../../base/disposable';

/** Calls back in a later turn of the host's event loop, unless it is disposed before. */
export function nextTurn(callback: () => void): Disposable {
  if (typeof setImmediate === 'function') {
    const immediate = setImmediate(callback);
    return toDisposable(() => {
      clearImmediate(immediate);
    });
  }
  // In a web worker; rounded up to several milliseconds, which a slice of 8 ms can bear.
  const timer = setTimeout(callback, 0);
  return toDisposable(() => {
    clearTimeout(timer);
  });
}
