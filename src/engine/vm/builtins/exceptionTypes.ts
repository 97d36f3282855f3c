/** The exception classes: their arguments, links and texts, as in `exceptions.c`. */
import type { World } from '../../world';
import { isSubclass, special, typeName } from '../typeLookup';
import type { NativeFn } from '../native';
import { constructor, getter, method, onlyWith, slotWith } from '../define';
import { strException } from '../text/format';
import { PyDict } from '../dict';
import { invalidKeyword, suggested } from '../nativeErrors';
import './osErrors';
import { shownArgs } from './shownArgs';
import {
  PyException,
  PyList,
  PyTraceback,
  PyTuple,
  PyType,
  T,
  type Slot,
  type Value,
} from '../object';

const base = T['BaseException'];
const self = (a: Slot[], at: number): PyException => a[at] as PyException;

/** Exceptions that take keyword arguments and keep them as attributes. */
const KEYWORDS: readonly (readonly [type: string, ...names: string[]])[] = [
  ['ImportError', 'name', 'path'], ['AttributeError', 'name', 'obj'], ['NameError', 'name'],
]; // prettier-ignore

constructor(base, '(cls, /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  const args = a[at + 1] as PyTuple;
  const made = new PyException(cls, args);
  const keywords = a[at + 2] as PyDict;
  if (keywords.size > 0 && special(cls, '__init__') === undefined)
    return takeKeywords(w, made, keywords);
  return made;
});

function takeKeywords(w: World, exc: PyException, keywords: PyDict): Slot {
  const known = KEYWORDS.find(([type]) => isSubclass(exc.cls, T[type]));
  if (known === undefined)
    return w.raise('TypeError', `${exc.cls.name}() takes no keyword arguments`);
  const [type, ...names] = known;
  for (const key of keywords.keys) {
    if (typeof key === 'string' && names.includes(key)) continue;
    return w.raise(
      'TypeError',
      w.traits.keywordErrorSaysGot
        ? `${type}() got an unexpected keyword argument '${String(key)}'${suggested(w, String(key), names)}`
        : invalidKeyword(w, String(key), type),
    );
  }
  (exc.dict ??= new PyDict()).copyFrom(keywords);
  return exc;
}

slotWith(base, '__init__', '(self, /, *args, **kwargs)', (w, a, at) => {
  const keywords = a[at + 2] as PyDict;
  self(a, at).args = a[at + 1] as PyTuple;
  return keywords.size === 0 || takeKeywords(w, self(a, at), keywords) !== undefined
    ? null
    : undefined;
});

method(base, '__str__', 1, 1, (w, a, at) => strException(w, self(a, at)));
method(T['ImportError'], '__str__', 1, 1, (w, a, at) => {
  const { items } = self(a, at).args;
  return items.length === 1 && typeof items[0] === 'string'
    ? items[0]
    : strException(w, self(a, at));
});
method(T['SyntaxError'], '__str__', 1, 1, (w, a, at) => {
  const [message, place] = self(a, at).args.items;
  if (typeof message !== 'string' || !(place instanceof PyTuple))
    return strException(w, self(a, at));
  const [file, line] = place.items;
  const name = typeof file === 'string' ? `${file.split('/').pop()!}, ` : '';
  return typeof line === 'number' ? `${message} (${name}line ${line})` : message;
});

getter(base, 'args', (_w, a, at) => shownArgs(self(a, at)), (w, a, at) => {
  const v = a[at + 1]!;
  if (v instanceof PyTuple) self(a, at).args = v;
  else if (v instanceof PyList) self(a, at).args = new PyTuple(v.items.slice());
  else return w.raise('TypeError', `'${typeName(v)}' object is not iterable`);
  return null;
}); // prettier-ignore

getter(base, '__traceback__', (_w, a, at) => self(a, at).traceback, (w, a, at) => setTraceback(w, self(a, at), a[at + 1]!)); // prettier-ignore

function setTraceback(w: World, exc: PyException, v: Value): Slot {
  if (v !== null && !(v instanceof PyTraceback))
    return w.raise('TypeError', '__traceback__ must be a traceback or None');
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
  if (typeof note !== 'string')
    return w.raise('TypeError', `note must be a str, not '${typeName(note)}'`);
  const dict = (self(a, at).dict ??= new PyDict());
  const notes = dict.getStr('__notes__');
  if (notes instanceof PyList) notes.items.push(note);
  else if (notes === undefined) dict.setStr('__notes__', new PyList([note]));
  else return w.raise('TypeError', 'Cannot add note: __notes__ is not a list');
  return null;
});

onlyWith('hasExceptionNotes', base, 'add_note');

method(base, '__setstate__', 2, 2, () => null);

/** An attribute that shows argument number `i` of an exception unless it was set. */
function argument(type: string, name: string, i: number): void {
  getter(
    T[type],
    name,
    (_w, a, at) => self(a, at).dict?.getStr(name) ?? self(a, at).args.items[i] ?? null,
    keep(name),
  );
}

/** A setter that keeps the value in the exception's dict. */
function keep(name: string): NativeFn {
  return (_w, a, at) => {
    (self(a, at).dict ??= new PyDict()).setStr(name, a[at + 1]!);
    return null;
  };
}

argument('StopIteration', 'value', 0);
['encoding', 'object', 'start', 'end', 'reason'].forEach((name, i) => {
  argument('UnicodeEncodeError', name, i);
  argument('UnicodeDecodeError', name, i);
});
argument('OSError', 'filename2', 4);
argument('SyntaxError', 'msg', 0);
/** Where a SyntaxError is: its second argument. */
['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].forEach((name, i) => {
  getter(T['SyntaxError'], name, (_w, a, at) => {
    const place = self(a, at).args.items[1];
    const shown = place instanceof PyTuple ? place.items[i] : undefined;
    return self(a, at).dict?.getStr(name) ?? shown ?? null;
  }, keep(name));
}); // prettier-ignore
['name', 'path', 'name_from'].forEach((name, i) => {
  getter(
    T['ImportError'],
    name,
    (_w, a, at) => {
      const { dict, subject } = self(a, at);
      return dict?.getStr(name) ?? (subject instanceof PyTuple ? subject.items[i] : null);
    },
    keep(name),
  );
});
getter(
  T['ImportError'],
  'msg',
  (_w, a, at) => (self(a, at).args.items.length === 1 ? self(a, at).args.items[0] : null),
  keep('msg'),
);
getter(
  T['AttributeError'],
  'obj',
  (_w, a, at) => self(a, at).dict?.getStr('obj') ?? self(a, at).subject ?? null,
  keep('obj'),
);

/** The name that the interpreter could not find is in its message. */
for (const [type, pattern] of [
  ['AttributeError', /has no attribute '([^']*)'/], ['NameError', /^name '([^']*)' is not defined$/],
] as const) {
  getter(T[type], 'name', (_w, a, at) => {
    const exc = self(a, at);
    const [message] = exc.args.items;
    return exc.dict?.getStr('name') ?? (typeof message === 'string' ? (pattern.exec(message)?.[1] ?? null) : null);
  }, keep('name'));
} // prettier-ignore

/** SystemExit.code: the argument, or all of them. */
getter(T['SystemExit'], 'code', (_w, a, at) => {
  const exc = self(a, at);
  const { items } = exc.args;
  return exc.dict?.getStr('code') ?? (items.length === 0 ? null : items.length === 1 ? items[0] : exc.args);
}, keep('code')); // prettier-ignore
