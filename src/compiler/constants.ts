/** Constants of the code format: identity, Python's truth, and text for listings. */
import type { Constant } from './code';

/** Equal for constants that may share a place in the pool; null for code, which never shares. */
export function constantKey(value: Constant): string | null {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'number':
      return `i${String(value)}`;
    case 'bigint':
      return `i${String(value)}`;
    case 'string':
      return `s${value}`;
    case 'boolean':
      return value ? 'True' : 'False';
    default:
  }
  switch (value.kind) {
    case 'float':
      return `f${floatText(value.value)}`;
    case 'complex':
      return `j${floatText(value.imag)}`;
    case 'bytes':
      return `b${value.data.join(',')}`;
    case 'ellipsis':
      return '...';
    case 'tuple': {
      const keys = value.items.map(constantKey);
      return keys.includes(null) ? null : `(${keys.map((key) => JSON.stringify(key)).join(',')})`;
    }
    case 'code':
      return null;
  }
}

function floatText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Python's bool() of a constant. */
export function constantTruth(value: Constant): boolean {
  if (value === null || typeof value !== 'object') return Boolean(value);
  switch (value.kind) {
    case 'float':
      return value.value !== 0;
    case 'complex':
      return value.imag !== 0;
    case 'bytes':
      return value.data.length > 0;
    case 'tuple':
      return value.items.length > 0;
    default:
      return true;
  }
}

/** A readable form, close to Python's repr(), for listings and messages. */
export function constantText(value: Constant): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return String(value);
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
  }
  switch (value.kind) {
    case 'float':
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case 'complex':
      return `${String(value.imag)}j`;
    case 'bytes':
      return `b${JSON.stringify(String.fromCharCode(...value.data))}`;
    case 'ellipsis':
      return '...';
    case 'tuple': {
      const items = value.items.map(constantText).join(', ');
      return value.items.length === 1 ? `(${items},)` : `(${items})`;
    }
    case 'code':
      return `<code ${value.code.qualname}>`;
  }
}

/** An int as the code format wants it: a number up to 53 bits, else a bigint. */
export function intConstant(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
