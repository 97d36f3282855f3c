/**
 * What a debugger asks of a program: the waist of the hourglass. Above it (adapter, extension)
 * nobody knows which backend runs: the engine, a live CPython, a recording. Below it nobody knows
 * the Debug Adapter Protocol or VS Code.
 *
 * Everything is asynchronous, since a backend may live in a worker or in another process. Requests
 * take effect in the order of the calls. A refused request rejects with a `Failure`; any other
 * rejection is a bug. Every stop stops all threads of all processes.
 */

import type { Disposable } from '../base/disposable';
import type { Event } from '../base/emitter';
import type { EventsBody } from '../protocol/customRequests';
import type { HazardReport } from '../protocol/runReport';
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

export interface Debuggee extends Disposable {
  /** Everything the program does by itself, in order. */
  readonly onEvent: Event<DebuggeeEvent>;

  /** Loads and compiles the program, without running it. Refused if it cannot be run at all. */
  launch(spec: LaunchSpec): Promise<void>;
  /** Runs the launched program, or stops at its entry. */
  start(): Promise<void>;
  /** Ends the program now; `terminated` follows. */
  terminate(): Promise<void>;

  /** Replaces all breakpoints of one source; answers in the same order. Possible at any time. */
  setBreakpoints(
    source: BreakpointSource,
    wanted: readonly BreakpointSpec[],
  ): Promise<readonly BreakpointState[]>;
  setFunctionBreakpoints(
    wanted: readonly FunctionBreakpointSpec[],
  ): Promise<readonly OtherBreakpointState[]>;
  setDataBreakpoints(
    wanted: readonly DataBreakpointSpec[],
  ): Promise<readonly OtherBreakpointState[]>;
  /** Whether a child of variables, while the program stands still, can have a data breakpoint. */
  dataBreakpointInfo(reference: number | null, name: string): Promise<DataBreakpointInfo>;
  /** Replaces the filters that are on; answers in the same order. Possible at any time. */
  setFilters(wanted: readonly WantedFilter[]): Promise<readonly FilterState[]>;
  /** Where breakpoints can be set between two lines, both included. */
  breakpointLocations(
    source: BreakpointSource,
    firstLine: number,
    lastLine: number,
  ): Promise<readonly BreakpointLocation[]>;

  /** Runs on; resolves once the program runs. `stopped`, or the end, follows. */
  resume(command: ResumeCommand): Promise<void>;
  /** Stops within 200 ms; does nothing if the program is stopped. */
  pause(threadId: number | null): Promise<void>;

  /** The live threads of all processes; possible at any time. */
  threads(): Promise<readonly ThreadInfo[]>;
  /** Frames of a thread, innermost first: `levels` from `start` on, 0 levels for all. */
  stack(threadId: number, start: number, levels: number): Promise<StackPage>;
  scopes(frameId: number): Promise<readonly ScopeInfo[]>;
  variables(reference: number, page: VariablesPage): Promise<readonly VariableInfo[]>;
  evaluate(request: EvaluateRequest): Promise<ValueInfo>;
  /** Changes the program; in the past that begins a branch. Answers what the variable now is. */
  setVariable(request: SetVariableRequest): Promise<ValueInfo>;
  setExpression(request: SetExpressionRequest): Promise<ValueInfo>;
  completions(request: CompletionRequest): Promise<readonly Completion[]>;
  /** The exception at which a thread has stopped. */
  exceptionInfo(threadId: number): Promise<ExceptionInfo>;
  /** The text of a library source. */
  source(reference: number): Promise<string>;

  /** The whole machine now; possible at any time after launch. */
  state(): Promise<MachineState>;
  /** Which moment this is; possible at any time after launch. */
  position(): Promise<PositionInfo>;
  branches(): Promise<readonly BranchInfo[]>;
  compareBranches(a: number, b: number): Promise<BranchComparison>;
  /** A page of the trace: at most `limit` events from number `from` on, on demand as objects too. */
  events(from: number, limit: number, decoded: boolean): Promise<EventsBody>;

  /**
   * Flow control: while closed, the program stands still, since whoever listens cannot keep up
   * with its output. Requests are answered all the same.
   */
  setFlow(open: boolean): void;
}

export type DebuggeeFactory = (files: SourceFiles) => Debuggee;

