/**
 * One debug session: the adapter that a client talks to. It owns one program and everything that
 * belongs to it. Framing and sequence numbers come from `@vscode/debugadapter`; dispatch and
 * responses are our own, since that package leaves a client without an answer when an asynchronous
 * handler throws.
 *
 * It runs on streams (`start`) or inline (`handleMessage` and `onDidSendMessage`, the shape of
 * `vscode.DebugAdapter`), and knows nothing of Node.
 */

import { ProtocolServer } from '@vscode/debugadapter/lib/protocol';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { Emitter } from '../base/emitter';
import { SessionContext, type SessionServices } from './context';
import { errorBody } from './errorResponse';
import { FlowWatch } from './flow';
import { type Answer, type IncomingRequest, RequestFunnel } from './funnel';
import { Outbox } from './outbox';
import { breakpointRequests } from './requests/breakpoints';
import { dataRequests } from './requests/data';
import { executionRequests } from './requests/execution';
import { lifecycleRequests } from './requests/lifecycle';
import { loopscopeRequests } from './requests/loopscope';
import { stackRequests } from './requests/stack';

export class AdapterSession extends ProtocolServer {
  readonly #context: SessionContext;
  readonly #funnel: RequestFunnel;
  readonly #ended = new Emitter<void>();
  #flow: FlowWatch | undefined;
  #over = false;

  /** The session is over and everything it owned is closed; fires once. */
  readonly onDidEnd = this.#ended.event;

  constructor(services: SessionServices) {
    super();
    const outbox = new Outbox((name, body) => {
      this.#sendEvent(name, body);
    });
    this.#context = new SessionContext(services, outbox, {
      refuseRequests: () => {
        this.#funnel.close();
      },
      closeConnection: () => {
        this.dispose();
      },
    });
    const groups = [
      lifecycleRequests,
      breakpointRequests,
      executionRequests,
      stackRequests,
      dataRequests,
      loopscopeRequests,
    ].map((group) => group(this.#context));
    this.#funnel = new RequestFunnel(groups, outbox, (request, answer) => {
      this.#respond(request, answer);
    });
    // The client is gone, or what it sends cannot be read: nobody is left to talk to.
    this.on('close', () => {
      this.dispose();
    });
    this.on('error', () => {
      this.dispose();
    });
  }

  /** The commands that have a handler. */
  get commands(): readonly string[] {
    return this.#funnel.commands;
  }

  override start(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
    if (isWatchable(output)) {
      this.#flow = new FlowWatch(output, (open) => {
        if (this.#context.launched) this.#context.debuggee.setFlow(open);
      });
    }
    super.start(input, output);
  }

  override dispose(): void {
    if (this.#over) return;
    this.#over = true;
    this.#funnel.close();
    this.#flow?.dispose();
    this.#context.dispose();
    this.stop();
    this.#ended.fire();
    this.#ended.dispose();
  }

  protected override dispatchRequest(request: DebugProtocol.Request): void {
    this.#funnel.accept({
      seq: request.seq,
      command: request.command,
      arguments: request.arguments as unknown,
    });
  }

  #respond(request: IncomingRequest, answer: Answer): void {
    if (this.#over) return;
    const response: DebugProtocol.Response = {
      seq: 0,
      type: 'response',
      request_seq: request.seq,
      command: request.command,
      success: answer.success,
    };
    if (!answer.success) {
      response.message = answer.failure.message;
      response.body = errorBody(answer.failure);
    } else if (answer.body !== undefined) {
      response.body = answer.body;
    }
    this.sendResponse(response);
    this.#flow?.written();
  }

  #sendEvent(event: string, body: object | undefined): void {
    if (this.#over) return;
    this.sendEvent({ seq: 0, type: 'event', event, body });
    this.#flow?.written();
  }
}

function isWatchable(
  stream: NodeJS.WritableStream,
): stream is NodeJS.WritableStream & ConstructorParameters<typeof FlowWatch>[0] {
  return 'writableLength' in stream;
}
