/**
 * Equality of worlds: whether two graphs of machine state are isomorphic.
 *
 * Objects correspond one to one, their plain contents are equal, and the order of Maps counts, since
 * programs can observe it. Shared objects are the same object, or value objects (floats, bytes) that
 * two worlds made separately and that have equal contents. Caches do not count.
 */

import { prepare, sameFields } from './copy.generated';

/** The partner of each object met so far, in both directions. */
let partners = new Map<object, object>();
let origins = new Map<object, object>();
/** Pairs whose contents are still to be compared, alternately of the first and the second world. */
const pending: object[] = [];

/** Whether two worlds, or two parts of worlds, are equal. */
export function equalWorlds(a: object, b: object): boolean {
  prepare();
  partners = new Map();
  origins = new Map();
  try {
    if (!sameRef(a, b)) return false;
    for (;;) {
      const second = pending.pop();
      const first = pending.pop();
      if (first === undefined || second === undefined) return true;
      if (!sameFields(first, second)) return false;
    }
  } finally {
    partners = new Map();
    origins = new Map();
    pending.length = 0;
  }
}

/** Whether two values can correspond; the contents of objects are compared later. */
export function sameRef(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  if (isShared(a) || isShared(b)) {
    if (a === b) return true;
    if (isShared(a) !== isShared(b)) return false;
  }
  const partner = partners.get(a);
  const origin = origins.get(b);
  if (partner !== undefined || origin !== undefined) return partner === b && origin === a;
  partners.set(a, b);
  origins.set(b, a);
  pending.push(a, b);
  return true;
}

/** Whether two plain values are equal: by contents if they are typed arrays or arrays. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isList(a) || !isList(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!samePlain(a[i], b[i])) return false;
  return true;
}

/** Arrays of values, or null. */
export function sameRefs(a: readonly unknown[] | null, b: readonly unknown[] | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameRef(a[i], b[i])) return false;
  return true;
}

type AnyMap = ReadonlyMap<unknown, unknown> | null;
type Same = (a: unknown, b: unknown) => boolean;

export function samePlainMap(a: AnyMap, b: AnyMap): boolean {
  return sameMaps(a, b, samePlain, samePlain);
}

export function sameMap(a: AnyMap, b: AnyMap): boolean {
  return sameMaps(a, b, samePlain, sameRef);
}

export function sameMapOfRefs(a: AnyMap, b: AnyMap): boolean {
  return sameMaps(a, b, sameRef, sameRef);
}

function sameMaps(a: AnyMap, b: AnyMap, sameKey: Same, sameValue: Same): boolean {
  if (a === null || b === null) return a === b;
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const [otherKey, otherValue] = others.next().value as [unknown, unknown];
    if (!sameKey(key, otherKey) || !sameValue(value, otherValue)) return false;
  }
  return true;
}

function isShared(object: object): boolean {
  return (object as { readonly shared?: boolean }).shared === true;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