export type ResumeCommand =
  | { readonly kind: 'continue' }
  /** To another line of the thread: `over` calls, `in` to them, or `out` of the function. */
  | { readonly kind: 'step'; readonly how: 'over' | 'in' | 'out'; readonly threadId: number }
  /** To the start of the next handle of the thread's loop (of any loop if it has none). */
  | { readonly kind: 'stepCallback'; readonly threadId: number | null }
  /** To the start of the next iteration of that loop. */
  | { readonly kind: 'stepIteration'; readonly threadId: number | null }
  | {
      readonly kind: 'runToEvent';
      /** A kind of the event table. */
      readonly event: string;
      /** The how-maniest from now on, from 1. */
      readonly nth: number;
      readonly pid: number | null;
      readonly threadId: number | null;
    }
  | BackCommand;

/** Ways into the past. `stopped` follows at the moment that was found, at the latest at the start. */
export type BackCommand =
  /** To the line before, or to where the last step began. */
  | { readonly kind: 'stepBack'; readonly threadId: number }
  /** To the breakpoint that was hit last. */
  | { readonly kind: 'reverseContinue' }
  /** To before the last choice of a thread, where another one is now taken: that begins a branch. */
  /** `seq`: the event that is the choice; null for the last one before this moment. */
  | { readonly kind: 'flip'; readonly seq: number | null }
  | { readonly kind: 'stepBackCallback'; readonly threadId: number | null }
  | { readonly kind: 'stepBackIteration'; readonly threadId: number | null }
  /** To the moment after an event, before or after this one; of another branch if one is named. */
  | { readonly kind: 'seek'; readonly seq: number; readonly branch: number | null };

/** Which moment of which run the program is at. */
export interface PositionInfo {
  /** The last event that has happened. */
  readonly seq: number;
  readonly branch: number;
  /** The last event of that branch so far. */
  readonly last: number;
  /** A token for the choices made so far, with which the program does the same again. */
  readonly schedule: string;
}

/** A run of the program: the first one, or one that began with a change in the past of another. */
export interface BranchInfo {
  readonly id: number;
  readonly parent: number | null;
  /** Its first own event. */
  readonly from: number;
  readonly last: number;
  /** The change that began it; empty for the first. */
  readonly why: string;
}

/** Where two branches part, and their stories from a little before that, a line for each event. */
export interface BranchComparison {
  /** Null if both tell the same story. */
  readonly parting: {
    readonly a: PartedEvent;
    readonly b: PartedEvent;
    readonly pid: number;
    readonly thread: string;
  } | null;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** The first event of a branch that the other has not. */
export interface PartedEvent {
  readonly seq: number;
  /** Null where the story of the thread is over. */
  readonly story: string | null;
}

export type DebuggeeEvent =
  | OutputEvent
  | StoppedEvent
  /** The program runs although nobody asked for it by `resume`. */
  | { readonly type: 'continued' }
  | {
      readonly type: 'thread';
      readonly change: 'started' | 'exited';
      readonly threadId: number;
    }
  /** A breakpoint was verified, moved or lost after the answer to `setBreakpoints`. */
  | { readonly type: 'breakpoint'; readonly breakpoint: BreakpointState }
  /** The trace has grown up to event `seq`. As often as the backend likes. */
  | { readonly type: 'grew'; readonly seq: number }
  /** All hazards that are known of this run, one of each rule and line; sent when there are more. */
  | { readonly type: 'hazards'; readonly hazards: readonly HazardReport[] }
  /** The root process ended with this code. */
  | { readonly type: 'exited'; readonly code: number }
  /** The last event: nothing of the program runs any more. `last` is how it stood at its end. */
  | { readonly type: 'terminated'; readonly last: MachineState | null };

export interface OutputEvent {
  readonly type: 'output';
  /** The program's own streams; `console` and `important` are words of the debugger. */
  readonly category: 'stdout' | 'stderr' | 'console' | 'important';
  readonly text: string;
  /** The line of the program that wrote it, where it is known. */
  readonly location: { readonly path: string; readonly line: number } | null;
}

export interface StoppedEvent {
  readonly type: 'stopped';
  readonly reason: StopReason;
  /** The thread that the user should look at. */
  readonly threadId: number;
  /** In words, such as `Before handle #3 task()`. */
  readonly description: string;
  /** More about it, such as the text of an exception; null for nothing. */
  readonly text: string | null;
  /** The breakpoints that were hit. */
  readonly breakpointIds: readonly number[];
  /** Whether this is a moment of the past: the program has already been further. */
  readonly past: boolean;
}

export type StopReason =
  | 'entry'
  | 'breakpoint'
  | 'functionBreakpoint'
  | 'dataBreakpoint'
  | 'pause'
  | 'step'
  | 'callback'
  | 'iteration'
  | 'event'
  /** Nobody can ever move again. */
  | 'hang'
  /** The run cannot go on, and that is not the program's doing. */
  | 'limit'
  | 'exception'
  | 'goto'
  /** The beginning of the run, gone back to. */
  | 'start';
