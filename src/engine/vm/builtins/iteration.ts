/** len, iter, next, and the functions that make iterators: range, enumerate, zip, map, filter, reversed. */
import type { World } from '../../world';
import { lookup, lookupSpecial, special, typeName, typeOf } from '../typeLookup';
import { constructor, constructorOf, makeEnterFunction, makeFunction } from '../define';
import { heldValue } from '../comparison';
import { PyDeque } from '../deque';
import { PyDict, PySet } from '../dict';
import { Ret, Status, type ThreadState } from '../frame';
import { resume } from '../coroutines/generators';
import { EXHAUSTED, isPlainIterator, iterate, Iter, next, PyDictView } from '../iterators';
import { pointsOf } from '../text/codePoints';
import {
  PyBytes, PyGenerator, PyIterator, PyList, PyNative, PyObject, PyRange, PyTuple, T, type Slot, type Value,
} from '../object'; // prettier-ignore
import { overrides } from '../operators';
import { integer } from './arguments';

/** The length of a built-in container, undefined of anything else. */
export function plainLength(v: Value): number | undefined {
  if (typeof v === 'string') return pointsOf(v).length;
  if (!(v instanceof PyObject)) return undefined;
  const held = heldValue(v);
  if (typeof held === 'string') return plainLength(held);
  if (v instanceof PyList || v instanceof PyTuple) return v.items.length;
  if (v instanceof PyDict || v instanceof PySet) return v.size;
  if (v instanceof PyBytes) return v.data.length;
  if (v instanceof PyRange || v instanceof PyDeque || v instanceof PyDictView) return v.length;
  return undefined;
}

function len(w: World, a: Slot[], at: number): Slot {
  const v = a[at]!;
  if (!(v instanceof PyObject) || !overrides(v, '__len__')) {
    const length = plainLength(v);
    if (length !== undefined) return length;
  }
  const method = lookupSpecial(typeOf(v), '__len__');
  if (method === undefined)
    return w.raise('TypeError', `object of type '${typeName(v)}' has no len()`);
  return w.tail(w.prelude('len_checked'), [method, v]);
}

function iter(w: World, a: Slot[], at: number, n: number): Slot {
  if (n === 1) return iterate(w, a[at]!);
  const it = new PyIterator(T['callableIterator'], Iter.callable, a[at]!, 0, 0, 0);
  it.extra = a[at + 1]!;
  return it;
}

/** next(it[, default]): generators are resumed in a frame of their own. */
function enterNext(
  w: World,
  t: ThreadState,
  args: Value[],
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  const it = args[0]!;
  if (it instanceof PyIterator) {
    if (args.length === 2 && !isPlainIterator(it)) return w.tail(w.prelude('next_default'), args);
    const v = next(w, it);
    if (v !== EXHAUSTED) return v;
    return args.length === 2 ? args[1] : w.stopIteration(null);
  }
  if (args.length === 2) return w.tail(w.prelude('next_default'), args);
  if (it instanceof PyGenerator && it.cls === T['generator']) {
    if (ret !== Ret.store) return w.tail(w.prelude('next_of'), args);
    return resume(w, t, it, null, Ret.send, retReg, data);
  }
  const method = lookupSpecial(typeOf(it), '__next__');
  if (method === undefined)
    return w.raise('TypeError', `'${typeName(it)}' object is not an iterator`);
  return w.tail(method, [it]);
}

constructor(T['enumerate'], '(cls, iterable, start=0)', (w, a, at) => {
  const start = a[at + 2] === undefined ? 0 : integer(w, a[at + 2]);
  if (start === undefined) return undefined;
  const it = iterate(w, a[at + 1]!);
  if (it === undefined) return failedOr(w, 'enumerate_slow', [a[at + 1]!, start]);
  return makeEnumerate(it, Number(start));
});

/** An exception, or the same again in Python: `iter()` there runs the user's `__iter__`. */
function failedOr(w: World, prelude: string, args: Value[]): undefined {
  return w.status === Status.exception ? undefined : w.tail(w.prelude(prelude), args);
}

export function makeEnumerate(it: Value, start: number): PyIterator {
  return new PyIterator(T['enumerate'], Iter.enumerate, it, start, 0, 0);
}

/** iter() of each argument; undefined with the status set, the prelude then makes the iterators. */
function iterators(w: World, sources: readonly Value[], numbered = false): Value[] | undefined {
  const out: Value[] = [];
  for (const source of sources) {
    const it = iterate(w, source);
    if (it === undefined && numbered && w.status === Status.exception)
      return w.raise('TypeError', `zip argument #${out.length + 1} must support iteration`);
    if (it === undefined) return undefined;
    out.push(it);
  }
  return out;
}

