/** A debug session over the engine, in the words of a test: where it stands, what it shows. */

import assert from 'node:assert/strict';
import { EngineDebuggee } from '../../src/debuggee/engineDebuggee';
import { diskFiles } from '../../src/debuggee/diskFiles';
import type { DapClient } from './dapClient';
import { findMarkerName, type Fixture } from './dapMarkers';
import { connect } from './dapSession';

/** Loopscope's own steps, and why the program then says that it stopped. */
const LOOP_STOPS = {
  stepCallback: 'callback',
  stepIteration: 'iteration',
  runToEvent: 'event',
} as const;

type LoopStep = keyof typeof LOOP_STOPS;

export interface ShownFrame {
  readonly id: number;
  readonly name: string;
  readonly line: number;
  readonly presentationHint: string;
  readonly source?: {
    readonly name: string;
    readonly path?: string;
    readonly sourceReference?: number;
  };
}

export interface ShownVariable {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
  readonly variablesReference: number;
  readonly indexedVariables?: number;
  readonly evaluateName?: string;
}

/** A marker of the fixture, perhaps with a condition or a message. */
export type WantedBreakpoint =
  string | { readonly at: string; readonly condition?: string; readonly logMessage?: string };

export interface ProgramOptions {
  readonly launch?: object;
  readonly breakpoints?: readonly WantedBreakpoint[];
  /** The exception filters that are on, as the client's `filterOptions`. */
  readonly filters?: readonly { readonly filterId: string; readonly condition?: string }[];
}

/** Runs a test on a launched program, whose first stop (or end) is still to come. */
export async function withProgram(
  program: Fixture,
  options: ProgramOptions,
  test: (session: ProgramSession) => Promise<void>,
): Promise<void> {
  const debuggee = new EngineDebuggee(diskFiles);
  const { client, adapter } = connect(() => debuggee);
  const session = new ProgramSession(client, program);
  try {
    await session.launch(options);
    await test(session);
    await client.timeline.finish();
  } finally {
    adapter.dispose();
    assert(debuggee.disposed, 'the program outlived the session');
  }
}

export class ProgramSession {
  /** The thread that stopped last. */
  threadId = 0;
  /** What the last `stopped` event said, at its full length. */
  description = '';

  constructor(
    readonly client: DapClient,
    readonly program: Fixture,
  ) {}

  async launch({ launch = {}, breakpoints = [], filters }: ProgramOptions): Promise<void> {
    this.client.timeline.ignore('thread', 'output');
    await this.client.ask('initialize', { adapterID: 'loopscope' });
    await this.client.timeline.next('initialized');
    await this.client.ask('launch', { program: this.program.path, ...launch });
    await this.setBreakpoints(breakpoints);
    if (filters !== undefined) {
      await this.client.ask('setExceptionBreakpoints', { filters: [], filterOptions: filters });
    }
    await this.client.ask('configurationDone');
  }

  setBreakpoints(wanted: readonly WantedBreakpoint[]): Promise<Record<string, unknown>> {
    const breakpoints = wanted.map((one) => {
      const { at, ...rest } = typeof one === 'string' ? { at: one } : one;
      return { line: this.program.line(at), ...rest };
    });
    return this.client.ask('setBreakpoints', { source: { path: this.program.path }, breakpoints });
  }

  /** Waits for the next stop. */
  async stops(reason: string): Promise<void> {
    const body = await this.client.timeline.next('stopped', { reason, allThreadsStopped: true });
    this.threadId = body['threadId'] as number;
    this.description = (body['text'] ?? body['description']) as string;
  }

  /** Waits for the next stop, which must be at a marker. */
  async stopsAt(marker: string, reason = 'breakpoint'): Promise<void> {
    await this.stops(reason);
    assert.equal(await this.where(), marker);
  }

  /** Waits for the end of the program. */
  async ends(exitCode = 0): Promise<void> {
    await this.client.timeline.next('exited', { exitCode });
    await this.client.timeline.next('terminated');
  }

  continue(): Promise<unknown> {
    return this.client.ask('continue', { threadId: this.threadId });
  }

  /** One step by lines; returns the marker at which it ends. */
  async step(command: 'next' | 'stepIn' | 'stepOut'): Promise<string> {
    await this.client.ask(command, { threadId: this.threadId });
    await this.stops('step');
    return this.where();
  }

  /** One of Loopscope's own steps; returns the description of the stop. */
  async loopStep(command: LoopStep, args: object = {}): Promise<string> {
    await this.askLoopStep(command, args);
    await this.stops(LOOP_STOPS[command]);
    return this.description;
  }

  /** Begins one of Loopscope's own steps. */
  async askLoopStep(command: LoopStep, args: object = {}): Promise<void> {
    await this.client.ask(`loopscope/${command}`, args);
    await this.client.timeline.next('continued', { allThreadsContinued: true });
  }

  async stack(threadId = this.threadId): Promise<readonly ShownFrame[]> {
    const { stackFrames } = await this.client.ask('stackTrace', { threadId });
    return stackFrames as readonly ShownFrame[];
  }

  /** The names of the frames, innermost first; labels in brackets. */
  async names(threadId = this.threadId): Promise<readonly string[]> {
    const frames = await this.stack(threadId);
    return frames.map(({ name, presentationHint }) =>
      presentationHint === 'label' ? `[${name}]` : name,
    );
  }

  /** The marker at which the innermost frame of the program's own is; the line if it has none. */
  async where(threadId = this.threadId): Promise<string> {
    return findMarkerName(this.program.path, (await this.top(threadId)).line);
  }

  /** The innermost frame of the program's own. */
  async top(threadId = this.threadId): Promise<ShownFrame> {
    const { path } = this.program;
    const frame = (await this.stack(threadId)).find(({ source }) => source?.path === path);
    assert(frame !== undefined, 'no frame is the program’s own');
    return frame;
  }

  async scope(name: string, frame?: ShownFrame): Promise<readonly ShownVariable[]> {
    const { id } = frame ?? (await this.top());
    const { scopes } = await this.client.ask('scopes', { frameId: id });
    const found = (scopes as { name: string; variablesReference: number }[]).find(
      (scope) => scope.name === name,
    );
    assert(found !== undefined, `there is no scope ${name}`);
    return this.children(found.variablesReference);
  }

  async children(variablesReference: number, page: object = {}): Promise<readonly ShownVariable[]> {
    const { variables } = await this.client.ask('variables', { variablesReference, ...page });
    return variables as readonly ShownVariable[];
  }

  /** The variables of a scope as an object of texts. */
  async values(scope: string, frame?: ShownFrame): Promise<Record<string, string>> {
    return texts(await this.scope(scope, frame));
  }

  async evaluate(expression: string, context = 'watch'): Promise<string> {
    const { id } = await this.top();
    const { result } = await this.client.ask('evaluate', { expression, context, frameId: id });
    return result as string;
  }

  /** Lets the events that follow a response arrive. */
  settle(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** All that the program has written to a stream so far. */
  output(category = 'stdout'): string {
    const events = this.client.timeline.all('output').map(({ body }) => body as OutputBody);
    return events
      .filter((body) => body.category === category)
      .map(({ output }) => output)
      .join('');
  }
}

interface OutputBody {
  readonly category: string;
  readonly output: string;
}

export function texts(variables: readonly ShownVariable[]): Record<string, string> {
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}
