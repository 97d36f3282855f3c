/**
 * The backtracking machine that runs the programs of regular expressions (as `_sre.c` does): what
 * remains to be tried lies on a stack of its own, so no pattern and no text is too deep for it.
 */
import { folded, inClass } from './charTest';
import { Op, PLACES, type Program } from './program';

/** A text by code points. */
export interface Subject {
  readonly text: string;
  /** Null where every character is one unit of the text. */
  readonly points: readonly number[] | null;
  readonly end: number;
}

export interface MatchWish {
  /** Where a match must begin at, or the first place that it may begin at. */
  readonly start: number;
  readonly mode: 'search' | 'fixed' | 'full';
  /** A match that ends here, where it begins, does not count; -1: any does. */
  readonly notEmptyAt: number;
}

/** Kinds of entries on the stack; each entry has four numbers. */
const CHOICE = 0; // pc, position
const RESTORE = 1; // slot, value
const FEWER = 2; // pc, position, least position
const MORE = 3; // pc of the manyLazy, position, how often still

/** Steps made at a time: some ms. */
const MOST_STEPS = 50_000;

/** Where the machine stands in the middle of its work. */
export interface MidMatch {
  /** Where the match begins that is tried. */
  readonly start: number;
  readonly pc: number;
  readonly at: number;
  readonly slots: readonly number[];
  readonly stack: readonly number[];
}

export interface RunOutcome {
  /** The marks of a match and the group closed last; null for none. */
  readonly found: readonly number[] | null;
  /** From where it is to go on; null when it is done. */
  readonly rest: MidMatch | null;
  readonly steps: number;
}

/** Looks for a match, from the start or from where it stood. */
export function runProgram(
  program: Program,
  subject: Subject,
  wish: MatchWish,
  from: MidMatch | null,
): RunOutcome {
  const machine = new Machine(program, subject, wish);
  const { first } = program;
  const end = (found: readonly number[] | null, rest: MidMatch | null = null): RunOutcome => ({
    found,
    rest,
    steps: machine.steps,
  });
  let resumed = from;
  for (let at = from?.start ?? wish.start; at <= subject.end; at++) {
    if (wish.mode === 'search' && first !== null && resumed === null) {
      at = machine.nextPassing(first, at);
      if (at < 0) return end(null);
    }
    const matches = machine.run(at, resumed);
    if (matches === undefined) return end(null, machine.standing(at));
    if (matches) return end(machine.result());
    if (wish.mode !== 'search') return end(null);
    resumed = null;
  }
  return end(null);
}

class Machine {
  steps = 0;
  #pc = 0;
  #at = 0;
  readonly #program: Program;
  readonly #subject: Subject;
  readonly #wish: MatchWish;
  readonly #slots: Int32Array;
  readonly #stack: number[] = [];

  constructor(program: Program, subject: Subject, wish: MatchWish) {
    this.#program = program;
    this.#subject = subject;
    this.#wish = wish;
    this.#slots = new Int32Array(program.slots);
  }

