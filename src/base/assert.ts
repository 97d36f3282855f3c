/**
 * Assertions. A failing one is a bug of Loopscope, never a mistake of the user or of the program
 * under debug: those are typed errors and Python exceptions.
 */

/** Thrown when something that the code relies on does not hold. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Throws {@link InvariantError} unless `condition` holds. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Returns `value`; throws {@link InvariantError} if there is none. `what` names it. */
export function defined<T>(value: T, what: string): NonNullable<T> {
  if (value === undefined || value === null) throw new InvariantError(`there is no ${what}`);
  return value;
}

/** For the default of a switch over a union: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new InvariantError(`unexpected value: ${String(value)}`);
}
