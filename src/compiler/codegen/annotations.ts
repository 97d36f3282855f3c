/**
 * Annotations: never evaluated by the code that carries them, but kept as text with their names, so
 * that the engine can evaluate them when a program asks (dataclasses, `__annotations__`).
 */
import type * as ast from '../ast';
import type { Annotation } from '../code';
import type { SourceFile } from '../compileError';

export function annotationsOf(file: SourceFile, n: ast.FunctionDef): Annotation[] {
  const { args } = n;
  const all = [...args.posOnly, ...args.positional, ...args.kwOnly];
  if (args.varArg !== null) all.push(args.varArg);
  if (args.varKeyword !== null) all.push(args.varKeyword);
  const out: Annotation[] = [];
  for (const { name, annotation } of all) {
    if (annotation !== null) out.push({ name, text: sourceText(file.source, annotation) });
  }
  if (n.returns !== null) out.push({ name: 'return', text: sourceText(file.source, n.returns) });
  return out;
}

/** The annotated names of a class or module body, in order; those inside `if` and the like too. */
export function bodyAnnotations(file: SourceFile, body: readonly ast.Stmt[]): Annotation[] {
  const out: Annotation[] = [];
  collect(file, body, out);
  return out;
}

function collect(file: SourceFile, body: readonly ast.Stmt[], out: Annotation[]): void {
  for (const n of body) {
    switch (n.kind) {
      case 'AnnAssign':
        if (n.simple && n.target.kind === 'Name') {
          out.push({ name: n.target.id, text: sourceText(file.source, n.annotation) });
        }
        break;
      case 'If':
      case 'For':
      case 'While':
        collect(file, n.body, out);
        collect(file, n.orelse, out);
        break;
      case 'With':
        collect(file, n.body, out);
        break;
      case 'Try':
        collect(file, n.body, out);
        for (const handler of n.handlers) collect(file, handler.body, out);
        collect(file, n.orelse, out);
        collect(file, n.finalbody, out);
        break;
      case 'Match':
        for (const c of n.cases) collect(file, c.body, out);
        break;
      default:
    }
  }
}

/** The source between two positions. */
function sourceText(source: string, span: ast.Span): string {
  let start = 0;
  for (let line = 1; line < span.line; line++) start = source.indexOf('\n', start) + 1;
  let end = start;
  for (let line = span.line; line < span.endLine; line++) end = source.indexOf('\n', end) + 1;
  return source.slice(start + span.column, end + span.endColumn);
}
