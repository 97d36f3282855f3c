/**
 * The format mini-language: reading specs, and numbers by them. Pure functions on JS values.
 *
 * Follows `formatter_unicode.c` and `PyOS_double_to_string`; doubles are written exactly.
 */
import { fixed, scientific } from '../builtins/rounding';

export interface FormatSpec {
  readonly fill: string;
  /** `<`, `>`, `^`, `=`, or empty for the type's default. */
  readonly align: string;
  readonly sign: string;
  /** Negative zero is shown as zero. */
  readonly coerceZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
  /** The spec said more than a width or a type: a sign, an alignment (which strings refuse). */
  readonly signGiven: boolean;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_]*)(?:\.(\d*))?(.?)$/su;

/** Reads a format spec; a text is what is wrong with it, undefined a malformed one without a text. */
export function parseSpec(text: string): FormatSpec | string | undefined {
  const m = SPEC.exec(text);
  if (m === null) return undefined;
  const [, fill, align, sign, z, alternate, zero, width, grouping = '', precision, type = ''] = m;
  if (precision === '') return 'Format specifier missing precision';
  if (grouping.length > 1) {
    return grouping[0] === grouping[1] ? `Cannot specify '${grouping[0]}' with '${grouping[0]}'.`
      : "Cannot specify both ',' and '_'."; // prettier-ignore
  }
  const groupable = grouping === ',' ? 'defgEG%F' : grouping === '_' ? 'defgEG%FboxX' : type;
  if (type !== '' && !groupable.includes(type))
    return `Cannot specify '${grouping}' with '${type}'.`;
  return {
    fill:
      fill ?? (zero !== undefined && align === undefined ? '0' : zero !== undefined ? '0' : ' '),
    align: align ?? (zero !== undefined ? '=' : ''),
    sign: sign ?? '-',
    coerceZero: z !== undefined,
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping,
    precision: precision === undefined ? null : Number(precision),
    type,
    signGiven: sign !== undefined,
  };
}

/** A spec with nothing in it. */
export const PLAIN_SPEC: FormatSpec = {
  fill: ' ', align: '', sign: '-', coerceZero: false, alternate: false, width: 0, grouping: '',
  precision: null, type: '', signGiven: false,
}; // prettier-ignore

