/** sys: what programs ask of the interpreter itself. */
import type { World } from '../world';
import { isCallable } from '../vm/call';
import { frameValue } from '../vm/builtins/frameObjects';
import { makeFunction, makeFunctionWith } from '../vm/define';
import { sizeOf, sysDetails } from './sysDetails';
import { handledException } from '../vm/exceptions/handled';
import { PyException, PyFloat, PyList, PyTuple, T, type Slot, type Value } from '../vm/object';
import { typeName } from '../vm/typeLookup';
import { PyTextFile } from '../vm/builtins/textFile';
import { asInt } from '../vm/numbers';

/** What `import sys` gives. */
export const sysNames: Readonly<Record<string, (w: World) => Value | undefined>> = {
  ...sysDetails,
  argv: (w) => new PyList([w.options.file, ...w.options.args]),
  version: (w) => `${w.traits.version.join('.')} (main, Jan  1 2020, 00:00:00) [Loopscope engine]`,
  path: (w) => new PyList([folderOf(w.options.file), '/usr/lib/python3']),
  platform: () => 'linux',
  byteorder: () => 'little',
  maxsize: () => 9223372036854775807n,
  executable: () => '/usr/bin/python3',
  stdin: () => new PyTextFile(0),
  stdout: () => new PyTextFile(1),
  stderr: () => new PyTextFile(2),
  __stdin__: () => new PyTextFile(0),
  __stdout__: () => new PyTextFile(1),
  __stderr__: () => new PyTextFile(2),
  modules: (w) => w.process.modules,
  exit: () =>
    makeFunction('exit', 0, 1, (w, a, at, n) => {
      const code = n === 0 ? null : a[at]!;
      const args = code instanceof PyTuple ? code : new PyTuple(code === null ? [] : [code]);
      return w.throw(new PyException(T['SystemExit'], args));
    }),
  exc_info: () =>
    makeFunction('exc_info', 0, 0, (w) => {
      const exc = handledException(w.thread);
      return new PyTuple(exc === null ? [null, null, null] : [exc.cls, exc, exc.traceback]);
    }),
  exception: () => makeFunction('exception', 0, 0, (w) => handledException(w.thread)),
  excepthook: () => exceptHook,
  __excepthook__: () => exceptHook,
  unraisablehook: () => unraisableHook,
  __unraisablehook__: () => unraisableHook,
  displayhook: () => displayHook,
  __displayhook__: () => displayHook,
  breakpointhook: () => breakpointHook,
  __breakpointhook__: () => breakpointHook,
  is_finalizing: () => makeFunction('is_finalizing', 0, 0, (w) => w.process.finalizing),
  getdefaultencoding: () => makeFunction('getdefaultencoding', 0, 0, () => 'utf-8'),
  getfilesystemencoding: () => makeFunction('getfilesystemencoding', 0, 0, () => 'utf-8'),
  getfilesystemencodeerrors: () =>
    makeFunction('getfilesystemencodeerrors', 0, 0, () => 'surrogateescape'),
  getsizeof: () =>
    makeFunctionWith('getsizeof', '(object, default=None)', (_w, a, at) => sizeOf(a[at])),
  gettrace: () => makeFunction('gettrace', 0, 0, () => null),
  getprofile: () => makeFunction('getprofile', 0, 0, () => null),
  audit: () => makeFunction('audit', 1, -1, () => null),
  _getframe: () => makeFunction('_getframe', 0, 1, getFrame),
  set_coroutine_origin_tracking_depth: () =>
    makeFunctionWith('set_coroutine_origin_tracking_depth', '(depth)', setOriginDepth),
  get_coroutine_origin_tracking_depth: () =>
    makeFunction('get_coroutine_origin_tracking_depth', 0, 0, (w) => w.thread.originDepth),
  get_int_max_str_digits: () => makeFunction('get_int_max_str_digits', 0, 0, () => 4300),
  getrecursionlimit: () => makeFunction('getrecursionlimit', 0, 0, (w) => w.recursionLimit),
  setrecursionlimit: () =>
    makeFunction('setrecursionlimit', 1, 1, (w, a, at) => {
      const limit = asInt(a[at]);
      if (limit === undefined) return notAnInteger(w, a[at]);
      if (limit < 1)
        return w.raise('ValueError', 'recursion limit must be greater or equal than 1');
      w.recursionLimit = Number(limit);
      return null;
    }),
  setswitchinterval: () => makeFunction('setswitchinterval', 1, 1, () => null),
  getswitchinterval: () => makeFunction('getswitchinterval', 0, 0, () => new PyFloat(0.005)),
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

const exceptHook = makeFunction('excepthook', 3, 3, (w, a, at) =>
  w.tail(w.prelude('sys_excepthook'), [a[at]!, a[at + 1]!, a[at + 2]!]),
);
const unraisableHook = makeFunction('unraisablehook', 1, 1, (w, a, at) =>
  w.tail(w.prelude('sys_unraisablehook'), [a[at]!]),
);
const displayHook = makeFunction('displayhook', 1, 1, (w, a, at) =>
  a[at] === null ? null : w.tail(w.prelude('print_expr'), [a[at]!]),
);
const breakpointHook = makeFunctionWith('breakpointhook', '(*args, **kwargs)', (w, a, at) =>
  w.tail(w.prelude('sys_breakpointhook'), [a[at]!, a[at + 1]!]),
);

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function notAnInteger(w: World, v: Slot): undefined {
  return w.raise('TypeError', `'${typeName(v!)}' object cannot be interpreted as an integer`);
}

/** The frame that calls, or one `depth` below it. */
function getFrame(w: World, a: Slot[], at: number, n: number): Slot {
  const depth = n === 0 ? 0 : asInt(a[at]);
  if (depth === undefined) return notAnInteger(w, a[at]);
  return (
    frameValue(w.thread, Number(depth)) ?? w.raise('ValueError', 'call stack is not deep enough')
  );
}

function setOriginDepth(w: World, a: Slot[], at: number): Slot {
  const depth = asInt(a[at]);
  if (depth === undefined) return notAnInteger(w, a[at]);
  if (depth < 0) return w.raise('ValueError', 'depth must be >= 0');
  w.thread.originDepth = Number(depth);
  return null;
}
