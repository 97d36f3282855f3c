/** Showing what lists and Maps of machine state refer to, for `visitRefs`. */

export type Visit = (value: unknown) => void;

export function visitAll(list: readonly unknown[] | null, visit: Visit): void {
  if (list === null) return;
  for (let i = 0; i < list.length; i++) visit(list[i]);
}

type AnyMap = ReadonlyMap<unknown, unknown> | null;

export function visitValues(map: AnyMap, visit: Visit): void {
  if (map === null) return;
  for (const value of map.values()) visit(value);
}

export function visitEntries(map: AnyMap, visit: Visit): void {
  if (map === null) return;
  for (const [key, value] of map) {
    visit(key);
    visit(value);
  }
}
