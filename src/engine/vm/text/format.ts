/**
 * str(), repr() and format(): the texts of values.
 *
 * Built-in types are rendered here; where a user's `__repr__`, `__str__` or `__format__` is met the
 * prelude takes over (answer `undefined`, status tail). Follows `unicodeobject.c`,
 * `floatobject.c` and `formatter_unicode.c`.
 */
import { PySingleton } from '../singletons';
import type { World } from '../../world';
import { FAST_NESTING } from '../nesting';
import { isSubclass, special, typeName } from '../typeLookup';
import { PyComplex } from '../complexNumbers';
import { PyDeque } from '../deque';
import { dictEntries, PyDict, PySet } from '../dict';
import { complexRepr, formatComplex } from './formatComplex';
import { floatRepr, formatNumber, padText, parseSpec, type FormatSpec } from './formatSpec';
import type { PyMemoryView } from '../byteObjects';
import { shownArgs } from '../builtins/shownArgs';
import { heldValue } from '../comparison';
import { PyDictView, Iter } from '../iterators';
import { Status } from '../frame';
import { isTooLong, memoryError } from '../memory';
import { asInt } from '../numbers';
import {
  PyBytes, PyException, PyFloat, PyFunction, PyGenerator, PyList, PyMethod, PyModule, PyNative, PyObject,
  PyRange, PySlice, PyTuple, PyType, T, type Slot, type Value,
} from '../object'; // prettier-ignore

/** repr(v) */
export function reprValue(w: World, v: Value): Slot {
  const text = reprFast(w, v, []);
  if (text !== null) return text;
  if (w.status === Status.exception) return undefined;
  return w.tail(w.prelude('repr_slow'), [v]);
}

/** str(v) */
export function strValue(w: World, v: Value): Slot {
  if (typeof v === 'string') return v;
  if (typeof v === 'object' && v !== null) {
    const method = special(v.cls, '__str__');
    if (method !== undefined) {
      if (method instanceof PyNative) return method.native.fn(w, [v], 0, 1);
      return w.tail(w.prelude('str_checked'), [method, v]);
    }
    // An instance of a user's subclass of str is its text, whatever its repr.
    const held = heldValue(v);
    if (typeof held === 'string') return held;
    // So was a number before 3.8.
    if (held !== v && w.traits.numbersHaveStr) return reprValue(w, held);
  }
  return reprValue(w, v);
}

/** The repr where no Python code is needed; null otherwise (or after an exception). */
export function reprFast(w: World, v: Value, seen: PyObject[]): string | null {
  switch (typeof v) {
    case 'number':
      return String(v);
    case 'bigint':
      return longText(w, v);
    case 'boolean':
      return v ? 'True' : 'False';
    case 'string':
      return reprString(v);
  }
  if (v === null) return 'None';
  if (v instanceof PyFloat) return floatRepr(v.value);
  const method = special(v.cls, '__repr__');
  if (method instanceof PyNative) {
    const text = method.native.fn(w, [v], 0, 1);
    if (typeof text === 'string') return text;
    if (w.status === Status.tail) w.status = Status.none;
    return null;
  }
  if (method !== undefined) return null;
  return reprBuiltin(w, v, seen);
}

const LONG = 10n ** 4300n;

/** The digits of a large int; since a security release there is a limit. */
function longText(w: World, v: bigint): string | null {
  if (!w.traits.intTextLimited || (v < LONG && v > -LONG)) return String(v);
  w.raise(
    'ValueError',
    'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
  );
  return null;
}

