/**
 * A user who does anything at any time: random requests to a debug session over the engine, and what
 * must hold whatever was asked. Requests may be refused, with a reason; none may crash, take long, or
 * answer what contradicts another answer.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { FAILURE_CODES } from '../../src/adapter/errorResponse';
import type { Prng } from '../../src/base/prng';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { EngineDebuggee } from '../../src/debuggee/engineDebuggee';
import { isEvent, isResponse } from './dapTimeline';
import { connect } from './dapSession';
import type { DapClient } from './dapClient';

/** No request may take longer, on a busy machine. */
const SLOW_MS = 2000;
const INTERNAL = 1000 + FAILURE_CODES.indexOf('internal');

type Body = Record<string, unknown>;
type Frame = DebugProtocol.StackFrame;

/** What a client sees of a moment. */
interface Look {
  readonly threads: unknown;
  readonly stacks: unknown;
  readonly variables: unknown;
  readonly state: unknown;
}

const EXPRESSIONS = [
  '1 + 1', 'loop', 'n', 'undefined_name', '[x for x in range(3)]', 'print("from the console")',
  'n = 42', 'loop.call_soon(print, "put in")', 'raise ValueError(7)', 'while True: pass', '(',
  'import os', 'threading.current_thread().name', 'asyncio.all_tasks()', 'open', 'x = []; x.append(x)',
]; // prettier-ignore

/** What is asked at every stop, and not worth a line in the log. */
const LOOKS: ReadonlySet<string> = new Set(['threads', 'stackTrace', 'scopes', 'variables', 'loopscope/state', 'loopscope/position']); // prettier-ignore

const EVENTS = ['select.return', 'thread.switch', 'task.done', 'process.fork', 'handle.run', 'nonsense']; // prettier-ignore
const FILTERS = ['raised', 'uncaught', 'userUnhandled', 'hazards', 'loopEvents', 'taskDone'];

/** One session with a program, until it ends or enough was asked. */
export class FuzzedSession {
  readonly #prng: Prng;
  readonly #client: DapClient;
  readonly #adapter: { dispose(): void };
  readonly #program: string;
  readonly #lines: number;
  /** What was asked, for whoever must understand a failure. */
  readonly log: string[] = [];
  /** The processes, threads and loops at each moment that was seen. */
  readonly #processes = new Map<string, unknown>();
  #phase: 'running' | 'stopped' | 'ended' = 'running';
  #thread = 1;
  #changed: () => void = () => undefined;
  requests = 0;

  constructor(program: string, prng: Prng) {
    this.#program = program;
    this.#prng = prng;
    this.#lines = readFileSync(program, 'utf8').split('\n').length;
    const { client, adapter } = connect(() => new EngineDebuggee(diskFiles));
    this.#client = client;
    this.#adapter = adapter;
    client.timeline.follow((message) => {
      if (isEvent(message)) this.#see(message);
    });
  }

  /** Asks about so many requests; less if the program ends. */
  async run(requests: number): Promise<void> {
    try {
      await this.#launch();
      while (this.requests < requests && (await this.#settled()) === 'stopped') {
        await this.#checkStop();
        await this.#pick(ACTIONS)(this);
      }
    } finally {
      this.#adapter.dispose();
    }
  }

  async #launch(): Promise<void> {
    const { timeline } = this.#client;
    timeline.ignore('thread', 'output', 'stopped', 'continued', 'exited', 'terminated');
    timeline.ignore('loopscope/hazards', 'invalidated', 'breakpoint', 'initialized');
    await this.#ask('initialize', { adapterID: 'loopscope' });
    const launch = {
      program: this.#program,
      stopOnEntry: this.#prng.below(2) === 0,
      profile: this.#pick(['3.13', '3.13', '3.6', '3.14']),
      justMyCode: this.#prng.below(4) > 0,
      ...(this.#prng.below(3) === 0 ? { seed: this.#prng.below(100) } : {}),
    };
    await this.#ask('launch', launch);
    await this.breakpoints();
    await this.filters();
    await this.#ask('configurationDone', {});
  }

  #see({ event, body }: DebugProtocol.Event): void {
    if (event === 'output' && (body as { category: string }).category === 'important') {
      this.log.push(`  says ${JSON.stringify((body as { output: string }).output)}`);
    }
    if (event === 'stopped') {
      this.#phase = 'stopped';
      this.#thread = (body as { threadId: number }).threadId;
    } else if (event === 'terminated') this.#phase = 'ended';
    else return;
    this.log.push(`  ${event} ${JSON.stringify(body)}`);
    this.#changed();
  }

