/**
 * Reads the arguments of requests. They come from any client, so nothing about them is taken for
 * granted: a wrong one is a `badArgument` failure that names it.
 */

import { badArgument } from '../debuggee/failures';

export class RequestArguments {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = isRecord(values) ? values : {};
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  /** The value as it came; `null` counts as left out. */
  value(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? undefined) : undefined;
  }

  integer(name: string): number {
    const value = this.value(name);
    if (!Number.isSafeInteger(value)) throw badArgument(name, 'an integer');
    return value as number;
  }

  /** `null` if it is left out. */
  optionalInteger(name: string): number | null {
    return this.has(name) ? this.integer(name) : null;
  }

  string(name: string): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw badArgument(name, 'a string');
    return value;
  }

  /** `null` if it is left out. */
  optionalString(name: string): string | null {
    return this.has(name) ? this.string(name) : null;
  }

  boolean(name: string, otherwise: boolean): boolean {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean') throw badArgument(name, 'true or false');
    return value;
  }

  record(name: string): RequestArguments {
    const value = this.value(name);
    if (!isRecord(value)) throw badArgument(name, 'an object');
    return new RequestArguments(value);
  }

  /** The items of a list of strings; none if it is left out. */
  strings(name: string): readonly string[] {
    const value = this.value(name);
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
      throw badArgument(name, 'a list of strings');
    }
    return value;
  }

  /** The items of a list of objects; none if it is left out. */
  records(name: string): readonly RequestArguments[] {
    const value = this.value(name);
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every(isRecord)) {
      throw badArgument(name, 'a list of objects');
    }
    return value.map((item) => new RequestArguments(item));
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number from 0 on. */
export function natural(args: RequestArguments, name: string): number {
  const value = args.integer(name);
  if (value < 0) throw badArgument(name, 'zero or more');
  return value;
}