/** The repr that the built-in type gives, whatever the class of `v` defines; null as `reprFast`. */
export function reprBuiltin(w: World, v: PyObject, seen: PyObject[]): string | null {
  const held = heldValue(v);
  if (held !== v) return reprFast(w, held, seen);
  if (
    v instanceof PyList ||
    v instanceof PyTuple ||
    v instanceof PyDict ||
    v instanceof PySet ||
    v instanceof PyDeque ||
    v instanceof PyDictView
  ) {
    return reprContainer(w, v, seen);
  }
  if (v instanceof PyException) return reprException(w, v, seen);
  if (v instanceof PyBytes) return reprBytes(v.data);
  if (v instanceof PyComplex) return complexRepr(v);
  if (v instanceof PySingleton) return v.text;
  if (v instanceof PyType) return reprType(v);
  if (v instanceof PyFunction) return `<function ${v.qualname} at ${address(w, v)}>`;
  if (v instanceof PyNative) return reprNative(v);
  if (v instanceof PyMethod) return reprMethod(w, v, seen);
  if (v instanceof PyModule) return reprModule(v);
  if (v instanceof PyGenerator) {
    return `<${v.cls.name} object ${v.qualname} at ${address(w, v)}>`;
  }
  if (v instanceof PyRange) {
    return v.step === 1
      ? `range(${v.start}, ${v.stop})`
      : `range(${v.start}, ${v.stop}, ${v.step})`;
  }
  if (v instanceof PySlice) {
    const parts = [v.start, v.stop, v.step].map((p) => reprFast(w, p, seen));
    return parts.includes(null) ? null : `slice(${parts.join(', ')})`;
  }
  return defaultRepr(w, v);
}

/** `<module.Class object at 0x…>` */
export function defaultRepr(w: World, v: PyObject): string {
  const { cls } = v;
  if (cls === T['memoryview'])
    return `<${(v as PyMemoryView).released ? 'released ' : ''}memory at ${address(w, v)}>`;
  const name = cls.module === 'builtins' ? cls.qualname : `${cls.module}.${cls.qualname}`;
  return `<${name} object at ${address(w, v)}>`;
}

export function address(w: World, v: PyObject): string {
  return `0x7f${w.identity(v).toString(16).padStart(10, '0')}`;
}

function reprType(v: PyType): string {
  return `<class '${v.module === 'builtins' ? '' : `${v.module}.`}${v.qualname}'>`;
}

function reprModule(v: PyModule): string {
  const file = v.get('__file__');
  return typeof file === 'string'
    ? `<module '${v.name}' from '${file}'>`
    : `<module '${v.name}' (built-in)>`;
}

function reprNative({ native }: PyNative): string {
  const { owner, name } = native;
  if (owner === null || !native.method) return `<built-in function ${name}>`;
  return `<${name.startsWith('__') ? 'slot wrapper' : 'method'} '${name}' of '${owner.name}' objects>`;
}

function reprMethod(w: World, v: PyMethod, seen: PyObject[]): string | null {
  const { func, self } = v;
  if (func instanceof PyNative) {
    const { name } = func.native;
    const at = self instanceof PyObject ? address(w, self) : '0x7f0000000000';
    if (func.native.owner === null && self instanceof PyModule)
      return `<built-in function ${name}>`;
    const kind = name.startsWith('__') && func.native.slot ? 'method-wrapper' : 'built-in method';
    return kind === 'method-wrapper' ? `<${kind} '${name}' of ${typeName(self)} object at ${at}>`
      : `<${kind} ${name} of ${typeName(self)} object at ${at}>`; // prettier-ignore
  }
  const shown = reprFast(w, self, seen);
  return shown === null ? null : boundMethodText(v, shown);
}

/** The repr of a bound method, from that of its self. */
export function boundMethodText(v: PyMethod, self: string): string {
  return `<bound method ${v.func instanceof PyFunction ? v.func.qualname : '?'} of ${self}>`;
}

/** `name`'s elements joined; a container inside itself shows as dots. */
function reprContainer(w: World, v: PyObject, seen: PyObject[]): string | null {
  const cls = v instanceof PyDictView ? v.shownType : v.cls.name;
  if (seen.includes(v)) {
    return v instanceof PyList || v instanceof PyDeque
      ? '[...]'
      : v instanceof PyDict
        ? '{...}'
        : `${cls}(...)`;
  }
  if (seen.length >= FAST_NESTING) return null;
  seen.push(v);
  const out = containerText(w, v, seen, cls);
  seen.pop();
  return out;
}

