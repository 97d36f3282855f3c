/**
 * What programs put in the place of a loop's methods: in a class of their own, or on the loop itself.
 * The engine calls its own methods directly, so wherever CPython calls one through the loop, it is asked
 * here first. A loop of an unmodified class without attributes of its own costs two tests.
 */
import type { World } from '../world';
import { getAttribute } from '../vm/classes/attributes';
import { lookup } from '../vm/typeLookup';
import { PyContext } from '../vm/contexts';
import { PyFunction, PyMethod, T, type Slot, type Value } from '../vm/object';
import { PyHandle, type PyFuture, type PyLoop } from './objects';

/** What the program has under the name of a method, ready to be called; undefined: the engine's own. */
export function replaced(w: World, loop: PyLoop, name: string): Slot {
  const own = loop.dict?.getStr(name);
  if (own !== undefined || !loop.cls.heap) return own;
  const found = lookup(loop.cls, name);
  const base = loop.cls.mro.find((cls) => !cls.heap)!;
  if (found === undefined) return undefined;
  if (found === lookup(base, name)) {
    // What a loop made of the interface alone does not have raises NotImplementedError.
    return base === T['AbstractEventLoop'] ? getAttribute(w, loop, name) : undefined;
  }
  return found instanceof PyFunction ? new PyMethod(found, loop) : getAttribute(w, loop, name);
}

/** A method of a future that is of a class of its own with Python code for it, ready to be called. */
export function ownMethod(future: PyFuture, name: string): PyMethod | undefined {
  if (!future.cls.heap) return undefined;
  const found = lookup(future.cls, name);
  return found instanceof PyFunction ? new PyMethod(found, future) : undefined;
}

/** The methods that a turn calls, other than `_run_once` itself. */
const CALLED_IN_TURN = ['time', '_process_events', '_add_callback', '_read_from_self'];

/** A handle of a class of the program's own, which may run in a way of its own. */
const isOwnHandle = (v: Value): boolean => v instanceof PyHandle && v.cls.heap;

/** What is to be called for one turn of the loop; undefined: the engine makes it itself. */
export function turnOf(w: World, loop: PyLoop): Slot {
  const turn = replaced(w, loop, '_run_once');
  if (turn !== undefined) return turn;
  const { selector } = loop;
  const modified = loop.dict !== null || loop.cls.heap;
  const dispatches =
    loop.ownSelector !== null ||
    selector?.cls.heap === true ||
    selector?.dict?.getStr('select') !== undefined ||
    (loop.ready.watched && loop.ready.values().some(isOwnHandle)) ||
    (modified && CALLED_IN_TURN.some((name) => replaced(w, loop, name) !== undefined));
  return dispatches ? new PyMethod(lookup(T['BaseEventLoop'], '_run_once')!, loop) : undefined;
}

/** Leaves a call to be made as soon as the native that runs has answered (`afterCalls`). */
export function callSoonAfter(
  w: World,
  method: Value,
  args: Value[],
  context: PyContext | null,
): void {
  w.thread.pendingCalls.push(w.tuple([method, w.tuple(args), context ?? new PyContext()]));
}

/** Answers `value` after making the calls that the native has left to be made. */
export function afterCalls(w: World, value: Slot): Slot {
  const calls = w.thread.pendingCalls;
  if (calls.length === 0 || value === undefined) return value;
  w.thread.pendingCalls = [];
  return w.tail(w.prelude('make_calls'), [w.tuple(calls), value]);
}
