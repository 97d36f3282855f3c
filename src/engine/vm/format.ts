/**
 * str(), repr() and format(): the texts of values.
 *
 * Built-in types are rendered here; where a user's `__repr__`, `__str__` or `__format__` is met the
 * prelude takes over (answer `undefined`, status tail). Follows `unicodeobject.c`,
 * `floatobject.c` and `formatter_unicode.c`.
 */
import type { World } from '../world';
import { isSubclass, special, typeOf } from './attributes';
import { PyDeque } from './deque';
import { dictEntries, PyDict, PySet } from './dict';
import { floatRepr, formatNumber, padText, parseSpec } from './formatSpec';
import { PyDictView, Iter } from './iterators';
import { Status } from './frame';
import { asInt } from './numbers';
import {
  PyBytes, PyException, PyFloat, PyFunction, PyGenerator, PyList, PyMethod, PyModule, PyNative, PyObject,
  PyRange, PySingleton, PySlice, PyTuple, PyType, T, type Slot, type Value,
} from './object'; // prettier-ignore

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
  }
  return reprValue(w, v);
}

/** The repr where no Python code is needed; null otherwise (or after an exception). */
export function reprFast(w: World, v: Value, seen: PyObject[]): string | null {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return String(v);
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

export function reprBuiltin(w: World, v: PyObject, seen: PyObject[]): string | null {
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
  if (v instanceof PySingleton) return v.text;
  if (v instanceof PyType) return reprType(v);
  if (v instanceof PyFunction) return `<function ${v.qualname} at ${address(w, v)}>`;
  if (v instanceof PyNative) return `<built-in function ${v.native.name}>`;
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

function reprMethod(w: World, v: PyMethod, seen: PyObject[]): string | null {
  const self = reprFast(w, v.self, seen);
  if (self === null) return null;
  if (v.func instanceof PyNative) {
    const owner = typeOf(v.self).name;
    const at =
      typeof v.self === 'object' && v.self !== null ? address(w, v.self) : '0x7f0000000000';
    return `<built-in method ${v.func.native.name} of ${owner} object at ${at}>`;
  }
  const name = v.func instanceof PyFunction ? v.func.qualname : '?';
  return `<bound method ${name} of ${self}>`;
}

/** `name`'s elements joined; a container inside itself shows as dots. */
function reprContainer(w: World, v: PyObject, seen: PyObject[]): string | null {
  const cls = v.cls.name;
  if (seen.includes(v)) {
    return v instanceof PyList ? '[...]' : v instanceof PyDict ? '{...}' : `${cls}(...)`;
  }
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
    return wrap('deque([', v.values(), tail);
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
  const inner = joinRepr(w, v.args.items, seen);
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

function reprBytes(data: Uint8Array): string {
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
  if (typeof v === 'object' && v !== null && !(v instanceof PyFloat)) {
    const method = special(v.cls, '__format__');
    if (method !== undefined && !(method instanceof PyNative)) return w.tail(method, [v, spec]);
    if (spec === '') return strValue(w, v);
    return w.raise('TypeError', `unsupported format string passed to ${v.cls.name}.__format__`);
  }
  if (spec === '') return strValue(w, v);
  if (v === null) {
    return w.raise('TypeError', 'unsupported format string passed to NoneType.__format__');
  }
  const parsed = parseSpec(spec);
  if (parsed === undefined) {
    return w.raise(
      'ValueError',
      `Invalid format specifier '${spec}' for object of type '${typeOf(v).name}'`,
    );
  }
  if (typeof v === 'string') {
    if (parsed.type !== '' && parsed.type !== 's') return unknownCode(w, parsed.type, 'str');
    const text = parsed.precision === null ? v : [...v].slice(0, parsed.precision).join('');
    return padText(text, parsed, '<');
  }
  if (typeof v === 'boolean' && (parsed.type === '' || parsed.type === 's')) {
    return parsed.type === 's'
      ? unknownCode(w, 's', 'bool')
      : padText(v ? 'True' : 'False', parsed, '<');
  }
  const isFloat = v instanceof PyFloat;
  const number = isFloat ? v.value : asInt(v)!;
  const text = formatNumber(number, isFloat, parsed);
  return text ?? unknownCode(w, parsed.type, typeOf(v).name);
}

function unknownCode(w: World, code: string, type: string): undefined {
  return w.raise('ValueError', `Unknown format code '${code}' for object of type '${type}'`);
}

/** str % values */
export function percentFormat(w: World, format: string, values: Value): Slot {
  const args = values instanceof PyTuple ? values.items : [values];
  let used = 0;
  let out = '';
  const pattern = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+))?[hlL]?(.)?/g;
  let last = 0;
  for (let m = pattern.exec(format); m !== null; m = pattern.exec(format)) {
    out += format.slice(last, m.index);
    last = pattern.lastIndex;
    const [, key, flags = '', width, precision, conversion] = m;
    if (conversion === '%') {
      out += '%';
      continue;
    }
    if (conversion === undefined) return w.raise('ValueError', 'incomplete format');
    let v: Slot;
    if (key !== undefined) {
      if (!(values instanceof PyDict)) return w.raise('TypeError', 'format requires a mapping');
      v = values.getStr(key);
      if (v === undefined) return w.raiseValue('KeyError', key);
      used = args.length;
    } else {
      if (used >= args.length)
        return w.raise('TypeError', 'not enough arguments for format string');
      v = args[used++]!;
    }
    const text = percentOne(w, v, conversion, flags, width, precision);
    if (typeof text !== 'string') {
      if (w.status === Status.tail) return w.tail(w.prelude('percent_format'), [format, values]);
      return undefined;
    }
    out += text;
  }
  if (used < args.length && !(values instanceof PyDict)) {
    return w.raise('TypeError', 'not all arguments converted during string formatting');
  }
  return out + format.slice(last);
}

function percentOne(
  w: World,
  v: Value,
  conversion: string,
  flags: string,
  width: string | undefined,
  precision: string | undefined,
): Slot {
  const spec = {
    fill: flags.includes('0') && !flags.includes('-') ? '0' : ' ',
    align: flags.includes('-') ? '<' : flags.includes('0') ? '=' : '>',
    sign: flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '-',
    alternate: flags.includes('#'), width: Number(width ?? 0), grouping: '',
    precision: precision === undefined ? null : Number(precision), type: conversion,
  }; // prettier-ignore
  switch (conversion) {
    case 's':
    case 'r':
    case 'a': {
      const text = conversion === 's' ? strValue(w, v) : reprValue(w, v);
      if (typeof text !== 'string') return text;
      const cut = spec.precision === null ? text : text.slice(0, spec.precision);
      return padText(cut, { ...spec, fill: ' ', align: spec.align === '<' ? '<' : '>' }, '>');
    }
    case 'd':
    case 'i':
    case 'u': {
      const n = v instanceof PyFloat ? Math.trunc(v.value) : asInt(v);
      if (n === undefined) {
        return w.raise(
          'TypeError',
          `%${conversion} format: a real number is required, not ${typeOf(v).name}`,
        );
      }
      return formatNumber(n, false, { ...spec, precision: null, type: 'd' }) ?? undefined;
    }
    case 'c':
      return typeof v === 'string' ? v : String.fromCodePoint(Number(asInt(v) ?? 0));
    default: {
      const n = v instanceof PyFloat ? v.value : asInt(v);
      if (n === undefined)
        return w.raise('TypeError', `must be real number, not ${typeOf(v).name}`);
      const text = formatNumber(n, v instanceof PyFloat, spec);
      return text ?? w.raise('ValueError', `unsupported format character '${conversion}'`);
    }
  }
}
