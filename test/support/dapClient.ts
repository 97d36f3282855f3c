/**
 * The test client: `DebugClient` with what it lacks. It puts every message on a timeline, answers
 * reverse requests (the original never does), and returns error responses instead of their text.
 */

import type { Readable, Writable } from 'node:stream';
import { DebugClient } from '@vscode/debugadapter-testsupport';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { isRequest, isResponse, Timeline } from './dapTimeline';

export class DapClient extends DebugClient {
  readonly timeline = new Timeline();
  /** The reverse requests that were answered. */
  readonly reverseRequests: DebugProtocol.Request[] = [];
  readonly #frames = new FrameReader();
  #output: Writable | undefined;

  constructor() {
    super('', '', 'loopscope');
  }

  /** Talks over these streams; nothing is spawned. */
  attach(fromAdapter: Readable, toAdapter: Writable): void {
    this.#output = toAdapter;
    fromAdapter.on('data', (data: Buffer) => {
      for (const message of this.#frames.read(data)) this.#receive(message);
    });
    this.connect(fromAdapter, toAdapter);
    const sent = new FrameReader();
    const write = toAdapter.write.bind(toAdapter);
    toAdapter.write = (chunk: Buffer | string, ...rest: never[]) => {
      for (const message of sent.read(Buffer.from(chunk))) this.timeline.record(message);
      return write(chunk, ...rest);
    };
  }

  /** Sends a request that must succeed; returns the body of its response. */
  async ask(command: string, args?: object): Promise<Record<string, unknown>> {
    const response = await this.customRequest(command, args);
    return (response.body ?? {}) as Record<string, unknown>;
  }

  /** Sends a request that must fail; returns the response. */
  async fails(command: string, args?: object): Promise<DebugProtocol.ErrorResponse> {
    await this.customRequest(command, args).then(
      () => {
        throw new Error(`${command} was to fail and did not`);
      },
      () => undefined,
    );
    const responses = this.timeline.messages.filter(isResponse);
    return responses
      .filter((response) => response.command === command)
      .at(-1) as DebugProtocol.ErrorResponse;
  }

  /** Closes the connection without a word. */
  hangUp(): void {
    this.#output?.end();
  }

  #receive(message: DebugProtocol.ProtocolMessage): void {
    this.timeline.record(message);
    if (!isRequest(message)) return;
    this.reverseRequests.push(message);
    const response = {
      type: 'response',
      seq: 0,
      request_seq: message.seq,
      command: message.command,
      success: true,
    };
    const json = JSON.stringify(response);
    this.#output?.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  }
}

/** Cuts a byte stream into messages. */
export class FrameReader {
  #data = Buffer.alloc(0);

  read(chunk: Buffer): DebugProtocol.ProtocolMessage[] {
    this.#data = Buffer.concat([this.#data, chunk]);
    const messages: DebugProtocol.ProtocolMessage[] = [];
    for (;;) {
      const end = this.#data.indexOf('\r\n\r\n');
      if (end < 0) return messages;
      const length = Number(/Content-Length: (\d+)/.exec(this.#data.toString('utf8', 0, end))?.[1]);
      if (this.#data.length < end + 4 + length) return messages;
      const body = this.#data.toString('utf8', end + 4, end + 4 + length);
      this.#data = this.#data.subarray(end + 4 + length);
      messages.push(JSON.parse(body) as DebugProtocol.ProtocolMessage);
    }
  }
}
