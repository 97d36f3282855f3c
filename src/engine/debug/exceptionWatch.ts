/** Which exceptions a user wants to be shown, and whether one of them is at its place now. */

import { CodeOrigin } from '../vm/codeObject';
import { fateOf, isFlow } from '../vm/exceptions/exceptionFate';
import { isAtBareRaise } from '../vm/exceptions/exceptionHandlers';
import type { Frame, ThreadState } from '../vm/frame';
import type { PyException } from '../vm/object';
import type { World } from '../world';

/** `raised`: any; `userUnhandled`: leaves the program's own functions; `uncaught`: ends its thread. */
export type ExceptionKind = 'raised' | 'userUnhandled' | 'uncaught';

export function isExceptionKind(id: string): id is ExceptionKind {
  return id === 'raised' || id === 'userUnhandled' || id === 'uncaught';
}

export class ExceptionWatch {
  /** What was already shown of an exception: it comes to frame after frame. */
  readonly #told = new WeakMap<PyException, Set<ExceptionKind>>();

  /**
   * The kinds that an exception newly is as it comes to a frame that the user sees; the most serious
   * one first. `wanted` says which count.
   */
  look(
    w: World,
    t: ThreadState,
    frame: Frame,
    wanted: (kind: ExceptionKind) => boolean,
  ): readonly ExceptionKind[] {
    const exc = w.exc;
    if (exc === null || isFlow(exc)) return [];
    const kinds: ExceptionKind[] = [];
    if (wanted('uncaught') || wanted('userUnhandled')) {
      const { uncaught, escapes } = fateOf(w, t, exc);
      if (uncaught) kinds.push('uncaught');
      if (escapes) kinds.push('userUnhandled');
    }
    if (isRaisedHere(w, frame, exc)) kinds.push('raised');
    const told = this.#told.get(exc);
    return kinds.filter((kind) => wanted(kind) && told?.has(kind) !== true);
  }

  /** It was shown as this. */
  tell(exc: PyException, kinds: readonly ExceptionKind[]): void {
    const told = this.#told.get(exc) ?? new Set();
    for (const kind of kinds) told.add(kind);
    this.#told.set(exc, told);
  }
}

/** Not in a function that this one called, unless that is library code; or by a bare `raise`. */
function isRaisedHere({ reraising }: World, frame: Frame, exc: PyException): boolean {
  if (reraising) return isAtBareRaise(frame);
  for (let entry = exc.traceback; entry !== null; entry = entry.next) {
    if (entry.code.origin === CodeOrigin.user) return false;
  }
  return true;
}
