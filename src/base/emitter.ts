/** Events inside the program, in the shape of VS Code's: `thing.onDidChange(listener)`. */

import { type Disposable, toDisposable } from './disposable';

export type Event<T> = (listener: (value: T) => void) => Disposable;

export class Emitter<T> implements Disposable {
  #listeners: readonly { readonly call: (value: T) => void }[] = [];
  #disposed = false;

  /** Subscribes; the disposable that it returns ends the subscription. */
  readonly event: Event<T> = (listener) => {
    if (this.#disposed) return toDisposable(() => undefined);
    // Wrapped, so that the same function can subscribe twice and leave once.
    const entry = { call: listener };
    this.#listeners = [...this.#listeners, entry];
    return toDisposable(() => {
      this.#listeners = this.#listeners.filter((other) => other !== entry);
    });
  };

  get listenerCount(): number {
    return this.#listeners.length;
  }

  /**
   * Calls every listener that is subscribed now, in order of subscription; one that is removed by
   * an earlier one is not called. If listeners throw, the others still hear of the event, and the
   * first error is thrown at the end.
   */
  fire(value: T): void {
    let failed = false;
    let firstError: unknown;
    for (const entry of this.#listeners) {
      if (!this.#listeners.includes(entry)) continue;
      try {
        entry.call(value);
      } catch (error) {
        if (!failed) firstError = error;
        failed = true;
      }
    }
    if (failed) throw firstError;
  }

  /** Forgets all listeners; later ones are never called. */
  dispose(): void {
    this.#disposed = true;
    this.#listeners = [];
  }
}
