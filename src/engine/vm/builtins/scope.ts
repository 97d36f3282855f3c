/** globals, locals, dir, exit, __import__. */
import type { World } from '../../world';
import { importAbsolute } from '../imports';
import { present } from '../classes/attributes';
import { asInt } from '../numbers';
import { special, typeName, typeOf } from '../typeLookup';
import { makeFunction, makeFunctionWith } from '../define';
import { PyDict } from '../dict';
import { CodeFlag } from '../../../compiler/code';
import type { Frame } from '../frame';
import {
  PyException, PyExtensible, PyInstance, PyList, PyModule, PyTuple, PyType, T, type Slot, type Value,
} from '../object'; // prettier-ignore
import { globalsOf, hasNamespace, localsOf } from './frameObjects';

/** The frame whose instruction called the native. */
export function callingFrame(w: World): Frame {
  const { frames } = w.thread;
  return frames[frames.length - 1];
}

/** The local variables where a native is called. Of a function, up to 3.12 always the same dict. */
export function locals(w: World): PyDict {
  const frame = callingFrame(w);
  if ((frame.code.flags & CodeFlag.module) !== 0) return globalsOf(frame.module);
  if (frame.ns !== null && hasNamespace(frame)) return frame.ns;
  const now = localsOf(frame, frame.gen === null ? w.thread.stack : frame.gen.regs);
  if (!w.traits.localsIsOneDict) return now;
  const known = (frame.ns ??= new PyDict());
  for (const { name } of frame.code.unit.locals) known.deleteStr(name);
  known.copyFrom(now);
  return known;
}

/** The names that dir() shows of a value, in order. */
export function namesOf(w: World, v: Value): string[] {
  const names = new Set<string>();
  const take = (dict: PyDict | null): void => {
    for (const key of dict?.keys ?? []) if (typeof key === 'string') names.add(key);
  };
  if (v instanceof PyModule) take(globalsOf(v));
  else {
    const cls = v instanceof PyType ? v : typeOf(v);
    for (const c of cls.mro)
      for (const [name, value] of c.attrs)
        if (!INTERNAL.has(name) && present(w, value) !== undefined) names.add(name);
    if (v instanceof PyInstance && v.dict === null)
      for (const name of v.shape.names) names.add(name);
    if (v instanceof PyInstance || v instanceof PyExtensible) take(v.dict);
    names.delete('');
  }
  return [...names].sort((x, y) => (x < y ? -1 : 1));
}

/** Attributes of types that are the engine's own. */
const INTERNAL: ReadonlySet<string> = new Set(['__operators__']);

function dir(w: World, a: Slot[], at: number, n: number): Slot {
  if (n === 0) {
    const found = locals(w);
    return new PyList(
      found instanceof PyDict
        ? found.keys.filter((k): k is string => typeof k === 'string').sort()
        : [],
    );
  }
  const own = special(typeOf(a[at]!), '__dir__');
  if (own !== undefined) return w.tail(w.prelude('dir_checked'), [own, a[at]!]);
  return new PyList(namesOf(w, a[at]!));
}

function exit(w: World, a: Slot[], at: number, n: number): Slot {
  return w.throw(new PyException(T['SystemExit'], new PyTuple([n > 0 ? a[at]! : null])));
}

/**
 * __import__(): the call is made again when the module's body has run, so it has to come from an
 * instruction.
 */
function importByName(w: World, a: Slot[], at: number): Slot {
  const name = a[at];
  const level = asInt(a[at + 4] ?? 0);
  if (typeof name !== 'string')
    return w.raise('TypeError', `__import__() argument 1 must be str, not ${typeName(name!)}`);
  if (level !== 0) return w.refuse('__import__() with a level');
  const wanted = a[at + 3];
  const names = wanted instanceof PyTuple || wanted instanceof PyList ? wanted.items : [];
  const from = names.length === 0 ? null : new PyTuple(names.slice());
  return importAbsolute(w, w.thread, name, from, true, 0);
}

/** As long as nobody has imported sys, its hook is its own. */
function callBreakpointHook(w: World, a: Slot[], at: number): Slot {
  const sys = w.process.modules.getStr('sys');
  const given = [a[at]!, a[at + 1]!];
  if (!(sys instanceof PyModule)) return w.tail(w.prelude('sys_breakpointhook'), given);
  const hook = sys.get('breakpointhook');
  if (hook === undefined) return w.raise('RuntimeError', 'lost sys.breakpointhook');
  return w.tail(w.prelude('call_breakpointhook'), [hook, ...given]);
}

export const scopeFunctions = [
  makeFunctionWith(
    '__import__',
    '(name, globals=None, locals=None, fromlist=(), level=0)',
    importByName,
  ),
  makeFunction('globals', 0, 0, (w) => globalsOf(callingFrame(w).module)),
  makeFunction('locals', 0, 0, locals),
  makeFunction('dir', 0, 1, dir),
  makeFunction('exit', 0, 1, exit),
  makeFunction('quit', 0, 1, exit),
  makeFunction('aiter', 1, 1, (w, a, at) => w.tail(w.prelude('aiter_of'), [a[at]!])),
  makeFunction('anext', 1, 2, (w, a, at, n) =>
    w.tail(w.prelude('anext_of'), a.slice(at, at + n) as Value[]),
  ),
  makeFunctionWith('breakpoint', '(*args, **kwargs)', callBreakpointHook),
];
