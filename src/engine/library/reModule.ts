/** `_re`: regular expressions, by a parser and a machine of our own (`re/`). No world holds a program. */
import { makeFunction } from '../vm/define';
import { PyDict } from '../vm/dict';
import { pointsOf } from '../vm/text/codePoints';
import { PyBytes, PyTuple, type Slot, type Value } from '../vm/object';
import type { World } from '../world';
import { runProgram, type MatchWish, type Subject } from './re/machine';
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

/**
 * (pattern, flags, mode, text, pos, endpos, where an empty match does not count): the spans of all
 * groups, -1 for none, and the group closed last; or None.
 */
function execute(w: World, a: Slot[], at: number): Slot {
  const found = compiledPattern(w, a[at]!, a[at + 1] as number) as Compiled;
  const mode = a[at + 2] as MatchWish['mode'];
  const start = a[at + 4] as number;
  const subject = subjectOf(a[at + 3]!, a[at + 5] as number);
  if (start > subject.end) return null;
  const outcome = runProgram(found.program, subject, {
    start,
    mode,
    notEmptyAt: a[at + 6] as number,
  });
  if (outcome === 'too long') return w.refuse('a regular expression that needs this many steps');
  return outcome === null ? null : new PyTuple([...outcome]);
}

/** What `import _re` gives. */
export const reNames: Readonly<Record<string, (w: World) => Value>> = {
  _compile: () => makeFunction('_compile', 2, 2, compile),
  _execute: () => makeFunction('_execute', 7, 7, execute),
};
