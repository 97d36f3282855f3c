/** The methods and attributes of handles. */
import { NOT_IMPLEMENTED } from '../vm/singletons';
import { sequenceItems } from '../vm/builtinOperators';
import { givenContext, PyContext } from '../vm/contexts';
import { getter, method, methodWith, onlyWith } from '../vm/define';
import { asDouble } from '../vm/numbers';
import { truth } from '../vm/operators';
import type { World } from '../world';
import { PyTuple,T,type Slot,type Value } from '../vm/object'; // prettier-ignore
import { typeName } from '../vm/typeLookup';
import { cancelHandle, dueTime, initHandle } from './handles';
import { afterCalls, callSoonAfter, replaced } from './overrides';
import { PyHandle, PyLoop, type PyFuture } from './objects'; // prettier-ignore
import { reprOf } from './reprs';

/** `_source_traceback`: where something was made, as a list of FrameSummary; None without debug mode. */
export function sourceTraceback(w: World, { sourceTrace }: PyHandle | PyFuture): Slot {
  return sourceTrace === null ? null : w.tail(w.prelude('source_traceback'), [sourceTrace]);
}

/** `Handle.__init__` with a callback, its arguments and a loop. */
function construct(w: World, handle: PyHandle, given: readonly Value[], context: Slot): Slot {
  const [callback, args, loop] = given;
  if (!(loop instanceof PyLoop))
    return w.raise('AttributeError', `'${typeName(loop)}' object has no attribute 'get_debug'`);
  initHandle(w, handle, loop, callback, [...(sequenceItems(args) ?? [])], givenContext(w, context));
  return null;
}

function defineHandles(): void {
  const Handle = T['Handle'];
  methodWith(Handle, '__init__', '(self, callback, args, loop, context=None)', (w, a, at) =>
    construct(w, a[at] as PyHandle, [a[at + 1]!, a[at + 2]!, a[at + 3]!], a[at + 4]),
  );
  methodWith(
    T['TimerHandle'],
    '__init__',
    '(self, when, callback, args, loop, context=None)',
    (w, a, at) => {
      const handle = a[at] as PyHandle;
      const when = asDouble(a[at + 1]);
      if (when === undefined) return w.raise('TypeError', 'must be real number');
      handle.when = dueTime(when);
      handle.whenFloat = a[at + 1]!;
      return construct(w, handle, [a[at + 2]!, a[at + 3]!, a[at + 4]!], a[at + 5]);
    },
  );
  method(Handle, 'cancel', 1, 1, (w, a, at) => {
    const handle = a[at] as PyHandle;
    const isTimer = handle.when >= 0 && !handle.cancelled;
    const own = isTimer ? replaced(w, handle.loop, '_timer_handle_cancelled') : undefined;
    if (w.failed) return undefined;
    if (own !== undefined) callSoonAfter(w, own, [handle], null);
    cancelHandle(w, handle, own === undefined);
    return afterCalls(w, null);
  });
  method(Handle, 'cancelled', 1, 1, (_w, a, at) => (a[at] as PyHandle).cancelled);
  method(
    Handle,
    'get_context',
    1,
    1,
    (_w, a, at) => ((a[at] as PyHandle).context ??= new PyContext()),
  );
  onlyWith('hasGetContext', Handle, 'get_context');
  method(Handle, '__repr__', 1, 1, (w, a, at) => reprOf(w, a[at] as PyHandle));
  method(T['TimerHandle'], 'when', 1, 1, (_w, a, at) => (a[at] as PyHandle).whenFloat);
  const order = (name: string, test: (x: number, y: number) => boolean): void => {
    method(T['TimerHandle'], name, 2, 2, (_w, a, at) => {
      const [x, y] = [a[at], a[at + 1]];
      return x instanceof PyHandle && y instanceof PyHandle
        ? test(x.when, y.when)
        : NOT_IMPLEMENTED;
    });
  };
  order('__lt__', (x, y) => x < y);
  order('__le__', (x, y) => x <= y);
  order('__gt__', (x, y) => x > y);
  order('__ge__', (x, y) => x >= y);
  onlyWith('timerHasWhen', Handle, 'cancelled');
  getter(Handle, '_source_traceback', (w, a, at) => sourceTraceback(w, a[at] as PyHandle));
  getter(Handle, '_callback', (_w, a, at) => (a[at] as PyHandle).callback);
  getter(Handle, '_args', (_w, a, at) => new PyTuple((a[at] as PyHandle).args));
  getter(Handle, '_cancelled', (_w, a, at) => (a[at] as PyHandle).cancelled);
  getter(Handle, '_loop', (_w, a, at) => (a[at] as PyHandle).loop);
  getter(Handle, '_scheduled', (_w, a, at) => (a[at] as PyHandle).scheduled, (w, a, at) => {
    (a[at] as PyHandle).scheduled = truth(w, a[at + 1]!) === true;
    return null;
  }); // prettier-ignore
  getter(Handle, '_context', (_w, a, at) => ((a[at] as PyHandle).context ??= new PyContext()));
  getter(Handle, '_repr', (_w, a, at) => (a[at] as PyHandle).frozenRepr);
  getter(Handle, '_when', (_w, a, at) => (a[at] as PyHandle).whenFloat);
}

defineHandles();
