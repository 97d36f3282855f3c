/**
 * A program that exists only in the test: numbered lines that run one after the other, with events
 * tied to them. It is as unkind as an implementation may be: it emits everything it causes before
 * the promise of the request resolves.
 */

import { DisposableOwner } from '../../src/base/disposable';
import { Emitter } from '../../src/base/emitter';
import type {
  BreakpointLocation,
  BreakpointSource,
  BreakpointSpec,
  BreakpointState,
  DataBreakpointInfo,
  DataBreakpointSpec,
  FunctionBreakpointSpec,
  OtherBreakpointState,
} from '../../src/debuggee/breakpoint';
import type {
  Debuggee,
  BranchComparison,
  BranchInfo,
  DebuggeeEvent,
  PositionInfo,
  ResumeCommand,
  StopReason,
} from '../../src/debuggee/debuggee';
import * as failures from '../../src/debuggee/failures';
import { HandleTree } from '../../src/debuggee/handleTree';
import type {
  Completion,
  CompletionRequest,
  EvaluateRequest,
  ExceptionInfo,
  ScopeInfo,
  SetExpressionRequest,
  SetVariableRequest,
  StackPage,
  ThreadInfo,
  ValueInfo,
  VariableInfo,
  VariablesPage,
} from '../../src/debuggee/inspection';
import { fakeFrames } from './dapFakeFrames';
import type { LaunchSpec } from '../../src/debuggee/program';
import type { FilterState, WantedFilter } from '../../src/debuggee/stopFilters';
import type { EventsBody } from '../../src/protocol/customRequests';
import type { MachineState } from '../../src/protocol/state';

export interface FakeProgram {
  /** How many lines it has. */
  readonly lines: number;
  /** Lines without code. */
  readonly blank?: readonly number[];
  /** What happens just before a line runs. */
  readonly events?: Readonly<Record<number, readonly DebuggeeEvent[]>>;
  /** After its last line it goes on until it is paused. */
  readonly endless?: boolean;
  readonly exitCode?: number;
  /** Requests that fail, by method name. */
  readonly refuse?: Readonly<Record<string, Error>>;
}

export const MAIN_THREAD = 1;

function text(value: string): ValueInfo {
  return { value, type: 'int', reference: 0, named: 0, indexed: 0 };
}

export class FakeDebuggee extends DisposableOwner implements Debuggee {
  readonly #emitter = this.register(new Emitter<DebuggeeEvent>());
  readonly onEvent = this.#emitter.event;
  /** The calls that came, for tests to look at. */
  readonly calls: string[] = [];
  readonly flow: boolean[] = [];
  readonly #program: FakeProgram;
  readonly #handles = new HandleTree<'locals' | 'list'>(100);
  #spec: LaunchSpec | undefined;
  #breakpoints: readonly BreakpointSpec[] = [];
  #line = 0;
  #state: 'new' | 'stopped' | 'running' | 'ended' = 'new';

  constructor(program: FakeProgram) {
    super();
    this.#program = program;
  }

  get spec(): LaunchSpec | undefined {
    return this.#spec;
  }

  emit(event: DebuggeeEvent): void {
    this.#emitter.fire(event);
  }

