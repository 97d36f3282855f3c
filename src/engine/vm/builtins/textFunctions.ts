/** str, repr, ascii and format: values as text. */
import type { World } from '../../world';
import { escapeNonAscii } from '../text/asciiText';
import { typeName } from '../typeLookup';
import { constructor, makeFunction } from '../define';
import { Status } from '../frame';
import { formatValue, reprValue, strValue } from '../text/format';
import { PyBytes, PyType, T, type Slot } from '../object';
import { asText } from './arguments';
import { instanceOf } from './numberTypes';

const str = T['str'];

constructor(str, "(cls, object='', encoding=None, errors=None)", (w, a, at) => {
  const cls = a[at] as PyType;
  const v = a[at + 1];
  if (a[at + 2] !== undefined || a[at + 3] !== undefined) {
    if (!(v instanceof PyBytes)) {
      return w.raise(
        'TypeError',
        typeof v === 'string' ? 'decoding str is not supported'
          : `decoding to str: need a bytes-like object, ${typeName(v ?? null)} found`,
      ); // prettier-ignore
    }
    return w.tail(w.prelude('bytes_decode'), [v, a[at + 2] ?? 'utf-8', a[at + 3] ?? 'strict']);
  }
  if (v === undefined) return instanceOf(cls, str, '');
  const text = strValue(w, v);
  if (text !== undefined || cls === str)
    return text === undefined ? undefined : instanceOf(cls, str, text);
  if (w.status !== Status.tail) return undefined;
  return w.tail(w.prelude('str_of_class'), [cls, v]);
});

/** repr() with everything beyond ASCII escaped. */
function ascii(w: World, a: Slot[], at: number): Slot {
  const text = reprValue(w, a[at]!);
  if (typeof text === 'string') return escapeNonAscii(text);
  return w.status === Status.tail ? w.tail(w.prelude('ascii_of'), [a[at]!]) : undefined;
}

function format(w: World, a: Slot[], at: number, n: number): Slot {
  const spec = n > 1 ? asText(a[at + 1]) : '';
  if (spec === undefined) {
    return w.raise('TypeError', `format() argument 2 must be str, not ${typeName(a[at + 1]!)}`);
  }
  return formatValue(w, a[at]!, spec);
}

export const textFunctions = [
  makeFunction('repr', 1, 1, (w, a, at) => reprValue(w, a[at]!)),
  makeFunction('ascii', 1, 1, ascii),
  makeFunction('format', 1, 2, format),
];
