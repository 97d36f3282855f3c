/**
 * Lifecycles. Whatever is opened is a `Disposable` with one owner. An owner extends
 * {@link DisposableOwner}, or holds a {@link DisposableStore}, and disposes what it owns in the
 * reverse order of its opening.
 */

export interface Disposable {
  /** Closes it. A second call does nothing. */
  dispose(): void;
}

/** A disposable that calls `close` once. */
export function toDisposable(close: () => void): Disposable {
  let open = true;
  return {
    dispose() {
      if (!open) return;
      open = false;
      close();
    },
  };
}

/** Owns disposables: the last one in is the first to be disposed, and late arrivals at once. */
export class DisposableStore implements Disposable {
  #items: Disposable[] = [];
  #disposed = false;

  get disposed(): boolean {
    return this.#disposed;
  }

  /** How many are owned now. */
  get size(): number {
    return this.#items.length;
  }

  /** Takes `item` into possession and returns it. Disposes it at once if the store is disposed. */
  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.push(item);
    return item;
  }

  /** Disposes `item` ahead of the store. Does nothing if the store does not own it. */
  release(item: Disposable): void {
    const index = this.#items.lastIndexOf(item);
    if (index < 0) return;
    this.#items.splice(index, 1);
    item.dispose();
  }

  /**
   * Disposes everything. One that throws does not keep the others open: its error is thrown at the
   * end, as an AggregateError if there are several.
   */
  dispose(): void {
    this.#disposed = true;
    const errors: unknown[] = [];
    for (let item = this.#items.pop(); item !== undefined; item = this.#items.pop()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, 'several disposables failed to close');
  }
}

/** Base class of whatever owns disposables for as long as it lives. */
export abstract class DisposableOwner implements Disposable {
  readonly #store = new DisposableStore();

  get disposed(): boolean {
    return this.#store.disposed;
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Ties the life of `item` to this object's. */
  protected register<T extends Disposable>(item: T): T {
    return this.#store.add(item);
  }
}
