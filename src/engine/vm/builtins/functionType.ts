/** Functions, methods, natives, modules and cells: their attributes. */
import { evaluateAnnotations } from '../annotations';
import { getAttribute } from '../classes/attributes';
import { typeName } from '../typeLookup';
import { constructorOf, getter, method } from '../define';
import { PyDict } from '../dict';
import { PyGetSet } from '../classes/descriptorObjects';
import {
  PyCell, PyFunction, PyMethod, PyModule, PyNative, PyTuple, T, type Slot,
} from '../object'; // prettier-ignore
import { GlobalNames } from '../../../compiler/code';
import { codeValue, globalsOf } from './frameObjects';
import { PyCode } from './values';

const fn = T['function'];
const self = (a: Slot[], at: number): PyFunction => a[at] as PyFunction;

for (const [name, field] of [['__name__', 'name'], ['__qualname__', 'qualname']] as const) {
  getter(fn, name, (_w, a, at) => self(a, at)[field], (w, a, at) => {
    const v = a[at + 1]!;
    if (typeof v !== 'string') return w.raise('TypeError', `${name} must be set to a string object`);
    self(a, at)[field] = v;
    return null;
  });
} // prettier-ignore

getter(fn, '__doc__', (_w, a, at) => self(a, at).doc, (_w, a, at) => {
  self(a, at).doc = a[at + 1]!;
  return null;
}); // prettier-ignore

getter(fn, '__module__', (_w, a, at) => {
  const f = self(a, at);
  return f.special?.getStr('__module__') ?? f.module.get('__name__') ?? f.module.name;
}, (_w, a, at) => {
  (self(a, at).special ??= new PyDict()).setStr('__module__', a[at + 1]!);
  return null;
}); // prettier-ignore

getter(fn, '__defaults__', (_w, a, at) => self(a, at).defaults, (w, a, at) => {
  const v = a[at + 1]!;
  if (v !== null && !(v instanceof PyTuple)) return w.raise('TypeError', '__defaults__ must be set to a tuple object');
  self(a, at).defaults = v;
  return null;
}); // prettier-ignore

getter(fn, '__kwdefaults__', (_w, a, at) => self(a, at).kwDefaults, (w, a, at) => {
  const v = a[at + 1]!;
  if (v !== null && !(v instanceof PyDict)) return w.raise('TypeError', '__kwdefaults__ must be set to a dict object');
  self(a, at).kwDefaults = v;
  return null;
}); // prettier-ignore

getter(fn, '__code__', (_w, a, at) => codeValue(self(a, at).code), (w, a, at) => {
  const v = a[at + 1]!;
  if (!(v instanceof PyCode)) return w.raise('TypeError', '__code__ must be set to a code object');
  self(a, at).code = v.code;
  return null;
}); // prettier-ignore

getter(fn, '__globals__', (_w, a, at) => globalsOf(self(a, at).module));
getter(fn, '__closure__', (_w, a, at) => {
  const { closure } = self(a, at);
  return closure === null ? null : new PyTuple(closure.slice());
});

/** Annotations are kept as their text and evaluated here; from then on they are the function's own dict. */
getter(fn, '__annotations__', (w, a, at) => {
  const f = self(a, at);
  const own = f.special?.getStr('__annotations__');
  if (own !== undefined) return own;
  return evaluateAnnotations(w, f);
}, (w, a, at) => {
  const v = a[at + 1]!;
  if (v !== null && !(v instanceof PyDict)) return w.raise('TypeError', '__annotations__ must be set to a dict object');
  (self(a, at).special ??= new PyDict()).setStr('__annotations__', v ?? new PyDict());
  return null;
}); // prettier-ignore

/** function.__get__(obj, cls): the bound method. */
for (const type of [fn, T['builtin']]) {
  method(type, '__get__', 2, 3, (_w, a, at) => {
    const f = a[at]!;
    const binds = f instanceof PyFunction || (f instanceof PyNative && f.native.method);
    return a[at + 1] === null || !binds ? f : new PyMethod(f, a[at + 1]!);
  });
}

const bound = T['method'];
constructorOf(bound, 3, 3, (w, a, at) => {
  if (a[at + 2] === null) return w.raise('TypeError', 'instance must not be None');
  return new PyMethod(a[at + 1]!, a[at + 2]!);
});
for (const type of [bound, T['boundBuiltin']]) {
  method(type, '__get__', 2, 3, (_w, a, at) => a[at]);
  getter(type, '__self__', (_w, a, at) => (a[at] as PyMethod).self);
  getter(type, '__func__', (_w, a, at) => (a[at] as PyMethod).func);
  // Whatever else is asked of a method is asked of its function.
  for (const name of [
    '__name__',
    '__qualname__',
    '__doc__',
    '__module__',
    '__wrapped__',
    '__code__',
    '__defaults__',
    '__dict__',
    '__annotations__',
    '__kwdefaults__',
  ]) {
    getter(type, name, (w, a, at) => getAttribute(w, (a[at] as PyMethod).func, name));
  }
  method(type, '__getattr__', 2, 2, (w, a, at) =>
    getAttribute(w, (a[at] as PyMethod).func, a[at + 1] as string),
  );
}

const builtin = T['builtin'];
const native = (a: Slot[], at: number): PyNative => a[at] as PyNative;
getter(builtin, '__name__', (_w, a, at) => native(a, at).native.name);
getter(builtin, '__qualname__', (_w, a, at) => {
  const { owner, name } = native(a, at).native;
  return owner === null ? name : `${owner.name}.${name}`;
});
getter(builtin, '__module__', (_w, a, at) =>
  native(a, at).native.owner === null ? 'builtins' : null,
);
getter(builtin, '__doc__', () => null);
getter(builtin, '__self__', (_w, a, at) => native(a, at).native.owner);
getter(builtin, '__text_signature__', () => null);

getter(T['getset'], '__name__', (_w, a, at) => (a[at] as PyGetSet).name);
method(T['getset'], '__get__', 2, 3, (w, a, at) =>
  a[at + 1] === null ? a[at] : (a[at] as PyGetSet).getter.fn(w, [a[at + 1]], 0, 1),
);

const cell = T['cell'];
getter(cell, 'cell_contents', (w, a, at) => {
  const { value } = a[at] as PyCell;
  return value === undefined ? w.raise('ValueError', 'Cell is empty') : value;
}, (_w, a, at) => {
  (a[at] as PyCell).value = a[at + 1];
  return null;
}); // prettier-ignore

const module = T['module'];
constructorOf(module, 2, 3, (w, a, at, n) => {
  const name = a[at + 1]!;
  if (typeof name !== 'string')
    return w.raise('TypeError', `module() argument 1 must be str, not ${typeName(name)}`);
  const made = new PyModule(name, new GlobalNames());
  made.set('__name__', name);
  made.set('__doc__', n > 2 ? a[at + 2]! : null);
  return made;
});
getter(module, '__dict__', (_w, a, at) => globalsOf(a[at] as PyModule));
getter(module, '__name__', (_w, a, at) => (a[at] as PyModule).name);
getter(module, '__doc__', () => null);
