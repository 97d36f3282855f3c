/**
 * Random valid programs, as text. What may stand where follows a context: a `break` only in a loop,
 * an `await` only in an async function, a nonlocal name only where a function around it binds it.
 */

import fc from 'fast-check';

interface Context {
  readonly depth: number;
  readonly inLoop: boolean;
  readonly kind: 'module' | 'class' | 'function' | 'async' | 'asyncGenerator';
  /** In an except* body nothing may leave. */
  readonly inStar: boolean;
  readonly inComprehension: boolean;
}

const NAMES = ['a', 'b', 'c', 'x', 'y', '__p'];
const BINARY = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '|', '&', '^', '@'];
const COMPARE = ['<', '<=', '==', '!=', '>', '>=', 'is', 'is not', 'in', 'not in'];

/** Draws from a stream of numbers, so that shrinking the numbers shrinks the program. */
class Draw {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const value = this.#numbers[this.#next++] ?? 0;
    return value % limit;
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  get isSpent(): boolean {
    return this.#next >= this.#numbers.length;
  }
}

/** Programs of a few dozen lines. */
export const randomPrograms: fc.Arbitrary<string> = fc
  .array(fc.nat(1_000_000), { minLength: 10, maxLength: 300 })
  .map((numbers) => {
    const draw = new Draw(numbers);
    const top: Context = {
      depth: 0,
      inLoop: false,
      kind: 'module',
      inStar: false,
      inComprehension: false,
    };
    const lines: string[] = [];
    while (!draw.isSpent) lines.push(...statement(draw, top));
    return `${lines.join('\n')}\n`;
  });

function name(d: Draw): string {
  return d.of(NAMES);
}

function deeper(c: Context): Context {
  return { ...c, depth: c.depth + 1 };
}

function isFunction(c: Context): boolean {
  return c.kind !== 'module' && c.kind !== 'class';
}

function isAsync(c: Context): boolean {
  return c.kind === 'async' || c.kind === 'asyncGenerator';
}

// --- expressions

function expression(d: Draw, c: Context): string {
  if (c.depth > 5 || d.isSpent) return d.below(2) === 0 ? name(d) : String(d.below(300));
  const e = (): string => expression(d, deeper(c));
  switch (d.below(24)) {
    case 0:
    case 1:
      return name(d);
    case 2:
      return d.of(['0', '1', '-1', '2.5', '3j', '"s"', 'b"b"', 'None', 'True', '...', '10**20']);
    case 3:
      return `(${e()} ${d.of(BINARY)} ${e()})`;
    case 4:
      return `(${d.of(['-', '~', 'not ', '+'])}${e()})`;
    case 5:
      return `(${e()} ${d.of(COMPARE)} ${e()})`;
    case 6:
      return `(${e()} < ${e()} ${d.of(COMPARE)} ${e()})`;
    case 7:
      return `(${e()} ${d.of(['and', 'or'])} ${e()} ${d.of(['and', 'or'])} ${e()})`;
    case 8:
      return `(${e()} if ${e()} else ${e()})`;
    case 9:
      return `${name(d)}.${name(d)}`;
    case 10:
      return `${name(d)}[${e()}]`;
    case 11:
      return `${name(d)}[${e()}:${e()}, ::${e()}]`;
    case 12:
      return call(d, c);
    case 13:
      return `[${e()}, *${e()}, ${e()}]`;
    case 14:
      return `(${e()}, ${e()})`;
    case 15:
      return `{${e()}: ${e()}, **${e()}, ${e()}: ${e()}}`;
    case 16:
      return `{${e()}, ${e()}}`;
    case 17:
      return `(lambda ${name(d)}=${e()}, *q, k=1: ${expression(d, inner(c, 'function'))})`;
    case 18:
    case 19:
      return comprehension(d, c);
    case 20:
      return c.kind === 'class' || c.inComprehension ? name(d) : `(${name(d)} := ${e()})`;
    case 21:
      return `f"x{${name(d)}!r:>{${name(d)}}}{${name(d)}=}y"`;
    case 22:
      return isAsync(c) ? `(await ${e()})` : name(d);
    default:
      return isFunction(c) && !c.inComprehension && c.kind !== 'async' ? `(yield ${e()})` : name(d);
  }
}

function call(d: Draw, c: Context): string {
  const e = (): string => expression(d, deeper(c));
  const callee = d.of([name(d), `${name(d)}.${name(d)}`, 'super().m']);
  return `${callee}(${d.of([`${e()}, ${e()}`, `*${e()}, k=${e()}`, `k=${e()}, **${e()}`, ''])})`;
}

/** What stands inside a lambda or a comprehension. */
function inner(c: Context, kind: Context['kind'], inComprehension = false): Context {
  return { ...deeper(c), kind, inLoop: false, inStar: false, inComprehension };
}

function comprehension(d: Draw, c: Context): string {
  const inside = inner(c, c.kind, true);
  const e = (): string => expression(d, inside);
  const target = d.of(['p', 'p, q', 'p, *q']);
  const clause = `for ${target} in ${expression(d, { ...deeper(c), inComprehension: true })}`;
  const more = d.below(2) === 0 ? '' : ` if ${e()} for r in ${e()}`;
  switch (d.below(4)) {
    case 0:
      return `[${e()} ${clause}${more}]`;
    case 1:
      return `{${e()} ${clause}${more}}`;
    case 2:
      return `{${e()}: ${e()} ${clause}${more}}`;
    default:
      return `(lambda: [(p, ${e()}) ${clause}${more}])`;
  }
}

