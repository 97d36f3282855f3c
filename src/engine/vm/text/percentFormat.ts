/**
 * str % values: printf-style formatting, as `unicode_format` of `unicodeobject.c`.
 *
 * Where a value needs Python code (a user's `__str__`, a mapping of the user's own) the prelude
 * makes the texts and numbers first, by `percentSpecs`, and hands them to `percentFill`.
 */
import { PyComplex } from '../complexNumbers';
import type { World } from '../../world';
import { lookup, typeName } from '../typeLookup';
import { escapeNonAscii } from './asciiText';
import { heldValue } from '../comparison';
import { PyDict } from '../dict';
import { reprValue, strValue } from './format';
import { formatNumber, padText, PLAIN_SPEC, type FormatSpec } from './formatSpec';
import { Status } from '../frame';
import { getItem } from '../items';
import { isTooLong, memoryError } from '../memory';
import { asDouble, asInt, normal, type Int } from '../numbers';
import { PyFloat, PyObject, PyTuple, type Slot, type Value } from '../object';

interface Conversion {
  /** Text before it. */
  readonly literal: string;
  /** Key in the mapping, null for the next argument. */
  readonly key: string | null;
  readonly flags: string;
  /** A number, or '*': the next argument. */
  readonly width: string | undefined;
  readonly precision: string | undefined;
  readonly code: string;
  /** Where the code stands, in characters. */
  readonly at: number;
}

