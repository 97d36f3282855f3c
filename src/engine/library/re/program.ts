/**
 * Regular expressions as programs of a backtracking machine (`machine.ts`): four numbers an
 * instruction.
 */
import type { CharTest } from './charTest';
import type { ParsedPattern, Place, ReNode } from './nodes';

export const Op = {
  /** a: number of the test */
  test: 0,
  /** a: code */
  char: 1,
  /** a: instruction to try first, b: the other */
  split: 2,
  jump: 3,
  /** a: mark; b: the group that it closes, or 0 */
  mark: 4,
  /** a: place, b: 1 for ASCII words */
  at: 5,
  /** a: test, b: least, c: most; greedy and lazy */
  many: 6,
  manyLazy: 7,
  /** a: slot of the count (the next one has the position) */
  loopStart: 8,
  /** a: slot, b: instruction of the body, c: index of [least, most, lazy] */
  loop: 9,
  /** a: slot that keeps the height of the stack */
  cutStart: 10,
  cut: 11,
  /** a: slot (height, position), b: width to go back or -1, c: where a negative one goes on or -1 */
  lookStart: 12,
  lookEnd: 13,
  lookFail: 14,
  /** a: group, b: 0 exact, 1 without case, 2 without the case of ASCII */
  reference: 15,
  /** a: group, b: where to go if it has not matched */
  condition: 16,
  match: 17,
} as const;

export const PLACES: readonly Place[] = ['start', 'end', 'lineStart', 'lineEnd', 'lastLineEnd', 'word', 'notWord']; // prettier-ignore

export interface Program {
  readonly code: Int32Array;
  readonly tests: readonly CharTest[];
  readonly loops: readonly (readonly [least: number, most: number, lazy: boolean])[];
  readonly groups: number;
  /** Marks of the groups, the group closed last, and what the instructions keep. */
  readonly slots: number;
  /** What the first character of a match must pass, if that is known. */
  readonly first: CharTest | null;
}

const MOST = 0x7fffffff;

export function compileProgram({ node, groups }: ParsedPattern): Program {
  const builder = new Builder(groups);
  builder.add(node);
  builder.emit(Op.match);
  const { code, tests, loops, slots } = builder;
  return { code: Int32Array.from(code), tests, loops, groups, slots, first: firstTest(node) };
}

/** What every match begins with. */
function firstTest(node: ReNode): CharTest | null {
  switch (node.kind) {
    case 'test':
      return node.test;
    case 'sequence':
      return node.items.length > 0 ? firstTest(node.items[0]) : null;
    case 'group':
    case 'atomic':
      return firstTest(node.body);
    case 'repeat':
      return node.least > 0 ? firstTest(node.body) : null;
    default:
      return null;
  }
}

class Builder {
  readonly code: number[] = [];
  readonly tests: CharTest[] = [];
  readonly loops: (readonly [number, number, boolean])[] = [];
  slots: number;

  constructor(groups: number) {
    this.slots = 2 * groups + 3;
  }

  get here(): number {
    return this.code.length;
  }

  emit(op: number, a = 0, b = 0, c = 0): number {
    this.code.push(op, a, b, c);
    return this.here - 4;
  }

  #slotPair(): number {
    this.slots += 2;
    return this.slots - 2;
  }

  #testNumber(test: CharTest): number {
    return this.tests.push(test) - 1;
  }

  add(node: ReNode): void {
    switch (node.kind) {
      case 'test':
        if (node.test.only >= 0) this.emit(Op.char, node.test.only);
        else this.emit(Op.test, this.#testNumber(node.test));
        return;
      case 'at':
        this.emit(Op.at, PLACES.indexOf(node.place), node.ascii ? 1 : 0);
        return;
      case 'sequence':
        for (const item of node.items) this.add(item);
        return;
      case 'choice':
        this.#choice(node.branches);
        return;
      case 'group':
        if (node.group !== null) this.emit(Op.mark, 2 * node.group, 0);
        this.add(node.body);
        if (node.group !== null) this.emit(Op.mark, 2 * node.group + 1, node.group);
        return;
      case 'repeat':
        this.#repeat(node);
        return;
      case 'atomic':
        this.#atomic(() => {
          this.add(node.body);
        });
        return;
      case 'look':
        this.#look(node);
        return;
      case 'reference':
        this.emit(Op.reference, node.group, { no: 0, all: 1, ascii: 2 }[node.ignore]);
        return;
      case 'condition': {
        const test = this.emit(Op.condition, node.group);
        this.add(node.yes);
        const out = this.emit(Op.jump);
        this.code[test + 2] = this.here;
        this.add(node.no);
        this.code[out + 1] = this.here;
      }
    }
  }

  #choice(branches: readonly ReNode[]): void {
    const outs: number[] = [];
    branches.forEach((branch, i) => {
      if (i === branches.length - 1) {
        this.add(branch);
        return;
      }
      const split = this.emit(Op.split, this.here + 4);
      this.add(branch);
      outs.push(this.emit(Op.jump));
      this.code[split + 2] = this.here;
    });
    for (const out of outs) this.code[out + 1] = this.here;
  }

  #atomic(body: () => void): void {
    const slot = this.#slotPair();
    this.emit(Op.cutStart, slot);
    body();
    this.emit(Op.cut, slot);
  }

  #repeat(node: Extract<ReNode, { kind: 'repeat' }>): void {
    const { least, greed, body } = node;
    const most = Math.min(node.most, MOST);
    if (greed === 'possessive') {
      this.#atomic(() => {
        this.#repeat({ ...node, greed: 'greedy' });
      });
      return;
    }
    if (body.kind === 'test') {
      this.emit(greed === 'lazy' ? Op.manyLazy : Op.many, this.#testNumber(body.test), least, most);
      return;
    }
    const slot = this.#slotPair();
    this.emit(Op.loopStart, slot);
    const jump = this.emit(Op.jump);
    const start = this.here;
    this.add(body);
    this.code[jump + 1] = this.here;
    this.emit(Op.loop, slot, start, this.loops.push([least, most, greed === 'lazy']) - 1);
  }

  #look(node: Extract<ReNode, { kind: 'look' }>): void {
    const slot = this.#slotPair();
    const start = this.emit(Op.lookStart, slot, node.width ?? -1, -1);
    this.add(node.body);
    this.emit(node.negative ? Op.lookFail : Op.lookEnd, slot);
    if (node.negative) this.code[start + 3] = this.here;
  }
}
