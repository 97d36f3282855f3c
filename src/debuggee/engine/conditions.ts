/**
 * Conditions of breakpoints, and the messages of log points. Simple conditions are decided on the
 * spot; whatever else is asked in a clone, so that asking changes nothing, and a machine that has
 * asked for long is made to take a break.
 */

import { evaluateIn, truthIn } from '../../engine/debug/evaluate';
import { type ConditionSubject, EXCEPTION_NAME, type Judge } from '../../engine/debug/judge';
import { lineOf } from '../../engine/debug/lineEntry';
import type { LogPart } from '../../engine/debug/logTemplate';
import { type QuickExpression, quickExpression, truthOf } from '../../engine/debug/quickExpression';
import { matches } from '../../engine/vm/exceptions/exceptionOps';
import type { ThreadState } from '../../engine/vm/frame';
import { PyException, PyTuple, PyType, type Value } from '../../engine/vm/object';
import type { World } from '../../engine/world';
import type { OutputEvent } from '../debuggee';
import { type ClonedMachine, cloneMachine } from './cloneMachine';

const STEPS = 1_000_000;
/** After so long the host must get its turn. */
const BREAK_AFTER_MS = 6;

/** Keeps a line for the user: why a condition fails, or the message of a log point and its place. */
export type ConditionNote = (
  category: 'important' | 'console',
  text: string,
  location: OutputEvent['location'],
) => void;

export class Conditions implements Judge {
  readonly #note: ConditionNote;
  readonly #quick = new Map<string, QuickExpression | null>();
  #spent = 0;

  constructor(note: ConditionNote) {
    this.#note = note;
  }

  takeBreak(): boolean {
    const due = this.#spent > BREAK_AFTER_MS;
    if (due) this.#spent = 0;
    return due;
  }

  /** A condition that cannot be evaluated holds, since the user wants to know. */
  holds(w: World, t: ThreadState, condition: string, subject: ConditionSubject): boolean {
    const answer = subject.values.size === 0 ? this.#decideQuickly(t, condition) : undefined;
    return answer ?? this.#timed(() => this.#ask(w, t, condition, subject));
  }

  write(w: World, t: ThreadState, message: readonly LogPart[]): void {
    this.#timed(() => {
      const text = message.map((part) => (part.kind === 'text' ? part.text : '')).join('');
      const computed = message.some(({ kind }) => kind === 'expression');
      const frame = t.frames[t.frames.length - 1];
      const location = { path: frame.code.file, line: lineOf(frame) };
      const filled = computed ? fill(cloneMachine(w), t, message) : text;
      this.#note('console', `${filled}\n`, location);
    });
  }

  #decideQuickly(t: ThreadState, condition: string): boolean | undefined {
    let quick = this.#quick.get(condition);
    if (quick === undefined) {
      quick = quickExpression(condition);
      this.#quick.set(condition, quick);
    }
    const frame = t.frames[t.frames.length - 1];
    return frame.kind === 0 ? truthOf(quick?.(t, frame)) : undefined;
  }

  #timed<T>(action: () => T): T {
    const start = performance.now();
    const result = action();
    this.#spent += performance.now() - start;
    return result;
  }

  #ask(w: World, t: ThreadState, condition: string, { what, values }: ConditionSubject): boolean {
    const machine = cloneMachine(w);
    const { world, copies } = machine;
    const names = new Map(
      [...values].map(([name, value]) => [name, (copies.get(value as object) as Value) ?? value]),
    );
    const place = placeIn(machine, t);
    const outcome = evaluateIn(world, place, condition, 'expression', STEPS, names);
    if (outcome.kind === 'value') {
      const exc = names.get(EXCEPTION_NAME);
      if (exc instanceof PyException && isClassOrClasses(outcome.value)) {
        return matches(world, exc, outcome.value) !== false;
      }
      return truthIn(world, outcome.value);
    }
    const failure = `The condition "${condition}" ${what} fails: ${outcome.message}\n`;
    this.#note('important', failure, null);
    return true;
  }
}

/** The message with the texts of its expressions; one that fails says why in its place. */
function fill(machine: ClonedMachine, t: ThreadState, message: readonly LogPart[]): string {
  const place = placeIn(machine, t);
  const texts = message.map(({ kind, text }) => {
    if (kind === 'text') return text;
    const outcome = evaluateIn(machine.world, place, `str(${text})`, 'expression', STEPS);
    if (outcome.kind !== 'value') return `{${outcome.message}}`;
    return typeof outcome.value === 'string' ? outcome.value : '';
  });
  return texts.join('');
}

function placeIn({ copies }: ClonedMachine, t: ThreadState): Parameters<typeof evaluateIn>[1] {
  const frame = t.frames[t.frames.length - 1];
  return { tid: t.tid, frame: frame.kind === 0 ? (copies.get(frame) as typeof frame) : null };
}

/** A class, or a tuple of such, stands for exceptions of that class, as in an `except` clause. */
function isClassOrClasses(value: Value): boolean {
  if (value instanceof PyTuple)
    return value.items.length > 0 && value.items.every(isClassOrClasses);
  return value instanceof PyType;
}