export function makeOver(kind: 'zip' | 'map' | 'filter', sources: Value, extra: Value): PyIterator {
  const it = new PyIterator(T[kind], Iter[kind], sources, 0, 0, 0);
  it.extra = extra;
  return it;
}

constructor(T['zip'], '(cls, /, *iterables, strict=False)', (w, a, at) => {
  if (a[at + 1] !== undefined && !w.traits.zipHasStrict)
    return w.raise('TypeError', w.traits.zipKeywordText);
  const strict = a[at + 1] ?? false;
  const given = (a[at + 2] as PyTuple).items;
  const its = iterators(w, given, w.traits.zipNumbersArguments);
  if (its === undefined) return failedOr(w, 'zip_slow', [new PyTuple(given), strict]);
  return makeOver('zip', new PyTuple(its), strict === true);
});

constructorOf(T['map'], 1, -1, (w, a, at, n) => {
  if (n < 3) return w.raise('TypeError', 'map() must have at least two arguments.');
  const given = a.slice(at + 2, at + n) as Value[];
  const its = iterators(w, given);
  if (its === undefined) return failedOr(w, 'map_slow', [a[at + 1]!, new PyTuple(given)]);
  return makeOver('map', new PyTuple(its), a[at + 1]!);
});

constructorOf(T['filter'], 3, 3, (w, a, at) => {
  const it = iterate(w, a[at + 2]!);
  if (it === undefined) return failedOr(w, 'filter_slow', [a[at + 1]!, a[at + 2]!]);
  return makeOver('filter', it, a[at + 1]!);
});

constructorOf(T['reversed'], 2, 2, (w, a, at) => reversed(w, a[at + 1]!));

function reversed(w: World, v: Value): Slot {
  const own = special(typeOf(v), '__reversed__');
  if (own !== undefined && own !== null && !isBuiltinReversed(own)) return w.tail(own, [v]);
  const back = (cls: string, kind: number, source: Value, at: number, end: number): PyIterator =>
    new PyIterator(T[cls], kind, source, at, end, 0);
  if (v instanceof PyList)
    return back('listReverseIterator', Iter.reversedList, v, v.items.length - 1, 0);
  if (v instanceof PyTuple) return back('reversed', Iter.reversedList, v, v.items.length - 1, 0);
  if (typeof v === 'string') {
    const chars = [...v];
    return back('reversed', Iter.reversedList, new PyTuple(chars), chars.length - 1, 0);
  }
  if (v instanceof PyBytes)
    return back('reversed', Iter.reversedList, new PyTuple([...v.data]), v.data.length - 1, 0);
  if (v instanceof PyRange) {
    const last = v.start + (v.length - 1) * v.step;
    return new PyIterator(T['rangeIterator'], Iter.range, null, last, v.start - v.step, -v.step);
  }
  if (v instanceof PyDeque)
    return back('dequeReverseIterator', Iter.reversedDeque, v, v.length - 1, v.length);
  if (v instanceof PyDict && canReverse(w, v))
    return back('dictReverseKeyIterator', Iter.reversedKeys, v, v.keys.length - 1, v.size);
  if (v instanceof PyDictView && canReverse(w, v.dict)) {
    const [name, kind] =
      v.kind === Iter.keys ? ['Key', Iter.reversedKeys] as const
      : v.kind === Iter.values ? ['Value', Iter.reversedValues] as const
      : ['Item', Iter.reversedItems] as const; // prettier-ignore
    return back(`dictReverse${name}Iterator`, kind, v.dict, v.dict.keys.length - 1, v.dict.size);
  }
  if (
    lookup(typeOf(v), '__getitem__') !== undefined &&
    lookup(typeOf(v), '__len__') !== undefined &&
    !(v instanceof PyDict) &&
    own !== null
  ) {
    return w.tail(w.prelude('reversed_sequence'), [v]);
  }
  return w.raise('TypeError', `'${typeName(v)}' object is not reversible`);
}

/** An OrderedDict could always be run through backwards. */
function canReverse(w: World, dict: PyDict): boolean {
  return w.traits.reversesDicts || lookup(dict.cls, 'move_to_end') !== undefined;
}

function isBuiltinReversed(v: Value): boolean {
  return v instanceof PyNative;
}

export function makeReversedSequence(source: Value, length: number): PyIterator {
  return new PyIterator(T['reversed'], Iter.reversedSequence, source, length - 1, 0, 0);
}

export const iterationFunctions = [
  makeFunction('len', 1, 1, len),
  makeFunction('iter', 1, 2, iter),
  makeEnterFunction('next', 1, 2, enterNext),
];
