/**
 * A world as it is now, kept to be brought back into the very same objects: a search over schedules
 * goes back thousands of times a second, and comparing fields is several times as fast as cloning.
 *
 * Each object is kept as a copy of its own fields, which refers to the originals. What has not changed
 * since the world was kept last shares that copy. Objects that are made later are garbage once
 * nothing kept refers to them.
 */
import { ThreadState } from '../vm/frame';
import { PyType } from '../vm/object';
import { copyFields } from './clone';
import { keptFields, makeShell, prepare } from './copy.generated';

export interface Kept {
  readonly known: Known;
  /** So many objects were known. */
  readonly length: number;
  /** For each of them, an object of its class with its fields. */
  readonly contents: readonly object[];
}

/** The objects of a world, in the order in which they were found; some may be garbage by now. */
class Known {
  readonly objects: object[] = [];
  readonly #all = new Set<object>();
  /** How many of them were found when the world was last walked as a whole. */
  walked = 0;

  /** Answers the object itself, as its own copy, and notes it. */
  get(object: object): object {
    if (!this.#all.has(object)) {
      this.#all.add(object);
      this.objects.push(object);
    }
    return object;
  }

  set(): void {
    // Every object is its own copy.
  }

  /** Forgets the objects found after the first `length`. */
  forget(length: number): void {
    const { objects } = this;
    while (objects.length > length) this.#all.delete(objects.pop() as object);
  }
}

const ITSELF = {
  get: (object: object): object => object,
  set: (): void => undefined,
};

/**
 * Keeps `root` and everything that can be reached from it. `last` is what was kept or brought back
 * last in this world; what was kept after that is no longer to be brought back.
 */
export function keepWorld(root: object, last: Kept | null = null): Kept {
  prepare();
  if (last === null || last.length > 2 * last.known.walked + 100) return keepAll(root);
  const { known } = last;
  known.forget(last.length);
  const contents = last.contents.slice();
  for (let i = 0; i < known.objects.length; i++) {
    const object = known.objects[i];
    if (i < last.length && keptFields(object, contents[i])) continue;
    contents[i] = contentOf(object, known, i < last.length ? contents[i] : null);
  }
  return { known, length: contents.length, contents };
}

/** Walks the world as a whole, so that garbage is left out. */
function keepAll(root: object): Kept {
  const known = new Known();
  known.get(root);
  const contents: object[] = [];
  for (let i = 0; i < known.objects.length; i++)
    contents.push(contentOf(known.objects[i], known, null));
  known.walked = contents.length;
  return { known, length: contents.length, contents };
}

/** The fields of an object; lists and Maps are those of its `last` content, if they are the same. */
function contentOf(object: object, known: Known, last: object | null): object {
  const content = makeShell(object);
  copyFields(object, content, known, last);
  return content;
}

/** Gives the kept objects what they had. It can be done any number of times. */
export function bringBack({ known, length, contents }: Kept): void {
  for (let i = 0; i < length; i++) {
    const object = known.objects[i];
    const content = contents[i];
    // Frames in the pool may be those that are in use again.
    if (object instanceof ThreadState) object.pool.length = 0;
    if (keptFields(object, content)) continue;
    if (object instanceof PyType) bringBackType(object, content);
    else copyFields(content, object, ITSELF, object);
  }
}

/** No version of a class comes twice: inline caches go by it. */
let nextVersion = 1_000_000_000;

function bringBackType(type: PyType, content: object): void {
  const { version } = type;
  copyFields(content, type, ITSELF, type);
  if (type.version !== version) type.version = nextVersion++;
}
