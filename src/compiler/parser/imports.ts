/** `import` and `from … import`. */
import type * as ast from '../ast';
import {
  accept,
  advance,
  at,
  expect,
  expectName,
  fail,
  join,
  nameText,
  peek,
  peekAhead,
  raiseAt,
  raiseHere,
  spanFrom,
  type Parser,
} from './state';

function dottedName(p: Parser): string {
  let name = nameText(expectName(p));
  while (accept(p, '.')) name += `.${nameText(expectName(p))}`;
  return name;
}

function asName(p: Parser): string | null {
  return accept(p, 'as') ? nameText(expectName(p)) : null;
}

export function parseImport(p: Parser): ast.Import {
  const start = expect(p, 'import');
  if (p.diagnosing && peek(p).kind === 'newline') {
    raiseAt(p, peek(p), "Expected one or more names after 'import'");
  }
  const names: ast.Alias[] = [];
  do {
    const first = peek(p);
    const name = dottedName(p);
    const alias = asName(p);
    names.push({ name, asName: alias, ...spanFrom(p, first) });
  } while (accept(p, ','));
  if (p.diagnosing && at(p, 'from') && peekAhead(p, 1).kind === 'name') {
    advance(p);
    dottedName(p);
    const end = p.tokens[p.reached];
    raiseAt(p, join(start, end), "Did you mean to use 'from ... import ...' instead?");
  }
  return { kind: 'Import', names, ...spanFrom(p, start) };
}

export function parseImportFrom(p: Parser): ast.ImportFrom {
  const start = expect(p, 'from');
  let level = 0;
  while (at(p, '.') || at(p, '...')) level += advance(p).text.length;
  const module = level > 0 && at(p, 'import') ? null : dottedName(p);
  expect(p, 'import');
  const names = importedNames(p);
  return { kind: 'ImportFrom', module, names, level, ...spanFrom(p, start) };
}

function importedNames(p: Parser): ast.Alias[] {
  const first = peek(p);
  if (accept(p, '*')) return [{ name: '*', asName: null, ...spanFrom(p, first) }];
  if (p.diagnosing && first.kind === 'newline') {
    raiseAt(p, first, "Expected one or more names after 'import'");
  }
  if (accept(p, '(')) {
    const names = [importedName(p)];
    while (accept(p, ',')) {
      if (at(p, ')')) break;
      names.push(importedName(p));
    }
    expect(p, ')');
    return names;
  }
  const names = [importedName(p)];
  while (accept(p, ',')) {
    if (peek(p).kind === 'newline') {
      if (p.diagnosing) raiseHere(p, 'trailing comma not allowed without surrounding parentheses');
      fail(p);
    }
    names.push(importedName(p));
  }
  return names;
}

function importedName(p: Parser): ast.Alias {
  const start = peek(p);
  const name = nameText(expectName(p));
  const alias = asName(p);
  return { name, asName: alias, ...spanFrom(p, start) };
}