  /** Waits until the program stands still or has ended; pauses it if that takes long. */
  async #settled(): Promise<'stopped' | 'ended'> {
    for (const patience of [100, SLOW_MS]) {
      if (this.#phase !== 'running') return this.#phase;
      await this.#wait(patience);
      if (this.#phase === 'running') await this.#ask('pause', { threadId: this.#thread });
    }
    await this.#wait(SLOW_MS);
    assert(this.#phase !== 'running', 'it does not stop');
    return this.#phase;
  }

  async #wait(milliseconds: number): Promise<void> {
    if (this.#phase !== 'running') return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#changed = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#changed = () => undefined;
  }

  /** A request that may be refused: null then. */
  async #try(command: string, args: object): Promise<Body | null> {
    this.requests++;
    if (!LOOKS.has(command)) this.log.push(`${command} ${JSON.stringify(args)}`);
    const begin = performance.now();
    const body = await this.#client.customRequest(command, args).then(
      (response) => (response.body ?? {}) as Body,
      () => null,
    );
    const took = performance.now() - begin;
    assert(took < SLOW_MS, `${command} took ${took.toFixed(0)} ms`);
    if (body === null) this.#checkRefusal(command);
    return body;
  }

  async #ask(command: string, args: object): Promise<Body> {
    const body = await this.#try(command, args);
    assert(body !== null, `${command} was refused`);
    return body;
  }

  #checkRefusal(command: string): void {
    const response = this.#client.timeline.messages.findLast(
      (message) => isResponse(message) && message.command === command,
    ) as DebugProtocol.ErrorResponse;
    const { error } = response.body;
    this.log.push(`  refused: ${error?.format ?? ''}`);
    assert(error !== undefined && error.id !== INTERNAL, `${command}: ${JSON.stringify(error)}`);
  }

  /** What must hold at every stop. */
  async #checkStop(): Promise<void> {
    const threads = await this.#threads();
    assert(
      threads.includes(this.#thread),
      `thread ${this.#thread} is not one of ${threads.join()}`,
    );
    const shown: number[] = [];
    for (const id of threads) {
      const frames = await this.#stack(id);
      for (const { line, source, name } of frames) {
        if (source?.path !== this.#program) continue;
        assert(line >= 1 && line <= this.#lines, `line ${line} of ${name}`);
      }
      shown.push(...(frames.length > 0 ? [id] : []));
    }
    assert(shown.length === 0 || shown.includes(this.#thread), 'what stopped has no frames');
    const state = await this.#ask('loopscope/state', {});
    const { seq, last, branch } = await this.#ask('loopscope/position', {});
    assert.equal(state['seq'], seq);
    const moment = `${String(branch)}:${String(seq)}`;
    const known = this.#processes.get(moment);
    if (known === undefined) this.#processes.set(moment, state['processes']);
    else assert.deepEqual(state['processes'], known, `another state at ${moment}`);
    assert((seq as number) <= (last as number));
    const alive = (state['processes'] as { exitCode: number | null; threads: { tid: number }[] }[])
      .filter(({ exitCode }) => exitCode === null)
      .flatMap((process) => process.threads.map(({ tid }) => tid));
    assert.deepEqual(
      threads.filter((tid) => !alive.includes(tid)),
      [],
      'threads that the state does not have',
    );
  }

  async #threads(): Promise<number[]> {
    const { threads } = await this.#ask('threads', {});
    return (threads as { id: number }[]).map(({ id }) => id);
  }

  async #stack(threadId: number): Promise<readonly Frame[]> {
    const { stackFrames } = await this.#ask('stackTrace', { threadId });
    return stackFrames as readonly Frame[];
  }

  /** Everything that is shown of this moment but for ids of frames and variables. */
  async #look(): Promise<Look> {
    const threads = await this.#threads();
    const stacks = [];
    const variables = [];
    for (const id of threads) {
      const frames = await this.#stack(id);
      stacks.push(frames.map(({ name, line, column }) => [name, line, column]));
      for (const frame of frames.slice(0, 2)) variables.push(await this.#values(frame.id));
    }
    // How far the run has gone later on is no part of a moment.
    const { last: _, linesToCome: __, ...state } = await this.#ask('loopscope/state', {});
    return { threads, stacks, variables, state };
  }

  async #values(frameId: number): Promise<unknown> {
    const { scopes } = await this.#ask('scopes', { frameId });
    const all = [];
    for (const { name, variablesReference } of scopes as DebugProtocol.Scope[]) {
      const { variables } = await this.#ask('variables', { variablesReference });
      all.push([name, ...(variables as DebugProtocol.Variable[]).map((v) => [v.name, v.value])]);
    }
    return all;
  }

  // What a user does.

  async resume(): Promise<void> {
    const thread = { threadId: this.#thread };
    const { last } = await this.#ask('loopscope/position', {});
    await this.#go(
      ...this.#pick<readonly [string, object]>([
        ['continue', thread],
        ['next', thread],
        ['next', thread],
        ['stepIn', thread],
        ['stepIn', thread],
        ['stepOut', thread],
        ['next', { threadId: this.#pick(await this.#threads()) }],
        ['stepBack', { threadId: this.#pick(await this.#threads()) }],
        ['stepBack', thread],
        ['stepBack', thread],
        ['reverseContinue', thread],
        ['loopscope/stepCallback', {}],
        ['loopscope/stepIteration', thread],
        ['loopscope/stepBackCallback', {}],
        ['loopscope/stepBackIteration', thread],
        ['loopscope/runToEvent', { kind: this.#pick(EVENTS) }],
        ['loopscope/seek', { seq: this.#prng.below((last as number) + 2) }],
        ['loopscope/seek', { seq: last as number }],
        ['loopscope/seek', { seq: this.#prng.below(500), branch: this.#prng.below(3) }],
        ['loopscope/flip', {}],
      ]),
    );
  }

  /** A step and back: everything must be as it was, but where it stood in the middle of a statement. */
  async thereAndBack(): Promise<void> {
    if (this.#lastStop().includes('Hazard LS')) return;
    const before = await this.#look();
    const thread = this.#thread;
    const position = await this.#ask('loopscope/position', {});
    await this.#go(this.#pick(['next', 'stepIn', 'stepOut']), { threadId: thread });
    if ((await this.#settled()) === 'ended') return;
    if (!this.#lastStop().includes('"reason":"step"')) return;
    await this.#go('stepBack', { threadId: this.#thread });
    if ((await this.#settled()) === 'ended') assert.fail('it has ended on the way back');
    const after = await this.#ask('loopscope/position', {});
    assert.deepEqual([after['seq'], after['branch']], [position['seq'], position['branch']]);
    this.#thread = thread;
    assertSame(await this.#look(), before);
  }

  #lastStop(): string {
    return this.log.findLast((line) => line.startsWith('  stopped')) ?? '';
  }

  async inspect(): Promise<void> {
    const look = await this.#look();
    assertSame(await this.#look(), look);
  }

  async evaluate(): Promise<void> {
    // A change shows in no event.
    this.#processes.clear();
    const [frame] = await this.#stack(this.#pick(await this.#threads()));
    await this.#try('evaluate', {
      expression: this.#pick(EXPRESSIONS),
      context: this.#pick(['watch', 'hover', 'repl', 'clipboard']),
      ...(frame === undefined ? {} : { frameId: frame.id }),
    });
  }

  async change(): Promise<void> {
    this.#processes.clear();
    const [frame] = await this.#stack(this.#thread);
    const { scopes } = await this.#ask('scopes', { frameId: frame.id });
    const { variablesReference } = this.#pick(scopes as DebugProtocol.Scope[]);
    const { variables } = await this.#ask('variables', { variablesReference });
    const list = variables as DebugProtocol.Variable[];
    if (list.length === 0) return;
    const { name } = this.#pick(list);
    const value = this.#pick(['0', '"text"', 'None', 'nonsense(', 'no_such_name']);
    await this.#try('setVariable', { variablesReference, name, value });
  }

  async breakpoints(): Promise<void> {
    const count = this.#prng.below(5);
    const breakpoints = Array.from({ length: count }, () => ({
      line: 1 + this.#prng.below(this.#lines),
      ...(this.#prng.below(4) === 0 ? { condition: this.#pick(['True', 'n == 1', 'None', '(']) } : {}),
      ...(this.#prng.below(6) === 0 ? { hitCondition: this.#pick(['2', '>1', '%2', 'x']) } : {}),
      ...(this.#prng.below(6) === 0 ? { logMessage: 'at {n} {nowhere' } : {}),
    })); // prettier-ignore
    await this.#ask('setBreakpoints', { source: { path: this.#program }, breakpoints });
  }

  async filters(): Promise<void> {
    const filterOptions = FILTERS.filter(() => this.#prng.below(4) === 0).map((filterId) => ({
      filterId,
    }));
    await this.#ask('setExceptionBreakpoints', { filters: [], filterOptions });
  }

  async other(): Promise<void> {
    const frames = await this.#stack(this.#thread);
    const requests: readonly (readonly [string, object])[] = [
      ['completions', { text: 'lo', column: 3, frameId: frames[0].id }],
      ['exceptionInfo', { threadId: this.#thread }],
      ['loopscope/branches', {}],
      ['loopscope/compareBranches', { a: 0, b: this.#prng.below(2) }],
      ['loopscope/events', { from: this.#prng.below(1000), limit: 50, decoded: true }],
      ['breakpointLocations', { source: { path: this.#program }, line: 1, endLine: 9 }],
      ['stackTrace', { threadId: 9999 }],
      ['scopes', { frameId: 77777 }],
      ['variables', { variablesReference: 77777 }],
      ['pause', { threadId: 1 }],
      ['noSuchRequest', {}],
    ];
    await this.#try(...this.#pick(requests));
  }

  /** Pauses at once, which may come before or after the stop of what was asked. */
  async hurry(): Promise<void> {
    await this.resume();
    if (this.#phase === 'running') await this.#ask('pause', { threadId: this.#thread });
  }

  async #go(command: string, args: object): Promise<void> {
    this.#phase = 'running';
    if ((await this.#try(command, args)) === null) this.#phase = 'stopped';
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#prng.below(list.length)];
  }
}

type Action = (session: FuzzedSession) => Promise<void>;

const ACTIONS: readonly Action[] = [
  ...Array.from({ length: 9 }, (): Action => (s) => s.resume()),
  (s) => s.thereAndBack(),
  (s) => s.thereAndBack(),
  (s) => s.inspect(),
  (s) => s.evaluate(),
  (s) => s.evaluate(),
  (s) => s.change(),
  (s) => s.breakpoints(),
  (s) => s.filters(),
  (s) => s.other(),
  (s) => s.hurry(),
];

function assertSame(after: Look, before: Look): void {
  if (isDeepStrictEqual(after, before)) return;
  for (const key of ['threads', 'stacks', 'variables', 'state'] as const) {
    assert.deepEqual(after[key], before[key], `the ${key} differ`);
  }
}