const CONVERSION =
  /%(?:(\()((?:[^()]|\([^()]*\))*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d*))?[hlL]?(.)?/gsu;

/** The conversions of a format, and the text after the last; a text if it is malformed. */
function parse(format: string): { conversions: Conversion[]; tail: string } | string {
  const conversions: Conversion[] = [];
  let last = 0;
  CONVERSION.lastIndex = 0;
  for (let m = CONVERSION.exec(format); m !== null; m = CONVERSION.exec(format)) {
    const [all, open, key, flags = '', width, precision, code] = m;
    if (code === '(' && open === undefined) return 'incomplete format key';
    if (code === undefined) return 'incomplete format';
    const literal = format.slice(last, m.index);
    last = m.index + all.length;
    const at = [...format.slice(0, last)].length - 1;
    conversions.push({
      literal,
      key: open === undefined ? null : key,
      flags,
      width,
      precision,
      code,
      at,
    });
  }
  return { conversions, tail: format.slice(last) };
}

/** Gets the values one after the other; undefined with the status set. */
interface Source {
  next(): Slot;
  keyed(key: string): Slot;
  readonly left: boolean;
}

function sourceOf(w: World, values: Value): Source {
  const args = values instanceof PyTuple ? values.items : [values];
  const mapping = isMapping(values);
  let used = 0;
  let keyed = false;
  return {
    next: () =>
      used < args.length && !keyed
        ? args[used++]
        : w.raise('TypeError', 'not enough arguments for format string'),
    keyed: (key) => {
      if (!mapping) return w.raise('TypeError', 'format requires a mapping');
      keyed = true;
      return getItem(w, values, key);
    },
    get left() {
      return used < args.length && !mapping;
    },
  };
}

/** May the values be taken by key? (Lists count as mappings, as in CPython.) */
export function isMapping(v: Value): boolean {
  if (v instanceof PyDict) return true;
  return (
    v instanceof PyObject && !(v instanceof PyTuple) && lookup(v.cls, '__getitem__') !== undefined
  );
}

export function percentFormat(w: World, format: string, values: Value): Slot {
  const parsed = parse(format);
  if (typeof parsed === 'string') return w.raise('ValueError', parsed);
  const source = sourceOf(w, values);
  const out = fill(w, parsed, source);
  if (out === undefined && w.status === Status.tail)
    return w.tail(w.prelude('percent_format'), [format, values, false]);
  return out;
}

/** `%%`, without flags, width and precision? */
function isBare({ flags, width, precision }: Conversion): boolean {
  return flags === '' && width === undefined && precision === undefined;
}

function fill(w: World, parsed: { conversions: Conversion[]; tail: string }, source: Source): Slot {
  let out = '';
  for (const c of parsed.conversions) {
    out += c.literal;
    if (c.code === '%' && (w.traits.percentSignTakesNothing || isBare(c))) {
      out += '%';
      continue;
    }
    let v: Slot = c.key === null ? undefined : source.keyed(c.key);
    if (c.key !== null && v === undefined) return undefined;
    const width = sizeOf(w, c.width, source);
    const precision = width === undefined ? undefined : sizeOf(w, c.precision, source);
    if (width === undefined || precision === undefined) return undefined;
    if (isTooLong(width, 'sra'.includes(c.code) ? null : precision)) return memoryError(w);
    v ??= source.next();
    if (v === undefined) return undefined;
    const text = convert(w, v, c, width, precision);
    if (typeof text !== 'string') return undefined;
    out += text;
  }
  if (source.left)
    return w.raise('TypeError', 'not all arguments converted during string formatting');
  return out + parsed.tail;
}

/** A width or precision: null if there is none. */
function sizeOf(w: World, given: string | undefined, source: Source): number | null | undefined {
  if (given === undefined) return null;
  if (given !== '*') return Number(given);
  const v = source.next();
  if (v === undefined) return undefined;
  const n = asInt(v);
  return n === undefined ? w.raise('TypeError', '* wants int') : Number(n);
}

function convert(
  w: World,
  v: Value,
  c: Conversion,
  width: number | null,
  precision: number | null,
): Slot {
  const { code } = c;
  const left = c.flags.includes('-') || (width ?? 0) < 0;
  const zero = c.flags.includes('0') && !left;
  const spec: FormatSpec = {
    ...PLAIN_SPEC,
    fill: zero ? '0' : ' ',
    align: left ? '<' : zero ? '=' : '>',
    sign: c.flags.includes('+') ? '+' : c.flags.includes(' ') ? ' ' : '-',
    alternate: c.flags.includes('#'),
    width: Math.abs(width ?? 0),
    precision,
    type: code === 'i' || code === 'u' ? 'd' : code,
  };
  if ('sra'.includes(code)) return textConversion(w, v, spec);
  if ('diuoxX'.includes(code)) return intConversion(w, v, code, spec);
  if ('eEfFgG'.includes(code)) return floatConversion(w, v, spec);
  if (code === 'c') return charConversion(w, v, spec);
  const hex = code.codePointAt(0)!.toString(16);
  return w.raise(
    'ValueError',
    `unsupported format character '${code}' (0x${hex}) at index ${c.at}`,
  );
}

function textConversion(w: World, v: Value, spec: FormatSpec): Slot {
  const made = spec.type === 's' ? strValue(w, v) : reprValue(w, v);
  if (typeof made !== 'string') return made;
  const text = spec.type === 'a' ? escapeNonAscii(made) : made;
  const cut = spec.precision === null ? text : [...text].slice(0, spec.precision).join('');
  return padText(cut, { ...spec, fill: ' ', align: spec.align === '<' ? '<' : '>' }, '>');
}

function intConversion(w: World, v: Value, code: string, spec: FormatSpec): Slot {
  const n = wholeOf(w, v, code);
  if (n === undefined) return undefined;
  const { precision } = spec;
  const type = spec.type === 'd' ? 'd' : spec.type;
  if (precision === null) return formatNumber(n, false, { ...spec, type });
  // A precision is the least number of digits.
  const digits = formatNumber(n, false, {
    ...PLAIN_SPEC,
    sign: spec.sign,
    alternate: spec.alternate,
    type,
  })!;
  const m = /^([-+ ]?(?:0[xXo])?)(.*)$/.exec(digits)!;
  const body = m[2].padStart(precision, '0');
  const head = m[1];
  if (spec.align !== '=') return padText(head + body, spec, '>');
  return head + body.padStart(spec.width - head.length, '0');
}

/** The int that %d, %x and %o show; undefined with the status set. */
function wholeOf(w: World, v: Value, code: string): Int | undefined {
  const held = heldValue(v);
  const isDecimal = 'diu'.includes(code);
  if (held instanceof PyFloat && isDecimal) {
    if (!Number.isFinite(held.value)) {
      return Number.isNaN(held.value) ? w.raise('ValueError', 'cannot convert float NaN to integer')
        : w.raise('OverflowError', 'cannot convert float infinity to integer'); // prettier-ignore
    }
    const whole = Math.trunc(held.value);
    return Number.isSafeInteger(whole) ? whole + 0 : normal(BigInt(whole));
  }
  const n = asInt(held);
  if (n !== undefined) return n;
  if (v instanceof PyObject && v.cls.heap) {
    const names = isDecimal ? ['__int__', '__index__'] : ['__index__'];
    // The prelude asks the object for its number.
    if (names.some((name) => lookup(v.cls, name) !== undefined)) return w.tail(null, []);
  }
  const wanted = isDecimal
    ? w.traits.percentNeedsRealNumber
      ? 'a real number'
      : 'a number'
    : 'an integer';
  return w.raise('TypeError', `%${code} format: ${wanted} is required, not ${typeName(v)}`);
}

function floatConversion(w: World, v: Value, spec: FormatSpec): Slot {
  const x = asDouble(heldValue(v));
  if (x === undefined) {
    if (v instanceof PyObject && v.cls.heap && lookup(v.cls, '__float__') !== undefined)
      return w.tail(null, []);
    if (v instanceof PyComplex && w.traits.complexHasFloorErrors)
      return w.raise('TypeError', "can't convert complex to float");
    return w.raise('TypeError', `must be real number, not ${typeName(v)}`);
  }
  if (typeof v === 'bigint' && !Number.isFinite(x))
    return w.raise('OverflowError', 'int too large to convert to float');
  return formatNumber(x, true, spec) ?? undefined;
}

function charConversion(w: World, v: Value, spec: FormatSpec): Slot {
  const held = heldValue(v);
  const n = asInt(held);
  let text: string;
  if (typeof held === 'string' && [...held].length === 1) text = held;
  else if (n === undefined) {
    return w.raise('TypeError', w.traits.percentCharText.replace('T', typeName(v)));
  } else if (n < 0 || n > 0x10ffff)
    return w.raise('OverflowError', '%c arg not in range(0x110000)');
  else text = String.fromCodePoint(Number(n));
  return padText(text, { ...spec, fill: ' ', align: spec.align === '<' ? '<' : '>' }, '>');
}

/** What the prelude has to get: key (or None) and code of each conversion, '*' for a width. */
export function percentSpecs(format: string): PyTuple {
  const parsed = parse(format);
  const out: Value[] = [];
  for (const c of typeof parsed === 'string' ? [] : parsed.conversions) {
    if (c.code === '%') continue;
    if (c.width === '*') out.push(new PyTuple([null, '*']));
    if (c.precision === '*') out.push(new PyTuple([null, '*']));
    out.push(new PyTuple([c.key, c.code]));
  }
  return new PyTuple(out);
}

/**
 * Fills in values that the prelude made ready: texts for %s, %r, %a (and %b, `inBytes`), numbers for
 * the others.
 */
export function percentFill(
  w: World,
  format: string,
  ready: readonly Value[],
  inBytes: boolean,
): Slot {
  const texts = inBytes ? 'rab' : 'ra';
  const parsed = parse(format);
  if (typeof parsed === 'string') return w.raise('ValueError', parsed);
  let used = 0;
  const next = (): Slot =>
    ready[used++] ?? w.raise('TypeError', 'not enough arguments for format string');
  const shown = parsed.conversions.map((c) => (texts.includes(c.code) ? { ...c, code: 's' } : c));
  return fill(w, { ...parsed, conversions: shown }, { next, keyed: next, left: false });
}
