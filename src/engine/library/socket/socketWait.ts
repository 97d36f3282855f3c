/** How the methods of sockets wait, with the socket's timeout, and fail. */
import { ERRNO } from '../../kernel/errno';
import { WOULD_BLOCK } from '../../kernel/syscall';
import { deadlineFor, endWait, timedOut } from '../../kernel/wait';
import type { World } from '../../world';
import type { PySocket } from '../../asyncio/objects';
import type { Slot } from '../../vm/object';
import { raiseAnswer } from './socketAddress';

export const wouldWait = (answer: number): boolean =>
  answer === WOULD_BLOCK || answer === -ERRNO.EAGAIN;

/** The class of errors that say that a timeout is over. */
export const timeoutType = (w: World): string =>
  w.traits.socketTimeoutIsTimeoutError ? 'TimeoutError' : 'socket.timeout';

/** Waits as long as the socket's timeout allows; the native that answers this is called again. */
export function waitFor(
  w: World,
  socket: PySocket,
  on: 'read' | 'write' | 'accept' | 'connect',
  answer = -ERRNO.EAGAIN,
): Slot {
  if (socket.timeout === 0) return fail(w, answer);
  if (timedOut(w.kernel)) {
    endWait(w.kernel);
    return w.raise(timeoutType(w), 'timed out');
  }
  const timeout = socket.timeout === null ? -1 : Math.ceil(socket.timeout * 1e9);
  return w.block(on, socket.fd, deadlineFor(w.kernel, timeout));
}

/** The operation is over, with an error of the kernel. */
export function fail(w: World, answer: number): undefined {
  endWait(w.kernel);
  return raiseAnswer(w, answer);
}
