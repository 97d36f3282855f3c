/** The interpreter's reports: made by `traceback.py`, whoever asks for them, and where they go. */
import { exceptionUncaught } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { sourceLine } from '../vm/sources';
import { PyTextFile } from '../vm/builtins/textFile';
import { structOf, structType } from '../vm/builtins/structType';
import { sourceBlock } from '../vm/exceptions/carets';
import { makeFunction } from '../vm/define';
import { strFast } from '../vm/describe';
import { ELLIPSIS, NOT_IMPLEMENTED } from '../vm/singletons';
import {
  PyFunction, PyModule, PyNative, PyTraceback, PyTuple, type PyException, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import type { World } from '../world';
import { frozenModule } from './frozen';
import { pythonSource } from './pythonFiles';

structType('UnraisableHookArgs', 'sys', 'UnraisableHookArgs', [
  'exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object',
]); // prettier-ignore
structType('ExceptHookArgs', '_thread', '_ExceptHookArgs', [
  'exc_type', 'exc_value', 'exc_traceback', 'thread',
]); // prettier-ignore

function tracebackFunction(w: World, name: string): Value {
  const f = frozenModule(pythonSource('traceback')!, w.traits).get(name);
  if (!(f instanceof PyFunction)) throw new Error(`traceback has no ${name}`);
  return f;
}

/** A function of `traceback.py`, called in place of the native. */
const fromTraceback = (name: string, count: number, target: string): PyNative =>
  makeFunction(name, count, count, (w, a, at) =>
    w.tail(tracebackFunction(w, target), a.slice(at, at + count) as Value[]),
  );

/** The program's sys.stderr; null if it has none. */
export function standardError(w: World): Value {
  const sys = w.process.modules.getStr('sys');
  return sys instanceof PyModule ? (sys.get('stderr') ?? null) : new PyTextFile(2);
}

/** A hook that the program has set: None if it is the module's own, NotImplemented if it is deleted, ... for None. */
function hookOf(w: World, module: string, name: string): Slot {
  const found = w.process.modules.getStr(module);
  if (!(found instanceof PyModule)) return null;
  const hook = found.get(name);
  if (hook === undefined) return NOT_IMPLEMENTED;
  if (hook === null) return ELLIPSIS;
  return hook instanceof PyNative ? null : hook;
}

/** The program's logging module; at the end of the process it outlives the other modules. */
function loggingModule(w: World): Value {
  return w.process.modules.getStr('logging') ?? w.process.hooks.get('logging') ?? null;
}

/** `Traceback …` and its entries as traceback.c prints them, without folding. */
function plainTraceback(w: World, first: Slot): string {
  if (!(first instanceof PyTraceback)) return '';
  let text = 'Traceback (most recent call last):\n';
  for (let tb: PyTraceback | null = first; tb !== null; tb = tb.next) {
    const { file, name, positions } = tb.code;
    const [line, column, endLine, endColumn] = positions.subarray(tb.at * 4, tb.at * 4 + 4);
    text += `  File "${file}", line ${line}, in ${name}\n`;
    if (w.traits.plainTracebackHasMarks)
      text += sourceBlock(w.traits, { file, line, column, endLine, endColumn });
    else {
      const source = sourceLine(file, line)?.trim() ?? '';
      if (source !== '') text += `    ${source}\n`;
    }
  }
  return text;
}

export const reportNatives: Readonly<Record<string, Value>> = {
  _report: fromTraceback('_report', 2, '_report'),
  _report_with: fromTraceback('_report_with', 2, '_report_with'),
  _format_exception: fromTraceback('_format_exception', 1, '_joined'),
  _plain_traceback: makeFunction('_plain_traceback', 1, 1, (w, a, at) => plainTraceback(w, a[at])),
  _stderr: makeFunction('_stderr', 0, 0, (w) => standardError(w)),
  _logging_module: makeFunction('_logging_module', 0, 0, (w) => loggingModule(w)),
  _hook_of: makeFunction('_hook_of', 2, 2, (w, a, at) =>
    hookOf(w, String(a[at]), String(a[at + 1])),
  ),
  _unraisable_args: makeFunction('_unraisable_args', 1, 1, (_w, a, at) =>
    structOf('UnraisableHookArgs', (a[at] as PyTuple).items),
  ),
  _thread_hook_args: makeFunction('_thread_hook_args', 1, 1, (_w, a, at) =>
    structOf('ExceptHookArgs', (a[at] as PyTuple).items),
  ),
  _thread_name: makeFunction('_thread_name', 0, 0, (w) => w.kernel.current.name),
  _note_uncaught: makeFunction('_note_uncaught', 1, 1, (w, a, at) => {
    const exc = a[at] as PyException;
    exceptionUncaught(w.recorder, 0, intern(exc.cls.name), strFast(w, exc));
    w.flushStream(1);
    return null;
  }),
};
