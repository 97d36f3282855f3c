/** The exception classes: their arguments, links and texts, as in `exceptions.c`. */
import type { World } from '../../world';
import { special, typeOf } from '../attributes';
import { constructor, getter, method, slotWith } from '../define';
import { strException } from '../format';
import { PyDict } from '../dict';
import { PyException, PyList, PyTraceback, PyTuple, PyType, T, type Slot, type Value } from '../object';

const base = T['BaseException']!;
const self = (a: Slot[], at: number): PyException => a[at] as PyException;

constructor(base, '(cls, /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  const args = a[at + 1] as PyTuple;
  if ((a[at + 2] as PyDict).size > 0 && special(cls, '__init__') === undefined) {
    return w.raise('TypeError', `${cls.name}() takes no keyword arguments`);
  }
  return new PyException(cls, args);
});

slotWith(base, '__init__', '(self, /, *args, **kwargs)', (w, a, at) => {
  if ((a[at + 2] as PyDict).size > 0) {
    return w.raise('TypeError', `${self(a, at).cls.name}() takes no keyword arguments`);
  }
  self(a, at).args = a[at + 1] as PyTuple;
  return null;
});

method(base, '__str__', 1, 1, (w, a, at) => strException(w, self(a, at)));

getter(base, 'args', (_w, a, at) => self(a, at).args, (w, a, at) => {
  const v = a[at + 1]!;
  if (v instanceof PyTuple) self(a, at).args = v;
  else if (v instanceof PyList) self(a, at).args = new PyTuple(v.items.slice());
  else return w.raise('TypeError', `'${typeOf(v).name}' object is not iterable`);
  return null;
}); // prettier-ignore

getter(base, '__traceback__', (_w, a, at) => self(a, at).traceback, (w, a, at) => setTraceback(w, self(a, at), a[at + 1]!)); // prettier-ignore

function setTraceback(w: World, exc: PyException, v: Value): Slot {
  if (v !== null && !(v instanceof PyTraceback)) return w.raise('TypeError', '__traceback__ must be a traceback or None');
  exc.traceback = v;
  return null;
}

getter(base, '__cause__', (_w, a, at) => self(a, at).cause, (w, a, at) => {
  const v = a[at + 1]!;
  if (v !== null && !(v instanceof PyException)) {
    return w.raise('TypeError', 'exception cause must be None or derive from BaseException');
  }
  self(a, at).cause = v;
  self(a, at).suppressContext = true;
  return null;
}); // prettier-ignore

getter(base, '__context__', (_w, a, at) => self(a, at).context, (w, a, at) => {
  const v = a[at + 1]!;
  if (v !== null && !(v instanceof PyException)) {
    return w.raise('TypeError', 'exception context must be None or derive from BaseException');
  }
  self(a, at).context = v;
  return null;
}); // prettier-ignore

getter(base, '__suppress_context__', (_w, a, at) => self(a, at).suppressContext, (w, a, at) => {
  const v = a[at + 1]!;
  if (typeof v !== 'boolean') return w.raise('TypeError', 'attribute value type must be bool');
  self(a, at).suppressContext = v;
  return null;
}); // prettier-ignore

method(base, 'with_traceback', 2, 2, (w, a, at) => setTraceback(w, self(a, at), a[at + 1]!) === undefined ? undefined : a[at]); // prettier-ignore

method(base, 'add_note', 2, 2, (w, a, at) => {
  const note = a[at + 1]!;
  if (typeof note !== 'string') return w.raise('TypeError', `note must be a str, not '${typeOf(note).name}'`);
  const dict = (self(a, at).dict ??= new PyDict());
  const notes = dict.getStr('__notes__');
  if (notes instanceof PyList) notes.items.push(note);
  else if (notes === undefined) dict.setStr('__notes__', new PyList([note]));
  else return w.raise('TypeError', 'Cannot add note: __notes__ is not a list');
  return null;
});

method(base, '__setstate__', 2, 2, () => null);

/** An attribute that shows argument number `i` of an exception unless it was set. */
function argument(type: string, name: string, i: number): void {
  getter(T[type]!, name, (_w, a, at) => self(a, at).dict?.getStr(name) ?? self(a, at).args.items[i] ?? null, (_w, a, at) => {
    (self(a, at).dict ??= new PyDict()).setStr(name, a[at + 1]!);
    return null;
  }); // prettier-ignore
}

argument('StopIteration', 'value', 0);

/** SystemExit.code: the argument, or all of them. */
getter(T['SystemExit']!, 'code', (_w, a, at) => {
  const exc = self(a, at);
  const { items } = exc.args;
  return exc.dict?.getStr('code') ?? (items.length === 0 ? null : items.length === 1 ? items[0] : exc.args);
}, (_w, a, at) => {
  (self(a, at).dict ??= new PyDict()).setStr('code', a[at + 1]!);
  return null;
}); // prettier-ignore
