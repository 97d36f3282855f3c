/** threading.Event */
import { lockNew, LockNewType, lockSet } from '../../trace/emit.generated';
import { hasLooked } from '../kernel/kernel';
import { deadlineFor, endWait, timedOut, wakeAll } from '../kernel/wait';
import type { World } from '../world';
import { method, methodWith, plainConstructor } from '../vm/define';
import { T, type Slot } from '../vm/object';
import { address } from '../vm/text/format';
import { PyEvent } from './threadObjects';
import { timeoutNs } from './timeouts';

export function defineEvent(): void {
  const Event = T['Event'];
  plainConstructor(Event, (w, cls) => {
    const event = new PyEvent(cls);
    event.id = ++w.process.lockCount;
    lockNew(w.recorder, 0, event.id, LockNewType.Event);
    return event;
  });
  const isSet = (w: World, a: Slot[], at: number): Slot => {
    hasLooked(w.kernel);
    return (a[at] as PyEvent).flag;
  };
  method(Event, 'is_set', 1, 1, isSet);
  method(Event, 'isSet', 1, 1, isSet);
  method(Event, 'set', 1, 1, (w, a, at) => {
    const event = a[at] as PyEvent;
    event.flag = true;
    lockSet(w.recorder, 0, event.id, true);
    wakeAll(w.kernel, w.process.pid, 'event', event.id);
    return null;
  });
  method(Event, 'clear', 1, 1, (w, a, at) => {
    const event = a[at] as PyEvent;
    event.flag = false;
    lockSet(w.recorder, 0, event.id, false);
    return null;
  });
  methodWith(Event, 'wait', '(self, timeout=None)', (w, a, at) => {
    const event = a[at] as PyEvent;
    const timeout = timeoutNs(w, a[at + 1]);
    if (timeout === undefined) return undefined;
    if (!event.flag && timeout !== 0 && !timedOut(w.kernel)) {
      return w.block('event', event.id, deadlineFor(w.kernel, timeout));
    }
    endWait(w.kernel);
    hasLooked(w.kernel);
    return event.flag;
  });
  method(Event, '__repr__', 1, 1, (w, a, at) => {
    const event = a[at] as PyEvent;
    if (!w.traits.semaphoreHasRepr) return `<threading.Event object at ${address(w, event)}>`;
    return `<threading.Event at ${address(w, event)}: ${event.flag ? 'set' : 'unset'}>`;
  });
}
