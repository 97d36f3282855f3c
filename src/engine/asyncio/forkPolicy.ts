/**
 * Fork policies: two remedies that were once proposed for loops in forked children (semantics 4.5),
 * as what-ifs. No CPython has either.
 *
 * must-close: of a loop that a child inherited, only close() can be used, and that is today's.
 * selector-only: the child's close() leaves alone what the parent shares (`closeLoop` in `loop.ts`).
 */
import { iterationEnd, loopIdle, LoopIdleReason, taskCurrent } from '../../trace/emit.generated';
import type { World } from '../world';
import { PyGetSet } from '../vm/classes/descriptorObjects';
import { PyType, type PyObject } from '../vm/object';
import type { NativeFunction } from '../vm/native';
import { Phase, PyLoop } from './objects';

const MUST_CLOSE =
  'this event loop was inherited through fork: only close() may be used (fork policy must-close)';

/** must-close: has every public attribute of the loops but close() raise RuntimeError. */
export function forbidUse(loops: readonly PyObject[]): void {
  for (const loop of loops) {
    if (!(loop instanceof PyLoop) || loop.refusesToRun !== '') continue;
    loop.refusesToRun = MUST_CLOSE;
    loop.cls = closeOnly(loop.cls);
  }
}

/** A class like `cls` for a loop of which only close() is left. */
function closeOnly(cls: PyType): PyType {
  const type = new PyType(cls.name, [cls], cls.alloc, cls.layout, cls.cls);
  type.module = cls.module;
  type.qualname = cls.qualname;
  type.heap = cls.heap;
  type.mro = [type, ...cls.mro];
  for (const base of cls.mro) {
    for (const name of base.attrs.keys())
      if (!name.startsWith('_') && name !== 'close') type.attrs.set(name, FORBIDDEN);
  }
  return type;
}

const refuse: NativeFunction = {
  name: 'inherited', qualname: 'inherited', min: 1, max: 2, method: true, slot: false, owner: null,
  signature: null, fn: (w) => w.raise('RuntimeError', MUST_CLOSE),
}; // prettier-ignore
const FORBIDDEN = new PyGetSet('inherited', refuse, refuse);

/** selector-only: does close() of this loop close its epoll descriptor alone? */
export function closesSelectorOnly(w: World, loop: PyLoop): boolean {
  return w.options.forkPolicy === 'selector-only' && loop.bornIn !== w.process.pid;
}

/**
 * selector-only: the loop was running at the fork and is closed from within. It runs no more; if its
 * run_forever() is on the stack of the child, that ends when it is stepped next.
 */
export function abandonRun(w: World, loop: PyLoop): void {
  const { recorder, thread } = w;
  if (loop.phase !== Phase.stale) {
    loop.refusesToRun = 'Event loop is closed';
    iterationEnd(recorder, loop.id);
  }
  if (loop.currentTask !== null) {
    if (thread.runningTask === loop.currentTask) thread.runningTask = null;
    loop.currentTask = null;
    taskCurrent(recorder, loop.id, 0);
  }
  loop.stopping = false;
  loop.threadIdent = null;
  loop.phase = Phase.idle;
  loop.todo = 0;
  loopIdle(recorder, loop.id, LoopIdleReason.stopped);
}
