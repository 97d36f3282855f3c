/**
 * Native functions: how the built-ins are written in TypeScript.
 *
 * A native gets the world, an array with its arguments from index `at`, and their number. It
 * answers a value; or `undefined` after `world.raise(…)` (exception), `world.tail(…)` (a Python
 * function is to be called in its place: that is how a native calls Python, since it never calls
 * the interpreter itself, invariant 2) or `world.block(…)` (the thread waits in the kernel and the
 * call is made again when it runs again). A native keeps nothing between calls.
 */
import type { BooleanTrait } from '../traits';
import type { World } from '../world';
import type { PyTuple, PyType, Slot, Value } from './object';
import type { PyDict } from './dict';
import type { ThreadState } from './frame';

export type NativeFn = (w: World, a: Slot[], at: number, n: number) => Slot;

export interface NativeFunction {
  readonly name: string;
  readonly qualname: string;
  readonly fn: NativeFn;
  /** Number of arguments, `self` included; max -1: any number. */
  readonly min: number;
  readonly max: number;
  /** Names for keyword arguments; null: takes none. */
  readonly signature: Signature | null;
  /** An attribute of a class that binds its instance. */
  readonly method: boolean;
  /** The boolean trait without which the attribute does not exist; undefined: it always does. */
  trait?: BooleanTrait;
  /**
   * A special method (`__eq__`, `__len__` …) of a built-in type that the interpreter performs by
   * itself: found by attribute access and super(), while operators pass it over (`special`).
   */
  readonly slot: boolean;
  /** The type it is a method of: whose instances it takes as self. */
  readonly owner: PyType | null;
  /**
   * Instead of `fn`, for natives that push a frame (generators, run_forever): told how the frame's
   * result is to be delivered. Answers a value, or undefined with the status set.
   */
  readonly enter?: NativeEnter;
  /** Instead of `fn`, for calls with enough positional arguments and no others: gets them as they are. */
  readonly plain?: NativeFn | undefined;
}

export type NativeEnter = (
  w: World, t: ThreadState, args: Value[], ret: number, retReg: number, data?: Slot,
) => Slot; // prettier-ignore

/** Parameters of a native with keywords; a missing optional argument arrives as `undefined`. */
export interface Signature {
  readonly names: readonly string[];
  /** How many of `names` are positional-only, may be positional, and are required. */
  readonly posOnly: number;
  readonly positional: number;
  readonly required: ReadonlySet<string>;
  /** So many positional arguments, or more, are all that is required; Infinity: no number is. */
  readonly enough: number;
  /** *args arrive as a tuple after the named ones, **kwargs as a dict after that. */
  readonly varArgs: boolean;
  readonly varKeywords: boolean;
  /** How many arguments arrive, with those two. */
  readonly width: number;
}

/** Those read so far: 244 natives that are made at a start have 78 between them. */
const known = new Map<string, Signature>();

/** Reads a signature such as `(self, delay, result=None, *, loop=None)`; defaults are documentation. */
export function parseSignature(text: string): Signature {
  let signature = known.get(text);
  if (signature === undefined) known.set(text, (signature = readSignature(text)));
  return signature;
}

function readSignature(text: string): Signature {
  const names: string[] = [];
  const required = new Set<string>();
  let posOnly = 0;
  let positional = -1;
  let varArgs = false;
  let varKeywords = false;
  for (const part of text
    .replace(/^\(|\)$/g, '')
    .split(',')
    .map((p) => p.trim())) {
    if (part === '') continue;
    if (part === '/') posOnly = names.length;
    else if (part === '*') positional = names.length;
    else if (part.startsWith('**')) varKeywords = true;
    else if (part.startsWith('*')) {
      varArgs = true;
      positional = names.length;
    } else {
      const [name, value] = part.split('=');
      names.push(name.trim());
      if (value === undefined) required.add(name.trim());
    }
  }
  if (positional < 0) positional = names.length;
  const needed = names.findLastIndex((name) => required.has(name)) + 1;
  const enough = needed <= positional ? needed : Infinity;
  const width = names.length + (varArgs ? 1 : 0) + (varKeywords ? 1 : 0);
  return { names, posOnly, positional, required, enough, varArgs, varKeywords, width };
}

/** The extra arguments of a native with *args and **kwargs, behind its named ones. */
export interface BoundExtras {
  readonly args: PyTuple;
  readonly kwargs: PyDict;
}

export function isValue(v: Slot): v is Value {
  return v !== undefined;
}
