/** `_random`: the generator under `random.Random`. */
import { sha512 } from '../../base/digests';
import {
  nextDouble, nextWord, seededByKey, seededByNumber, type TwisterState,
} from '../../base/mersenneTwister'; // prettier-ignore
import { declareState } from '../state/declare';
import { defineType } from '../vm/coreTypes';
import { constructor, makeFunction, method } from '../vm/define';
import { asInt, normal } from '../vm/numbers';
import {
  PyBytes, PyExtensible, PyFloat, PyTuple, T, type PyType, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { integer } from '../vm/builtins/arguments';
import type { World } from '../world';
import { randomBytes } from './entropy';

/** An instance of `_random.Random` or of a class made from it. */
export class PyRandom extends PyExtensible implements TwisterState {
  words = new Int32Array(624);
  index = 624;
}
declareState(PyRandom, { words: 'plains', index: 'plain' }, PyExtensible);

const type = defineType('Random', T['object'], (cls) => new PyRandom(cls), {
  key: 'Random',
  module: '_random',
});
const self = (a: Slot[], at: number): PyRandom => a[at] as PyRandom;

function seed(random: PyRandom, key: bigint): void {
  const words: number[] = [];
  for (let rest = key < 0n ? -key : key; rest > 0n; rest >>= 32n)
    words.push(Number(rest & 0xffffffffn));
  Object.assign(random, seededByKey(words.length === 0 ? [0] : words));
}

const bigOf = (bytes: Uint8Array): bigint =>
  bytes.reduce((n, byte) => (n << 8n) | BigInt(byte), 0n);

constructor(type, '(cls, /, *args, **kwargs)', (_w, a, at) => {
  const made = new PyRandom(a[at] as PyType);
  Object.assign(made, seededByNumber(5489));
  return made;
});
method(type, 'random', 1, 1, (_w, a, at) => new PyFloat(nextDouble(self(a, at))));
method(type, 'seed', 1, 2, (w, a, at, n) => {
  const v = n < 2 ? null : a[at + 1]!;
  const i = v === null ? bigOf(randomBytes(w, 32)) : asInt(v);
  if (i === undefined) return w.raise('TypeError', 'The only supported seed types are: None, int, float, str, bytes, and bytearray.');
  seed(self(a, at), BigInt(i));
  return null;
}); // prettier-ignore
method(type, 'getrandbits', 2, 2, (w, a, at) => {
  const i = integer(w, a[at + 1]);
  if (i === undefined) return undefined;
  const k = Number(i);
  if (k < 0 || (k === 0 && !w.traits.zeroRandomBits))
    return w.raise('ValueError', w.traits.randomBitsText);
  const state = self(a, at);
  if (k === 0) return 0;
  if (k <= 32) return nextWord(state) >>> (32 - k);
  let value = 0n;
  for (let done = 0; done < k; done += 32) {
    const word = nextWord(state);
    const left = k - done;
    value |= BigInt(left < 32 ? word >>> (32 - left) : word) << BigInt(done);
  }
  return normal(value);
});
method(type, 'getstate', 1, 1, (_w, a, at) => {
  const { words, index } = self(a, at);
  return new PyTuple([...[...words].map((word) => word >>> 0), index]);
});
method(type, 'setstate', 2, 2, (w, a, at) => {
  const state = a[at + 1];
  if (!(state instanceof PyTuple) || state.items.length !== 625)
    return w.raise('ValueError', 'state vector is the wrong size');
  Object.assign(self(a, at), {
    words: Int32Array.from(state.items.slice(0, 624), Number),
    index: Number(state.items[624]),
  });
  return null;
});

/** What `import _random` gives. */
export const randomNames: Readonly<Record<string, (w: World) => Value>> = {
  Random: () => type,
  // The int that a str (encoded) or bytes seeds with.
  _seed_of: () =>
    makeFunction('_seed_of', 1, 1, (_w, a, at) => {
      const { data } = a[at] as PyBytes;
      return normal(bigOf(Uint8Array.of(...data, ...sha512(data))));
    }),
};
