/**
 * Shapes (hidden classes): which attribute an instance keeps in which slot.
 *
 * One tree for all classes and worlds, grown by need; immutable but for the growing, which nothing
 * observable depends on. An instance with the attributes a, b (in that order of first assignment)
 * has the shape at path a, b.
 */
export class Shape {
  readonly parent: Shape | null;
  readonly names: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #next = new Map<string, Shape>();

  constructor(parent: Shape | null, names: readonly string[]) {
    this.parent = parent;
    this.names = names;
    this.#index = new Map(names.map((name, i) => [name, i]));
  }

  /** The slot of an attribute, or -1. */
  find(name: string): number {
    return this.#index.get(name) ?? -1;
  }

  /** The shape with one more attribute, in the next slot. */
  with(name: string): Shape {
    let next = this.#next.get(name);
    if (next === undefined) {
      next = new Shape(this, [...this.names, name]);
      this.#next.set(name, next);
    }
    return next;
  }

  /** The shape without an attribute: those after it move one slot down. */
  without(name: string): Shape {
    return this.names.filter((n) => n !== name).reduce((s, n) => s.with(n), EMPTY_SHAPE);
  }
}

export const EMPTY_SHAPE = new Shape(null, []);
