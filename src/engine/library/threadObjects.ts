/** The objects of the threading module as data. */
import { declareState } from '../state/declare';
import { defineType } from '../vm/coreTypes';
import { PyDict } from '../vm/dict';
import { PyExtensible, PyTuple, T, type PyType, type Slot } from '../vm/object';

export class PyThread extends PyExtensible {
  /** What it was given, for the call of `target` to judge; undefined once `run()` took it. */
  target: Slot = null;
  args: Slot = new PyTuple([]);
  kwargs: Slot = new PyDict();
  name = '';
  daemon = false;
  /** The kernel's thread id, 0 before start(). */
  tid = 0;
  ident = 0;
  /** Its `__init__` ran: a subclass may forget to call it. */
  initialized = false;
  started = false;
  finished = false;
  constructor(cls: PyType = T['Thread']) {
    super(cls);
  }
}
declareState(
  PyThread,
  {
    target: 'ref', args: 'ref', kwargs: 'ref', name: 'plain', daemon: 'plain', tid: 'plain',
    ident: 'plain', initialized: 'plain', started: 'plain', finished: 'plain',
  }, // prettier-ignore
  PyExtensible,
);

/** threading.Lock and RLock (`count` > 1 only for the latter). */
export class PyLock extends PyExtensible {
  id = 0;
  /** Identity of the thread that acquired it, 0 when free. A forked child keeps its parent's. */
  holder = 0;
  count = 0;
  reentrant = false;
  /** A thread waits with it for a notification, and nobody holds it: taken when it is made. */
  waiter = false;
  constructor(cls: PyType = T['lock']) {
    super(cls);
  }
}
declareState(
  PyLock,
  { id: 'plain', holder: 'plain', count: 'plain', reentrant: 'plain', waiter: 'plain' },
  PyExtensible,
);

/** threading.Event */
export class PyEvent extends PyExtensible {
  id = 0;
  flag = false;
  constructor(cls: PyType = T['Event']) {
    super(cls);
  }
}
declareState(PyEvent, { id: 'plain', flag: 'plain' }, PyExtensible);

const object = T['object'];
defineType('Thread', object, (cls) => new PyThread(cls), { module: 'threading' });
defineType('_MainThread', T['Thread'], null, { module: 'threading' });
defineType('_DummyThread', T['Thread'], null, { module: 'threading' });
defineType('lock', object, (cls) => new PyLock(cls), { module: '_thread' });
defineType('RLock', object, (cls) => new PyLock(cls), { module: '_thread' });
defineType('Event', object, (cls) => new PyEvent(cls), { module: 'threading' });
