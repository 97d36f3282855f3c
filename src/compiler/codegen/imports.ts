/** `import` and `from … import`. */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { Op } from '../opcodes';
import { failSyntax, type Unit } from './unit';
import { storeName } from './variables';

function importModule(
  u: Unit,
  span: ast.Span,
  module: string,
  level: number,
  names: readonly string[] | null,
  target: number,
): void {
  const { asm } = u;
  const from: Constant = names === null ? null : { kind: 'tuple', items: names };
  const arguments_ = asm.constant({ kind: 'tuple', items: [level, from] });
  asm.emit(span, Op.IMPORT, target, asm.name(module), arguments_);
}

export function compileImport(u: Unit, n: ast.Import): void {
  const { asm } = u;
  for (const alias of n.names) {
    const reg = asm.alloc();
    importModule(u, n, alias.name, 0, null, reg);
    const [top, ...rest] = alias.name.split('.');
    if (alias.asName !== null) {
      for (const part of rest) asm.emit(n, Op.IMPORTFROM, reg, reg, asm.name(part));
    }
    storeName(u, n, alias.asName ?? top, reg);
    asm.top = reg;
  }
}

export function compileImportFrom(u: Unit, n: ast.ImportFrom): void {
  const { asm } = u;
  if (n.module === '__future__' && n.level === 0 && !u.futures.has(n)) {
    failSyntax(u, n, 'from __future__ imports must occur at the beginning of the file');
  }
  const reg = asm.alloc();
  const names = n.names.map((alias) => alias.name);
  importModule(u, n, n.module ?? '', n.level, names, reg);
  const value = asm.alloc();
  for (const alias of n.names) {
    if (alias.name === '*') {
      asm.emit(n, Op.IMPORTSTAR, reg);
      return;
    }
    asm.emit(n, Op.IMPORTFROM, value, reg, asm.name(alias.name));
    storeName(u, n, alias.asName ?? alias.name, value);
  }
}
