/** What match statements and except* ask that needs no Python (`Py_TPFLAGS_SEQUENCE` and the like). */
import type { World } from '../world';
import { PyDeque } from './deque';
import { PyDict } from './dict';
import { makeFunction } from './define';
import { PyException, PyList, PyRange, PyTuple, PyType, T, type Slot, type Value } from './object';
import { isSubclass, typeOf } from './typeLookup';

/** Classes outside of the built-in types say by their bases what they are. */
function hasAbstractBase(v: Value, name: string): boolean {
  return typeOf(v).mro.some((cls) => cls.name === name && cls.module === 'collections.abc');
}

export function isMatchSequence(v: Value): boolean {
  return (
    v instanceof PyList ||
    v instanceof PyTuple ||
    v instanceof PyRange ||
    v instanceof PyDeque ||
    (typeof v === 'object' && v !== null && !isText(v) && hasAbstractBase(v, 'Sequence')) ||
    (typeof v === 'object' && v !== null && v.cls.name === 'memoryview')
  );
}

function isText(v: Value): boolean {
  return ['str', 'bytes', 'bytearray'].some((name) => isSubclass(typeOf(v), T[name] ?? T['str']));
}

export function isMatchMapping(v: Value): boolean {
  if (v instanceof PyDict) return true;
  return (
    typeof v === 'object' &&
    v !== null &&
    (v.cls.name === 'mappingproxy' || hasAbstractBase(v, 'Mapping'))
  );
}

/** The types whose one positional sub-pattern is about the subject itself. */
const SELF = [
  'bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple',
]; // prettier-ignore

function matchesItself(_w: World, a: Slot[], at: number): boolean {
  const cls = a[at] as PyType;
  return SELF.some((name) => name in T && isSubclass(cls, T[name]));
}

/** Do two exceptions differ in nothing but what they are groups of? (`is_same_exception_metadata`) */
function sameMetadata(_w: World, a: Slot[], at: number): boolean {
  const [x, y] = [a[at] as PyException, a[at + 1] as PyException];
  return (
    x.dict?.getStr('__notes__') === y.dict?.getStr('__notes__') &&
    x.traceback === y.traceback &&
    x.cause === y.cause &&
    x.context === y.context
  );
}

/** For the prelude. */
export function patternFunctions(): readonly (readonly [string, Value])[] {
  return [
    ['_matches_itself', makeFunction('_matches_itself', 1, 1, matchesItself)],
    ['_same_metadata', makeFunction('_same_metadata', 2, 2, sameMetadata)],
    [
      '_is_among',
      makeFunction('_is_among', 2, 2, (_w, a, at) => (a[at + 1] as PyList).items.includes(a[at]!)),
    ],
  ];
}
