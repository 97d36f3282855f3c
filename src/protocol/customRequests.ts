/**
 * Loopscope's own requests and events of the Debug Adapter Protocol, typed once for the adapter
 * and for whoever talks to it (CONTRACT.md). They pass through any DAP client as custom requests.
 */

import type { TraceEvent } from '../trace/event';
import type { EventPage } from '../trace/page';
import type { HazardReport } from './runReport';
import type { MachineState } from './state';

/** Arguments of `loopscope/stepCallback` and `loopscope/stepIteration`. */
export interface StepLoopArguments {
  /** The thread whose loop is meant; the thread that stopped last if left out. */
  readonly threadId?: number;
}

/** Arguments of `loopscope/runToEvent`: run until the `nth` event (from 1) of `kind` from now on. */
export interface RunToEventArguments {
  readonly kind: string;
  readonly nth?: number;
  /** Only events of this process, or of this thread, count. */
  readonly pid?: number;
  readonly threadId?: number;
}

/** Arguments of `loopscope/events`: at most `limit` events, the first of them number `from`. */
export interface EventsArguments {
  readonly from: number;
  readonly limit: number;
  /** Also as objects and in words, for a client that does not read columns. */
  readonly decoded?: boolean;
}

/** The answer of `loopscope/events`; see `trace/page.ts`. */
export type EventsBody = EventPage & {
  /** The same events as they stand in a trace file, if `decoded` was asked for. */
  readonly events?: readonly TraceEvent[];
  /** One sentence for each of them. */
  readonly stories?: readonly string[];
};

/** Arguments of `loopscope/seek`: to the moment after event `seq`, of another branch if one is named. */
export interface SeekArguments {
  readonly seq: number;
  readonly branch?: number;
}

/** Arguments of `loopscope/flip`: the event that is the choice; the last one before this moment if left out. */
export interface FlipArguments {
  readonly seq?: number;
}

/** The answer of `loopscope/position`. */
export interface PositionBody {
  /** The last event that has happened at this moment. */
  readonly seq: number;
  readonly branch: number;
  /** The last event of the branch so far: greater than `seq` in the past. */
  readonly last: number;
  /** A token for the choices made so far, with which the program does the same again. */
  readonly schedule: string;
}

/** The answer of `loopscope/branches`. */
export interface BranchesBody {
  readonly branches: readonly {
    readonly id: number;
    readonly parent: number | null;
    /** Its first own event. */
    readonly from: number;
    readonly last: number;
    /** The change in the past that began it; empty for the first. */
    readonly why: string;
  }[];
}

/** Arguments of `loopscope/compareBranches`: the numbers of two branches. */
export interface CompareBranchesArguments {
  readonly a: number;
  readonly b: number;
}

/** The answer of `loopscope/compareBranches`: stories as lines, from a little before the parting. */
export interface CompareBranchesBody {
  /** The first event of each that the other has not; null if both tell the same story. */
  readonly parting: {
    readonly a: { readonly seq: number; readonly story: string | null };
    readonly b: { readonly seq: number; readonly story: string | null };
    readonly pid: number;
    readonly thread: string;
  } | null;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** Custom requests: name, arguments and answer. */
export interface CustomRequests {
  'loopscope/stepCallback': { arguments: StepLoopArguments; body: undefined };
  'loopscope/stepIteration': { arguments: StepLoopArguments; body: undefined };
  'loopscope/stepBackCallback': { arguments: StepLoopArguments; body: undefined };
  'loopscope/stepBackIteration': { arguments: StepLoopArguments; body: undefined };
  'loopscope/seek': { arguments: SeekArguments; body: undefined };
  'loopscope/position': { arguments: undefined; body: PositionBody };
  'loopscope/branches': { arguments: undefined; body: BranchesBody };
  'loopscope/compareBranches': { arguments: CompareBranchesArguments; body: CompareBranchesBody };
  /** Goes to just before a choice of a thread and takes another one: a branch begins. */
  'loopscope/flip': { arguments: FlipArguments; body: undefined };
  'loopscope/runToEvent': { arguments: RunToEventArguments; body: undefined };
  'loopscope/state': { arguments: undefined; body: MachineState };
  'loopscope/events': { arguments: EventsArguments; body: EventsBody };
}

/** Custom events: name and body. */
export interface CustomEvents {
  /** The trace has grown up to event `seq`; sent at most ten times a second. */
  'loopscope/grew': { readonly seq: number };
  /**
   * All hazards of the run so far, one of each rule and line; sent when there are more of them. Only
   * if they are looked for: the launch attribute `hazards`, or the exception filter of that name.
   */
  'loopscope/hazards': { readonly hazards: readonly HazardReport[] };
  /**
   * How everything stood when the program ended, just before `terminated`: after that a client that
   * asks for the state may come too late.
   */
  'loopscope/ended': { readonly state: MachineState };
}
