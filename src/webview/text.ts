/** Sentences and numbers as the page shows them. Pure. */

import type { PanelStringKey, PanelStrings } from '../protocol/panelStrings';

/** Puts `values` in place of `{0}`, `{1}` and so on. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (hole, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? hole : String(value);
  });
}

/** The names of sentences that come in a pair `…One` and `…Many`. */
export type CountedKey = {
  [K in PanelStringKey]: K extends `${infer Stem}One`
    ? `${Stem}Many` extends PanelStringKey
      ? Stem
      : never
    : never;
}[PanelStringKey];

/** The sentence of the pair that fits `count`; `values` follow the count, or stand in its place. */
export function counted(
  strings: PanelStrings,
  key: CountedKey,
  count: number,
  one: string | number = count,
): string {
  return count === 1 ? fill(strings[`${key}One`], one) : fill(strings[`${key}Many`], count);
}

/** A duration or a point of virtual time: "350 µs", "12 ms", "0.2 s", "12.5 s", "4 min 5 s". */
export function seconds(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0 s';
  if (size < 0.000_999_5) return `${trimmed(value * 1e6, 0)} µs`;
  if (size < 0.099_95) return `${trimmed(value * 1e3, 1)} ms`;
  if (size < 600) return `${trimmed(value, 3)} s`;
  const minutes = Math.trunc(value / 60);
  return `${String(minutes)} min ${trimmed(Math.abs(value) % 60, 0)} s`;
}

/** The last part of a path, on any platform. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** `value` with at most `digits` decimals, without zeros at the end. */
function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
