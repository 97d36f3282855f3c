/** What the methods of a loop check before they do anything. */

import { passNative } from '../vm/exceptions/shownFrames';
import type { World } from '../world';
import type { PyLoop } from './objects';
import { replaced } from './overrides';

export const BASE_EVENTS = 'asyncio/base_events.py';

/** `_check_closed`, called by the method `by`, which a traceback shows. */
export function checkClosed(w: World, loop: PyLoop, by = ''): boolean {
  if (!loop.closed) return true;
  w.raise('RuntimeError', 'Event loop is closed');
  passNative(w.exc!, BASE_EVENTS, by, '_check_closed');
  return false;
}

/** Debug mode: the calling thread must be the one that runs the loop. */
export function checkThread(w: World, loop: PyLoop, by = 'call_soon'): boolean {
  if (!loop.debugMode || loop.threadIdent === null || loop.threadIdent === w.thread.ident)
    return true;
  w.raise(
    'RuntimeError',
    'Non-thread-safe operation invoked on an event loop other than the current one',
  );
  passNative(w.exc!, BASE_EVENTS, by, '_check_thread');
  return false;
}

/** Whether call_soon() of the loop takes a handle; one of the program's own sees to that itself. */
export function takesHandles(w: World, loop: PyLoop): boolean {
  if (!loop.closed && !loop.debugMode) return true;
  if (replaced(w, loop, 'call_soon') !== undefined) return true;
  return checkClosed(w, loop, 'call_soon') && checkThread(w, loop);
}
