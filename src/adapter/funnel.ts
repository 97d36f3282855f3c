/**
 * The one way from a request to its response. A handler returns the body, now or later, or throws;
 * either way the client gets exactly one response, and what the handler caused to happen (events in
 * the outbox) is sent after it. `@vscode/debugadapter` alone sends no response at all when an
 * asynchronous handler throws.
 *
 * Requests are handled one after the other in the order of their arrival, so that breakpoints are
 * set before the program starts. A few must get through while another one is still busy.
 */

import { type Failure, toFailure } from '../debuggee/failure';
import { sessionOver, unknownRequest } from '../debuggee/failures';
import { RequestArguments } from './arguments';
import type { Outbox } from './outbox';

/** Answers one command: the response's body, or nothing. */
export type RequestHandler = (
  args: RequestArguments,
) => object | undefined | Promise<object | undefined>;

/** The handlers of a group of requests, by command. */
export type RequestGroup = Readonly<Record<string, RequestHandler>>;

export interface IncomingRequest {
  readonly seq: number;
  readonly command: string;
  readonly arguments?: unknown;
}

export type Answer =
  | { readonly success: true; readonly body: object | undefined }
  | { readonly success: false; readonly failure: Failure };

/** Commands that do not wait for the one that is being handled. */
const OVERTAKING: ReadonlySet<string> = new Set(['pause', 'terminate', 'disconnect']);

export class RequestFunnel {
  readonly #handlers: ReadonlyMap<string, RequestHandler>;
  readonly #outbox: Outbox;
  readonly #respond: (request: IncomingRequest, answer: Answer) => void;
  /** Rejects when the session is over. */
  readonly #closed: Promise<never>;
  #close: () => void = () => undefined;
  #tail: Promise<void> = Promise.resolve();

  constructor(
    groups: readonly RequestGroup[],
    outbox: Outbox,
    respond: (request: IncomingRequest, answer: Answer) => void,
  ) {
    this.#handlers = new Map(groups.flatMap((group) => Object.entries(group)));
    this.#outbox = outbox;
    this.#respond = respond;
    this.#closed = new Promise((_, reject) => {
      this.#close = () => {
        reject(sessionOver());
      };
    });
    // Whether any request is there to be told does not matter.
    this.#closed.catch(() => undefined);
  }

  get commands(): readonly string[] {
    return [...this.#handlers.keys()];
  }

  accept(request: IncomingRequest): void {
    if (OVERTAKING.has(request.command)) void this.#handle(request);
    else this.#tail = this.#tail.then(() => this.#handle(request));
  }

  /**
   * The session is over: every request that is not answered yet fails now, and so does every later
   * one, but for `disconnect`. Events wait until all of them are answered.
   */
  close(): void {
    const hold = this.#outbox.hold();
    this.#close();
    void this.#tail.then(() => {
      hold.dispose();
    });
  }

  /** Never rejects. */
  async #handle(request: IncomingRequest): Promise<void> {
    const hold = this.#outbox.hold();
    const answer = await this.#answer(request);
    try {
      this.#respond(request, answer);
    } finally {
      hold.dispose();
    }
  }

  async #answer(request: IncomingRequest): Promise<Answer> {
    try {
      const body = this.#call(request);
      // Nothing outlasts the session, except the request that ends it.
      const settled = request.command === 'disconnect' ? body : Promise.race([this.#closed, body]);
      return { success: true, body: await settled };
    } catch (thrown) {
      return { success: false, failure: toFailure(thrown) };
    }
  }

  async #call(request: IncomingRequest): Promise<object | undefined> {
    const handler = this.#handlers.get(request.command);
    if (handler === undefined) throw unknownRequest(request.command);
    return handler(new RequestArguments(request.arguments));
  }
}
