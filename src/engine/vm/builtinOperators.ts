/**
 * What the built-in types themselves answer to an operator: their `__add__`, `__mul__`, `__or__` …
 *
 * `undefined` with the world's status unset means NotImplemented: the other operand is asked.
 */
import type { World } from '../world';
import { typeName, typeOf } from './typeLookup';
import { uniteTypes } from './builtins/typeUnions';
import { hashesInPython } from './comparison';
import { PyDeque } from './deque';
import { dictEntries, PyDict, PySet, storedKey, type HashKey } from './dict';
import { percentFormat } from './text/percentFormat';
import { PyComplex } from './complexNumbers';
import { asDouble, asInt, complexBinary, intBinary, mixedBinary } from './numbers';
import {
  PyBytes, PyInstance, PyList, PyRange, PyTuple, PyType, T, type Slot, type Value,
} from './object'; // prettier-ignore
import { canGrow, canMake, memoryError, MOST_CHARACTERS } from './memory';
import { NOT_IMPLEMENTED } from './singletons';
import { chargeText } from './work';

/** x op y as the built-in type of `x` (or for a reflected operator, of `y`) has it. */
export function builtinOperation(
  w: World,
  symbol: string,
  x: Value,
  y: Value,
  inPlace: boolean,
): Slot {
  const [i, j] = [asInt(x), asInt(y)];
  if (i !== undefined && j !== undefined)
    return symbol === '@' ? undefined : intBinary(w, symbol, i, j);
  if (asDouble(x) !== undefined && asDouble(y) !== undefined) return mixedBinary(w, symbol, x, y);
  return builtinBinary(w, symbol, x, y, inPlace);
}

/** The same for everything but ints and floats. */
export function builtinBinary(
  w: World,
  symbol: string,
  x: Value,
  y: Value,
  inPlace: boolean,
): Slot {
  if (x instanceof PyComplex || y instanceof PyComplex) {
    const r = complexBinary(w, symbol, x, y);
    if (r !== undefined || w.failed) return r;
  }
  switch (symbol) {
    case '+':
      return add(w, x, y, inPlace);
    case '*':
      return repeat(w, x, y, inPlace) ?? (w.failed ? undefined : repeat(w, y, x, false));
    case '%': {
      const format = textOf(x);
      if (format !== undefined) return percentFormat(w, format, y);
      return x instanceof PyBytes ? w.tail(w.prelude('bytes_percent'), [x, y]) : undefined;
    }
    case '|':
    case '&':
    case '-':
    case '^':
      if (x instanceof PySet && y instanceof PySet) return setOperation(w, symbol, x, y, inPlace);
      if (symbol !== '|') return undefined;
      if (x instanceof PyDict && y instanceof PyDict)
        return w.traits.dictsMerge ? mergeDicts(w, x, y, inPlace) : undefined;
      return w.traits.hasTypeUnion ? unite(x, y) : undefined;
    default:
      return undefined;
  }
}

/** `int | None`: a union of types. */
function unite(x: Value, y: Value): Slot {
  if (!isType(x) && !isType(y)) return undefined;
  const united = uniteTypes(x, y);
  return united === NOT_IMPLEMENTED ? undefined : united;
}

function isType(v: Value): boolean {
  const cls: PyType = typeOf(v);
  return v instanceof PyType || cls === T['UnionType'] || cls === T['GenericAlias'];
}

function textOf(v: Value): string | undefined {
  if (typeof v === 'string') return v;
  return v instanceof PyInstance && v.cls.layout === 'str' ? (v.slots[0] as string) : undefined;
}

function add(w: World, x: Value, y: Value, inPlace: boolean): Slot {
  const [s, t] = [textOf(x), textOf(y)];
  if (s !== undefined && t !== undefined) return s + t;
  if (x instanceof PyList) {
    if (inPlace) {
      const items = sequenceItems(y);
      if (items === undefined) return w.tail(w.prelude('list_iadd'), [x, y]);
      if (!canGrow(w, x.items.length, items.length)) return undefined;
      for (const item of items === x.items ? items.slice() : items) x.items.push(item);
      return x;
    }
    if (y instanceof PyList) {
      const fits = canMake(w, x.items.length + y.items.length);
      return fits ? new PyList([...x.items, ...y.items]) : undefined;
    }
  }
  if (x instanceof PyTuple && y instanceof PyTuple) {
    const fits = canMake(w, x.items.length + y.items.length);
    return fits ? new PyTuple([...x.items, ...y.items]) : undefined;
  }
  if (x instanceof PyBytes && y instanceof PyBytes) {
    if (x.data.length + y.data.length > MOST_CHARACTERS) return memoryError(w);
    const data = new Uint8Array(x.data.length + y.data.length);
    chargeText(w, data.length);
    data.set(x.data);
    data.set(y.data, x.data.length);
    return new PyBytes(data);
  }
  if (x instanceof PyDeque) {
    if (inPlace) return w.tail(w.prelude('deque_iadd'), [x, y]);
    if (y instanceof PyDeque) return joinedDeque(x, [...x.values(), ...y.values()]);
  }
  return undefined;
}

function joinedDeque(like: PyDeque, items: readonly Value[]): PyDeque {
  const out = new PyDeque();
  out.maxlen = like.maxlen;
  for (const item of items) out.push(item);
  return out;
}

