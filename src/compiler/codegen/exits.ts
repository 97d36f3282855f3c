/**
 * Leaving statements early: what `return`, `break` and `continue` run on their way out.
 *
 * As in CPython (compiler_unwind_fblock), the body of each `finally` is compiled again at every
 * such exit, and the code of an exit is outside the regions that the left statement protects.
 */
import type * as ast from '../ast';
import type { Region } from './assembler';
import { loadConstant } from './expressions';
import { Intrinsic, Op } from '../opcodes';
import { compileBody } from './statements';
import { emitExitCall } from './withStatements';
import type { Block, Unit } from './unit';
import { unbindName } from './variables';

/** Does leaving all blocks run code that could change the value about to be returned? */
export function hasCleanup(u: Unit): boolean {
  return u.blocks.some((block) => block.kind !== 'loop' && block.kind !== 'try');
}

/** Leaves all blocks from number `depth` on, innermost first, runs `leave`, and takes them back. */
export function unwindTo(u: Unit, span: ast.Span, depth: number, leave: () => void): void {
  const { asm } = u;
  const left: Block[] = [];
  const closed: Region[] = [];
  while (u.blocks.length > depth) {
    const block = u.blocks.pop() as Block;
    left.push(block);
    if (block.kind !== 'loop' && block.kind !== 'star') {
      for (const region of block.regions) {
        if (region.start < 0) continue;
        asm.close(region);
        closed.push(region);
      }
    }
    leaveBlock(u, span, block);
  }
  leave();
  u.blocks.push(...left.reverse());
  for (const region of closed) asm.open(region);
}

/** Tells the machine that a `for` is left early, whose iterator nobody may want any more. */
export function emitLeft(u: Unit, span: ast.Span, block: Block): void {
  if (block.kind !== 'loop' || block.left < 0) return;
  u.asm.emit(span, Op.INTRINSIC, block.left, Intrinsic.leftFor, 1);
}

function leaveBlock(u: Unit, span: ast.Span, block: Block): void {
  const { asm } = u;
  const mark = asm.top;
  switch (block.kind) {
    case 'loop':
      emitLeft(u, span, block);
      return;
    case 'try':
    case 'star':
      return;
    case 'finally':
      compileBody(u, block.body);
      return;
    case 'handler':
      asm.emit(span, Op.POPEXC, block.reg);
      if (block.name !== null) unbindName(u, span, block.name);
      return;
    case 'with': {
      const base = asm.alloc(5);
      asm.markStart(block.span);
      asm.emit(block.span, Op.MOVE, base, block.reg);
      asm.emit(block.span, Op.MOVE, base + 1, block.reg + 1);
      for (let i = 2; i < 5; i++) loadConstant(u, block.span, null, base + i);
      emitExitCall(u, block, base);
      asm.top = mark;
      return;
    }
  }
}
