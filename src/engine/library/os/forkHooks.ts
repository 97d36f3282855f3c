/**
 * os.register_at_fork: what runs before a fork and after it (semantics 4.6). Handlers of the program
 * and of library modules are called by the prelude's `fork_with_hooks`; that of asyncio (3.12+) stands
 * among them once the program has imported asyncio.
 */
import { atForkHook, AtForkHookPhase, SlotSetBy } from '../../../trace/emit.generated';
import { intern } from '../../../trace/symbols';
import type { World } from '../../world';
import { resetSlotsAfterFork } from '../../asyncio/slots';
import { CodeOrigin } from '../../vm/codeObject';
import { makeFunction } from '../../vm/define';
import { PyFunction, PyList, PyMethod, PyTuple, type Slot, type Value } from '../../vm/object';

export type ForkPhase = 'before' | 'parent' | 'child';

function hooks(w: World, phase: ForkPhase): PyList {
  const key = `fork.${phase}`;
  const known = w.process.hooks.get(key);
  if (known instanceof PyList) return known;
  const list = new PyList([]);
  w.process.hooks.set(key, list);
  return list;
}

export function addForkHook(w: World, phase: ForkPhase, hook: Value): void {
  hooks(w, phase).items.push(hook);
}

/** Are there handlers beside asyncio's? */
export function hasForkHooks(w: World): boolean {
  const phases: readonly ForkPhase[] = ['before', 'parent', 'child'];
  return phases.some((phase) => hooks(w, phase).items.some((hook) => hook !== asyncioHook));
}

/** asyncio was imported: 3.12+ registers its handler. */
export function registerAsyncioHook(w: World): void {
  if (w.traits.atForkResetsPolicy) addForkHook(w, 'child', asyncioHook);
}

/** Runs asyncio's handler, if it is registered. */
export function runAsyncioHook(w: World): void {
  if (!hooks(w, 'child').items.includes(asyncioHook)) return;
  tell(w, 'child', 'asyncio');
  resetSlotsAfterFork(w, w.thread, SlotSetBy.atFork);
}

/** The handlers of a phase in the order in which they run; the trace is told of each by `_fork_hook`. */
export const forkHooksFunction = makeFunction('_fork_hooks', 1, 1, (w, a, at): Slot => {
  const phase = a[at] as ForkPhase;
  const items = hooks(w, phase).items.slice();
  return new PyTuple(phase === 'before' ? items.reverse() : items);
});

/** `_fork_hook(phase, hook)`: one of them is about to run. */
export const forkHookFunction = makeFunction('_fork_hook', 2, 2, (w, a, at): Slot => {
  const hook = a[at + 1]!;
  if (hook !== asyncioHook) tell(w, a[at] as ForkPhase, ownerOf(hook));
  return null;
});

function tell(w: World, phase: ForkPhase, owner: string): void {
  atForkHook(w.recorder, 0, AtForkHookPhase[phase], intern(owner));
}

/** The module of a library's handler; 'user' for the program's own. */
function ownerOf(hook: Value): string {
  const f = hook instanceof PyMethod ? hook.func : hook;
  return f instanceof PyFunction && f.code.origin !== CodeOrigin.user ? f.module.name : 'user';
}

const asyncioHook = makeFunction('on_fork', 0, 0, (w) => {
  runAsyncioHook(w);
  return null;
});