  #code(at: number): number {
    const { text, points } = this.#subject;
    return points === null ? text.charCodeAt(at) : points[at];
  }

  /** The first place from `at` on whose character passes; -1 if there is none. */
  nextPassing(test: NonNullable<Program['first']>, at: number): number {
    const { text, points, end } = this.#subject;
    if (points === null && test.only >= 0) {
      const found = text.indexOf(String.fromCharCode(test.only), at);
      return found < end ? found : -1;
    }
    let to = at;
    while (to < end && !test.passes(this.#code(to))) to++;
    this.steps += (to - at) >> 2;
    return to < end ? to : -1;
  }

  /** Marks of group 0 first; the last number is the group that was closed last. */
  result(): number[] {
    return [...this.#slots.subarray(0, 2 * this.#program.groups + 3)];
  }

  #set(slot: number, value: number): void {
    this.#stack.push(RESTORE, slot, this.#slots[slot], 0);
    this.#slots[slot] = value;
  }

  /** Forgets the choices above a height, but not what has to be restored. */
  #cut(height: number): void {
    const stack = this.#stack;
    let to = height;
    for (let from = height; from < stack.length; from += 4) {
      if (stack[from] !== RESTORE) continue;
      if (to !== from) stack.copyWithin(to, from, from + 4);
      to += 4;
    }
    stack.length = to;
  }

  /** Where it stands when `run` has used up its steps. */
  standing(start: number): MidMatch {
    return {
      start,
      pc: this.#pc,
      at: this.#at,
      slots: [...this.#slots],
      stack: this.#stack.slice(),
    };
  }

  /** Runs the program at one place; undefined when it has made its steps before that was over. */
  run(start: number, from: MidMatch | null): boolean | undefined {
    const { code, tests, loops, groups } = this.#program;
    const { end } = this.#subject;
    const { mode, notEmptyAt } = this.#wish;
    const slots = this.#slots;
    const stack = this.#stack;
    stack.length = 0;
    if (from === null) slots.fill(-1);
    else {
      slots.set(from.slots);
      for (const entry of from.stack) stack.push(entry);
    }
    let pc = from?.pc ?? 0;
    let at = from?.at ?? start;
    for (;;) {
      if (this.steps >= MOST_STEPS) {
        this.#pc = pc;
        this.#at = at;
        return undefined;
      }
      this.steps++;
      let ok = true;
      const a = code[pc + 1];
      const b = code[pc + 2];
      const c = code[pc + 3];
      switch (code[pc]) {
        case Op.test:
          ok = at < end && tests[a].passes(this.#code(at++));
          pc += 4;
          break;
        case Op.char:
          ok = at < end && this.#code(at++) === a;
          pc += 4;
          break;
        case Op.split:
          stack.push(CHOICE, b, at, 0);
          pc = a;
          break;
        case Op.jump:
          pc = a;
          break;
        case Op.mark:
          this.#set(a, at);
          if (b > 0) this.#set(2 * groups + 2, b);
          pc += 4;
          break;
        case Op.at:
          ok = this.#isAt(a, at, b === 1);
          pc += 4;
          break;
        case Op.many: {
          const test = tests[a];
          const most = c > end - at ? end : at + c;
          let to = at;
          while (to < most && test.passes(this.#code(to))) to++;
          this.steps += (to - at) >> 2;
          ok = to - at >= b;
          if (to > at + b) stack.push(FEWER, pc + 4, to - 1, at + b);
          at = to;
          pc += 4;
          break;
        }
        case Op.manyLazy: {
          const least = at + b;
          while (ok && at < least) ok = at < end && tests[a].passes(this.#code(at++));
          if (ok && c > b) stack.push(MORE, pc, at, c - b);
          pc += 4;
          break;
        }
        case Op.loopStart:
          this.#set(a, 0);
          this.#set(a + 1, -1);
          pc += 4;
          break;
        case Op.loop: {
          const [least, most, lazy] = loops[c];
          const count = slots[a];
          if (count < least) {
            this.#set(a, count + 1);
            this.#set(a + 1, at);
            pc = b;
          } else if (count < most && at !== slots[a + 1]) {
            if (lazy) {
              // Backtracking comes to this instruction's second half: one more time.
              stack.push(CHOICE, -pc - 1, at, 0);
              pc += 4;
            } else {
              stack.push(CHOICE, pc + 4, at, 0);
              this.#set(a, count + 1);
              this.#set(a + 1, at);
              pc = b;
            }
          } else pc += 4;
          break;
        }
        case Op.cutStart:
          this.#set(a, stack.length + 4);
          pc += 4;
          break;
        case Op.cut:
          this.#cut(slots[a]);
          pc += 4;
          break;
        case Op.lookStart:
          this.#set(a + 1, at);
          if (c >= 0) stack.push(CHOICE, c, at, 0);
          this.#set(a, stack.length + 4);
          if (b >= 0) at -= b;
          ok = at >= 0;
          pc += 4;
          break;
        case Op.lookEnd:
          at = slots[a + 1];
          this.#cut(slots[a]);
          pc += 4;
          break;
        case Op.lookFail: {
          // What was matched inside is undone, and the choice to go on behind is dropped.
          const height = slots[a] - 8;
          while (stack.length > height) this.#undo();
          ok = false;
          break;
        }
        case Op.reference: {
          const to = this.#referred(a, b, at);
          ok = to >= 0;
          at = to;
          pc += 4;
          break;
        }
        case Op.condition:
          pc = slots[2 * a + 1] < 0 ? b : pc + 4;
          break;
        case Op.match:
          if ((mode !== 'full' || at === end) && !(at === notEmptyAt && start === at)) {
            slots[0] = start;
            slots[1] = at;
            return true;
          }
          ok = false;
      }
      if (ok) continue;
      // --- back to the last choice
      for (;;) {
        if (stack.length === 0) return false;
        const top = stack.length - 4;
        const kind = stack[top];
        if (kind === RESTORE) {
          this.#undo();
          continue;
        }
        pc = stack[top + 1];
        at = stack[top + 2];
        if (kind === CHOICE) {
          stack.length = top;
          if (pc < 0) {
            // Once more through a lazy loop.
            const loop = -pc - 1;
            const slot = code[loop + 1];
            this.#set(slot, slots[slot] + 1);
            this.#set(slot + 1, at);
            pc = code[loop + 2];
          }
          break;
        }
        if (kind === FEWER) {
          if (at <= stack[top + 3]) stack.length = top;
          else stack[top + 2] = at - 1;
          break;
        }
        // MORE: one character more of a lazy repeat.
        if (at >= end || !tests[code[pc + 1]].passes(this.#code(at))) {
          stack.length = top;
          continue;
        }
        at++;
        if (--stack[top + 3] > 0) stack[top + 2] = at;
        else stack.length = top;
        pc += 4;
        break;
      }
    }
  }

  /** Takes the top entry off, and restores what it says. */
  #undo(): void {
    const stack = this.#stack;
    const top = stack.length - 4;
    if (stack[top] === RESTORE) this.#slots[stack[top + 1]] = stack[top + 2];
    stack.length = top;
  }

  #isAt(place: number, at: number, ascii: boolean): boolean {
    const { end } = this.#subject;
    switch (PLACES[place]) {
      case 'start':
        return at === 0;
      case 'end':
        return at === end;
      case 'lineStart':
        return at === 0 || this.#code(at - 1) === 10;
      case 'lineEnd':
        return at === end || this.#code(at) === 10;
      case 'lastLineEnd':
        return at === end || (at === end - 1 && this.#code(at) === 10);
      default: {
        const before = at > 0 && inClass('w', this.#code(at - 1), ascii);
        const after = at < end && inClass('w', this.#code(at), ascii);
        return (before !== after) === (PLACES[place] === 'word');
      }
    }
  }

  /** Behind what the group matched; -1 if that does not stand here. */
  #referred(group: number, ignore: number, at: number): number {
    const from = this.#slots[2 * group];
    const to = this.#slots[2 * group + 1];
    if (from < 0 || to < from || at + to - from > this.#subject.end) return -1;
    for (let i = from; i < to; i++, at++) {
      const x = this.#code(i);
      const y = this.#code(at);
      if (x === y) continue;
      if (ignore === 0 || folded(x, ignore === 2) !== folded(y, ignore === 2)) return -1;
    }
    return at;
  }
}
