/**
 * Code as the compiler hands it on: pure data, immutable, independent of the machine that runs it.
 *
 * A unit is compiled against the table of global names of the module it will run in, so that
 * global variables are slots. The engine links a CodeUnit into its own code object (constants
 * become values, inline caches are added).
 */

/** A literal, still without the engine's value classes. */
export type Constant =
  | number // a Python int of at most 53 bits
  | bigint // a larger int
  | string
  | boolean
  | null
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'bytes'; readonly data: Uint8Array }
  | { readonly kind: 'tuple'; readonly items: readonly Constant[] }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'code'; readonly code: CodeUnit };

export const CodeFlag = {
  generator: 1,
  coroutine: 2,
  asyncGenerator: 4,
  varArgs: 8,
  varKeywords: 16,
  classBody: 32,
  module: 64,
  /** Has cells, keyword-only parameters or anything else that the fast call path does not handle. */
  complexCall: 128,
  /** A `yield`-free body that was compiled for evaluation by the debugger. */
  evaluation: 256,
  /** A generator whose objects can be awaited (`types.coroutine`). */
  iterable: 512,
  /** Code of exec() or eval() with local variables of its own, in the frame's namespace. */
  named: 1024,
} as const;

/** Where an exception raised at instructions [start, end) continues: at `handler`, with it in `reg`. */
export interface ExceptionEntry {
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  readonly reg: number;
}

/**
 * A comprehension that runs inside the frame around it: instructions [start, end). Before 3.12 it
 * was a function of this name, called where instruction `at` stands.
 */
export interface InlinedFrame {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly name: string;
}

/** A named variable of a frame, for the debugger and for locals(). */
export interface LocalVariable {
  readonly name: string;
  readonly reg: number;
  /** The register holds a cell (captured, or from the enclosing function). */
  readonly cell: boolean;
  readonly free: boolean;
}

/** A name with its annotation as source text: annotations are never evaluated by the code itself. */
export interface Annotation {
  readonly name: string;
  readonly text: string;
}

export interface CodeUnit {
  readonly name: string;
  readonly qualname: string;
  /** Path as given to compile(); shown in tracebacks. */
  readonly file: string;
  readonly firstLine: number;
  readonly flags: number;
  /** Parameters: names in register order; counts as in CPython's code object. */
  readonly paramNames: readonly string[];
  readonly posOnlyCount: number;
  /** Positional-or-keyword ones, positional-only ones included. */
  readonly posCount: number;
  readonly kwOnlyCount: number;
  /** Size of the register window. */
  readonly registers: number;
  /** Instructions, four words each. */
  readonly ops: Int32Array;
  readonly constants: readonly Constant[];
  /** Attribute and variable names used by instructions. */
  readonly names: readonly string[];
  /** In order of search: innermost first. */
  readonly exceptionTable: readonly ExceptionEntry[];
  /** Four words per instruction: line, column, end line, end column (lines from 1; columns from 0, UTF-16). */
  readonly positions: Int32Array;
  /** One per instruction: 1 where a statement (or the next turn of a loop) begins: where the debugger may stop. */
  readonly starts: Uint8Array;
  /**
   * One per instruction: registers from this number on hold nothing that is still wanted when it
   * begins. Whoever looks for what is alive need not look further: values may linger there.
   */
  readonly live: Uint16Array;
  /** Inner ones before outer ones. */
  readonly inlined: readonly InlinedFrame[];
  /** Instructions that are calls whose result nobody takes, since they are statements. */
  readonly dropped: readonly number[];
  readonly locals: readonly LocalVariable[];
  /** For each free variable of this code, the register of the *enclosing* frame that holds the cell. */
  readonly captures: readonly number[];
  readonly freeNames: readonly string[];
  readonly docstring: string | null;
  /** Of the parameters and `return` (functions), of annotated names (classes, modules), in order. */
  readonly annotations: readonly Annotation[];
  readonly globals: GlobalNames;
}

/** The global variable names of one module; grows when later units are compiled against it. */
export class GlobalNames {
  readonly names: string[] = [];
  readonly #slots = new Map<string, number>();

  /** The slot of a name, a new one if need be. */
  slot(name: string): number {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = this.names.length;
      this.names.push(name);
      this.#slots.set(name, slot);
    }
    return slot;
  }

  /** The slot of a name that is known, else -1. */
  find(name: string): number {
    return this.#slots.get(name) ?? -1;
  }
}
