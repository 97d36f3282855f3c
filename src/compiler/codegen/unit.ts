/**
 * A code unit while its code is being generated: what all generator functions are handed.
 */
import type * as ast from '../ast';
import type { SourceText } from './annotations';
import { Assembler, type Label, type Region } from './assembler';
import type { Constant, GlobalNames } from '../code';
import type { LoopNode } from '../symbols/loopConstants';
import type { CompileOptions } from '../compile';
import { failAt, failUnsupportedAt, type SourceFile } from '../compileError';
import { mangle, type Scope, type ScopeNode } from '../symbols/scope';

/** A statement that encloses the current point and has something to do when it is left early. */
export type Block =
  /** `left`: the register of an iterator that nobody may want when the loop is left early, or -1. */
  | {
      readonly kind: 'loop';
      readonly onBreak: Label;
      readonly onContinue: Label;
      readonly left: number;
    }
  /** The body of a try with handlers only: nothing to do but to leave its region. */
  | { readonly kind: 'try'; readonly regions: readonly Region[] }
  /** The part of a try that its finally guards. */
  | {
      readonly kind: 'finally';
      readonly regions: readonly Region[];
      readonly body: readonly ast.Stmt[];
    }
  /** Code that handles the exception in `reg`; `name` is what `as` bound it to. */
  | {
      readonly kind: 'handler';
      readonly regions: readonly Region[];
      readonly reg: number;
      readonly name: string | null;
      readonly span: ast.Span;
    }
  /** The body of an `except*` clause, which may not be left early. */
  | { readonly kind: 'star' }
  /** The body of a with: `reg` and the next one hold `__exit__` and its self. */
  | {
      readonly kind: 'with';
      readonly regions: readonly Region[];
      readonly reg: number;
      readonly isAsync: boolean;
      readonly span: ast.Span;
    };

export interface Unit {
  readonly asm: Assembler;
  /** The unit whose code makes this one's function; null for a module. */
  readonly outer: Unit | null;
  readonly file: SourceFile;
  readonly text: SourceText;
  readonly globals: GlobalNames;
  readonly scopes: ReadonlyMap<ScopeNode, Scope>;
  readonly options: CompileOptions;
  /** Future statements where they may stand. */
  readonly futures: ReadonlySet<ast.Stmt>;
  readonly loopConstants: ReadonlyMap<LoopNode, readonly Constant[]>;
  /** Registers of constants that the current outermost loop keeps, by their key. */
  readonly pinned: Map<string, number>;
  /** The scope that becomes this code unit. */
  readonly frame: Scope;
  /** The scope of the current point: the frame's or that of a comprehension inside it. */
  scope: Scope;
  readonly blocks: Block[];
  readonly qualname: string;
  /** Where LOADFREE puts the cells of free variables. */
  readonly freeRegs: ReadonlyMap<string, number>;
  /** Registers that something in this frame may unbind. */
  readonly deletable: ReadonlySet<number>;
  /** Registers that an assignment expression may write while others are being evaluated. */
  readonly volatileRegs: ReadonlySet<number>;
}

/** Throws a SyntaxError at a node. */
export function failSyntax(u: Unit, span: ast.Span, message: string): never {
  failAt(u.file, span, message);
}

/** Throws the error for valid Python that the engine cannot run. */
export function failUnsupported(u: Unit, span: ast.Span, what: string): never {
  failUnsupportedAt(u.file, span, what);
}

/** The name as this scope spells it: private names of a class are mangled. */
export function mangled(u: Unit, name: string): string {
  return mangle(u.scope.className, name);
}

/** Number of a (mangled) attribute or variable name. */
export function nameIndex(u: Unit, name: string): number {
  return u.asm.name(mangled(u, name));
}

/** The innermost block of one of these kinds; undefined if there is none. */
export function innermostLoop(u: Unit): Extract<Block, { kind: 'loop' }> | undefined {
  for (let i = u.blocks.length - 1; i >= 0; i--) {
    const block = u.blocks[i];
    if (block.kind === 'loop') return block;
  }
  return undefined;
}

/** Where the machinery of a statement is shown: at it, or at the expression in question. */
export function machinerySpan(u: Unit, statement: ast.Span, expression: ast.Span): ast.Span {
  return u.options.positions === 'expression' ? expression : statement;
}

/** Is an attribute shown where the expression begins, though its name is on a later line? */
export function showsExpressionStart(u: Unit): boolean {
  return u.options.positions === 'furthest' || u.options.positions === 'start';
}
