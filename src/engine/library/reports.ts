/** The interpreter's reports of uncaught exceptions: made by `traceback.py`, whoever asks for them. */
import { makeFunction } from '../vm/define';
import { PyFunction, type Value } from '../vm/object';
import type { World } from '../world';
import { frozenModule } from './frozen';
import { pythonSource } from './pythonFiles';

function tracebackFunction(w: World, name: string): Value {
  const f = frozenModule(pythonSource('traceback')!, w.traits).get(name);
  if (!(f instanceof PyFunction)) throw new Error(`traceback has no ${name}`);
  return f;
}

/** _report(exc, is_main): the text for an exception that nobody caught. */
export const report = makeFunction('_report', 2, 2, (w, a, at) =>
  w.tail(tracebackFunction(w, '_report'), [a[at]!, a[at + 1]!]),
);

/** _format_exception(exc): the lines that `traceback` makes of it, joined. */
export const formatException = makeFunction('_format_exception', 1, 1, (w, a, at) =>
  w.tail(tracebackFunction(w, '_joined'), [a[at]!]),
);
