/** The format mini-language: parsing specs, numbers and padding. Pure functions on JS values. */
export interface FormatSpec {
  readonly fill: string;
  /** `<`, `>`, `^`, `=`, or empty for the type's default. */
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su;

/** Reads a format spec; undefined if it is malformed. */
export function parseSpec(text: string): FormatSpec | undefined {
  const m = SPEC.exec(text);
  if (m === null) return undefined;
  const [, fill, align, sign, , alternate, zero, width, grouping, precision, type] = m;
  return {
    fill: fill ?? (zero !== undefined && align === undefined ? '0' : ' '),
    align: align ?? (zero !== undefined ? '=' : ''),
    sign: sign ?? '-',
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? '',
    precision: precision === undefined ? null : Number(precision),
    type: type ?? '',
  };
}

/** Pads text to the width of a spec. */
export function padText(text: string, spec: FormatSpec, fallback: '<' | '>'): string {
  const missing = spec.width - [...text].length;
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
  if (text.includes('e')) return x.toFixed(20).replace(/0+$/, '');
  return text.includes('.') ? text : `${text}.0`;
}

/** JS writes 1e-7, Python 1e-07. */
function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

/** A number by a spec; null for an unknown type code. */
export function formatNumber(
  value: number | bigint,
  isFloat: boolean,
  spec: FormatSpec,
): string | null {
  const negative = value < 0 || Object.is(value, -0);
  const digits = magnitude(value, isFloat, spec);
  if (digits === null) return null;
  const sign = negative ? '-' : spec.sign === '-' ? '' : spec.sign;
  const [prefix, body] = digits;
  const grouped = group(body, spec);
  const width = spec.width - sign.length - prefix.length;
  if (spec.align === '=' || (spec.align === '' && spec.fill === '0')) {
    return sign + prefix + zeroPad(grouped, width, spec);
  }
  return padText(sign + prefix + grouped, spec, '>');
}

function zeroPad(text: string, width: number, spec: FormatSpec): string {
  if (text.length >= width) return text;
  return spec.fill.repeat(width - text.length) + text;
}

/** Prefix and unsigned digits. */
function magnitude(
  value: number | bigint,
  isFloat: boolean,
  spec: FormatSpec,
): [prefix: string, digits: string] | null {
  const { type, precision, alternate } = spec;
  if (!isFloat && 'dnboxXc'.includes(type || 'd')) {
    const n = typeof value === 'bigint' ? (value < 0n ? -value : value) : Math.abs(value);
    if (type === 'c') return ['', String.fromCodePoint(Number(value))];
    const radix = type === 'b' ? 2 : type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10;
    const text = n.toString(radix);
    const prefix = alternate && radix !== 10 ? `0${type}` : '';
    return [prefix, type === 'X' ? text.toUpperCase() : text];
  }
  const x = Math.abs(Number(value));
  const special = Number.isNaN(x) ? 'nan' : !Number.isFinite(x) ? 'inf' : null;
  const upper = type !== '' && type === type.toUpperCase() && type !== '%';
  if (special !== null) return ['', upper ? special.toUpperCase() : special];
  switch (type.toLowerCase()) {
    case 'f':
      return ['', x.toFixed(precision ?? 6)];
    case 'e': {
      const text = exponent(x.toExponential(precision ?? 6));
      return ['', upper ? text.toUpperCase() : text];
    }
    case 'g':
    case 'n': {
      const text = general(x, precision === 0 ? 1 : (precision ?? 6), alternate);
      return ['', upper ? text.toUpperCase() : text];
    }
    case '%':
      return ['', `${(x * 100).toFixed(precision ?? 6)}%`];
    case '':
      if (precision === null) return ['', floatRepr(x)];
      return ['', withPoint(general(x, precision === 0 ? 1 : precision, false))];
    default:
      return null;
  }
}

function withPoint(text: string): string {
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function general(x: number, precision: number, keepZeros: boolean): string {
  if (x === 0) return '0';
  const exp = Number(x.toExponential(precision - 1).split('e')[1]);
  const strip = (s: string): string =>
    keepZeros || !s.includes('.') ? s : s.replace(/0+$/, '').replace(/\.$/, '');
  if (exp < -4 || exp >= precision) {
    const [mantissa, e] = x.toExponential(precision - 1).split('e');
    return exponent(`${strip(mantissa)}e${e}`);
  }
  return strip(x.toFixed(Math.max(0, precision - 1 - exp)));
}

function group(text: string, spec: FormatSpec): string {
  if (spec.grouping === '') return text;
  const [whole, rest] = text.split('.') as [string, string | undefined];
  const size = 'boxX'.includes(spec.type) && spec.type !== '' ? 4 : 3;
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= size)
    parts.unshift(whole.slice(Math.max(0, end - size), end));
  const joined = parts.join(spec.grouping);
  return rest === undefined ? joined : `${joined}.${rest}`;
}
