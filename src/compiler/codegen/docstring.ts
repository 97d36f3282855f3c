/** The docstring of a body: its first statement, if that is a plain string. */
import type * as ast from '../ast';
import type { CompileOptions } from '../compile';

const TAB_SIZE = 8;

export function docstringOf(body: readonly ast.Stmt[], options: CompileOptions): string | null {
  const [first] = body as readonly (ast.Stmt | undefined)[];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  const { value } = first.value;
  if (typeof value !== 'string') return null;
  return options.docstrings === 'clean' ? cleanDocstring(value) : value;
}

/** Takes the common indentation away (`_PyCompile_CleanDoc`). */
function cleanDocstring(text: string): string {
  const [first, ...rest] = text.split('\n').map(expandTabs);
  const indents = rest.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/));
  const margin = indents.length === 0 ? 0 : Math.min(...indents);
  const cut = rest.map((line) => line.slice(Math.min(margin, line.length)));
  return [first.replace(/^ +/, ''), ...cut].join('\n');
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const c of line) out += c === '\t' ? ' '.repeat(TAB_SIZE - (out.length % TAB_SIZE)) : c;
  return out;
}
