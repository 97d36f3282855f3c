/**
 * Watches how much of what was written the client has not read yet. A program that prints without
 * end must not fill this process's memory because the client is slow.
 */

import { type Disposable, toDisposable } from '../base/disposable';

/** The part of a Node stream that is needed here. */
export interface WatchedStream {
  readonly writableLength: number;
  on(event: 'drain', listener: () => void): unknown;
  off(event: 'drain', listener: () => void): unknown;
}

const CLOSE_ABOVE_BYTES = 1 << 20;

export class FlowWatch implements Disposable {
  readonly #stream: WatchedStream;
  readonly #setFlow: (open: boolean) => void;
  readonly #listening: Disposable;
  #open = true;

  constructor(stream: WatchedStream, setFlow: (open: boolean) => void) {
    this.#stream = stream;
    this.#setFlow = setFlow;
    const onDrain = (): void => {
      this.#set(true);
    };
    stream.on('drain', onDrain);
    this.#listening = toDisposable(() => {
      stream.off('drain', onDrain);
    });
  }

  /** To be called after each write. */
  written(): void {
    if (this.#stream.writableLength > CLOSE_ABOVE_BYTES) this.#set(false);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #set(open: boolean): void {
    if (this.#open === open) return;
    this.#open = open;
    this.#setFlow(open);
  }
}
