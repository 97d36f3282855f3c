/** The timeout that new sockets of a process have (`socket.setdefaulttimeout`). */
import type { World } from '../../world';
import { unlinkSocket } from '../../kernel/endpoint';
import { makeFunction } from '../../vm/define';
import { PyFloat, type Value } from '../../vm/object';

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

/** Removes the file of a Unix socket: whether there was one. For asyncio's servers. */
export const unlinkNative: Value = makeFunction(
  '_unlink_socket',
  1,
  1,
  (w, a, at) =>
    typeof a[at] === 'string' && !a[at].startsWith('\0') && unlinkSocket(w.kernel, a[at]),
);
