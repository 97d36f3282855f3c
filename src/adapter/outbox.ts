/**
 * Events on their way to the client. While a request is being handled they wait here, so that its
 * response is always written first: VS Code goes wrong when `stopped` overtakes the response of the
 * step that caused it (microsoft/vscode#8646, #7325).
 */

import { type Disposable, toDisposable } from '../base/disposable';

export class Outbox {
  readonly #send: (name: string, body: object | undefined) => void;
  #waiting: (() => void)[] = [];
  #holds = 0;

  constructor(send: (name: string, body: object | undefined) => void) {
    this.#send = send;
  }

  /**
   * Sends an event now, or after the responses that are due. As long as it waits, disposing of what
   * is returned takes it back.
   */
  event(name: string, body?: object): Disposable {
    const action = (): void => {
      this.#send(name, body);
    };
    this.after(action);
    return toDisposable(() => {
      this.#waiting = this.#waiting.filter((other) => other !== action);
    });
  }

  /** Does something in the order of the events. */
  after(action: () => void): void {
    this.#waiting.push(action);
    this.#flush();
  }

  /** Keeps events back until the hold is disposed. Several holds add up. */
  hold(): Disposable {
    this.#holds++;
    return toDisposable(() => {
      this.#holds--;
      this.#flush();
    });
  }

  #flush(): void {
    while (this.#holds === 0) {
      const action = this.#waiting.shift();
      if (action === undefined) return;
      action();
    }
  }
}