function joinRepr(w: World, items: readonly Value[], seen: PyObject[]): string | null {
  const parts: string[] = [];
  for (const item of items) {
    const part = reprFast(w, item, seen);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.join(', ');
}

function containerText(w: World, v: PyObject, seen: PyObject[], cls: string): string | null {
  const wrap = (open: string, items: readonly Value[], close: string): string | null => {
    const inner = joinRepr(w, items, seen);
    return inner === null ? null : open + inner + close;
  };
  if (v instanceof PyList) return wrap('[', v.items, ']');
  if (v instanceof PyTuple) return wrap('(', v.items, v.items.length === 1 ? ',)' : ')');
  if (v instanceof PySet) {
    if (v.size === 0) return `${cls}()`;
    return cls === 'set' ? wrap('{', v.items(), '}') : wrap(`${cls}({`, v.items(), '})');
  }
  if (v instanceof PyDeque) {
    const tail = v.maxlen === null ? '])' : `], maxlen=${v.maxlen})`;
    return wrap(`${cls}([`, v.values(), tail);
  }
  const entries = dictEntries(v instanceof PyDictView ? v.dict : (v as PyDict));
  if (v instanceof PyDictView && v.kind !== Iter.items) {
    const items = entries.map(([key, value]) => (v.kind === Iter.keys ? key : value));
    return wrap(`${cls}([`, items, '])');
  }
  const pairs: string[] = [];
  for (const [key, value] of entries) {
    const left = reprFast(w, key, seen);
    const right = left === null ? null : reprFast(w, value, seen);
    if (right === null) return null;
    pairs.push(v instanceof PyDict ? `${left}: ${right}` : `(${left}, ${right})`);
  }
  const inner = pairs.join(', ');
  return v instanceof PyDict ? `{${inner}}` : `${cls}([${inner}])`;
}

function reprException(w: World, v: PyException, seen: PyObject[]): string | null {
  if (seen.length >= FAST_NESTING) return null;
  seen.push(v);
  const inner = joinRepr(w, shownArgs(v).items, seen);
  seen.pop();
  if (inner === null) return null;
  const comma = v.args.items.length === 1 && w.traits.exceptionReprTrailingComma ? ',' : '';
  return `${v.cls.name}(${inner}${comma})`;
}

/** str() of an exception: its only argument, or the tuple of them. */
export function strException(w: World, v: PyException): Slot {
  const { items } = v.args;
  if (isSubclass(v.cls, T['KeyError']) && items.length === 1) return reprValue(w, items[0]);
  if (items.length === 0) return '';
  if (items.length === 1) return strValue(w, items[0]);
  return reprValue(w, v.args);
}

export function reprString(s: string): string {
  const quote = s.includes("'") && !s.includes('"') ? '"' : "'";
  let out = '';
  for (const ch of s) {
    const code = ch.codePointAt(0)!;
    if (ch === quote || ch === '\\') out += `\\${ch}`;
    else if (ch === '\n') out += '\\n';
    else if (ch === '\r') out += '\\r';
    else if (ch === '\t') out += '\\t';
    else if (code < 32 || code === 127) out += hexEscape(code);
    else if (code >= 128 && !/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(ch)) out += hexEscape(code);
    else out += ch;
  }
  return quote + out + quote;
}

function hexEscape(code: number): string {
  if (code < 256) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 65536) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

export function reprBytes(data: Uint8Array): string {
  let out = '';
  const quote = data.includes(39) && !data.includes(34) ? '"' : "'";
  for (const b of data) {
    const ch = String.fromCharCode(b);
    if (ch === quote || ch === '\\') out += `\\${ch}`;
    else if (ch === '\n') out += '\\n';
    else if (ch === '\r') out += '\\r';
    else if (ch === '\t') out += '\\t';
    else out += b < 32 || b >= 127 ? `\\x${b.toString(16).padStart(2, '0')}` : ch;
  }
  return `b${quote}${out}${quote}`;
}

/** format(v, spec) */
export function formatValue(w: World, v: Value, spec: string): Slot {
  if (typeof v === 'object' && v !== null && !(v instanceof PyFloat && v.cls === T['float'])) {
    const method = special(v.cls, '__format__');
    if (method !== undefined) return w.tail(w.prelude('format_checked'), [method, v, spec]);
    const held = heldValue(v);
    if (v instanceof PyComplex && spec !== '') return formatComplex(w, v, spec);
    if (held === v) return formatObject(w, v, spec);
    if (spec === '') return strValue(w, v);
    return formatPlain(w, held as Exclude<Value, PyObject> | PyFloat, spec);
  }
  return v === null ? formatObject(w, v, spec) : formatPlain(w, v, spec);
}

/** object.__format__ */
function formatObject(w: World, v: Value, spec: string): Slot {
  if (spec === '') return strValue(w, v);
  return w.raise('TypeError', `unsupported format string passed to ${typeName(v)}.__format__`);
}

/** The `__format__` of str, int, bool and float. */
function formatPlain(
  w: World,
  v: string | number | bigint | boolean | null | PyFloat,
  spec: string,
): Slot {
  if (spec === '') return strValue(w, v);
  const parsed = parseSpec(spec);
  const name = typeName(v);
  if (
    parsed === undefined ||
    (typeof parsed === 'object' && parsed.coerceZero && !w.traits.formatHasZ)
  ) {
    if (parsed !== undefined && spec === 'z') return unknownCode(w, 'z', name);
    return w.raise(
      'ValueError',
      w.traits.formatErrorShowsSpec
        ? `Invalid format specifier '${spec}' for object of type '${name}'`
        : 'Invalid format specifier',
    );
  }
  if (typeof parsed === 'string') return w.raise('ValueError', parsed);
  if (isTooLong(parsed.width, typeof v === 'string' ? null : parsed.precision))
    return memoryError(w);
  if (typeof v === 'string') return formatText(w, v, parsed, spec);
  const isFloat = v instanceof PyFloat;
  const number = isFloat ? v.value : asInt(v)!;
  if (!isFloat && INT_CODES.includes(parsed.type)) {
    const wrong = intSpecError(parsed, number);
    if (wrong !== null)
      return w.raise(
        parsed.type === 'c' && !wrong.includes('allowed') ? 'OverflowError' : 'ValueError',
        wrong,
      );
  } else if (typeof number === 'bigint' && !Number.isFinite(Number(number))) {
    return w.raise('OverflowError', 'int too large to convert to float');
  }
  return formatNumber(number, isFloat, parsed) ?? unknownCode(w, parsed.type, name);
}

const INT_CODES: readonly string[] = ['', 'd', 'n', 'b', 'o', 'x', 'X', 'c'];

function intSpecError(spec: FormatSpec, value: number | bigint): string | null {
  if (spec.precision !== null) return 'Precision not allowed in integer format specifier';
  if (spec.coerceZero) return 'Negative zero coercion (z) not allowed in integer format specifier';
  if (spec.type !== 'c') return null;
  if (spec.signGiven) return "Sign not allowed with integer format specifier 'c'";
  if (spec.alternate) return "Alternate form (#) not allowed with integer format specifier 'c'";
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
    return 'Python int too large to convert to C long';
  }
  return value < 0 || value > 0x10ffff ? '%c arg not in range(0x110000)' : null;
}

function formatText(w: World, v: string, spec: FormatSpec, given: string): Slot {
  const refuse = (what: string): undefined =>
    w.raise('ValueError', `${what} not allowed in string format specifier`);
  if (spec.type !== '' && spec.type !== 's') return unknownCode(w, spec.type, 'str');
  if (spec.grouping !== '')
    return w.raise('ValueError', `Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.signGiven)
    return refuse(spec.sign === ' ' && w.traits.formatSaysSpace ? 'Space' : 'Sign');
  if (spec.coerceZero) return refuse('Negative zero coercion (z)');
  if (spec.alternate) return refuse('Alternate form (#)');
  if (spec.align === '=' && (!w.traits.zeroPadsText || given.includes('=')))
    return refuse("'=' alignment");
  const text = spec.precision === null ? v : [...v].slice(0, spec.precision).join('');
  return padText(text, spec, '<');
}

function unknownCode(w: World, code: string, type: string): undefined {
  return w.raise('ValueError', `Unknown format code '${code}' for object of type '${type}'`);
}
