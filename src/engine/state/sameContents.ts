/** Whether lists and Maps hold the very same things, for `keep.ts`; null is a list or Map, too. */

export function keptList(a: ArrayLike<unknown> | null, b: ArrayLike<unknown> | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

type AnyMap = ReadonlyMap<unknown, unknown> | null;

/** Entries in another order make a difference. */
export function keptMap(a: AnyMap, b: AnyMap): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.size !== b.size) return false;
  if (a.size === 0) return true;
  // Not its entries: V8 would make a list of each.
  const keys = b.keys();
  const values = b.values();
  for (const [key, value] of a) {
    if (keys.next().value !== key || values.next().value !== value) return false;
  }
  return true;
}