function repeat(w: World, x: Value, y: Value, inPlace: boolean): Slot {
  const n = asInt(y);
  if (n === undefined) return undefined;
  const count = Math.max(0, Number(n));
  const s = textOf(x);
  if (s !== undefined) {
    if (s.length * count > MOST_CHARACTERS) return memoryError(w);
    chargeText(w, s.length * count);
    return s.repeat(count);
  }
  if (x instanceof PyList || x instanceof PyTuple) {
    if (!canMake(w, x.items.length * count)) return undefined;
    const items: Value[] = [];
    for (let i = 0; i < count; i++) for (const item of x.items) items.push(item);
    if (x instanceof PyTuple) return new PyTuple(items);
    if (!inPlace) return new PyList(items);
    x.items = items;
    return x;
  }
  if (x instanceof PyBytes) {
    if (x.data.length * count > MOST_CHARACTERS) return memoryError(w);
    const data = new Uint8Array(x.data.length * count);
    chargeText(w, data.length);
    for (let i = 0; i < count; i++) data.set(x.data, i * x.data.length);
    return new PyBytes(data);
  }
  if (x instanceof PyDeque && !inPlace) {
    if (!canMake(w, x.values().length * count)) return undefined;
    return joinedDeque(x, Array.from({ length: count }, () => x.values()).flat());
  }
  return undefined;
}

function mergeDicts(w: World, x: PyDict, y: PyDict, inPlace: boolean): Slot {
  if (x.size > 0 && hashesInPython(x, y)) return w.tail(w.prelude('dict_merge'), [x, y, inPlace]);
  const out = inPlace ? x : new PyDict();
  if (!inPlace) out.copyFrom(x);
  out.copyFrom(y);
  return out;
}

function setOperation(w: World, symbol: string, x: PySet, y: PySet, inPlace: boolean): Slot {
  const changed = inPlace && !isFrozen(x);
  if (hashesInPython(x, y)) return w.tail(w.prelude('set_operation'), [symbol, x, y, changed]);
  const out = new PySet(isFrozen(x) ? T['frozenset'] : T['set']);
  combineSets(symbol, out, x, y);
  if (!changed) return out;
  x.takeOver(out);
  return x;
}

/** Makes an empty set the result of an operator, in CPython's order of insertions. */
function combineSets(symbol: string, out: PySet, x: PySet, y: PySet): void {
  const take = (from: PySet, when: (key: HashKey) => boolean): void => {
    for (const item of from.items()) {
      const key = storedKey(item);
      if (when(key)) out.add(key, item);
    }
  };
  if (symbol === '|') {
    out.copyFrom(x);
    out.copyFrom(y);
  } else if (symbol === '&') {
    const [small, large] = y.size > x.size ? [x, y] : [y, x];
    take(small, (k) => large.has(k));
  } else if (symbol === '^') {
    out.copyFrom(y);
    for (const item of x.items()) if (!out.delete(storedKey(item))) out.add(storedKey(item), item);
  } else if (x.size >> 2 > y.size) {
    out.copyFrom(x);
    for (const item of y.items()) out.delete(storedKey(item));
  } else take(x, (k) => !y.has(k));
}

function isFrozen(v: PySet): boolean {
  return v.cls.mro.includes(T['frozenset']);
}

/** The TypeError when neither operand knows the operator. */
export function unsupported(w: World, symbol: string, x: Value, y: Value): undefined {
  const text = sequenceText(w, symbol.replace('=', ''), x, y);
  if (text !== undefined) return w.raise('TypeError', text);
  const shown = symbol === '**' || symbol === '**=' ? `${symbol} or pow()` : symbol;
  return w.raise(
    'TypeError',
    `unsupported operand type(s) for ${shown}: '${typeName(x)}' and '${typeName(y)}'`,
  );
}

/** What `sq_concat` and `sq_repeat` say, which are asked last. */
function sequenceText(w: World, symbol: string, x: Value, y: Value): string | undefined {
  const other = typeName(y);
  if (symbol === '+') {
    if (textOf(x) !== undefined) {
      return w.traits.concatenateOnlyText
        ? `must be str, not ${other}`
        : `can only concatenate str (not "${other}") to str`;
    }
    if (x instanceof PyBytes) return `can't concat ${other} to bytes`;
    const kind =
      x instanceof PyList
        ? 'list'
        : x instanceof PyTuple
          ? 'tuple'
          : x instanceof PyDeque
            ? 'deque'
            : '';
    return kind === '' ? undefined : `can only concatenate ${kind} (not "${other}") to ${kind}`;
  }
  if (symbol !== '*') return undefined;
  if (isSequence(x)) return `can't multiply sequence by non-int of type '${other}'`;
  return isSequence(y) ? `can't multiply sequence by non-int of type '${typeName(x)}'` : undefined;
}

/** Is it of a built-in sequence type that `*` repeats? */
export function isSequence(v: Value): boolean {
  return textOf(v) !== undefined || v instanceof PyList || v instanceof PyTuple
    || v instanceof PyBytes || v instanceof PyDeque; // prettier-ignore
}

/** The elements of a built-in sequence or set, without running Python code; else undefined. */
export function sequenceItems(v: Value): Value[] | undefined {
  if (v instanceof PyList || v instanceof PyTuple) return !v.cls.heap ? v.items : undefined;
  if (typeof v === 'string') return [...v];
  if (v instanceof PySet) return !v.cls.heap ? v.items() : undefined;
  if (v instanceof PyDict) return !v.cls.heap ? dictEntries(v).map(([k]) => k) : undefined;
  if (v instanceof PyRange) {
    return Array.from({ length: v.length }, (_, i) => v.start + i * v.step);
  }
  if (v instanceof PyBytes) return [...v.data];
  return undefined;
}
