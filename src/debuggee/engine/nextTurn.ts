/** Lets the host do something else (read requests, write responses) before the machine runs on. */

import { type Disposable, toDisposable } from '../../base/disposable';

/** Calls back in a later turn of the host's event loop, `rest` ms later, unless disposed before. */
export function nextTurn(rest: number, callback: () => void): Disposable {
  if (rest < 1 && typeof setImmediate === 'function') {
    const immediate = setImmediate(callback);
    return toDisposable(() => {
      clearImmediate(immediate);
    });
  }
  // In a web worker too; there it is rounded up to several ms, which a slice of 8 ms can bear.
  const timer = setTimeout(callback, rest);
  return toDisposable(() => {
    clearTimeout(timer);
  });
}
