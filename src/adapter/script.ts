/**
 * Drives the adapter by a script (CONTRACT.md): each line is a request without `seq`, sent when the
 * one before is answered and, if that one made the program run, when the program has stopped or
 * ended. Every response and event is handed on in the order in which a client would see them.
 *
 * One thing is added: when a `pause` comes next, the script does not wait for a stop that nothing
 * else would bring about.
 */

import type { SessionServices } from './context';
import { AdapterSession } from './session';

interface ScriptRequest {
  readonly command: string;
  readonly arguments?: unknown;
}

interface Message {
  readonly type: string;
  readonly event?: string;
  readonly request_seq?: number;
  readonly success?: boolean;
}

/** A line that is not a request; the message names it. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/** How long a program runs before the `pause` that follows is sent. */
const RUN_BEFORE_PAUSE_MS = 100;

/** After these the program runs, if they succeed. */
const RESUMING: ReadonlySet<string> = new Set([
  'continue', 'next', 'stepIn', 'stepOut',
  'loopscope/stepCallback', 'loopscope/stepIteration', 'loopscope/runToEvent',
]); // prettier-ignore

/** Runs a script to its end; `print` gets each message. Throws a ScriptError before anything runs. */
export async function runScript(
  services: SessionServices,
  script: string,
  print: (message: object) => void,
): Promise<void> {
  const requests = parseScript(script);
  const runner = new ScriptRunner(services, print);
  try {
    for (const [index, request] of requests.entries()) {
      await runner.run(request, requests[index + 1]?.command);
    }
  } finally {
    runner.dispose();
  }
}

export function parseScript(script: string): readonly ScriptRequest[] {
  const requests: ScriptRequest[] = [];
  for (const [index, line] of script.split('\n').entries()) {
    if (line.trim() === '') continue;
    let parsed: unknown;
    try {
      parsed = JSON.parse(line);
    } catch (error) {
      throw new ScriptError(`line ${index + 1} is not JSON: ${String(error)}`);
    }
    if (!isRequest(parsed)) throw new ScriptError(`line ${index + 1} has no "command"`);
    requests.push(parsed);
  }
  return requests;
}

class ScriptRunner {
  readonly #session: AdapterSession;
  readonly #print: (message: object) => void;
  #seq = 0;
  #launched = false;
  #configured = false;
  /** `running` from a resuming request until the program stops. */
  #program: 'stopped' | 'running' | 'ended' = 'stopped';
  #wake: () => void = () => undefined;
  #response: Message | undefined;

  constructor(services: SessionServices, print: (message: object) => void) {
    this.#print = print;
    this.#session = new AdapterSession(services);
    this.#session.onDidSendMessage((message) => {
      this.#receive(message as Message);
    });
    this.#session.onDidEnd(() => {
      this.#program = 'ended';
      this.#wake();
    });
  }

  /** Sends one request and waits for what it brings about. */
  async run(request: ScriptRequest, nextCommand: string | undefined): Promise<void> {
    const starts = this.#makesRun(request.command);
    if (starts && this.#program === 'stopped') this.#program = 'running';
    const response = await this.#send(request);
    if (response.success !== true) {
      if (starts && this.#program === 'running') this.#program = 'stopped';
      return;
    }
    if (request.command === 'launch') this.#launched = true;
    if (request.command === 'configurationDone') this.#configured = true;
    if (this.#program !== 'running' || !(starts || request.command === 'pause')) return;
    if (nextCommand === 'pause') await this.#sleep(RUN_BEFORE_PAUSE_MS);
    else await this.#until(() => this.#program !== 'running');
  }

  dispose(): void {
    this.#session.dispose();
  }

  #makesRun(command: string): boolean {
    if (command === 'configurationDone') return this.#launched && !this.#configured;
    if (command === 'launch') return this.#configured && !this.#launched;
    return RESUMING.has(command);
  }

  async #send(request: ScriptRequest): Promise<Message> {
    const seq = ++this.#seq;
    this.#response = undefined;
    const message = { ...request, type: 'request', seq };
    this.#session.handleMessage(message);
    await this.#until(() => this.#response?.request_seq === seq);
    return this.#response ?? { type: 'response', success: false };
  }

  /** Waits until `done` holds; it is asked again after every message. */
  #until(done: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        if (done()) resolve();
      };
      this.#wake();
    });
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        if (this.#program === 'running') return;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #receive(message: Message): void {
    this.#print(message);
    if (message.type === 'response') this.#response = message;
    if (message.event === 'stopped') this.#program = 'stopped';
    if (message.event === 'continued') this.#program = 'running';
    if (message.event === 'terminated') this.#program = 'ended';
    this.#wake();
  }
}

function isRequest(value: unknown): value is ScriptRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'command' in value &&
    typeof value.command === 'string'
  );
}
