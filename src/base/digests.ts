/** MD5, SHA-1 and SHA-2 (RFC 1321, FIPS 180-4) of bytes that are all there at once. */

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** The message with its padding: a one bit, zeros, and the length in bits in the last bytes. */
function padded(data: Uint8Array, block: number, littleEndian: boolean): DataView {
  const tail = block / 8;
  const size = Math.ceil((data.length + 1 + tail) / block) * block;
  const view = new DataView(new ArrayBuffer(size));
  new Uint8Array(view.buffer).set(data);
  view.setUint8(data.length, 0x80);
  view.setBigUint64(size - 8, BigInt(data.length) * 8n, littleEndian);
  return view;
}

function bytesOf(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, i) => {
    view.setUint32(i * 4, word >>> 0, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Array.from({ length: 64 }, (_, i) =>
  Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32),
);

export function md5(data: Uint8Array): Uint8Array {
  const view = padded(data, 64, true);
  let h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = h;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const f = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
      const k = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] % 16;
      const sum = (a + f + MD5_SINES[i] + view.getUint32(at + k * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, MD5_SHIFTS[round * 4 + (i % 4)])) | 0];
    }
    h = [h[0] + a, h[1] + b, h[2] + c, h[3] + d].map((x) => x | 0);
  }
  return bytesOf(h, true);
}

export function sha1(data: Uint8Array): Uint8Array {
  const view = padded(data, 64, false);
  let h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const w = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 80; i++) {
      w[i] =
        i < 16 ? view.getInt32(at + i * 4) : rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    }
    let [a, b, c, d, e] = h;
    for (let i = 0; i < 80; i++) {
      const round = Math.floor(i / 20);
      const f = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][round];
      const k = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round];
      const next = (rotate(a, 5) + f + e + k + w[i]) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    h = [h[0] + a, h[1] + b, h[2] + c, h[3] + d, h[4] + e].map((x) => x | 0);
  }
  return bytesOf(h, false);
}

const PRIMES: number[] = [];
for (let n = 2; PRIMES.length < 80; n++) if (PRIMES.every((p) => n % p !== 0)) PRIMES.push(n);

/** The first 64 bits behind the point of the `degree`-th root of n. */
function rootBits(n: number, degree: 2n | 3n): bigint {
  const target = BigInt(n) << (64n * degree);
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const mid = (low + high) >> 1n;
    if (mid ** degree <= target) low = mid;
    else high = mid;
  }
  return low & 0xffffffffffffffffn;
}

let cubes: readonly bigint[] | undefined;
const cubeRoots = (): readonly bigint[] => (cubes ??= PRIMES.map((p) => rootBits(p, 3n)));
const squareRoots = (from: number): bigint[] =>
  PRIMES.slice(from, from + 8).map((p) => rootBits(p, 2n));

export function sha256(data: Uint8Array): Uint8Array {
  return sha2Short(data, squareRoots(0).map((x) => Number(x >> 32n))); // prettier-ignore
}

export function sha224(data: Uint8Array): Uint8Array {
  const start = squareRoots(8).map((x) => Number(x & 0xffffffffn));
  return sha2Short(data, start).slice(0, 28);
}

function sha2Short(data: Uint8Array, start: readonly number[]): Uint8Array {
  const view = padded(data, 64, false);
  const k = cubeRoots().map((x) => Number(x >> 32n));
  const w = new Int32Array(64);
  let h = start.map((x) => x | 0);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = view.getInt32(at + i * 4);
        continue;
      }
      const [x, y] = [w[i - 15], w[i - 2]];
      const s0 = rotate(x, 25) ^ rotate(x, 14) ^ (x >>> 3);
      const s1 = rotate(y, 15) ^ rotate(y, 13) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const one = (last + s1 + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const s0 = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [last, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    h = [a, b, c, d, e, f, g, last].map((x, i) => (x + h[i]) | 0);
  }
  return bytesOf(h, false);
}

const MASK = 0xffffffffffffffffn;
const rotate64 = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

export function sha512(data: Uint8Array): Uint8Array {
  return sha2Long(data, squareRoots(0));
}

export function sha384(data: Uint8Array): Uint8Array {
  return sha2Long(data, squareRoots(8)).slice(0, 48);
}

function sha2Long(data: Uint8Array, start: readonly bigint[]): Uint8Array {
  const view = padded(data, 128, false);
  const k = cubeRoots();
  let h = start;
  for (let at = 0; at < view.byteLength; at += 128) {
    const w: bigint[] = [];
    for (let i = 0; i < 80; i++) {
      if (i < 16) {
        w.push(view.getBigUint64(at + i * 8));
        continue;
      }
      const [x, y] = [w[i - 15], w[i - 2]];
      const s0 = rotate64(x, 1n) ^ rotate64(x, 8n) ^ (x >> 7n);
      const s1 = rotate64(y, 19n) ^ rotate64(y, 61n) ^ (y >> 6n);
      w.push((w[i - 16] + s0 + w[i - 7] + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 80; i++) {
      const s1 = rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n);
      const one = (last + s1 + ((e & f) ^ (~e & MASK & g)) + k[i] + w[i]) & MASK;
      const s0 = rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
      [last, g, f, e, d, c, b, a] = [g, f, e, (d + one) & MASK, c, b, a, (one + two) & MASK];
    }
    h = [a, b, c, d, e, f, g, last].map((x, i) => (x + h[i]) & MASK);
  }
  const out = new DataView(new ArrayBuffer(64));
  h.forEach((x, i) => {
    out.setBigUint64(i * 8, x);
  });
  return new Uint8Array(out.buffer);
}
