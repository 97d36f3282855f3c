/** The timeout that new sockets of a process have (`socket.setdefaulttimeout`). */
import type { World } from '../world';
import { PyFloat } from '../vm/object';

const KEY = 'socket.defaulttimeout';

/** In seconds; null: none. */
export function defaultTimeout(w: World): number | null {
  const set = w.process.hooks.get(KEY);
  return set instanceof PyFloat ? set.value : null;
}

export function setDefaultTimeout(w: World, timeout: number | null): void {
  if (timeout === null) w.process.hooks.delete(KEY);
  else w.process.hooks.set(KEY, new PyFloat(timeout));
}