  launch(spec: LaunchSpec): Promise<void> {
    return this.#answer('launch', () => {
      this.#spec = spec;
    });
  }

  start(): Promise<void> {
    return this.#answer('start', () => {
      this.emit({ type: 'thread', change: 'started', threadId: MAIN_THREAD });
      this.#line = 1;
      if (this.#spec?.stopOnEntry === true) this.#stop('entry', 'Stopped on entry');
      else this.#run('continue');
    });
  }

  terminate(): Promise<void> {
    return this.#answer('terminate', () => {
      this.#end(null);
    });
  }

  setBreakpoints(
    source: BreakpointSource,
    wanted: readonly BreakpointSpec[],
  ): Promise<readonly BreakpointState[]> {
    return this.#answer('setBreakpoints', () => {
      this.#breakpoints = wanted.map((spec) => ({ ...spec, line: this.#lineWithCode(spec.line) }));
      return this.#breakpoints.map(({ id, line }) =>
        line > this.#program.lines
          ? { id, line, verified: false, message: `${String(source.path)} has no code there.` }
          : { id, line, verified: true, message: null },
      );
    });
  }

  setFunctionBreakpoints(
    wanted: readonly FunctionBreakpointSpec[],
  ): Promise<readonly OtherBreakpointState[]> {
    return this.#answer(`setFunctionBreakpoints ${wanted.map(({ name }) => name).join()}`, () =>
      wanted.map(({ id }) => ({ id, verified: true, message: null })),
    );
  }

  setDataBreakpoints(
    wanted: readonly DataBreakpointSpec[],
  ): Promise<readonly OtherBreakpointState[]> {
    return this.#answer(`setDataBreakpoints ${wanted.map(({ dataId }) => dataId).join()}`, () =>
      wanted.map(({ id }) => ({ id, verified: true, message: null })),
    );
  }

  dataBreakpointInfo(_reference: number | null, name: string): Promise<DataBreakpointInfo> {
    return this.#answer('dataBreakpointInfo', () => ({ dataId: name, description: name }));
  }

  setFilters(wanted: readonly WantedFilter[]): Promise<readonly FilterState[]> {
    const call = wanted.map(({ id, condition }) => `${id}(${condition ?? ''})`).join(' ');
    return this.#answer(`setFilters ${call}`, () =>
      wanted.map(({ id }) => ({ verified: id !== 'unknown', message: null })),
    );
  }

  setVariable({ name, value }: SetVariableRequest): Promise<ValueInfo> {
    return this.#answer(`setVariable ${name} ${value}`, () => text(value));
  }

  setExpression({ expression, value }: SetExpressionRequest): Promise<ValueInfo> {
    return this.#answer(`setExpression ${expression} ${value}`, () => text(value));
  }

  completions({ text: begun }: CompletionRequest): Promise<readonly Completion[]> {
    const found = { label: `${begun}x`, kind: 'variable', start: 0, length: begun.length } as const;
    return this.#answer('completions', () => [found]);
  }

  exceptionInfo(threadId: number): Promise<ExceptionInfo> {
    return this.#answer('exceptionInfo', () => {
      throw failures.noException(threadId);
    });
  }

  breakpointLocations(
    _source: BreakpointSource,
    firstLine: number,
    lastLine: number,
  ): Promise<readonly BreakpointLocation[]> {
    return this.#answer('breakpointLocations', () => {
      const lines = Array.from({ length: lastLine - firstLine + 1 }, (_, i) => firstLine + i);
      return lines
        .filter((line) => line === this.#lineWithCode(line) && line <= this.#program.lines)
        .map((line) => ({ line, column: 0 }));
    });
  }

  resume(command: ResumeCommand): Promise<void> {
    const detail = command.kind === 'step' ? `step ${command.how}` : command.kind;
    return this.#answer(`resume ${detail}`, () => {
      this.#checkStopped();
      this.#run(command.kind);
    });
  }

  pause(): Promise<void> {
    return this.#answer('pause', () => {
      if (this.#state === 'running') this.#stop('pause', 'Paused');
    });
  }

  threads(): Promise<readonly ThreadInfo[]> {
    const threads = [{ id: MAIN_THREAD, pid: 1001, name: 'MainThread' }];
    return this.#answer('threads', () => (this.#state === 'ended' ? [] : threads));
  }

  stack(threadId: number, start: number, levels: number): Promise<StackPage> {
    return this.#answer('stack', () => {
      this.#checkStopped();
      if (threadId !== MAIN_THREAD) throw failures.noSuchThread(threadId);
      const frames = fakeFrames(this.#spec?.program ?? '', this.#line);
      const end = levels === 0 ? frames.length : start + levels;
      return { frames: frames.slice(start, end), total: frames.length };
    });
  }

  scopes(frameId: number): Promise<readonly ScopeInfo[]> {
    return this.#answer('scopes', () => {
      if (frameId !== 11) throw failures.noSuchFrame(frameId);
      const reference = this.#handles.create(0, 'locals', 'locals');
      return [
        { name: 'Locals', kind: 'locals', reference, named: 2, indexed: 0, expensive: false },
      ];
    });
  }

  variables(reference: number, page: VariablesPage): Promise<readonly VariableInfo[]> {
    return this.#answer('variables', () => {
      const what = this.#handles.get(reference);
      if (what === undefined) throw failures.noSuchVariables(reference);
      const all = what === 'locals' ? this.#locals(reference) : this.#items();
      const wanted = page.filter === 'named' && what === 'list' ? [] : all;
      return wanted.slice(page.start, page.count === 0 ? undefined : page.start + page.count);
    });
  }

  evaluate({ expression, mode, full }: EvaluateRequest): Promise<ValueInfo> {
    if (expression === 'forever') return new Promise(() => undefined);
    return this.#answer(`evaluate ${mode}`, () => {
      if (expression === '1/0')
        throw failures.evaluationFailed('ZeroDivisionError: division by zero');
      const value = `${expression} on line ${this.#line}${full ? ' in full' : ''}`;
      return { value, type: 'str', reference: 0, named: 0, indexed: 0 };
    });
  }

  source(reference: number): Promise<string> {
    return this.#answer('source', () => {
      if (reference !== 7) throw failures.noSuchSource(reference);
      return 'def helper():\n    pass\n';
    });
  }

  state(): Promise<MachineState> {
    return this.#answer('state', () => ({ seq: this.#line, virtualSeconds: 0, processes: [] }));
  }

  position(): Promise<PositionInfo> {
    return this.#answer('position', () => ({
      seq: this.#line,
      branch: 0,
      last: this.#line,
      schedule: 's1',
    }));
  }

  branches(): Promise<readonly BranchInfo[]> {
    return this.#answer('branches', () => [
      { id: 0, parent: null, from: 0, last: this.#line, why: '' },
    ]);
  }

  compareBranches(): Promise<BranchComparison> {
    return this.#answer('compareBranches', () => ({ parting: null, a: [], b: [] }));
  }

  events(from: number, limit: number, decoded: boolean): Promise<EventsBody> {
    return this.#answer('events', () => {
      const nothing = { version: 1, count: 0, words: '', symbols: [], texts: [], threads: [] };
      return { ...nothing, from, next: limit, base: null, ...(decoded ? { events: [] } : {}) };
    });
  }

  setFlow(open: boolean): void {
    this.flow.push(open);
  }

  /** Does what a request is to do, unless it is to fail, and resolves a little later. */
  async #answer<T>(call: string, action: () => T): Promise<T> {
    this.calls.push(call);
    const refusal = this.#program.refuse?.[call];
    if (refusal !== undefined) throw refusal;
    const result = action();
    for (let i = 0; i < 3; i++) await Promise.resolve();
    return result;
  }

  #run(kind: ResumeCommand['kind']): void {
    this.#state = 'running';
    if (this.#line > 0 && kind !== 'continue') {
      this.#line++;
      this.#happen();
      if (this.#line > this.#program.lines) this.#finish();
      else if (kind === 'stepCallback') this.#stop('callback', 'Before handle #1 task()');
      else this.#stop('step', 'Stepped');
      return;
    }
    while (this.#line < this.#program.lines) {
      this.#line++;
      this.#happen();
      const hit = this.#breakpoints.filter(({ line }) => line === this.#line);
      if (hit.length > 0) return this.#stop('breakpoint', 'Breakpoint', hit);
    }
    this.#finish();
  }

  #happen(): void {
    for (const event of this.#program.events?.[this.#line] ?? []) this.emit(event);
  }

  #finish(): void {
    if (this.#program.endless !== true) this.#end(this.#program.exitCode ?? 0);
  }

  #end(code: number | null): void {
    this.#state = 'ended';
    this.emit({ type: 'thread', change: 'exited', threadId: MAIN_THREAD });
    if (code !== null) this.emit({ type: 'exited', code });
    this.emit({ type: 'terminated', last: null });
  }

  #stop(reason: StopReason, description: string, hit: readonly BreakpointSpec[] = []): void {
    this.#state = 'stopped';
    this.#handles.advance();
    const breakpointIds = hit.map(({ id }) => id);
    const event = { type: 'stopped', reason, description, text: null, breakpointIds } as const;
    this.emit({ ...event, threadId: MAIN_THREAD, past: false });
  }

  #checkStopped(): void {
    if (this.#state === 'running') throw failures.programRunning();
    if (this.#state === 'ended') throw failures.programEnded();
  }

  #lineWithCode(line: number): number {
    let found = line;
    while (this.#program.blank?.includes(found) === true) found++;
    return found;
  }

  #locals(parent: number): VariableInfo[] {
    const reference = this.#handles.create(parent, 'items', 'list');
    const leaf = { type: 'int', reference: 0, named: 0, indexed: 0, kind: 'data' } as const;
    const line = String(this.#line);
    return [
      { ...leaf, name: 'line', value: line, expression: 'line' },
      {
        ...leaf,
        name: 'items',
        value: '[0, 1, 2]',
        type: 'list',
        reference,
        indexed: 3,
        expression: 'items',
      },
    ];
  }

  #items(): VariableInfo[] {
    return [0, 1, 2].map((item) => ({
      name: String(item),
      value: String(item),
      type: 'int',
      reference: 0,
      named: 0,
      indexed: 0,
      expression: `items[${item}]`,
      kind: 'data',
    }));
  }
}
