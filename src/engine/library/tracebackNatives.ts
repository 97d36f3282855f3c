/** What `traceback.py` needs of the machine: places, sources, and names for suggestions. */
import type { World } from '../world';
import { sourceBlock } from '../vm/exceptions/carets';
import type { Code } from '../vm/codeObject';
import { makeFunction } from '../vm/define';
import { forgetCoroutine } from '../death';
import { shownPlaces } from '../vm/exceptions/shownFrames';
import { scopeOf } from '../vm/exceptions/nameErrors';
import { sourceLine, sourceLines } from '../vm/sources';
import { nearestName } from '../vm/exceptions/suggestions';
import { PyFrameObject } from '../vm/builtins/values';
import {
  PyException, PyList, PyModule, PyTraceback, PyTuple, type PyNative, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { cpythonHas } from './cpythonNames';

/** (file, line, function, column, end line, end column); columns are None for native code. */
function placeOf(code: Code, at: number): PyTuple {
  const [line, column, endLine, endColumn] = code.positions.subarray(at * 4, at * 4 + 4);
  const hasColumns = line > 0;
  return new PyTuple([
    code.file, line, code.name, hasColumns ? column : null, endLine, hasColumns ? endColumn : null,
  ]); // prettier-ignore
}

/** The places of a traceback, outermost first. */
function tracebackPlaces(first: Slot): PyList {
  const places: PyTuple[] = [];
  for (let tb = first; tb instanceof PyTraceback; tb = tb.next)
    places.push(placeOf(tb.code, tb.at));
  return new PyList(places);
}

/** The places of the running stack, innermost first, without the module's own frames. */
function ownStack(w: World): PyList {
  const places = w.thread.frames.flatMap(shownPlaces);
  const own = places.at(-1)?.code.file;
  while (places.length > 0 && places.at(-1)!.code.file === own) places.pop();
  return new PyList(places.reverse().map(({ code, at }) => placeOf(code, at)));
}

/** Does the line that failed say `self.name`? */
function saysSelf(exc: PyException, name: string): boolean {
  let last = exc.traceback;
  while (last?.next) last = last.next;
  if (last === null) return false;
  const [line, column] = last.code.positions.subarray(last.at * 4, last.at * 4 + 2);
  return sourceLine(last.code.file, line)?.startsWith(`self.${name}`, column) === true;
}

/** The frames of cr_origin, outermost first, as traceback lists them. */
function formatOrigin(origin: PyTuple): string {
  const entries = origin.items.map((item) => {
    const [file, line, name] = (item as PyTuple).items;
    const source = sourceLine(String(file), Number(line))?.trim() ?? '';
    const head = `  File "${text(file)}", line ${text(line)}, in ${text(name)}`;
    return source === '' ? head : `${head}\n    ${source}`;
  });
  return entries.reverse().join('\n');
}

const text = (v: Slot): string => String(v);
const natives = (...list: PyNative[]): Record<string, Value> =>
  Object.fromEntries(list.map((f) => [f.native.name, f]));

export const tracebackNatives: Readonly<Record<string, Value>> = natives(
  makeFunction('_tb_places', 1, 1, (_w, a, at) => tracebackPlaces(a[at])),
  makeFunction('_frame_place', 1, 1, (_w, a, at) => {
    const frame = a[at] as PyFrameObject;
    return placeOf(frame.code, frame.at);
  }),
  makeFunction('_own_stack', 0, 0, (w) => ownStack(w)),
  makeFunction('_source_block', 5, 5, (w, a, at) => {
    const [line, column, endLine, endColumn] = [1, 2, 3, 4].map((i) => Number(a[at + i]));
    return sourceBlock(w.traits, { file: text(a[at]), line, column, endLine, endColumn });
  }),
  makeFunction(
    '_source_line',
    2,
    2,
    (_w, a, at) => sourceLine(text(a[at]), Number(a[at + 1])) ?? '',
  ),
  makeFunction('_source_lines', 1, 1, (_w, a, at) => new PyList([...sourceLines(text(a[at]))])),
  makeFunction('_nearest_name', 2, 2, (_w, a, at) => {
    const names = (a[at + 1] as PyList).items.filter((v) => typeof v === 'string');
    return nearestName(text(a[at]), names) ?? null;
  }),
  makeFunction('_says_self', 2, 2, (_w, a, at) => saysSelf(a[at] as PyException, text(a[at + 1]))),
  makeFunction('_name_scope', 1, 1, (w, a, at) => scopeOf(w, a[at] as PyException)),
  makeFunction('_imported', 1, 1, (w, a, at) => w.process.modules.getStr(text(a[at])) ?? null),
  makeFunction(
    '_is_library_module',
    1,
    1,
    (w, a, at) => cpythonHas('', text(a[at]), w.traits) === true,
  ),
  makeFunction('_traceback_limit', 0, 0, (w) => {
    const sys = w.process.modules.getStr('sys');
    return (sys instanceof PyModule ? sys.get('tracebacklimit') : undefined) ?? null;
  }),
  makeFunction('_forget_coroutine', 1, 1, (w, a, at) => {
    forgetCoroutine(w, a[at]!);
    return null;
  }),
  makeFunction('_format_origin', 1, 1, (_w, a, at) => formatOrigin(a[at] as PyTuple)),
);
