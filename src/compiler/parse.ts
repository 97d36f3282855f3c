/**
 * The façade over the parser package: the only file that knows py-ast.
 *
 * It turns py-ast's tree into our own, converts columns from UTF-8 bytes to UTF-16 units, tells
 * apart the constants that py-ast leaves ambiguous (1.0 and 1, bytes and text, `...`), and turns
 * every failure into a located {@link CompileError}.
 */
import { parse as parsePython } from 'py-ast';
import type * as py from 'py-ast';
import type * as ast from './ast';
import type { Constant } from './code';
import { CompileError, failAt, throwCompileError, type SourceFile } from './compileError';

type PyExpr = py.ExprNode;
type PyStmt = py.StmtNode;
type PyNode = { lineno: number; col_offset: number; end_lineno?: number; end_col_offset?: number };

/** Parses a whole file; throws {@link CompileError}. */
export function parseModule(source: string, file: string): ast.Module {
  const where = { source, file };
  try {
    const tree = parsePython(source.replace(/^\uFEFF/, ''));
    const converter = new Converter(source.replace(/\r\n?/g, '\n'));
    return { body: converter.stmts(tree.body) };
  } catch (error) {
    throwCompileError(parseFailure(error, where));
  }
}

function parseFailure(error: unknown, where: SourceFile): CompileError {
  if (error instanceof CompileError) return error;
  if (error instanceof RangeError) {
    const span = { line: 1, column: 0, endLine: 1, endColumn: 0 };
    failAt(where, span, 'too many nested parentheses');
  }
  if (!(error instanceof Error)) throw error;
  const at = error as Error & Partial<PyNode>;
  const match = /^(.*?)(?: at line (\d+)(?:, column (\d+))?)?$/s.exec(at.message);
  const line = at.lineno ?? Number(match?.[2] ?? 1);
  const column = at.col_offset ?? Number(match?.[3] ?? 0);
  const span = { line, column, endLine: line, endColumn: column + 1 };
  failAt(where, span, match?.[1] ?? 'invalid syntax');
}

const BINARY: Readonly<Record<py.OperatorNode['nodeType'], ast.BinaryOperator>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
};
const UNARY: Readonly<Record<py.UnaryOpNode['nodeType'], ast.UnaryOperator>> = {
  Invert: '~',
  Not: 'not',
  UAdd: '+',
  USub: '-',
};
const COMPARE: Readonly<Record<py.CmpOpNode['nodeType'], ast.CompareOperator>> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

class Converter {
  readonly #lines: readonly string[];
  readonly #ascii: boolean;

  constructor(source: string) {
    this.#lines = source.split('\n');
    this.#ascii = /^[\0-\x7f]*$/.test(source);
  }

  #column(line: number, bytes: number): number {
    if (this.#ascii) return bytes;
    const text = this.#lines[line - 1] ?? '';
    let column = 0;
    let left = bytes;
    while (left > 0 && column < text.length) {
      const point = text.codePointAt(column) as number;
      left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      column += point < 0x10000 ? 1 : 2;
    }
    return column;
  }

  span(node: PyNode): ast.Span {
    const endLine = node.end_lineno ?? node.lineno;
    return {
      line: node.lineno,
      column: this.#column(node.lineno, node.col_offset),
      endLine,
      endColumn: this.#column(endLine, node.end_col_offset ?? node.col_offset),
    };
  }

  stmts(nodes: readonly PyStmt[]): ast.Stmt[] {
    const out: ast.Stmt[] = [];
    for (const node of nodes) if (node.nodeType !== 'Comment') out.push(this.stmt(node));
    return out;
  }

