/** print, input and open. */
import type { World } from '../../world';
import { typeName } from '../typeLookup';
import { makeFunction, makeFunctionWith } from '../define';
import { PyDict } from '../dict';
import { hasHalfPair } from '../text/codePoints';
import { strValue } from '../text/format';
import { PyModule, PyTuple, type Slot, type Value } from '../object';
import { PyTextFile } from './textFile';

/** The program's sys.stdout: None once sys has lost it, the standard stream before sys is imported. */
export function standardOutput(w: World): Value {
  const sys = w.process.modules.getStr('sys');
  return !(sys instanceof PyModule) ? new PyTextFile(1) : (sys.get('stdout') ?? null);
}

/**
 * print(*args, sep, end, file, flush). Where all texts can be made and encoded without Python code they are
 * written at once; otherwise the prelude writes piece by piece, as CPython always does.
 */
function print(w: World, a: Slot[], at: number): Slot {
  const [sep, end, given, flush] = [
    a[at] ?? null,
    a[at + 1] ?? null,
    a[at + 2] ?? null,
    a[at + 3] ?? false,
  ];
  const args = a[at + 4] as PyTuple;
  if (sep !== null && typeof sep !== 'string') return badSeparator(w, 'sep', sep);
  if (end !== null && typeof end !== 'string') return badSeparator(w, 'end', end);
  const file = given ?? standardOutput(w);
  if (file === null) return null;
  if (file instanceof PyTextFile && !file.closed && file.fd > 0) {
    const text = joinTexts(w, args.items, sep ?? ' ');
    if (text !== undefined && !hasHalfPair(text)) {
      w.writeStream(file.fd as 1 | 2, text + (end ?? '\n'));
      if (flush === true) w.flushStream(file.fd as 1 | 2);
      return null;
    }
    w.clearException();
  }
  return w.tail(w.prelude('print_pieces'), [args, sep ?? ' ', end ?? '\n', file, flush]);
}

function badSeparator(w: World, name: string, v: Value): undefined {
  return w.raise('TypeError', `${name} must be None or a string, not ${typeName(v)}`);
}

function joinTexts(w: World, items: readonly Value[], sep: string): string | undefined {
  let out = '';
  for (let i = 0; i < items.length; i++) {
    const text = strValue(w, items[i]);
    if (typeof text !== 'string') return undefined;
    out += i === 0 ? text : sep + text;
  }
  return out;
}

/** input(): the prompt is written, then the file is at its end. */
function input(w: World, a: Slot[], at: number, n: number): Slot {
  if (n > 0) {
    const prompt = strValue(w, a[at]!);
    if (typeof prompt !== 'string') {
      return w.tail(w.prelude('input_prompt'), [a[at]!]);
    }
    w.writeStream(1, prompt);
  }
  return w.raise('EOFError', 'EOF when reading a line');
}

const OPEN_OPTIONS = [
  'file', 'mode', 'buffering', 'encoding', 'errors', 'newline', 'closefd', 'opener',
] as const; // prettier-ignore

/** The arguments that a call of open() gives, by name. */
function openArguments(a: Slot[], at: number): PyDict {
  const given = new PyDict();
  OPEN_OPTIONS.forEach((name, i) => {
    const v = a[at + i];
    if (v !== undefined) given.setStr(name, v);
  });
  return given;
}

export const printingFunctions = [
  makeFunctionWith('print', '(*args, sep=None, end=None, file=None, flush=None)', print),
  makeFunction('input', 0, 1, input),
  makeFunctionWith(
    'open',
    `(${OPEN_OPTIONS.join('=None, ')}=None)`.replace('=None', ''),
    (w, a, at) => w.tail(w.prelude('open_file'), [openArguments(a, at)]),
  ),
];
