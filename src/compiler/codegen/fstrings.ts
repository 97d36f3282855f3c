/** f-strings: the parts are formatted into consecutive registers and joined. */
import type * as ast from '../ast';
import { exprInto, loadConstant, operand } from './expressions';
import { Op } from '../opcodes';
import type { Unit } from './unit';

const CONVERSION = { s: 1, r: 2, a: 3 } as const;

export function compileFormatted(u: Unit, n: ast.FormattedValue, target: number): void {
  const { asm } = u;
  const conversion = n.conversion === null ? 0 : CONVERSION[n.conversion];
  if (n.formatSpec === null) {
    asm.emit(n, Op.FORMAT, target, operand(u, n.value), conversion);
    return;
  }
  const value = asm.alloc(2);
  exprInto(u, n.value, value);
  exprInto(u, n.formatSpec, value + 1);
  asm.emit(n, Op.FORMATSPEC, target, value, conversion);
}

export function compileJoined(u: Unit, n: ast.JoinedStr, target: number): void {
  const { asm } = u;
  if (n.values.length === 0) {
    loadConstant(u, n, '', target);
    return;
  }
  const [first] = n.values;
  if (n.values.length === 1 && first.kind !== 'Constant') {
    exprInto(u, first, target);
    return;
  }
  const base = asm.alloc(n.values.length);
  n.values.forEach((value, i) => {
    exprInto(u, value, base + i);
  });
  asm.emit(n, Op.JOINSTR, target, base, n.values.length);
}
