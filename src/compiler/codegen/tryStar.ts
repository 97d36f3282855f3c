/** `except*`: placeholder until the clause bodies are compiled. */
import type * as ast from '../ast';
import type { Label } from './assembler';
import { failUnsupported, type Unit } from './unit';

export function compileStarHandlers(u: Unit, n: ast.Try, _error: number, _end: Label): void {
  failUnsupported(u, n, 'except*');
}
