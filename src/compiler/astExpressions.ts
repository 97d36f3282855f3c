/** The syntax tree: expressions, parameters, and where nodes stand. */
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

export const NO_PARAMETERS: Parameters = {
  posOnly: [],
  positional: [],
  varArg: null,
  kwOnly: [],
  kwDefaults: [],
  varKeyword: null,
  defaults: [],
};
