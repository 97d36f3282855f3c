/**
 * A world as it is now, kept to be brought back into the very same objects: a search over schedules
 * goes back thousands of times a second, and comparing fields is several times as fast as cloning.
 *
 * Each object is kept as a copy of its own fields, which refers to the originals. What has not changed
 * since the world was kept last shares that copy. Objects that are made later are garbage once
 * nothing kept refers to them.
 */
import { type Frame, ThreadState } from '../vm/frame';
import { PyType } from '../vm/object';
import { copyFields } from './clone';
import { keptFields, makeShell, prepare, updateCopy, visitRefs } from './copy.generated';

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
  /** Of each object, the number of its class in the generated code. */
  readonly kinds: number[] = [];
  readonly #all = new Set<object>();
  /** How many of them were found when the world was last walked as a whole. */
  walked = 0;

  /** Notes what an object refers to. */
  readonly find = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ((value as State).shared === true || this.#all.has(value)) return;
    this.#all.add(value);
    this.objects.push(value);
    this.kinds.push((value as State).stateKind);
  };

  /** Leaves in a pool the frames that nobody has kept: the others may be in use again. */
  clean(pool: Frame[]): void {
    let left = 0;
    for (let i = 0; i < pool.length; i++) if (!this.#all.has(pool[i])) pool[left++] = pool[i];
    pool.length = left;
  }

  /** Forgets the objects found after the first `length`. */
  forget(length: number): void {
    const { objects } = this;
    while (objects.length > length) this.#all.delete(objects.pop() as object);
    this.kinds.length = length;
  }
}

interface State {
  readonly stateKind: number;
  readonly shared?: boolean;
}

/**
 * Keeps `root` and everything that can be reached from it. `last` is what was kept or brought back
 * last in this world; what was kept after that is no longer to be brought back.
 */
export function keepWorld(root: object, last: Kept | null = null): Kept {
  prepare();
  if (last === null || last.length > 2 * last.known.walked + 100) return keepAll(root);
  const { known } = last;
  const { objects, kinds } = known;
  forgetLater(last);
  const contents = last.contents.slice();
  for (let i = 0; i < last.length; i++) {
    if (keptFields(kinds[i], objects[i], contents[i])) continue;
    const content = makeShell(objects[i]);
    updateCopy(kinds[i], objects[i], content, contents[i]);
    contents[i] = content;
    visitRefs(objects[i], known.find);
  }
  return keepFound(known, contents);
}

/** Walks the world as a whole, so that garbage is left out. */
function keepAll(root: object): Kept {
  const known = new Known();
  known.find(root);
  const kept = keepFound(known, []);
  known.walked = kept.length;
  return kept;
}

/** Keeps the objects that have no contents yet, and what they refer to. */
function keepFound(known: Known, contents: object[]): Kept {
  const { objects } = known;
  for (let i = contents.length; i < objects.length; i++) {
    const content = makeShell(objects[i]);
    copyFields(objects[i], content);
    contents.push(content);
    visitRefs(objects[i], known.find);
  }
  return { known, length: contents.length, contents };
}

/** Lets go of the objects that were found later. What was kept after that is no longer to be brought back. */
export function forgetLater({ known, length }: Kept): void {
  if (known.objects.length > length) known.forget(length);
}

/** Gives the kept objects what they had. It can be done any number of times. */
export function bringBack({ known, length, contents }: Kept): void {
  const { objects, kinds } = known;
  const thread = ThreadState.prototype.stateKind;
  const type = PyType.prototype.stateKind;
  for (let i = 0; i < length; i++) {
    const kind = kinds[i];
    const object = objects[i];
    const content = contents[i];
    if (kind === thread) known.clean((object as ThreadState).pool);
    // To look for what has changed first takes longer than to write it all.
    if (kind === type) bringBackType(object as PyType, content);
    else updateCopy(kind, content, object, object);
  }
}

/** No version of a class comes twice: inline caches go by it. */
let nextVersion = 1_000_000_000;

function bringBackType(type: PyType, content: object): void {
  const { version, stateKind } = type;
  if (keptFields(stateKind, type, content)) return;
  updateCopy(stateKind, content, type, type);
  if (type.version !== version) type.version = nextVersion++;
}
