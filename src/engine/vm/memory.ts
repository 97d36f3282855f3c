/** What does not fit: sizes at which operations answer MemoryError before the host runs out of memory. */
import type { World } from '../world';
import { PyException, PyTuple, T } from './object';
import { charge, ITEM } from './work';

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

/** Whether a list or bytearray of `length` takes `more` items; else the world's status is set. */
export function canGrow(w: World, length: number, more: number): boolean {
  return hasRoom(w, length + more, more);
}

/** Whether a sequence of `length` items can be made, which take so many bytes each; else the world's status is set. */
export function canMake(w: World, length: number, bytes = 8): boolean {
  return hasRoom(w, length, length, bytes);
}

/** Whether a list of `count` new texts can be made; else the world's status is set. */
export function canMakeTexts(w: World, count: number): boolean {
  return canMake(w, count, TEXT_BYTES);
}

/** What a short text takes in the host, with its place in a list. */
const TEXT_BYTES = 40;

/** Results of fewer items than this are counted by the time slice that makes them (`run.ts`). */
const MANY_ITEMS = 1024;
/** A result of fewer items is still made where memory is full: the run ends after the time slice, a place that is found again. */
const HUGE = 1_000_000;

function hasRoom(w: World, length: number, more: number, bytes = 8): boolean {
  if (length > MOST_ITEMS) {
    memoryError(w);
    return false;
  }
  charge(w, more, ITEM);
  if (more < MANY_ITEMS || w.host?.isFull?.(more, more * bytes) !== true || more < HUGE)
    return true;
  w.refuseAt({ limit: 'memory', message: 'memory is used up', file: '', line: 0, column: 0 });
  return false;
}

export function memoryError(w: World): undefined {
  return w.throw(new PyException(T['MemoryError'], new PyTuple([])));
}
