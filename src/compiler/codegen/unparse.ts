/**
 * Expressions as text, in the form that `from __future__ import annotations` leaves them in: what
 * annotations hold is written anew, anything rarer answers null.
 */
import type * as ast from '../ast';
import type { Constant } from '../code';

/** How tightly a text binds: what stands beside a stronger operator is put in parentheses. */
const Binding = { or: 1, and: 2, comparison: 4, bitOr: 5, bitXor: 6, bitAnd: 7, shift: 8, sum: 9, product: 10, unary: 11, power: 12, atom: 14 } as const; // prettier-ignore

const OPERATORS: Readonly<Record<ast.BinaryOperator, number>> = {
  '|': Binding.bitOr, '^': Binding.bitXor, '&': Binding.bitAnd, '<<': Binding.shift, '>>': Binding.shift,
  '+': Binding.sum, '-': Binding.sum, '*': Binding.product, '/': Binding.product, '//': Binding.product,
  '%': Binding.product, '@': Binding.product, '**': Binding.power,
}; // prettier-ignore

export function unparse(n: ast.Expr): string | null {
  return text(n)?.[0] ?? null;
}

type Text = readonly [text: string, binding: number];

function text(n: ast.Expr): Text | null {
  switch (n.kind) {
    case 'Name':
      return [n.id, Binding.atom];
    case 'Constant':
      return atom(constantText(n.value));
    case 'Attribute':
      return atom(joined`${inside(n.value, Binding.atom)}.${n.attr}`);
    case 'Subscript': {
      const bare = n.slice.kind === 'Tuple' && n.slice.elts.length > 0 ? list(n.slice.elts) : unparse(n.slice);
      return atom(joined`${inside(n.value, Binding.atom)}[${bare}]`);
    }
    case 'List':
      return atom(joined`[${list(n.elts)}]`);
    case 'Tuple':
      return atom(joined`(${list(n.elts)}${n.elts.length === 1 ? ',' : ''})`);
    case 'Call': {
      const keywords = n.keywords.map(({ arg, value }) => arg === null ? joined`**${unparse(value)}` : joined`${arg}=${unparse(value)}`);
      return atom(joined`${inside(n.func, Binding.atom)}(${listed([...n.args.map(unparse), ...keywords])})`);
    }
    case 'BinOp': {
      const binding = OPERATORS[n.op];
      const made = joined`${inside(n.left, binding)} ${n.op} ${inside(n.right, binding + 1)}`;
      return made === null ? null : [made, binding];
    }
    case 'UnaryOp':
      return n.op === 'not' ? null : atom(joined`${n.op}${inside(n.operand, Binding.unary)}`, Binding.unary);
    case 'Starred':
      return atom(joined`*${inside(n.value, Binding.atom)}`);
    default:
      return null;
  }
} // prettier-ignore

const atom = (made: string | null, binding: number = Binding.atom): Text | null =>
  made === null ? null : [made, binding];

/** A text put together; null if a part of it is. */
function joined(strings: TemplateStringsArray, ...parts: (string | null)[]): string | null {
  return parts.includes(null) ? null : String.raw({ raw: strings }, ...parts);
}

function inside(n: ast.Expr, binding: number): string | null {
  const made = text(n);
  if (made === null) return null;
  return made[1] < binding ? `(${made[0]})` : made[0];
}

function list(items: readonly ast.Expr[]): string | null {
  return listed(items.map(unparse));
}

function listed(texts: readonly (string | null)[]): string | null {
  return texts.includes(null) ? null : texts.join(', ');
}

function constantText(value: Constant): string | null {
  switch (typeof value) {
    case 'string': {
      if (/[^ -~]|\\/.test(value)) return null;
      return value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value.replace(/'/g, "\\'")}'`;
    }
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      if (value === null) return 'None';
      return value.kind === 'ellipsis' ? '...' : null;
  }
} // prettier-ignore
