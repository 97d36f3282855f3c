/**
 * Warnings that the engine issues. As long as the program has not imported `warnings`, the default
 * filters hold and are applied here; then the module decides (`_issue` in `warnings.py`).
 */
import { warningEmit } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { isDevelopmentMode } from '../library/os/environmentValues';
import type { World } from '../world';
import { type Code, CodeOrigin } from './codeObject';
import type { Frame } from './frame';
import { PyModule, PyTuple, T, type Slot, type Value } from './object';
import { sourceLine } from './sources';

/** Categories that the default filters hide unless the warning is attributed to __main__. */
const HIDDEN = new Set([
  'DeprecationWarning',
  'PendingDeprecationWarning',
  'ImportWarning',
  'ResourceWarning',
]);

/** Where a warning is said to come from. */
export interface WarningPlace {
  readonly file: string;
  readonly line: number;
  /** The module, for filters. */
  readonly module: string;
}

/** Where an instruction stands. */
export function placeOfCode(code: Code, instruction: number): WarningPlace {
  return { file: code.file, line: code.lineAt(instruction), module: '__main__' };
}

/** What no code is to blame for: what is found when the interpreter ends. */
export function noPlace(w: World): WarningPlace {
  return w.traits.warningWithoutPlaceIsBracketed
    ? { file: '<sys>', line: 0, module: 'sys' }
    : { file: 'sys', line: 1, module: 'sys' };
}

/** The line that the innermost frame of the program's code is at. */
export function currentPlace(w: World): WarningPlace {
  const frame = userFrame(w);
  return frame === undefined
    ? noPlace(w)
    : { ...placeOfCode(frame.code, frame.pc >> 2), module: frame.module.name };
}

/** Issues a warning and answers `value` for the native that does; undefined as `warn` does. */
export function warnAndAnswer(w: World, category: string, text: string, value: Value): Slot {
  if (warn(w, category, text) !== undefined) return value;
  return w.tail(w.prelude('answer_after'), [w.tailFn, new PyTuple(w.tailArgs), value]);
}

/**
 * Issues a warning. Answers None; or undefined, as a tail call of the program's module `warnings`
 * (then the caller has to answer undefined, too). `hasSource`: about an object, whose allocation
 * tracemalloc could tell.
 */
export function warn(
  w: World,
  category: string,
  text: string,
  place = currentPlace(w),
  hasSource = false,
): Slot {
  const { file, line } = place;
  w.warnings++;
  warningEmit(w.recorder, 0, intern(category), text, intern(file), line);
  const module = w.process.modules.getStr('warnings');
  const issue = module instanceof PyModule ? module.get('_issue') : undefined;
  if (issue !== undefined)
    return w.tail(issue, [T[category], text, file, line, place.module, hasSource]);
  const shown = category === 'DeprecationWarning' && place.module === '__main__';
  if (HIDDEN.has(category) && !isDevelopmentMode(w) && !(shown && w.traits.mainSeesDeprecations))
    return null;
  const key = `${category}:${text}:${file}:${line}`;
  // The compiler's warnings are shown each time.
  if (category !== 'SyntaxWarning') {
    if (w.process.warned.has(key)) return null;
    w.process.warned.set(key, true);
  }
  const source = sourceLine(file, line)?.trim() ?? '';
  const hint =
    hasSource && w.traits.warnsOfTracemalloc && !w.process.finalizing
      ? `${category}: Enable tracemalloc to get the object allocation traceback\n`
      : '';
  const shownSource = source === '' ? '' : `  ${source}\n`;
  w.writeStream(2, `${file}:${line}: ${category}: ${text}\n${shownSource}${hint}`);
  return null;
}

/** Issues what the compiler found in a file. */
export function warnOfSyntax(w: World, file: string, line: number, text: string): Slot {
  const module = file.replace(/\.py$/, '');
  return warn(w, 'SyntaxWarning', text, { file, line, module });
}

/** The innermost frame of the program's own code. */
export function userFrame(w: World): Frame | undefined {
  const { frames } = w.thread;
  for (let i = frames.length - 1; i >= 0; i--) {
    if (frames[i].code.origin === CodeOrigin.user) return frames[i];
  }
  return undefined;
}
