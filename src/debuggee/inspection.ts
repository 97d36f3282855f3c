/**
 * What a stopped program shows: threads, frames, scopes, variables. Numbers (`id`, `reference`)
 * are given out by the debuggee and are valid until it resumes; 0 means "none". Lines count from 1,
 * columns from 0 in UTF-16 units.
 */

export interface ThreadInfo {
  /** Unique in the whole process tree and never reused. */
  readonly id: number;
  readonly pid: number;
  readonly name: string;
}

/** A source text: a file of the user's (`path`), or library text kept by the debuggee. */
export interface SourceInfo {
  /** What a user calls it, such as `main.py` or `asyncio/base_events.py`. */
  readonly name: string;
  readonly path: string | null;
  /** For `Debuggee.source()`; 0 if there is a path, or no text at all (a native frame). */
  readonly reference: number;
  readonly library: boolean;
}

export interface FrameInfo {
  readonly id: number;
  readonly name: string;
  /**
   * `python` has a line; `native` is a function of the event loop that shows where it would be in
   * CPython but has no text; `label` only heads the frames below it.
   */
  readonly kind: 'python' | 'native' | 'label';
  readonly source: SourceInfo | null;
  /** 0 if the frame has no line. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number | null;
  readonly endColumn: number | null;
}

export interface StackPage {
  readonly frames: readonly FrameInfo[];
  /** How many frames there are in all. */
  readonly total: number;
}

export interface ScopeInfo {
  readonly name: string;
  readonly kind: 'locals' | 'globals' | 'slots' | 'loop';
  readonly reference: number;
  /** How many children have a name, and how many a number. */
  readonly named: number;
  readonly indexed: number;
  /** Too large to be unfolded without being asked. */
  readonly expensive: boolean;
}

/** Something with a value that can be shown and, with a reference, unfolded. */
export interface ValueInfo {
  readonly value: string;
  readonly type: string | null;
  readonly reference: number;
  readonly named: number;
  readonly indexed: number;
}

export interface VariableInfo extends ValueInfo {
  readonly name: string;
  /** The expression that yields this value in its frame; null if there is none. */
  readonly expression: string | null;
  /** How to show it: a field of the machine itself rather than a Python variable is `virtual`. */
  readonly kind: 'data' | 'property' | 'method' | 'class' | 'virtual';
}

export interface VariablesPage {
  /** All children, or only those that have a name (`named`) or a number (`indexed`). */
  readonly filter: 'all' | 'named' | 'indexed';
  readonly start: number;
  /** 0 for all from `start` on. */
  readonly count: number;
}

export interface EvaluateRequest {
  readonly expression: string;
  /** null: the globals of the root process's main module. */
  readonly frameId: number | null;
  /**
   * `look` evaluates in a throw-away clone of the machine and changes nothing; `act` runs
   * statements in the machine itself.
   */
  readonly mode: 'look' | 'act';
  /** The result in full, not shortened for display (to be copied). */
  readonly full: boolean;
}

/** An exception that has come to a frame. */
export interface ExceptionInfo {
  /** The name of its class. */
  readonly type: string;
  /** The same with its module, unless that is `builtins`. */
  readonly fullType: string;
  readonly message: string;
  /** Why the program stopped at it: the filter that it met. */
  readonly filter: string;
  /** The calls that led to it, outermost first, as Python prints them. */
  readonly stack: string;
  /** What it was raised from, or while handling; null for nothing. */
  readonly cause: Pick<ExceptionInfo, 'type' | 'fullType' | 'message' | 'cause'> | null;
}

/** A change of a variable: of a frame, or of what is inside another variable. */
export interface SetVariableRequest {
  /** The scope or variable that it is in. */
  readonly reference: number;
  readonly name: string;
  /** A Python expression. */
  readonly value: string;
}

export interface SetExpressionRequest {
  readonly expression: string;
  readonly value: string;
  readonly frameId: number | null;
}

export interface CompletionRequest {
  /** What stands before the cursor. */
  readonly text: string;
  readonly frameId: number | null;
}

export interface Completion {
  readonly label: string;
  readonly kind: 'variable' | 'function' | 'class' | 'module' | 'keyword' | 'property';
  /** What it replaces: where that begins in the text, from 0, and how long it is. */
  readonly start: number;
  readonly length: number;
}
