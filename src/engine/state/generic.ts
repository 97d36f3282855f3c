/**
 * Clone, equality, hash and size once more, slowly: by interpreting the declarations.
 *
 * The tests compare the generated code with this, and `firstDifference` says where two worlds part,
 * which the fast comparison cannot. Nothing in the product runs it in a hot place.
 */

import { declarationOf, type FieldKind } from './declare';

type Fields = Record<string, unknown>;

/** As `cloneWorld`. */
export function cloneGeneric<T extends object>(root: T): T {
  const copies = new Map<object, object>();
  const queue: object[] = [];
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || isShared(value)) return value;
    let made = copies.get(value);
    if (made === undefined) {
      made = Object.create(Object.getPrototypeOf(value) as object) as object;
      copies.set(value, made);
      queue.push(value);
    }
    return made;
  };
  const result = copy(root) as T;
  for (const object of queue) {
    const target = copies.get(object) as Fields;
    for (const [field, kind] of fieldsOf(object)) {
      target[field] = copyField(kind, (object as Fields)[field], copy);
    }
  }
  return result;
}

function copyField(kind: FieldKind, value: unknown, copy: (value: unknown) => unknown): unknown {
  if (kind === 'plain') return value;
  if (kind === 'cache') return undefined;
  if (kind === 'ref') return copy(value);
  if (value === null) return null;
  if (value instanceof Map) {
    const keep = (held: unknown): unknown => held;
    const [key, held] = [kind === 'mapOfRefs' ? copy : keep, kind === 'plainMap' ? keep : copy];
    return new Map([...(value as Map<unknown, unknown>)].map(([k, v]) => [key(k), held(v)]));
  }
  if (kind === 'refs') return (value as unknown[]).map(copy);
  return (value as unknown[]).slice();
}

/**
 * Where two worlds first differ, as a path and what stands there in each; undefined if they are
 * equal (as `equalWorlds`). Breadth first, so that the path is a short one.
 */
export function firstDifference(a: object, b: object): string | undefined {
  const partners = new Map<object, object>();
  const origins = new Map<object, object>();
  const queue: { a: Fields; b: Fields; path: string }[] = [];
  let found: string | undefined;
  const differ = (path: string, x: unknown, y: unknown): void => {
    found ??= `${path}: ${show(x)} and ${show(y)}`;
  };
  const same: Compare = (x, y, path) => {
    if (Object.is(x, y) && (typeof x !== 'object' || x === null || isShared(x))) return;
    if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) {
      differ(path, x, y);
      return;
    }
    const [partner, origin] = [partners.get(x), origins.get(y)];
    if (partner === y && origin === x) return;
    if (partner !== undefined || origin !== undefined) {
      differ(`${path} (which object it is)`, x, y);
      return;
    }
    partners.set(x, y);
    origins.set(y, x);
    const kinds = [declarationOf(x), declarationOf(y)];
    if (kinds[0] === undefined || kinds[0] !== kinds[1] || isShared(x) !== isShared(y)) {
      differ(path, x, y);
    }
    queue.push({ a: x as Fields, b: y as Fields, path });
  };
  same(a, b, 'world');
  for (const pair of queue) {
    if (found !== undefined) return found;
    for (const [field, kind] of fieldsOf(pair.a)) {
      compareField(kind, pair.a[field], pair.b[field], `${pair.path}.${field}`, same, differ);
    }
  }
  return found;
}

type Compare = (x: unknown, y: unknown, path: string) => void;

function compareField(
  kind: FieldKind,
  x: unknown,
  y: unknown,
  path: string,
  same: Compare,
  differ: (path: string, x: unknown, y: unknown) => void,
): void {
  const plain: Compare = (v, w, where) => {
    if (!samePlain(v, w)) differ(where, v, w);
  };
  if (kind === 'cache') return;
  if (kind === 'plain') return plain(x, y, path);
  if (kind === 'ref') return same(x, y, path);
  if (x === null || y === null) {
    if (x !== y) differ(path, x, y);
    return;
  }
  const [xs, ys] = [elements(x), elements(y)];
  if (xs.length !== ys.length) return differ(`${path} (its size)`, xs.length, ys.length);
  const isMap = x instanceof Map;
  const [key, value] = [
    kind === 'mapOfRefs' ? same : plain,
    kind === 'plains' || kind === 'plainMap' ? plain : same,
  ];
  for (const [i, element] of xs.entries()) {
    const where = isMap ? `${path}.get(${show(element[0])})` : `${path}[${String(i)}]`;
    if (isMap) key(element[0], ys[i][0], `${path} (key ${String(i)})`);
    value(element[1], ys[i][1], where);
  }
}

/** Arrays and Maps as lists of pairs. */
function elements(container: unknown): (readonly [unknown, unknown])[] {
  if (container instanceof Map) return [...(container as Map<unknown, unknown>)];
  return [...(container as unknown[])].map((value, index) => [index, value]);
}

function samePlain(x: unknown, y: unknown): boolean {
  if (Object.is(x, y)) return true;
  const lists = [x, y].every((v) => Array.isArray(v) || ArrayBuffer.isView(v));
  if (!lists) return false;
  const [xs, ys] = [[...(x as unknown[])], [...(y as unknown[])]];
  return xs.length === ys.length && xs.every((value, i) => samePlain(value, ys[i]));
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return `a ${value.constructor.name}`;
}

function fieldsOf(object: object): [string, FieldKind][] {
  return Object.entries(declarationOf(object)?.fields ?? {});
}

function isShared(object: object): boolean {
  return (object as { readonly shared?: boolean }).shared === true;
}
