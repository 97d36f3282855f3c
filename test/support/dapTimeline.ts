/**
 * Everything the adapter said, in order. Tests take events off the timeline one by one; what is
 * left at the end, or comes before the one that was expected, fails the test (after debugpy's
 * `tests/timeline.py`). That no `stopped` overtakes the response of the request that made the
 * program run is checked for every session.
 */

import assert from 'node:assert/strict';
import type { DebugProtocol } from '@vscode/debugprotocol';

type Message = DebugProtocol.ProtocolMessage;

const TIMEOUT_MS = 5000;

const RUN = [
  'launch', 'configurationDone', 'continue', 'next', 'stepIn', 'stepOut', 'pause', 'terminate',
  'loopscope/stepCallback', 'loopscope/stepIteration', 'loopscope/runToEvent',
]; // prettier-ignore

/** Events that must not be seen before the response of what can have caused them. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  initialized: ['initialize'],
  stopped: RUN,
  exited: RUN,
  terminated: RUN,
};

export class Timeline {
  /** All messages of both directions. */
  readonly messages: Message[] = [];
  readonly #ignored = new Set(['loopscope/grew', 'loopscope/ended']);
  readonly #events: DebugProtocol.Event[] = [];
  readonly #unanswered = new Map<number, string>();
  readonly #violations: string[] = [];
  #arrived: () => void = () => undefined;
  #follower: (message: Message) => void = () => undefined;

  /** Events of these names are not expected by the test, and do no harm. */
  ignore(...names: string[]): void {
    for (const name of names) this.#ignored.add(name);
    const left = this.#events.filter(({ event }) => !this.#ignored.has(event));
    this.#events.splice(0, this.#events.length, ...left);
  }

  /** Calls back with every message from now on. */
  follow(see: (message: Message) => void): void {
    this.#follower = see;
  }

  record(message: Message): void {
    this.messages.push(message);
    this.#follower(message);
    if (isRequest(message)) this.#unanswered.set(message.seq, message.command);
    if (isResponse(message)) this.#unanswered.delete(message.request_seq);
    if (!isEvent(message)) return;
    this.#checkOrder(message.event);
    if (this.#ignored.has(message.event)) return;
    this.#events.push(message);
    this.#arrived();
  }

  /** The next event; it must have this name and, where `body` says something, this body. */
  async next(name: string, body: object = {}): Promise<Record<string, unknown>> {
    await this.#until(() => this.#events.length > 0, `the event ${name}`);
    const event = this.#events.shift();
    assert(event !== undefined);
    const got = (event.body ?? {}) as Record<string, unknown>;
    assert.equal(event.event, name, `expected ${name}, got ${JSON.stringify(event)}`);
    for (const [key, value] of Object.entries(body)) {
      assert.deepEqual(got[key], value, `${name}.${key} in ${JSON.stringify(got)}`);
    }
    return got;
  }

  /** All text of the output events that come before the next event of another kind. */
  async output(category: string): Promise<string> {
    await this.#until(() => this.#events.some(({ event }) => event !== 'output'), 'another event');
    let text = '';
    while (this.#events[0]?.event === 'output') {
      const body = this.#events[0].body as { category: string; output: string };
      if (body.category !== category) break;
      text += body.output;
      this.#events.shift();
    }
    return text;
  }

  /** All events of a name that have come, also ignored ones. */
  all(name: string): readonly DebugProtocol.Event[] {
    return this.messages.filter(isEvent).filter(({ event }) => event === name);
  }

  /** Fails if anything was left over, or came in a wrong order. */
  async finish(): Promise<void> {
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(this.#violations, []);
    assert.deepEqual(this.#events, [], 'events that the test did not expect');
    assert.deepEqual([...this.#unanswered.values()], [], 'requests without a response');
  }

  #checkOrder(event: string): void {
    const causes = CAUSES[event] ?? [];
    const waiting = [...this.#unanswered.values()].filter((command) => causes.includes(command));
    if (waiting.length > 0) {
      this.#violations.push(`${event} came before the response to ${waiting.join(', ')}`);
    }
  }

  #until(done: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#arrived = () => undefined;
        const had = this.messages.slice(-5).map((message) => JSON.stringify(message));
        reject(new Error(`timeout: ${what} did not come. The last messages:\n${had.join('\n')}`));
      }, TIMEOUT_MS);
      this.#arrived = () => {
        if (!done()) return;
        clearTimeout(timer);
        this.#arrived = () => undefined;
        resolve();
      };
      this.#arrived();
    });
  }
}

export function isEvent(message: Message): message is DebugProtocol.Event {
  return message.type === 'event';
}

export function isResponse(message: Message): message is DebugProtocol.Response {
  return message.type === 'response';
}

export function isRequest(message: Message): message is DebugProtocol.Request {
  return message.type === 'request';
}
