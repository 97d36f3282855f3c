/**
 * A world as it is now, kept to be brought back into the very same objects: a search over schedules
 * goes back thousands of times a second, and writing fields is several times as fast as cloning.
 *
 * Each object is kept as a copy of its own fields, which refers to the originals. Objects that are
 * made later are garbage once nothing kept refers to them.
 */
import { PyType } from '../vm/object';
import { ThreadState } from '../vm/frame';
import { copyFields } from './clone';
import { makeShell, prepare } from './copy.generated';

export interface Kept {
  readonly objects: readonly object[];
  /** For each, an object of its class with its fields. */
  readonly contents: readonly object[];
}

/** Answers each object itself, and notes which there are. */
class Finder {
  readonly found: object[] = [];
  readonly #seen = new Set<object>();

  get(object: object): object {
    if (!this.#seen.has(object)) {
      this.#seen.add(object);
      this.found.push(object);
    }
    return object;
  }

  set(): void {
    // Every object is its own copy.
  }
}

const ITSELF = {
  get: (object: object): object => object,
  set: (): void => undefined,
};

/** Keeps `root` and everything that can be reached from it. */
export function keepWorld(root: object): Kept {
  prepare();
  const finder = new Finder();
  finder.get(root);
  const contents: object[] = [];
  for (let i = 0; i < finder.found.length; i++) {
    const object = finder.found[i];
    const shell = makeShell(object);
    copyFields(object, shell, finder);
    contents.push(shell);
  }
  return { objects: finder.found, contents };
}

/** Gives the kept objects what they had. It can be done any number of times. */
export function bringBack({ objects, contents }: Kept): void {
  for (let i = 0; i < objects.length; i++) {
    const object = objects[i];
    if (object instanceof PyType) bringBackType(object, contents[i]);
    else {
      copyFields(contents[i], object, ITSELF);
      // Frames in the pool may be those that are in use again.
      if (object instanceof ThreadState) object.pool.length = 0;
    }
  }
}

/** No version of a class comes twice: inline caches go by it. */
let nextVersion = 1_000_000_000;

function bringBackType(type: PyType, content: object): void {
  const { version } = type;
  copyFields(content, type, ITSELF);
  if (type.version !== version) type.version = nextVersion++;
}
