/** MT19937 by Matsumoto and Nishimura, as CPython's `_randommodule.c` seeds and reads it. */

const N = 624;
const M = 397;

/** The state of a generator: 624 words, and how many of them are used up. */
export interface TwisterState {
  words: Int32Array;
  index: number;
}

export function seededByNumber(seed: number): TwisterState {
  const words = new Int32Array(N);
  words[0] = seed | 0;
  for (let i = 1; i < N; i++) {
    words[i] = (Math.imul(1812433253, words[i - 1] ^ (words[i - 1] >>> 30)) + i) | 0;
  }
  return { words, index: N };
}

/** `init_by_array`: the key is a list of 32-bit words, lowest first. */
export function seededByKey(key: readonly number[]): TwisterState {
  const state = seededByNumber(19650218);
  const { words } = state;
  let i = 1;
  let j = 0;
  const carry = (): void => {
    if (++i < N) return;
    words[0] = words[N - 1];
    i = 1;
  };
  for (let k = Math.max(N, key.length); k > 0; k--) {
    const before = words[i - 1];
    words[i] = ((words[i] ^ Math.imul(before ^ (before >>> 30), 1664525)) + key[j] + j) | 0;
    j = (j + 1) % key.length;
    carry();
  }
  for (let k = N - 1; k > 0; k--) {
    const before = words[i - 1];
    words[i] = ((words[i] ^ Math.imul(before ^ (before >>> 30), 1566083941)) - i) | 0;
    carry();
  }
  words[0] = 0x80000000 | 0;
  return state;
}

function refill(words: Int32Array): void {
  for (let k = 0; k < N; k++) {
    const y = (words[k] & 0x80000000) | (words[(k + 1) % N] & 0x7fffffff);
    words[k] = words[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
  }
}

/** The next 32 bits, as an unsigned number. */
export function nextWord(state: TwisterState): number {
  if (state.index >= N) {
    refill(state.words);
    state.index = 0;
  }
  let y = state.words[state.index++];
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

/** The next double from 0 up to 1, of 53 bits. */
export function nextDouble(state: TwisterState): number {
  const high = nextWord(state) >>> 5;
  const low = nextWord(state) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}
