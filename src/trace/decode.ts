/**
 * Decoders for data that comes from outside: pages, trace files, requests, launch attributes, messages
 * of the page. A decoder checks a value and returns it with its type, or throws `BadData` with the
 * place of what is wrong; `decoded` makes a `Result` of that. Fields that nobody asked for are left
 * out, since either side may be newer than the other.
 */

import { err, ok, type Result } from '../base/result';

/** `path` is where the value stands, for the message: `launch.args[2]`. */
export type Decoder<T> = (value: unknown, path: string) => T;

/** What the decoder gives. */
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/** The data is not what it should be; the message names the place and what was expected there. */
export class BadData extends Error {
  override readonly name = 'BadData';

  constructor(
    readonly path: string,
    readonly expected: string,
    readonly actual: unknown,
  ) {
    super(`${path}: expected ${expected}, got ${describe(actual)}`);
  }
}

/** The decoded value, or the message of what is wrong with it. `name` is how messages call it. */
export function decoded<T>(decode: Decoder<T>, value: unknown, name: string): Result<T, string> {
  try {
    return ok(decode(value, name));
  } catch (error) {
    if (error instanceof BadData) return err(error.message);
    throw error;
  }
}

export const text: Decoder<string> = (value, path) => {
  if (typeof value !== 'string') throw new BadData(path, 'a string', value);
  return value;
};

export const bool: Decoder<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new BadData(path, 'true or false', value);
  return value;
};

export const finite: Decoder<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new BadData(path, 'a number', value);
  }
  return value;
};

/** A whole number from `least` to `most`. */
export function int(least = -0x80000000, most = 0x7fffffff): Decoder<number> {
  return (value, path) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
      throw new BadData(path, `a whole number from ${least} to ${most}`, value);
    }
    // Minus zero is no whole number of anything.
    return (value as number) + 0;
  };
}

/** A count, an id or a seq. */
export const count = int(0, Number.MAX_SAFE_INTEGER);

/** One of these strings. */
export function oneOf<const N extends readonly string[]>(...names: N): Decoder<N[number]> {
  const known: ReadonlySet<unknown> = new Set(names);
  return (value, path) => {
    if (!known.has(value)) {
      throw new BadData(path, names.map((name) => JSON.stringify(name)).join(' or '), value);
    }
    return value as N[number];
  };
}

export function nullable<T>(decode: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null ? null : decode(value, path));
}

/** A field that may be missing; then it is `fallback`. */
export function withDefault<T>(decode: Decoder<T>, fallback: T): Decoder<T> {
  return (value, path) => (value === undefined ? fallback : decode(value, path));
}

/** A field that may be missing. */
export function optional<T>(decode: Decoder<T>): Decoder<T | undefined> {
  return (value, path) => (value === undefined ? undefined : decode(value, path));
}

export function listOf<T>(decode: Decoder<T>): Decoder<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new BadData(path, 'a list', value);
    return value.map((item, i) => decode(item, `${path}[${i}]`));
  };
}

/** An object whose values are all of one kind. */
export function dictionaryOf<T>(decode: Decoder<T>): Decoder<Record<string, T>> {
  return (value, path) => {
    const entries = Object.entries(objectAt(value, path));
    return Object.fromEntries(entries.map(([key, item]) => [key, decode(item, `${path}.${key}`)]));
  };
}

/** Fields that may be missing are optional properties. */
type Fields<D> = {
  readonly [K in keyof D as undefined extends Decoded<D[K]> ? never : K]: Decoded<D[K]>;
} & {
  readonly [K in keyof D as undefined extends Decoded<D[K]> ? K : never]?: Exclude<
    Decoded<D[K]>,
    undefined
  >;
};

/** An object with these fields. Fields whose decoder gives undefined are left out. */
export function record<D extends Readonly<Record<string, Decoder<unknown>>>>(
  decoders: D,
): Decoder<Fields<D>> {
  const entries = Object.entries(decoders);
  return (value, path) => {
    const object = objectAt(value, path);
    const result: Record<string, unknown> = {};
    for (const [name, decode] of entries) {
      const field = decode(
        Object.hasOwn(object, name) ? object[name] : undefined,
        `${path}.${name}`,
      );
      if (field !== undefined) result[name] = field;
    }
    return result as Fields<D>;
  };
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadData(path, 'an object', value);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A short rendering of a bad value. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return `a value of type ${typeof value}`;
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}..."` : shown;
}
