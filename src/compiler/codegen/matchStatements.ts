/** `match`: placeholder. */
import type * as ast from '../ast';
import { failUnsupported, type Unit } from './unit';

export function compileMatch(u: Unit, n: ast.Match): void {
  failUnsupported(u, n, 'the match statement');
}
