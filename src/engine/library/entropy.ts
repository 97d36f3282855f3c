/**
 * What an operating system calls randomness: os.urandom and whatever seeds itself from it. Here it is
 * drawn from the run's random seed, and each draw is another one, in every process.
 */
import { Prng } from '../../base/prng';
import type { World } from '../world';

/** Keeps these numbers apart from those of `random` under the same seed. */
const SALT = 0x0e17;

/** So many bytes, as an array of 0 to 255. */
export function randomBytes(w: World, count: number): Uint8Array {
  const prng = Prng.seeded(
    (w.options.randomSeed ?? 0) * 65_536 + SALT + ++w.kernel.entropyDraws * 2 ** 32,
  );
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count; i++) bytes[i] = prng.uint32() & 255;
  return bytes;
}
