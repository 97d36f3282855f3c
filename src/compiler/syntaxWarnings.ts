/** What CPython warns of while it compiles (SyntaxWarning): literals that are surely a mistake. */
import type * as ast from './ast';
import { constantOf } from './codegen/fold';
import type { Constant } from './code';
import type { SourceFile } from './compileError';

export interface SyntaxWarning {
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

/**
 * Of what a version warns, each with what came before: of assertions of tuples, of literals that are
 * called, indexed or compared by identity (from 3.8 on), the latter with the type of the literal and
 * of escapes (from 3.12 on), the latter in longer words (from 3.14 on).
 */
export type SyntaxWarnings = 'assert' | 'literals' | 'escapes' | 'advice';

/** Collects the warnings of one compilation. */
export interface WarningCollector {
  readonly kinds: SyntaxWarnings;
  readonly found: SyntaxWarning[];
}

/** A place is read again where the parser, or a `finally`, comes to it a second time. */
function warn({ warnings }: SourceFile, { line, column }: ast.Span, text: string): void {
  if (warnings?.found.some((w) => w.line === line && w.column === column && w.text === text))
    return;
  warnings?.found.push({ line, column, text });
}

/** `escape`: the first of a literal that does not exist, with its backslash. */
export function warnOfEscape(file: SourceFile, span: ast.Span, escape: string): void {
  const kinds = file.warnings?.kinds;
  const what = /\d/.test(escape) ? 'octal escape sequence' : 'escape sequence';
  if (kinds === 'escapes') warn(file, span, `invalid ${what} '${escape}'`);
  if (kinds === 'advice') {
    const advice = `Did you mean "\\${escape}"? A raw string is also an option.`;
    const end = `Such sequences will not work in the future. ${advice}`;
    warn(file, span, `"${escape}" is an invalid ${what}. ${end}`);
  }
}

export function warnOfAssertion(file: SourceFile, n: ast.Assert): void {
  if (n.test.kind === 'Tuple' && n.test.elts.length > 0)
    warn(file, n, 'assertion is always true, perhaps remove parentheses?');
}

/** `x is 1` */
export function warnOfIdentity(file: SourceFile, n: ast.Compare): void {
  if (!warnsOfLiterals(file)) return;
  const sides = [n.left, ...n.comparators].map(comparedLiteral);
  const at = n.ops.findIndex(
    (op, i) => (op === 'is' || op === 'is not') && (sides[i] ?? sides[i + 1]) !== undefined,
  );
  if (at < 0) return;
  const [op, better] = n.ops[at] === 'is' ? ['is', '=='] : ['is not', '!='];
  const type = sides[at] ?? sides[at + 1] ?? '';
  const literal = file.warnings?.kinds === 'literals' ? 'a literal' : `'${type}' literal`;
  warn(file, n, `"${op}" with ${literal}. Did you mean "${better}"?`);
}

/** `(1)(2)` */
export function warnOfCall(file: SourceFile, n: ast.Call): void {
  const type = warnsOfLiterals(file) ? displayedType(n.func) : undefined;
  if (type !== undefined && type !== 'function')
    warn(file, n, `'${type}' object is not callable; perhaps you missed a comma?`);
}

/** `[1] [2, 3]` */
export function warnOfSubscript(file: SourceFile, n: ast.Subscript): void {
  const type = warnsOfLiterals(file) ? displayedType(n.value) : undefined;
  if (type === undefined) return;
  if (!INDEXED.has(type)) {
    if (type !== 'dict')
      warn(file, n, `'${type}' object is not subscriptable; perhaps you missed a comma?`);
    return;
  }
  const index = displayedType(n.slice);
  if (index === undefined || index === 'int' || index === 'bool') return;
  const text = `${type} indices must be integers or slices, not ${index}`;
  warn(file, n, `${text}; perhaps you missed a comma?`);
}

const INDEXED = new Set(['str', 'bytes', 'tuple', 'list']);

function warnsOfLiterals({ warnings }: SourceFile): boolean {
  return warnings !== undefined && warnings.kinds !== 'assert';
}

/** The type of a literal that identity says nothing about. */
function comparedLiteral(n: ast.Expr): string | undefined {
  const value = constantOf(n);
  if (value === undefined || value === null || typeof value === 'boolean') return undefined;
  const type = constantType(value);
  return type === 'ellipsis' ? undefined : type;
}

/** The type that an expression has by its syntax; undefined if it tells none. */
function displayedType(n: ast.Expr): string | undefined {
  const type = DISPLAYS[n.kind];
  if (type !== undefined) return type;
  const value = constantOf(n);
  return value === undefined ? undefined : constantType(value);
}

const DISPLAYS: Readonly<Record<string, string | undefined>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  FormattedValue: 'str',
};

function constantType(value: Constant): string {
  if (value === null) return 'NoneType';
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 'int';
    case 'string':
      return 'str';
    case 'boolean':
      return 'bool';
    default:
      return value.kind;
  }
}
