/**
 * The debuggee over the embedded engine, in the thread of its caller: the machine runs in slices,
 * and between two of them requests are answered. Nothing here knows the protocol of the debugger.
 */

import { DisposableOwner } from '../base/disposable';
import { Emitter } from '../base/emitter';
import type { EventsBody } from '../protocol/customRequests';
import type { MachineState } from '../protocol/state';
import type {
  BreakpointLocation,
  BreakpointSource,
  BreakpointSpec,
  BreakpointState,
  DataBreakpointInfo,
  DataBreakpointSpec,
  FunctionBreakpointSpec,
  OtherBreakpointState,
} from './breakpoint';
import type {
  BranchComparison,
  BranchInfo,
  Debuggee,
  DebuggeeEvent,
  PositionInfo,
  ResumeCommand,
} from './debuggee';
import { compareBranches } from './engine/branchDiff';
import { EngineRun } from './engine/engineRun';
import { branchesOf, pageOf, positionOf } from './engine/historyView';
import { slotId } from './engine/slotIds';
import { loadProgram } from './engine/loadProgram';
import { BreakpointPlacer } from './engine/breakpointPlacer';
import { alreadyLaunched, notLaunched } from './failures';
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
} from './inspection';
import type { LaunchSpec } from './program';
import type { SourceFiles } from './sourceFiles';
import type { FilterState, WantedFilter } from './stopFilters';

export class EngineDebuggee extends DisposableOwner implements Debuggee {
  readonly #emitter = this.register(new Emitter<DebuggeeEvent>());
  readonly onEvent = this.#emitter.event;
  readonly #files: SourceFiles;
  readonly #placer: BreakpointPlacer;
  #run: EngineRun | null = null;

  constructor(files: SourceFiles) {
    super();
    this.#files = files;
    this.#placer = new BreakpointPlacer(files);
  }

  async launch(spec: LaunchSpec): Promise<void> {
    if (this.#run !== null) throw alreadyLaunched();
    const program = await loadProgram(spec, this.#files);
    this.#placer.learn(spec.program, program.source);
    this.#run = this.register(
      new EngineRun(program, (event) => {
        this.#emitter.fire(event);
      }),
    );
  }

  start(): Promise<void> {
    return this.#answer((run) => {
      run.start();
    });
  }

  terminate(): Promise<void> {
    return this.#answer((run) => {
      run.terminate();
    });
  }

  async setBreakpoints(
    source: BreakpointSource,
    wanted: readonly BreakpointSpec[],
  ): Promise<readonly BreakpointState[]> {
    const { path } = source;
    if (path === null) {
      const message = 'Breakpoints can only be set in files.';
      return wanted.map(({ id, line }) => ({ id, line, verified: false, message }));
    }
    const states = await this.#placer.place(path, wanted);
    this.#launched.breakpoints.setLines(path, wanted, states);
    return states;
  }

  setFunctionBreakpoints(
    wanted: readonly FunctionBreakpointSpec[],
  ): Promise<readonly OtherBreakpointState[]> {
    return this.#answer((run) => run.breakpoints.setFunctions(wanted));
  }

  setDataBreakpoints(
    wanted: readonly DataBreakpointSpec[],
  ): Promise<readonly OtherBreakpointState[]> {
    return this.#answer((run) => run.breakpoints.setData(wanted));
  }

  dataBreakpointInfo(reference: number | null, name: string): Promise<DataBreakpointInfo> {
    return this.#answer((run) => watchable(run, reference, name));
  }

  setFilters(wanted: readonly WantedFilter[]): Promise<readonly FilterState[]> {
    return this.#answer((run) => run.breakpoints.setFilters(wanted));
  }

  async breakpointLocations(
    { path }: BreakpointSource,
    firstLine: number,
    lastLine: number,
  ): Promise<readonly BreakpointLocation[]> {
    if (path === null) return [];
    const starts = await this.#placer.starts(path);
    return starts.filter(({ line }) => line >= firstLine && line <= lastLine);
  }

  resume(command: ResumeCommand): Promise<void> {
    return this.#answer((run) => {
      run.resume(command);
    });
  }

  pause(threadId: number | null): Promise<void> {
    return this.#answer((run) => {
      run.pause(threadId);
    });
  }

  threads(): Promise<readonly ThreadInfo[]> {
    return this.#answer((run) => run.threads());
  }

  stack(threadId: number, start: number, levels: number): Promise<StackPage> {
    return this.#answer((run) => run.whileStopped().stack(threadId, start, levels));
  }

  scopes(frameId: number): Promise<readonly ScopeInfo[]> {
    return this.#answer((run) => run.whileStopped().scopes(frameId));
  }

  variables(reference: number, page: VariablesPage): Promise<readonly VariableInfo[]> {
    return this.#answer((run) => run.whileStopped().variables(reference, page));
  }

  evaluate(request: EvaluateRequest): Promise<ValueInfo> {
    return this.#answer((run) => run.console().evaluate(request));
  }

  setVariable(request: SetVariableRequest): Promise<ValueInfo> {
    return this.#answer((run) => run.console().setVariable(request));
  }

  setExpression(request: SetExpressionRequest): Promise<ValueInfo> {
    return this.#answer((run) => run.console().setExpression(request));
  }

  completions(request: CompletionRequest): Promise<readonly Completion[]> {
    return this.#answer((run) => run.console().completions(request));
  }

  exceptionInfo(threadId: number): Promise<ExceptionInfo> {
    return this.#answer((run) => run.exceptionInfo(threadId));
  }

  source(reference: number): Promise<string> {
    return this.#answer((run) => run.library.text(reference));
  }

  state(): Promise<MachineState> {
    return this.#answer((run) => run.state());
  }

  position(): Promise<PositionInfo> {
    return this.#answer((run) => positionOf(run.history));
  }

  branches(): Promise<readonly BranchInfo[]> {
    return this.#answer((run) => branchesOf(run.history));
  }

  compareBranches(a: number, b: number): Promise<BranchComparison> {
    return this.#answer((run) => compareBranches(run.history, a, b));
  }

  events(from: number, limit: number, decoded: boolean): Promise<EventsBody> {
    return this.#answer((run) => pageOf(run.history.branch, from, limit, decoded));
  }

  setFlow(open: boolean): void {
    this.#run?.setFlow(open);
  }

  get #launched(): EngineRun {
    if (this.#run === null) throw notLaunched();
    return this.#run;
  }

  /** The run answers at once; whoever asks is told later all the same, as by a worker. */
  async #answer<T>(ask: (run: EngineRun) => T): Promise<T> {
    await Promise.resolve();
    return ask(this.#launched);
  }
}

/** Of a thread's variables only its loop slots can be watched: other data changes without an event. */
function watchable(run: EngineRun, reference: number | null, name: string): DataBreakpointInfo {
  const slot = reference === null ? null : run.whileStopped().slotAt(reference, name);
  if (slot === null) {
    const description = `Only the loop slots of a thread can be watched, not ${name}.`;
    return { dataId: null, description };
  }
  const thread = run.threads().find(({ id }) => id === slot.tid);
  const whose = thread === undefined ? '' : ` of ${thread.name} (process ${thread.pid})`;
  return { dataId: slotId(slot), description: `${name}${whose}` };
}
