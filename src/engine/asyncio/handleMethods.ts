/** The methods and attributes of handles. */
import { NOT_IMPLEMENTED } from '../vm/singletons';
import { PyContext } from '../vm/contexts';
import { getter, method, onlyWith } from '../vm/define';
import type { World } from '../world';
import { PyTuple,T,type Slot } from '../vm/object'; // prettier-ignore
import { cancelHandle } from './handles';
import { afterCalls, callSoonAfter, replaced } from './overrides';
import { PyHandle, type PyFuture } from './objects'; // prettier-ignore
import { reprOf } from './reprs';

/** `_source_traceback`: where something was made, as a list of FrameSummary; None without debug mode. */
export function sourceTraceback(w: World, { sourceTrace }: PyHandle | PyFuture): Slot {
  return sourceTrace === null ? null : w.tail(w.prelude('source_traceback'), [sourceTrace]);
}

function defineHandles(): void {
  const Handle = T['Handle'];
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
  getter(Handle, '_scheduled', (_w, a, at) => (a[at] as PyHandle).scheduled);
  getter(Handle, '_when', (_w, a, at) => (a[at] as PyHandle).whenFloat);
}

defineHandles();
