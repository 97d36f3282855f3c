/** The default event loop policy, and the thread-local data behind its slot. */
import type { World } from '../world';
import { getter, method, methodWith, onlyWith } from '../vm/define';
import { T,type Slot,type Value } from '../vm/object'; // prettier-ignore
import { isSubclass, typeOf } from '../vm/typeLookup';
import { PyLocal,PyPolicy } from './objects'; // prettier-ignore
import {
  localDict,
  noteSet,
  policyGetEventLoop,
  setPolicyLocal,
  setPolicySlot,
  writeLocal,
} from './slots';
import { SlotSetBy } from '../../trace/emit.generated';

function definePolicies(): void {
  const Policy = T['BaseDefaultEventLoopPolicy'];
  method(Policy, '__init__', 1, 1, () => null);
  method(Policy, 'get_event_loop', 1, 1, (w, a, at) =>
    policyGetEventLoop(w, a[at] as PyPolicy, 'policy.get_event_loop'),
  );
  methodWith(Policy, 'set_event_loop', '(self, loop)', (w, a, at) =>
    setLoopOf(w, a[at] as PyPolicy, a[at + 1]!),
  );
  method(Policy, 'new_event_loop', 1, 1, (w) => w.tail(T['_UnixSelectorEventLoop'], []));
  for (const name of ['get_child_watcher', 'set_child_watcher']) {
    const args = name.startsWith('get') ? 1 : 2;
    method(Policy, name, args, args, (w, a, at) =>
      w.tail(w.prelude(`policy_${name}`), a.slice(at, at + args) as Value[]),
    );
  }
  onlyWith('hasChildWatchers', Policy, 'get_child_watcher', 'set_child_watcher');
  getter(Policy, '_local', (_w, a, at) => (a[at] as PyPolicy).local, (w, a, at) => {
    setPolicyLocal(w, a[at] as PyPolicy, a[at + 1] as PyLocal);
    return null;
  }); // prettier-ignore
  const Local = T['_Local'];
  for (const [name, field] of [
    ['_loop', 'loop'],
    ['_set_called', 'setCalled'],
  ] as const) {
    getter(
      Local,
      name,
      (w, a, at) =>
        localDict(w, a[at] as PyLocal).getStr(name) ?? (field === 'loop' ? null : false),
      (w, a, at) => {
        writeLocal(w, a[at] as PyLocal, name, a[at + 1]!);
        return null;
      },
    );
  }
}

/** policy.set_event_loop(loop) with its argument check (semantics 1.2). */
export function setLoopOf(w: World, policy: PyPolicy, loop: Value): Slot {
  if (loop !== null && !isSubclass(typeOf(loop), T['AbstractEventLoop'])) {
    noteSet(w, policy);
    if (w.traits.setEventLoopChecksByAssert) return w.raise('AssertionError', '');
    return w.raise(
      'TypeError',
      `loop must be an instance of AbstractEventLoop or None, not '${typeOf(loop).name}'`,
    );
  }
  setPolicySlot(w, policy, loop, SlotSetBy.setEventLoop);
  return null;
}

definePolicies();