// --- statements

function block(d: Draw, c: Context): string[] {
  const lines: string[] = [];
  const count = 1 + d.below(3);
  for (let i = 0; i < count; i++) lines.push(...statement(d, deeper(c)));
  return lines.map((line) => `  ${line}`);
}

function target(d: Draw, c: Context): string {
  const e = (): string => expression(d, { ...c, depth: 5 });
  return d.of([name(d), `${name(d)}.${name(d)}`, `${name(d)}[${e()}]`, `${name(d)}, *${name(d)}`]);
}

function simple(d: Draw, c: Context): string {
  const e = (): string => expression(d, deeper(c));
  switch (d.below(14)) {
    case 0:
    case 1:
      return `${target(d, c)} = ${e()}`;
    case 2:
      return `${target(d, c)} = ${target(d, c)} = ${e()}`;
    case 3:
      return `${name(d)} ${d.of(BINARY)}= ${e()}`;
    case 4:
      return `${name(d)}[${e()}].${name(d)} += ${e()}`;
    case 5:
      return `del ${name(d)}, ${name(d)}[${e()}]`;
    case 6:
      return `assert ${e()}, ${e()}`;
    case 7:
      return d.of(['import os.path as x', 'from a import b as c, d', 'import a.b']);
    case 8:
      return `raise ${e()} from ${e()}`;
    case 9:
      return c.inLoop && !c.inStar ? d.of(['break', 'continue']) : 'pass';
    case 10:
      if (!isFunction(c) || c.inStar) return 'pass';
      return c.kind === 'asyncGenerator' ? 'return' : `return ${e()}`;
    case 11:
      return `${name(d)}: int = ${e()}`;
    default:
      return e();
  }
}

function statement(d: Draw, c: Context): string[] {
  if (c.depth > 4 || d.isSpent) return [simple(d, c)];
  const e = (): string => expression(d, deeper(c));
  const body = (changes: Partial<Context> = {}): string[] => block(d, { ...c, ...changes });
  const prefix = isAsync(c) && d.below(2) === 0 ? 'async ' : '';
  switch (d.below(16)) {
    case 0:
      return [`if ${e()}:`, ...body(), `elif ${e()}:`, ...body(), 'else:', ...body()];
    case 1:
      return [`while ${e()}:`, ...body({ inLoop: true, inStar: false }), 'else:', ...body()];
    case 2:
      return [`${prefix}for ${target(d, c)} in ${e()}:`, ...body({ inLoop: true, inStar: false })];
    case 3:
      return ['try:', ...body(), 'finally:', ...body()];
    case 4:
      return ['try:', ...body(), `except ${e()} as ${name(d)}:`, ...body(), 'except:', ...body()];
    case 5:
      return [
        'try:',
        ...body(),
        `except ${e()}:`,
        ...body(),
        'else:',
        ...body(),
        'finally:',
        ...body(),
      ];
    case 6: {
      const star = body({ inLoop: false, inStar: true });
      return ['try:', ...body(), `except* ${e()} as ${name(d)}:`, ...star];
    }
    case 7:
      return [`${prefix}with ${e()} as ${target(d, c).replace(/, .*/, '')}, ${e()}:`, ...body()];
    case 8:
      return matchStatement(d, c);
    case 9:
    case 10:
      return functionDefinition(d, c);
    case 11:
      return classDefinition(d, c);
    default:
      return [simple(d, c)];
  }
}

function functionDefinition(d: Draw, c: Context): string[] {
  const kind = d.of(['function', 'function', 'async', 'asyncGenerator'] as const);
  const word = kind === 'function' ? 'def' : 'async def';
  const parameters = d.of(['', 'a', 'a, /, b=1', 'x, *y, c=2, **k', '*, a, b=a', '__p']);
  const inside = block(d, { ...inner(c, kind), depth: c.depth + 1 });
  const decorators = d.below(4) === 0 ? [`@${name(d)}`] : [];
  const end = kind === 'asyncGenerator' ? ['  yield'] : [];
  return [...decorators, `${word} ${name(d)}(${parameters}):`, ...inside, ...end];
}

function classDefinition(d: Draw, c: Context): string[] {
  const head = d.of(['class A:', 'class _B(a, k=b):', 'class C(*a, **b):', 'class D[T](a):']);
  return [head, ...block(d, { ...inner(c, 'class'), depth: c.depth + 1 })];
}

function matchStatement(d: Draw, c: Context): string[] {
  const pattern = d.of([
    '1 | 2 | "s"',
    '[x, *_, y]',
    '[x, *y]',
    '{"k": x, **y}',
    'a.b(x, k=y)',
    '(1 as x) | (2 as x)',
    'None',
    'a.b',
    '-1 + 2j',
    '[[x], {"k": [y]}]',
  ]);
  const guard = d.below(2) === 0 ? '' : ` if ${expression(d, deeper(c))}`;
  const first = block(d, deeper(c)).map((line) => `  ${line}`);
  const rest = block(d, deeper(c)).map((line) => `  ${line}`);
  return [
    `match ${expression(d, deeper(c))}:`,
    `  case ${pattern}${guard}:`,
    ...first,
    '  case _:',
    ...rest,
  ];
}