  stmt(n: Exclude<PyStmt, { nodeType: 'Comment' }>): ast.Stmt {
    const span = this.span(n);
    switch (n.nodeType) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return {
          kind: 'FunctionDef',
          isAsync: n.nodeType === 'AsyncFunctionDef',
          name: n.name,
          args: this.parameters(n.args),
          body: this.stmts(n.body),
          decorators: this.exprs(n.decorator_list),
          returns: this.optional(n.returns),
          typeParams: this.typeParams(n.type_params),
          ...span,
        };
      case 'ClassDef':
        return {
          kind: 'ClassDef',
          name: n.name,
          bases: this.exprs(n.bases),
          keywords: n.keywords.map((k) => this.keyword(k)),
          body: this.stmts(n.body),
          decorators: this.exprs(n.decorator_list),
          typeParams: this.typeParams(n.type_params),
          ...span,
        };
      case 'Return':
        return { kind: 'Return', value: this.optional(n.value), ...span };
      case 'Delete':
        return { kind: 'Delete', targets: this.exprs(n.targets), ...span };
      case 'Assign':
        return {
          kind: 'Assign',
          targets: this.exprs(n.targets),
          value: this.expr(n.value),
          ...span,
        };
      case 'TypeAlias':
        return {
          kind: 'TypeAlias',
          name: this.expr(n.name) as ast.Name,
          typeParams: this.typeParams(n.type_params),
          value: this.expr(n.value),
          ...span,
        };
      case 'AugAssign':
        return {
          kind: 'AugAssign',
          target: this.expr(n.target),
          op: BINARY[n.op.nodeType],
          value: this.expr(n.value),
          ...span,
        };
      case 'AnnAssign':
        return {
          kind: 'AnnAssign',
          target: this.expr(n.target),
          annotation: this.expr(n.annotation),
          value: this.optional(n.value),
          simple: n.simple !== 0,
          ...span,
        };
      case 'For':
      case 'AsyncFor':
        return {
          kind: 'For',
          isAsync: n.nodeType === 'AsyncFor',
          target: this.expr(n.target),
          iter: this.expr(n.iter),
          body: this.stmts(n.body),
          orelse: this.stmts(n.orelse),
          ...span,
        };
      case 'While':
        return {
          kind: 'While',
          test: this.expr(n.test),
          body: this.stmts(n.body),
          orelse: this.stmts(n.orelse),
          ...span,
        };
      case 'If':
        return {
          kind: 'If',
          test: this.expr(n.test),
          body: this.stmts(n.body),
          orelse: this.stmts(n.orelse),
          ...span,
        };
      case 'With':
      case 'AsyncWith':
        return {
          kind: 'With',
          isAsync: n.nodeType === 'AsyncWith',
          items: n.items.map((item) => ({
            context: this.expr(item.context_expr),
            target: this.optional(item.optional_vars),
          })),
          body: this.stmts(n.body),
          ...span,
        };
      case 'Match':
        return {
          kind: 'Match',
          subject: this.expr(n.subject),
          cases: n.cases.map((c) => ({
            pattern: this.pattern(c.pattern),
            guard: this.optional(c.guard),
            body: this.stmts(c.body),
          })),
          ...span,
        };
      case 'Raise':
        return { kind: 'Raise', exc: this.optional(n.exc), cause: this.optional(n.cause), ...span };
      case 'Try':
      case 'TryStar':
        return {
          kind: 'Try',
          isStar: n.nodeType === 'TryStar',
          body: this.stmts(n.body),
          handlers: n.handlers.map((h) => ({
            type: this.optional(h.type),
            name: h.name ?? null,
            body: this.stmts(h.body),
            ...this.span(h),
          })),
          orelse: this.stmts(n.orelse),
          finalbody: this.stmts(n.finalbody),
          ...span,
        };
      case 'Assert':
        return { kind: 'Assert', test: this.expr(n.test), msg: this.optional(n.msg), ...span };
      case 'Import':
        return { kind: 'Import', names: n.names.map((a) => this.alias(a)), ...span };
      case 'ImportFrom':
        return {
          kind: 'ImportFrom',
          module: n.module ?? null,
          names: n.names.map((a) => this.alias(a)),
          level: n.level ?? 0,
          ...span,
        };
      case 'Global':
        return { kind: 'Global', names: n.names, ...span };
      case 'Nonlocal':
        return { kind: 'Nonlocal', names: n.names, ...span };
      case 'Expr':
        return { kind: 'Expr', value: this.expr(n.value), ...span };
      case 'Pass':
        return { kind: 'Pass', ...span };
      case 'Break':
        return { kind: 'Break', ...span };
      case 'Continue':
        return { kind: 'Continue', ...span };
    }
  }

  alias(n: py.Alias): ast.Alias {
    return { name: n.name, asName: n.asname ?? null, ...this.span(n) };
  }

  keyword(n: py.Keyword): ast.Keyword {
    return { arg: n.arg ?? null, value: this.expr(n.value), ...this.span(n) };
  }

  typeParams(nodes: readonly py.FunctionDef['type_params'][number][]): ast.TypeParam[] {
    return nodes.map((n) => ({
      kind: n.nodeType,
      name: n.name,
      bound: n.nodeType === 'TypeVar' ? this.optional(n.bound) : null,
      defaultValue: this.optional(n.default_value),
      ...this.span(n),
    }));
  }

  parameter(n: py.Arg): ast.Parameter {
    return { name: n.arg, annotation: this.optional(n.annotation), ...this.span(n) };
  }

  parameters(n: py.Arguments): ast.Parameters {
    return {
      posOnly: n.posonlyargs.map((a) => this.parameter(a)),
      positional: n.args.map((a) => this.parameter(a)),
      varArg: n.vararg ? this.parameter(n.vararg) : null,
      kwOnly: n.kwonlyargs.map((a) => this.parameter(a)),
      kwDefaults: n.kw_defaults.map((d) => (d ? this.expr(d) : null)),
      varKeyword: n.kwarg ? this.parameter(n.kwarg) : null,
      defaults: this.exprs(n.defaults),
    };
  }

  optional(n: PyExpr | undefined | null): ast.Expr | null {
    return n ? this.expr(n) : null;
  }

  exprs(nodes: readonly PyExpr[]): ast.Expr[] {
    return nodes.map((n) => this.expr(n));
  }

  generators(nodes: readonly py.Comprehension[]): ast.Comprehension[] {
    return nodes.map((g) => ({
      target: this.expr(g.target),
      iter: this.expr(g.iter),
      ifs: this.exprs(g.ifs),
      isAsync: g.is_async !== 0,
    }));
  }

  expr(n: PyExpr): ast.Expr {
    const span = this.span(n);
    switch (n.nodeType) {
      case 'BoolOp':
        return {
          kind: 'BoolOp',
          op: n.op.nodeType === 'And' ? 'and' : 'or',
          values: this.exprs(n.values),
          ...span,
        };
      case 'NamedExpr':
        return {
          kind: 'NamedExpr',
          target: this.expr(n.target) as ast.Name,
          value: this.expr(n.value),
          ...span,
        };
      case 'BinOp':
        return {
          kind: 'BinOp',
          left: this.expr(n.left),
          op: BINARY[n.op.nodeType],
          right: this.expr(n.right),
          ...span,
        };
      case 'UnaryOp':
        return {
          kind: 'UnaryOp',
          op: UNARY[n.op.nodeType],
          operand: this.expr(n.operand),
          ...span,
        };
      case 'Lambda':
        return { kind: 'Lambda', args: this.parameters(n.args), body: this.expr(n.body), ...span };
      case 'IfExp':
        return {
          kind: 'IfExp',
          test: this.expr(n.test),
          body: this.expr(n.body),
          orelse: this.expr(n.orelse),
          ...span,
        };
      case 'Dict':
        return {
          kind: 'Dict',
          keys: n.keys.map((k) => this.optional(k)),
          values: this.exprs(n.values),
          ...span,
        };
      case 'Set':
        return { kind: 'Set', elts: this.exprs(n.elts), ...span };
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return {
          kind: n.nodeType,
          elt: this.expr(n.elt),
          generators: this.generators(n.generators),
          ...span,
        };
      case 'DictComp':
        return {
          kind: 'DictComp',
          key: this.expr(n.key),
          value: this.expr(n.value),
          generators: this.generators(n.generators),
          ...span,
        };
      case 'Await':
        return { kind: 'Await', value: this.expr(n.value), ...span };
      case 'Yield':
        return { kind: 'Yield', value: this.optional(n.value), ...span };
      case 'YieldFrom':
        return { kind: 'YieldFrom', value: this.expr(n.value), ...span };
      case 'Compare':
        return {
          kind: 'Compare',
          left: this.expr(n.left),
          ops: n.ops.map((op) => COMPARE[op.nodeType]),
          comparators: this.exprs(n.comparators),
          ...span,
        };
      case 'Call':
        return {
          kind: 'Call',
          func: this.expr(n.func),
          args: this.exprs(n.args),
          keywords: n.keywords.map((k) => this.keyword(k)),
          ...span,
        };
      case 'FormattedValue':
        return {
          kind: 'FormattedValue',
          value: this.expr(n.value),
          conversion: n.conversion < 0 ? null : (String.fromCharCode(n.conversion) as 'r'),
          formatSpec: this.optional(n.format_spec) as ast.JoinedStr | null,
          ...span,
        };
      case 'JoinedStr':
        return { kind: 'JoinedStr', values: this.exprs(n.values), ...span };
      case 'Interpolation':
      case 'TemplateStr':
        return { kind: 'JoinedStr', values: [], ...span };
      case 'Constant':
        return { kind: 'Constant', value: this.constant(n, span), ...span };
      case 'Attribute':
        return { kind: 'Attribute', value: this.expr(n.value), attr: n.attr, ...span };
      case 'Subscript':
        return { kind: 'Subscript', value: this.expr(n.value), slice: this.expr(n.slice), ...span };
      case 'Starred':
        return { kind: 'Starred', value: this.expr(n.value), ...span };
      case 'Name':
        return { kind: 'Name', id: n.id, ...span };
      case 'List':
        return { kind: 'List', elts: this.exprs(n.elts), ...span };
      case 'Tuple':
        return { kind: 'Tuple', elts: this.exprs(n.elts), ...span };
      case 'Slice':
        return {
          kind: 'Slice',
          lower: this.optional(n.lower),
          upper: this.optional(n.upper),
          step: this.optional(n.step),
          ...span,
        };
    }
  }

  constant(n: py.Constant, span: ast.Span): Constant {
    const value: unknown = n.value;
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return value;
    if (typeof value === 'number') {
      const text = (this.#lines[span.line - 1] ?? '').slice(span.column, span.endColumn);
      const isFloat = !/^0[xXoObB]/.test(text) && /[.eE]/.test(text);
      return isFloat ? { kind: 'float', value } : value;
    }
    if (typeof value === 'string') {
      if (value === '...' && n.quote_style === undefined) return { kind: 'ellipsis' };
      if (n.quote_style !== undefined && /^[rR]?[bB]/.test(n.quote_style)) {
        return { kind: 'bytes', data: Uint8Array.from(value, (c) => c.charCodeAt(0)) };
      }
      return value;
    }
    return { kind: 'complex', imag: (value as py.PyComplex).imag };
  }

  pattern(_n: unknown): ast.Pattern {
    const span = { line: 1, column: 0, endLine: 1, endColumn: 0 };
    failAt({ file: '', source: '' }, span, 'match is not supported yet');
  }
}
