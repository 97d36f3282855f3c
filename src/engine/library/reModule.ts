/** `_re`: regular expressions, by a parser and a machine of our own (`re/`). No world holds a program. */
import { defineType } from '../vm/coreTypes';
import { makeFunction } from '../vm/define';
import { PyDict } from '../vm/dict';
import { pointsOf } from '../vm/text/codePoints';
import { charge } from '../vm/work';
import { declareState } from '../state/declare';
import { PyBytes, PyObject, PyTuple, T, type Slot, type Value } from '../vm/object';
import type { World } from '../world';
import { runProgram, type MatchWish, type MidMatch, type Subject } from './re/machine';
import type { ParsedPattern } from './re/nodes';
import { parsePattern, type PatternError } from './re/parser';
import { compileProgram, type Program } from './re/program';

interface Compiled {
  readonly parsed: ParsedPattern;
  readonly program: Program;
}

const compiled = new Map<string, Compiled | PatternError>();
const MOST_PATTERNS = 1000;

/** A pattern of str, or of bytes whose every byte is a character here. */
function compiledPattern(w: World, pattern: Value, flags: number): Compiled | PatternError {
  const isBytes = pattern instanceof PyBytes;
  const text = isBytes ? latin1(pattern) : String(pattern);
  const key = `${w.traits.profile} ${isBytes} ${flags} ${text}`;
  let found = compiled.get(key);
  if (found === undefined) {
    const parsed = parsePattern(text, flags, isBytes, w.traits);
    found = 'message' in parsed ? parsed : { parsed, program: compileProgram(parsed) };
    if (compiled.size >= MOST_PATTERNS) compiled.clear();
    compiled.set(key, found);
  }
  return found;
}

const latin1Texts = new WeakMap<PyBytes, string>();

function latin1(bytes: PyBytes): string {
  let text = latin1Texts.get(bytes);
  if (text === undefined) {
    text = Array.from(bytes.data, (byte) => String.fromCharCode(byte)).join('');
    latin1Texts.set(bytes, text);
  }
  return text;
}

/** (flags, number of groups, names of groups, whether it matches no character), or (message, position) of what is wrong. */
function compile(w: World, a: Slot[], at: number): Slot {
  const found = compiledPattern(w, a[at]!, a[at + 1] as number);
  if ('message' in found) return new PyTuple([found.message, found.at]);
  const { flags, groups, names, isEmpty } = found.parsed;
  const table = new PyDict();
  for (const [name, group] of names) table.setStr(name, group);
  return new PyTuple([flags, groups, table, isEmpty]);
}

/** The last text that is not one unit a character: programs search the same one again and again. */
let lastText = '';
let lastPoints: readonly number[] = [];

function subjectOf(v: Value, end: number): Subject {
  const text = v instanceof PyBytes ? latin1(v) : String(v);
  if (typeof pointsOf(text) === 'string') return { text, points: null, end };
  if (text !== lastText) {
    lastText = text;
    lastPoints = Array.from(text, (ch) => ch.codePointAt(0)!);
  }
  return { text, points: lastPoints, end };
}

/** A search that takes long: the machine's other threads, its limits and the debugger have their turn. */
export class UnfinishedMatch extends PyObject implements MidMatch {
  /** The arguments of `execute`. */
  given: readonly Value[];
  start: number;
  pc: number;
  at: number;
  slots: readonly number[];
  stack: readonly number[];
  constructor(given: readonly Value[], { start, pc, at, slots, stack }: MidMatch) {
    super(T['UnfinishedMatch']);
    this.given = given;
    this.start = start;
    this.pc = pc;
    this.at = at;
    this.slots = slots;
    this.stack = stack;
  }
}
declareState(
  UnfinishedMatch,
  { given: 'refs', start: 'plain', pc: 'plain', at: 'plain', slots: 'plains', stack: 'plains' },
  PyObject,
);
defineType('UnfinishedMatch', T['object'], null);

/** What a step of the machine takes, in bytecodes. */
const STEP = 4;

/**
 * (pattern, flags, mode, text, pos, endpos, where an empty match does not count): the spans of all
 * groups, -1 for none, and the group closed last; None; or what `_go_on` takes, after some ms.
 */
function execute(w: World, given: readonly Value[], from: MidMatch | null): Slot {
  const [pattern, flags, mode, text, start, end, notEmptyAt] = given;
  const { program } = compiledPattern(w, pattern, flags as number) as Compiled;
  const subject = subjectOf(text, end as number);
  if ((start as number) > subject.end) return null;
  const wish = { start, mode, notEmptyAt } as MatchWish;
  const { found, rest, steps } = runProgram(program, subject, wish, from);
  charge(w, steps, STEP);
  if (rest !== null) return new UnfinishedMatch(given, rest);
  return found === null ? null : new PyTuple([...found]);
}

/** What `import _re` gives. */
export const reNames: Readonly<Record<string, (w: World) => Value>> = {
  _compile: () => makeFunction('_compile', 2, 2, compile),
  _execute: () =>
    makeFunction('_execute', 7, 7, (w, a, at) => execute(w, a.slice(at, at + 7) as Value[], null)),
  _go_on: () =>
    makeFunction('_go_on', 1, 1, (w, a, at) => {
      const unfinished = a[at] as UnfinishedMatch;
      return execute(w, unfinished.given, unfinished);
    }),
  _Unfinished: () => T['UnfinishedMatch'],
};
