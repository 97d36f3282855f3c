/** `match`: the subject, the cases in order, guards, and binding once a whole pattern matched. */
import type * as ast from '../ast';
import { Op } from '../opcodes';
import { jumpIf } from './conditions';
import { push } from './expressions';
import { compilePattern, type PatternContext } from './patterns';
import { compileBody } from './statements';
import type { Unit } from './unit';
import { storeName } from './variables';

export function compileMatch(u: Unit, n: ast.Match): void {
  const { asm } = u;
  const subject = push(u, n.subject);
  const end = asm.label();
  n.cases.forEach((c, i) => {
    const mark = asm.top;
    const next = asm.label();
    const context: PatternContext = {
      captures: new Map(),
      allowIrrefutable: c.guard !== null || i === n.cases.length - 1,
    };
    asm.markStart(c.pattern);
    compilePattern(u, c.pattern, subject, next, context);
    for (const [name, reg] of context.captures) storeName(u, c.pattern, name, reg);
    asm.top = mark;
    // An irrefutable pattern has no instructions: the line of the case is still a place to stop.
    if (context.captures.size === 0 && isWildcard(c.pattern)) asm.emit(c.pattern, Op.NOP);
    if (c.guard !== null) jumpIf(u, c.guard, next, false);
    compileBody(u, c.body);
    if (i < n.cases.length - 1) asm.jump(c.body[c.body.length - 1], Op.JMP, end);
    asm.bind(next);
  });
  asm.bind(end);
}

function isWildcard(n: ast.Pattern): boolean {
  return n.kind === 'MatchAs' && n.pattern === null && n.name === null;
}
