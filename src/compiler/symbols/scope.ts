/**
 * Scopes and variables: the result of the symbol table pass, asked by the code generator.
 *
 * A scope is a region of names; a *frame* is a scope that becomes a code unit of its own. List, set
 * and dict comprehensions have their own names but run inside the frame around them (PEP 709), so
 * that a variable shared between the two is not captured and needs no cell.
 */
import type * as ast from '../ast';

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'generator';

export type ScopeNode =
  | ast.Module
  | ast.ClassDef
  | ast.FunctionDef
  | ast.Lambda
  | ast.AnyComprehension
  /** The hidden scope of the type parameters of a generic function, class or type alias. */
  | readonly ast.TypeParam[];

/**
 * Of a module: its names are in a namespace before its global variables, as a class body's are, and
 * those of comprehensions in it, too, from 3.12 on (PEP 709).
 */
export type Named = 'no' | 'own' | 'comprehensions';

/** What a scope does with a name; a sum of these. */
export const Use = {
  read: 1,
  bound: 2,
  parameter: 4,
  global: 8,
  nonlocal: 16,
  annotated: 32,
  /** Target of a comprehension's `for`. */
  iteration: 64,
} as const;

/** A variable of a function-like scope: it has a register, with the value or a cell in it. */
export interface Variable {
  readonly name: string;
  readonly scope: Scope;
  /** Some other frame uses it, so it lives in a cell. */
  captured: boolean;
  /** Given by the code generator when the frame's code is begun; -1 before. */
  reg: number;
}

export interface Scope {
  readonly kind: ScopeKind;
  readonly named: Named;
  readonly name: string;
  readonly node: ScopeNode;
  readonly parent: Scope | null;
  /** The scope whose code unit this one is part of. */
  readonly frame: Scope;
  readonly children: Scope[];
  /** Uses by (mangled) name, in order of first appearance. */
  readonly symbols: Map<string, number>;
  /** Where a name was declared global or nonlocal, for messages. */
  readonly declared: Map<string, ast.Span>;
  /** The class whose private names are mangled here. */
  readonly className: string | null;
  /** Own variables (function-like scopes; `__class__` of a class). */
  readonly variables: Map<string, Variable>;
  /** Variables of outer frames that this frame or one inside it uses (frames only). */
  readonly free: Map<string, Variable>;
  /** Names that `del` or the end of an `except … as` unbinds. */
  readonly deleted: Set<string>;
  /** Names that an assignment expression binds. */
  readonly walrus: Set<string>;
  isAsync: boolean;
  isGenerator: boolean;
  /** Innermost `return` with a value, for generators. */
  hasReturnValue: boolean;
}

/** How code of a scope reaches a name. */
export type Binding =
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** In a class body: look in the namespace first, then in this variable. */
  | { readonly kind: 'classFree'; readonly variable: Variable }
  /** In a class body: look in the namespace, then among globals; stores go to the namespace. */
  | { readonly kind: 'className' }
  | { readonly kind: 'global' };

const FUNCTION_LIKE: ReadonlySet<ScopeKind> = new Set<ScopeKind>([
  'function',
  'lambda',
  'comprehension',
  'generator',
]);

/** Functions, lambdas and comprehensions, whose names are variables; not modules and classes. */
export function isFunctionLike(scope: Scope): boolean {
  return FUNCTION_LIKE.has(scope.kind);
}

/** Finds what a (mangled) name means in a scope. */
export function resolve(scope: Scope, name: string): Binding {
  const uses = scope.symbols.get(name) ?? 0;
  if ((uses & Use.global) !== 0) return { kind: 'global' };
  const own = scope.variables.get(name);
  if (own !== undefined && isFunctionLike(scope)) return { kind: 'variable', variable: own };
  if (scope.kind === 'class' && (uses & Use.nonlocal) === 0) {
    const variable = (uses & Use.bound) === 0 ? enclosingVariable(scope, name) : null;
    return variable === null ? { kind: 'className' } : { kind: 'classFree', variable };
  }
  if (own !== undefined) return { kind: 'variable', variable: own };
  const variable = enclosingVariable(scope, name);
  if (variable !== null) return { kind: 'variable', variable };
  const { named } = scope.frame;
  const isNamed = named === 'comprehensions' || (named === 'own' && scope.kind === 'module');
  return isNamed ? { kind: 'className' } : { kind: 'global' };
}

/** The variable that a name not bound in `scope` refers to; null if it is a global. */
export function enclosingVariable(scope: Scope, name: string): Variable | null {
  for (let at = scope.parent; at !== null; at = at.parent) {
    if (at.kind === 'class') {
      if (name !== '__class__') continue;
      return classCell(at);
    }
    const variable = at.variables.get(name);
    if (variable !== undefined) return variable;
    if (at.kind === 'module') return null;
    if (((at.symbols.get(name) ?? 0) & Use.global) !== 0) return null;
  }
  return null;
}

function classCell(scope: Scope): Variable {
  let variable = scope.variables.get('__class__');
  if (variable === undefined) {
    variable = { name: '__class__', scope, captured: true, reg: -1 };
    scope.variables.set('__class__', variable);
  }
  return variable;
}

/** Private names (`__x`) inside a class become `_Class__x`. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__')) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
