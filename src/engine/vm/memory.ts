/** What does not fit: sizes at which operations answer MemoryError before the host runs out of memory. */
import type { World } from '../world';
import { PyException, PyTuple, T } from './object';

/** The most items of a sequence that one operation makes. */
export const MOST_ITEMS = 0x4000000;

/** The most characters of a text, or bytes. */
export const MOST_CHARACTERS = MOST_ITEMS * 4;

/** The most keys of a dict or set that one operation makes: about what a Map of the host can hold. */
export const MOST_KEYS = 0xfffff0;

/** The most digits behind the point that a number is shown with. */
const MOST_DIGITS = 1_000_000;

/** Is a text too long that is padded to a width, or a number shown with this many digits? */
export function isTooLong(width: number | null, digits: number | null): boolean {
  return Math.abs(width ?? 0) > MOST_CHARACTERS || (digits ?? 0) > MOST_DIGITS;
}

export function memoryError(w: World): undefined {
  return w.throw(new PyException(T['MemoryError'], new PyTuple([])));
}
