/** sys, gc and atexit: what programs ask of the interpreter itself. */
import { takeDead } from '../death';
import type { World } from '../world';
import { isCallable } from '../vm/call';
import { makeFunction, makeFunctionWith } from '../vm/define';
import { handledException } from '../vm/exceptionOps';
import { PyException, PyList, PyTuple, T, type Slot, type Value } from '../vm/object';
import { typeName } from '../vm/typeLookup';
import { PyTextFile } from '../vm/builtins/textFile';
import { asInt } from '../vm/numbers';

/** What `import sys` gives. */
export const sysNames: Readonly<Record<string, (w: World) => Value | undefined>> = {
  argv: (w) => new PyList([w.options.file, ...w.options.args]),
  version_info: (w) => new PyTuple([...w.traits.version, 'final', 0]),
  version: (w) => `${w.traits.version.join('.')} (Loopscope engine)`,
  platform: () => 'linux',
  byteorder: () => 'little',
  maxsize: () => 9223372036854775807n,
  executable: () => '/usr/bin/python3',
  stdout: () => new PyTextFile(1),
  stderr: () => new PyTextFile(2),
  modules: (w) => w.process.modules,
  exit: () =>
    makeFunction('exit', 0, 1, (w, a, at, n) => {
      return w.throw(
        new PyException(T['SystemExit'], new PyTuple(n === 0 || a[at] === null ? [] : [a[at]!])),
      );
    }),
  exc_info: () =>
    makeFunction('exc_info', 0, 0, (w) => {
      const exc = handledException(w.thread);
      return new PyTuple(exc === null ? [null, null, null] : [exc.cls, exc, exc.traceback]);
    }),
  getrecursionlimit: () => makeFunction('getrecursionlimit', 0, 0, (w) => w.recursionLimit),
  setrecursionlimit: () =>
    makeFunction('setrecursionlimit', 1, 1, (w, a, at) => {
      w.recursionLimit = Math.max(1, Number(asInt(a[at]) ?? 1000));
      return null;
    }),
  setswitchinterval: () => makeFunction('setswitchinterval', 1, 1, () => null),
  getswitchinterval: () => makeFunction('getswitchinterval', 0, 0, () => null),
  get_asyncgen_hooks: (w) =>
    w.traits.hasAsyncgenHooks ? makeFunction('get_asyncgen_hooks', 0, 0, asyncgenHooks) : undefined,
  set_asyncgen_hooks: (w) =>
    w.traits.hasAsyncgenHooks
      ? makeFunctionWith('set_asyncgen_hooks', '(firstiter=None, finalizer=None)', setAsyncgenHooks)
      : undefined,
  intern: () => makeFunction('intern', 1, 1, (_w, a, at) => a[at]),
};

/** The hooks of this thread, as a named tuple. */
function asyncgenHooks(w: World): Value {
  const { asyncgenFirst, asyncgenFinalizer } = w.thread;
  return new PyTuple([asyncgenFirst, asyncgenFinalizer], T['asyncgenHooks']);
}

function setAsyncgenHooks(w: World, a: Slot[], at: number): Slot {
  for (const [i, name] of ['firstiter', 'finalizer'].entries()) {
    const hook = a[at + i];
    if (hook === undefined || hook === null || isCallable(hook)) continue;
    return w.raise('TypeError', `callable ${name} expected, got ${typeName(hook)}`);
  }
  const [first, finalizer] = [a[at], a[at + 1]];
  if (first !== undefined) w.thread.asyncgenFirst = first;
  if (finalizer !== undefined) w.thread.asyncgenFinalizer = finalizer;
  return null;
}

/** What `import gc` gives. */
export const gcNames: Readonly<Record<string, (w: World) => Value>> = {
  collect: () =>
    makeFunctionWith('collect', '(generation=2)', (w) =>
      w.tail(w.prelude('collect'), [new PyList(takeDead(w, true))]),
    ),
  disable: () => makeFunction('disable', 0, 0, () => null),
  enable: () => makeFunction('enable', 0, 0, () => null),
  isenabled: () => makeFunction('isenabled', 0, 0, () => true),
};

function registered(w: World, key: string): PyList {
  const known = w.process.hooks.get(key);
  if (known instanceof PyList) return known;
  const list = new PyList([]);
  w.process.hooks.set(key, list);
  return list;
}

/** What `import atexit` gives. */
export const atexitNames: Readonly<Record<string, (w: World) => Value>> = {
  register: () =>
    makeFunctionWith('register', '(func, *args, **kwargs)', (w, a, at) => {
      registered(w, 'atexit').items.push(new PyTuple([a[at]!, a[at + 1]!, a[at + 2]!]));
      return a[at]!;
    }),
  unregister: () =>
    makeFunction('unregister', 1, 1, (w, a, at) => {
      const list = registered(w, 'atexit');
      list.items = list.items.filter((item) => (item as PyTuple).items[0] !== a[at]);
      return null;
    }),
};
