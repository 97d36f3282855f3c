/** Breakpoints between adapter and program: on lines, on functions, on data. */

export interface BreakpointSpec {
  /** Given out by the adapter; positive and never reused in a session. */
  readonly id: number;
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 units; null: the first statement of the line. */
  readonly column: number | null;
  /** A Python expression; null stops always. */
  readonly condition: string | null;
  /** `5`, `== 5`, `>= 5`, `% 3` and the like; null stops every time. */
  readonly hitCondition: string | null;
  /** A text with `{expression}` places to be written instead of stopping; null stops. */
  readonly logMessage: string | null;
}

export interface BreakpointState {
  readonly id: number;
  readonly verified: boolean;
  /** Where it sits: the wanted line, or the next one that has code. */
  readonly line: number;
  /** Why it is not verified, or was moved; null if there is nothing to say. */
  readonly message: string | null;
}

/** The source that breakpoints are set in: a file, or a library text by its reference. */
export interface BreakpointSource {
  readonly path: string | null;
  readonly reference: number;
}

export interface BreakpointLocation {
  readonly line: number;
  readonly column: number;
}

/** Stops where a function begins, whoever calls it; native callbacks of event loops too. */
export interface FunctionBreakpointSpec {
  readonly id: number;
  /** `task`, `Worker.run`, or with its module in front. */
  readonly name: string;
  readonly condition: string | null;
  readonly hitCondition: string | null;
}

/** Stops where something is written. */
export interface DataBreakpointSpec {
  readonly id: number;
  /** From `Debuggee.dataBreakpointInfo`. */
  readonly dataId: string;
  readonly condition: string | null;
  readonly hitCondition: string | null;
}

export interface DataBreakpointInfo {
  /** Null if the variable cannot be watched. */
  readonly dataId: string | null;
  /** What would be watched, or why it cannot be. */
  readonly description: string;
}

/** Whether a breakpoint that has no line is set. */
export interface OtherBreakpointState {
  readonly id: number;
  readonly verified: boolean;
  readonly message: string | null;
}
