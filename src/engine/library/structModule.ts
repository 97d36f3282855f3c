/** `_struct`: floats as the bytes of IEEE 754, in 2, 4 or 8 of them, most significant first. */
import { makeFunction } from '../vm/define';
import { PyBytes, PyFloat, type Value } from '../vm/object';
import type { World } from '../world';

const HALF_LIMIT = 65520;

/** The 16 bits of a number that fits: rounded to the nearest, ties to the even one. */
function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const units = roundToEven(size / 2 ** (exponent - 10));
  return sign | (units + (exponent + 14) * 1024);
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const units = bits & 1023;
  if (exponent === 31) return units === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * units * 2 ** -24 : sign * (units + 1024) * 2 ** (exponent - 25);
}

/** `_pack(value, size)`: its bytes; None if it is too large. */
function pack(value: number, size: number): PyBytes | null {
  const data = new Uint8Array(size);
  const view = new DataView(data.buffer);
  if (size === 8) view.setFloat64(0, value);
  else if (size === 4) {
    if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) return null;
    view.setFloat32(0, value);
  } else {
    if (Number.isFinite(value) && Math.abs(value) >= HALF_LIMIT) return null;
    view.setUint16(0, toHalf(value));
  }
  return new PyBytes(data);
}

function unpack(data: Uint8Array): PyFloat {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  if (data.length === 8) return new PyFloat(view.getFloat64(0));
  return new PyFloat(data.length === 4 ? view.getFloat32(0) : fromHalf(view.getUint16(0)));
}

/** What `import _struct` gives. */
export const structNames: Readonly<Record<string, (w: World) => Value>> = {
  _pack: () =>
    makeFunction('_pack', 2, 2, (_w, a, at) => pack((a[at] as PyFloat).value, Number(a[at + 1]))),
  _unpack: () => makeFunction('_unpack', 1, 1, (_w, a, at) => unpack((a[at] as PyBytes).data)),
};
