/**
 * The syntax tree: what the parser hands to the symbol table and the code generator.
 *
 * Node kinds and fields are named as in CPython's `ast` module, with three differences. Columns
 * count UTF-16 units, not UTF-8 bytes. There is no `ctx` field: whether a name is loaded, stored or
 * deleted follows from where it stands. A constant is already a {@link Constant} of the code format.
 */
import type { Constant } from './code';

/** Where a node stands: lines from 1, columns from 0 in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type BinaryOperator =
  '+' | '-' | '*' | '@' | '/' | '%' | '**' | '<<' | '>>' | '|' | '^' | '&' | '//';
export type UnaryOperator = '~' | 'not' | '+' | '-';
export type CompareOperator =
  '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

export interface BoolOp extends Span {
  readonly kind: 'BoolOp';
  readonly op: 'and' | 'or';
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Span {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expr;
}
export interface BinOp extends Span {
  readonly kind: 'BinOp';
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
}
export interface UnaryOp extends Span {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface Lambda extends Span {
  readonly kind: 'Lambda';
  readonly args: Parameters;
  readonly body: Expr;
}
export interface IfExp extends Span {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface DictExpr extends Span {
  readonly kind: 'Dict';
  /** A null key means that the value is unpacked with `**`. */
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface SetExpr extends Span {
  readonly kind: 'Set';
  readonly elts: readonly Expr[];
}
export interface ListComp extends Span {
  readonly kind: 'ListComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface SetComp extends Span {
  readonly kind: 'SetComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface DictComp extends Span {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}
export interface GeneratorExp extends Span {
  readonly kind: 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface Await extends Span {
  readonly kind: 'Await';
  readonly value: Expr;
}
export interface Yield extends Span {
  readonly kind: 'Yield';
  readonly value: Expr | null;
}
export interface YieldFrom extends Span {
  readonly kind: 'YieldFrom';
  readonly value: Expr;
}
export interface Compare extends Span {
  readonly kind: 'Compare';
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Span {
  readonly kind: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
export interface FormattedValue extends Span {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly formatSpec: JoinedStr | null;
}
export interface JoinedStr extends Span {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expr[];
}
export interface ConstantExpr extends Span {
  readonly kind: 'Constant';
  readonly value: Constant;
}
export interface Attribute extends Span {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
}
export interface Subscript extends Span {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
}
export interface Starred extends Span {
  readonly kind: 'Starred';
  readonly value: Expr;
}
export interface Name extends Span {
  readonly kind: 'Name';
  readonly id: string;
}
export interface ListExpr extends Span {
  readonly kind: 'List';
  readonly elts: readonly Expr[];
}
export interface TupleExpr extends Span {
  readonly kind: 'Tuple';
  readonly elts: readonly Expr[];
}
export interface SliceExpr extends Span {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | DictExpr
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | ConstantExpr
  | Attribute
  | Subscript
  | Starred
  | Name
  | ListExpr
  | TupleExpr
  | SliceExpr;

/** The four comprehensions, which share their clauses. */
export type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

export interface Comprehension {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly isAsync: boolean;
}
export interface Keyword extends Span {
  /** Null for `**value`. */
  readonly arg: string | null;
  readonly value: Expr;
}
export interface Parameter extends Span {
  readonly name: string;
  readonly annotation: Expr | null;
}
export interface Parameters {
  readonly posOnly: readonly Parameter[];
  readonly positional: readonly Parameter[];
  readonly varArg: Parameter | null;
  readonly kwOnly: readonly Parameter[];
  /** One for each keyword-only parameter; null where there is no default. */
  readonly kwDefaults: readonly (Expr | null)[];
  readonly varKeyword: Parameter | null;
  /** Defaults of the last positional parameters, positional-only ones included. */
  readonly defaults: readonly Expr[];
}

export interface FunctionDef extends Span {
  readonly kind: 'FunctionDef';
  readonly isAsync: boolean;
  readonly name: string;
  readonly args: Parameters;
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
  readonly returns: Expr | null;
  readonly typeParams: readonly TypeParam[];
}
export interface ClassDef extends Span {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
  readonly typeParams: readonly TypeParam[];
}
export interface Return extends Span {
  readonly kind: 'Return';
  readonly value: Expr | null;
}
export interface Delete extends Span {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}
export interface Assign extends Span {
  readonly kind: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface TypeAlias extends Span {
  readonly kind: 'TypeAlias';
  readonly name: Name;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expr;
}
export interface AugAssign extends Span {
  readonly kind: 'AugAssign';
  readonly target: Expr;
  readonly op: BinaryOperator;
  readonly value: Expr;
}
export interface AnnAssign extends Span {
  readonly kind: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** The target is a bare name, not in parentheses: it declares a variable. */
  readonly simple: boolean;
}
export interface For extends Span {
  readonly kind: 'For';
  readonly isAsync: boolean;
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface While extends Span {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Span {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface WithItem {
  readonly context: Expr;
  readonly target: Expr | null;
}
export interface With extends Span {
  readonly kind: 'With';
  readonly isAsync: boolean;
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
export interface Match extends Span {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Span {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
export interface ExceptHandler extends Span {
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}
export interface Try extends Span {
  readonly kind: 'Try';
  /** The handlers are `except*`. */
  readonly isStar: boolean;
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface Assert extends Span {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Alias extends Span {
  readonly name: string;
  readonly asName: string | null;
}
export interface Import extends Span {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Span {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Global extends Span {
  readonly kind: 'Global';
  readonly names: readonly string[];
}
export interface Nonlocal extends Span {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}
export interface ExprStmt extends Span {
  readonly kind: 'Expr';
  readonly value: Expr;
}
export interface Pass extends Span {
  readonly kind: 'Pass';
}
export interface Break extends Span {
  readonly kind: 'Break';
}
export interface Continue extends Span {
  readonly kind: 'Continue';
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}
export interface MatchValue extends Span {
  readonly kind: 'MatchValue';
  readonly value: Expr;
}
export interface MatchSingleton extends Span {
  readonly kind: 'MatchSingleton';
  readonly value: boolean | null;
}
export interface MatchSequence extends Span {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Span {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Span {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly keywordNames: readonly string[];
  readonly keywordPatterns: readonly Pattern[];
}
export interface MatchStar extends Span {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}
export interface MatchAs extends Span {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Span {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface TypeParam extends Span {
  readonly kind: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
  readonly name: string;
  readonly bound: Expr | null;
  readonly defaultValue: Expr | null;
}

export interface Module {
  readonly body: readonly Stmt[];
}
