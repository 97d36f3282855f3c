/**
 * OSError and its subclasses: an error number chooses the class, a file name is an attribute and no
 * argument. Follows `oserror_parse_args` and `OSError_str` of `exceptions.c`.
 */
import type { World } from '../../world';
import { special } from '../typeLookup';
import { constructor, getter, method } from '../define';
import { reprValue, strException, strValue } from '../text/format';
import { asInt } from '../numbers';
import { PyDict } from '../dict';
import { hasForm } from './shownArgs';
import { errnoClass } from '../exceptions/errnoClasses';
import { PyException, PyTuple, PyType, T, type Slot, type Value } from '../object';

const osError = T['OSError'];

constructor(osError, '(cls, /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  const args = a[at + 1] as PyTuple;
  if ((a[at + 2] as PyDict).size > 0 && special(cls, '__init__') === undefined) {
    return w.raise('TypeError', `${cls.name}() takes no keyword arguments`);
  }
  const errno = args.items.length >= 2 ? asInt(args.items[0]) : undefined;
  const exact = cls === osError && errno !== undefined ? T[errnoClass(Number(errno))] : cls;
  return new PyException(exact, args);
});

['errno', 'strerror', 'filename'].forEach((name, i) => {
  getter(osError, name, (_w, a, at) => {
    const exc = a[at] as PyException;
    return exc.dict?.getStr(name) ?? (hasForm(exc) ? (exc.args.items[i] ?? null) : null);
  }, (_w, a, at) => {
    ((a[at] as PyException).dict ??= new PyDict()).setStr(name, a[at + 1]!);
    return null;
  });
}); // prettier-ignore

/** `[Errno 2] No such file or directory: 'name'` */
method(osError, '__str__', 1, 1, (w, a, at) => {
  const exc = a[at] as PyException;
  const given = exc.dict?.getStr('filename');
  if (!hasForm(exc)) return strException(w, exc);
  const [errno, text, file, , file2] = exc.args.items as [Value, Value, Slot, Slot, Slot];
  const head = join(w, '[Errno ', errno, '] ', text);
  const name = given ?? file;
  if (head === undefined || name === undefined || name === null) return head;
  const shown = reprValue(w, name);
  const shown2 = file2 === undefined || file2 === null ? '' : reprValue(w, file2);
  if (shown === undefined || shown2 === undefined) return undefined;
  return `${head}: ${String(shown)}${shown2 === '' ? '' : ` -> ${String(shown2)}`}`;
});

function join(
  w: World,
  before: string,
  errno: Value,
  between: string,
  text: Value,
): string | undefined {
  const [first, second] = [strValue(w, errno), strValue(w, text)];
  return first === undefined || second === undefined
    ? undefined
    : `${before}${String(first)}${between}${String(second)}`;
}

/** The texts of codec errors. */
function codecText(type: string, verb: 'encode' | 'decode'): void {
  method(T[type], '__str__', 1, 1, (w, a, at) => {
    const exc = a[at] as PyException;
    const [encoding, object, start, end, reason] = exc.args.items;
    if (typeof start !== 'number' || typeof end !== 'number') return strException(w, exc);
    const where = end - start > 1 ? `${verb === 'encode' ? 'characters' : 'bytes'} in position ${start}-${end - 1}`
      : `${oneOf(object ?? null, start, verb)} in position ${start}`; // prettier-ignore
    return `'${String(encoding)}' codec can't ${verb} ${where}: ${String(reason)}`;
  });
}

function oneOf(object: Value, at: number, verb: string): string {
  if (verb === 'decode') {
    const data =
      object instanceof Object && 'data' in object
        ? (object.data as Uint8Array)
        : new Uint8Array(0);
    return `byte 0x${(data[at] ?? 0).toString(16).padStart(2, '0')}`;
  }
  const code = ([...String(object)][at] ?? '').codePointAt(0) ?? 0;
  if (code < 256) return `character '\\x${code.toString(16).padStart(2, '0')}'`;
  if (code < 65536) return `character '\\u${code.toString(16).padStart(4, '0')}'`;
  return `character '\\U${code.toString(16).padStart(8, '0')}'`;
}
codecText('UnicodeEncodeError', 'encode');
codecText('UnicodeDecodeError', 'decode');
for (const type of ['UnicodeEncodeError', 'UnicodeDecodeError']) {
  constructor(T[type], '(cls, /, *args)', (w, a, at) => {
    const cls = a[at] as PyType;
    const args = a[at + 1] as PyTuple;
    if (args.items.length !== 5 && special(cls, '__init__') === undefined) {
      return w.raise(
        'TypeError',
        `function takes exactly 5 arguments (${args.items.length} given)`,
      );
    }
    return new PyException(cls, args);
  });
}
