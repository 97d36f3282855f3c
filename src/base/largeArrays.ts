/** Work on arrays of any length: a call with a spread array of 100,000 elements overflows the stack. */

/** Appends all of `more`, which may be `to` itself. */
export function pushAll<T>(to: T[], more: ArrayLike<T>): void {
  const { length } = more;
  for (let i = 0; i < length; i++) to.push(more[i]);
}

const MOST_SPREAD = 1000;

/** Puts `items` in the place of `count` elements from `start` on; they may be those of `list` itself. */
export function replaceRange<T>(
  list: T[],
  start: number,
  count: number,
  items: readonly T[],
): void {
  if (items.length <= MOST_SPREAD) {
    list.splice(start, count, ...items);
    return;
  }
  const put = items.slice();
  const rest = list.slice(start + count);
  list.length = start;
  pushAll(list, put);
  pushAll(list, rest);
}

/** Bytes as a text with one character a byte. */
export function latinText(data: Uint8Array): string {
  let out = '';
  for (let i = 0; i < data.length; i += 4096)
    out += String.fromCharCode(...data.subarray(i, i + 4096));
  return out;
}