/** Pads text to the width of a spec. */
export function padText(text: string, spec: FormatSpec, fallback: '<' | '>'): string {
  const missing = spec.width - (spec.width > text.length ? [...text].length : spec.width);
  if (missing <= 0) return text;
  const align = spec.align === '' || spec.align === '=' ? fallback : spec.align;
  if (align === '<') return text + spec.fill.repeat(missing);
  if (align === '>') return spec.fill.repeat(missing) + text;
  const left = Math.floor(missing / 2);
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

/** The repr of a float: shortest digits, exponent outside 1e-4 … 1e16. */
export function floatRepr(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  if (x === 0) return Object.is(x, -0) ? '-0.0' : '0.0';
  const a = Math.abs(x);
  if (a >= 1e16 || a < 1e-4) return exponent(x.toExponential());
  const text = String(x);
  return text.includes('.') ? text : `${text}.0`;
}

/** JS writes 1e-7, Python 1e-07. */
function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

const INT_TYPES = 'dnboxXc';

/** A number by a spec; null for an unknown type code. */
export function formatNumber(
  value: number | bigint,
  isFloat: boolean,
  spec: FormatSpec,
): string | null {
  if (!isFloat && INT_TYPES.includes(spec.type || 'd'))
    return layOut(intDigits(value, spec), value < 0, spec);
  const x = Number(value);
  const digits = floatDigits(Math.abs(x), spec, isFloat);
  if (digits === null) return null;
  const coerced = spec.coerceZero && !/[1-9]/.test(digits.split('e')[0]) && Number.isFinite(x);
  const negative = (x < 0 || Object.is(x, -0)) && !coerced;
  return layOut(['', digits], negative, spec);
}

/** Prefix and digits of an int without its sign. */
function intDigits(value: number | bigint, spec: FormatSpec): [prefix: string, digits: string] {
  const { type } = spec;
  if (type === 'c') return ['', String.fromCodePoint(Number(value))];
  const n = typeof value === 'bigint' ? (value < 0n ? -value : value) : Math.abs(value);
  const radix = type === 'b' ? 2 : type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10;
  const text = n.toString(radix);
  return [
    spec.alternate && radix !== 10 ? `0${type}` : '',
    type === 'X' ? text.toUpperCase() : text,
  ];
}

/** Digits of |x|; null for an unknown type code. */
function floatDigits(x: number, spec: FormatSpec, isFloat: boolean): string | null {
  const { type, precision, alternate } = spec;
  const upper = type !== '' && 'EFG'.includes(type);
  const cased = (text: string): string => (upper ? text.toUpperCase() : text);
  if (type !== '' && !'eEfFgGn%'.includes(type)) return null;
  if (!Number.isFinite(x))
    return cased(Number.isNaN(x) ? 'nan' : 'inf') + (type === '%' ? '%' : '');
  switch (type.toLowerCase()) {
    case 'f':
      return fixedDigits(x, precision ?? 6, alternate);
    case '%':
      return `${fixedDigits(x * 100, precision ?? 6, alternate)}%`;
    case 'e':
      return cased(exponentDigits(x, precision ?? 6, alternate, false));
    case 'g':
    case 'n':
      return cased(general(x, precision ?? 6, alternate, false));
    default:
      if (precision === null) return isFloat ? floatRepr(x) : null;
      return general(x, precision, alternate, true);
  }
}

function fixedDigits(x: number, digits: number, alternate: boolean): string {
  // toFixed breaks ties upwards, printf to even; only a tie is worth the exact arithmetic.
  const mayTie = digits > 30 || x >= 1e21 || Number.isInteger(x * 2 ** (digits + 1));
  const text = mayTie ? fixed(x, digits) : x.toFixed(digits);
  return alternate && digits === 0 ? `${text}.` : text;
}

/** As %e; `strip` drops zeros at the end. */
function exponentDigits(x: number, digits: number, alternate: boolean, strip: boolean): string {
  const { mantissa, exponent: e } =
    x === 0
      ? { mantissa: digits > 0 ? `0.${'0'.repeat(digits)}` : '0', exponent: 0 }
      : scientific(x, digits);
  const kept = strip ? stripZeros(mantissa) : mantissa;
  const dot = alternate && !kept.includes('.') ? '.' : '';
  return `${kept}${dot}e${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(2, '0')}`;
}

function stripZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** As %g: `float` is the format without a type code, which shows at least one digit after the point. */
function general(x: number, given: number, alternate: boolean, float: boolean): string {
  const precision = given === 0 ? 1 : given;
  const e = x === 0 ? 0 : scientific(x, precision - 1).exponent;
  if (e < -4 || e >= precision - (float ? 1 : 0)) {
    if (!(float && e === 0 && precision === 1))
      return exponentDigits(x, precision - 1, alternate, !alternate);
  }
  const text = fixedDigits(x, Math.max(0, precision - 1 - e), false);
  const kept = alternate ? text : stripZeros(text);
  if (kept.includes('.')) return kept;
  return float ? `${kept}.0` : alternate ? `${kept}.` : kept;
}

/** Sign, prefix, digits with separators, padding. */
function layOut([prefix, digits]: [string, string], negative: boolean, spec: FormatSpec): string {
  const sign = negative ? '-' : spec.sign === '-' ? '' : spec.sign;
  const head = sign + prefix;
  if (spec.align === '=') {
    const width = spec.width - head.length;
    const body = spec.fill === '0' ? group(digits, spec, width) : group(digits, spec, 0);
    return head + spec.fill.repeat(Math.max(0, width - body.length)) + body;
  }
  return padText(head + group(digits, spec, 0), spec, '>');
}

/** Digits with separators, zeros before them up to `width` being grouped as well. */
function group(text: string, spec: FormatSpec, width: number): string {
  if (spec.grouping === '') return text;
  const m = /^[0-9a-fA-F]*/.exec(text)!;
  const rest =
    spec.type !== '' && 'boxX'.includes(spec.type) ? '' : text.slice(/^\d*/.exec(text)![0].length);
  let whole = rest === '' ? m[0] : text.slice(0, text.length - rest.length);
  const size = spec.type !== '' && 'boxX'.includes(spec.type) ? 4 : 3;
  const room = width - rest.length;
  const shown = (n: number): number => n + Math.floor((n - 1) / size);
  while (shown(whole.length) < room) whole = `0${whole}`;
  // A separator may not come first: one digit more takes its place.
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= size)
    parts.unshift(whole.slice(Math.max(0, end - size), end));
  return parts.join(spec.grouping) + rest;
}
