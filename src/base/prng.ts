/**
 * A pseudo-random generator whose whole state is four numbers, so that it can be part of a world:
 * xoshiro128** 1.1 by Blackman and Vigna (https://prng.di.unimi.it/xoshiro128starstar.c), seeded by
 * splitmix32. It draws schedules; the `random` module of the program under debug is another
 * generator, which this one never touches.
 */

import { assert } from './assert';

/** Keeps the halves of a seed apart that are equal, as in seed 0. */
const HIGH = 0x6a09e667;

/** Draws that are thrown away after seeding. */
const WARM_UP = 8;

export class Prng {
  /** The state: four int32, not all of them zero. */
  constructor(
    public a: number,
    public b: number,
    public c: number,
    public d: number,
  ) {
    assert((a | b | c | d) !== 0, 'the state of a Prng must not be all zero');
  }

  /** The generator that belongs to `seed`, an integer from -(2^53 - 1) to 2^53 - 1. */
  static seeded(seed: number): Prng {
    assert(Number.isSafeInteger(seed), `a seed must be a safe integer: ${String(seed)}`);
    // Each half of the seed fills half of the state, so different seeds give different states.
    const low = { x: seed | 0 };
    const high = { x: Math.floor(seed / 2 ** 32) ^ HIGH };
    const [a, b, c, d] = [splitmix(low), splitmix(high), splitmix(low), splitmix(high)];
    const prng = new Prng(a, b, c, (a | b | c | d) === 0 ? 1 : d);
    // Seeds that differ in one half have half of their state in common, until it is mixed.
    for (let i = 0; i < WARM_UP; i++) prng.uint32();
    return prng;
  }

  clone(): Prng {
    return new Prng(this.a, this.b, this.c, this.d);
  }

  /** The next integer from 0 to 2^32 - 1. */
  uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.b, 5), 7), 9) >>> 0;
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = rotateLeft(this.d, 11);
    return result;
  }

  /** An integer from 0 to n - 1, each equally likely; n is from 1 to 2^32. */
  below(n: number): number {
    assert(Number.isInteger(n) && n >= 1 && n <= 2 ** 32, `cannot draw below ${String(n)}`);
    // The draws past the last whole multiple of n are drawn again: they would favour small results.
    const limit = 2 ** 32 - (2 ** 32 % n);
    let draw = this.uint32();
    while (draw >= limit) draw = this.uint32();
    return draw % n;
  }
}

/** splitmix32: the finaliser of MurmurHash3 over a Weyl sequence. Returns an int32. */
function splitmix(state: { x: number }): number {
  state.x = (state.x + 0x9e3779b9) | 0;
  let z = state.x;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

function rotateLeft(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}
