/**
 * Annotations: never evaluated by the code that carries them, but kept as text with their names, so
 * that the engine can evaluate them when a program asks (dataclasses, `__annotations__`).
 */
import type * as ast from '../ast';
import type { Annotation } from '../code';
import type { Unit } from './unit';
import { unparse } from './unparse';

export function annotationsOf(text: SourceText, n: ast.FunctionDef): Annotation[] {
  const { args } = n;
  // The order in which CPython evaluates them.
  const all = [...args.positional, ...args.posOnly];
  if (args.varArg !== null) all.push(args.varArg);
  all.push(...args.kwOnly);
  if (args.varKeyword !== null) all.push(args.varKeyword);
  const out: Annotation[] = [];
  for (const { name, annotation } of all) {
    if (annotation !== null) out.push({ name, text: annotationText(text, annotation) });
  }
  if (n.returns !== null) out.push({ name: 'return', text: annotationText(text, n.returns) });
  return out;
}

/** The annotated names of a class or module body, in order; those inside `if` and the like too. */
export function bodyAnnotations(text: SourceText, body: readonly ast.Stmt[]): Annotation[] {
  const out: Annotation[] = [];
  collect(text, body, out);
  return out;
}

function collect(text: SourceText, body: readonly ast.Stmt[], out: Annotation[]): void {
  for (const n of body) {
    switch (n.kind) {
      case 'AnnAssign':
        if (n.simple && n.target.kind === 'Name') {
          out.push({ name: n.target.id, text: annotationText(text, n.annotation) });
        }
        break;
      case 'If':
      case 'For':
      case 'While':
        collect(text, n.body, out);
        collect(text, n.orelse, out);
        break;
      case 'With':
        collect(text, n.body, out);
        break;
      case 'Try':
        collect(text, n.body, out);
        for (const handler of n.handlers) collect(text, handler.body, out);
        collect(text, n.orelse, out);
        collect(text, n.finalbody, out);
        break;
      case 'Match':
        for (const c of n.cases) collect(text, c.body, out);
        break;
      default:
    }
  }
}

export const ANNOTATIONS = '__annotations__';

/**
 * Are the annotations of the module's own variables evaluated where they stand? Only in a file that
 * has the name in it: nobody else could notice.
 */
export function keepsModuleAnnotations(u: Unit): boolean {
  return u.scope.kind === 'module' && u.text.source.includes(ANNOTATIONS);
}

/** An annotation as `from __future__ import annotations` keeps it. */
export function annotationString(text: SourceText, n: ast.Expr): string {
  return unparse(n) ?? sourceText(text, n);
}

/** What is evaluated when somebody asks: the annotation, or (PEP 563) a str of it. */
function annotationText(text: SourceText, n: ast.Expr): string {
  return text.areStrings ? JSON.stringify(annotationString(text, n)) : sourceText(text, n);
}

/** The source between two positions. */
function sourceText({ source, lineStarts }: SourceText, span: ast.Span): string {
  const start = lineStarts[span.line - 1] + span.column;
  return source.slice(start, lineStarts[span.endLine - 1] + span.endColumn);
}

/** A source whose lines can be found. */
export interface SourceText {
  readonly source: string;
  /** The offset of each line. */
  readonly lineStarts: readonly number[];
  /** `from __future__ import annotations`: annotations are strings. */
  readonly areStrings: boolean;
}

export function sourceTextOf(source: string, areStrings: boolean): SourceText {
  const lineStarts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return { source, lineStarts, areStrings };
}
