/**
 * How the kernel's functions answer.
 *
 * A number from 0 up is success (a descriptor, a count, a pid); a negative one is an error number
 * with its sign turned, as in Linux itself; `WOULD_BLOCK` says that the calling thread has to wait.
 * After `WOULD_BLOCK` nothing has changed that the caller can see: it calls `block()` and makes the
 * same call again with the same arguments when its thread runs next. Nothing throws.
 */

import { ERRNO } from './errno';

/**
 * The operation cannot go on now, and its descriptor is in blocking mode. (In non-blocking mode the
 * answer is -EAGAIN.)
 */
export const WOULD_BLOCK = -1_000_000;

/** The answer of a call on a descriptor in non-blocking mode that cannot go on now. */
export const AGAIN = -ERRNO.EAGAIN;

/** The answer to a call on a descriptor that is not open. */
export const BAD_FD = -ERRNO.EBADF;

/**
 * Bytes as a string with one char (U+0000 to U+00FF) a byte: immutable, so that it can lie in a
 * buffer of a cloned machine without being copied, and as compact in V8 as an array of bytes.
 */
export type Bytes = string;

/** Whether an answer is an error number (not success, not `WOULD_BLOCK`). */
export function isErrno(answer: number): boolean {
  return answer < 0 && answer !== WOULD_BLOCK;
}
