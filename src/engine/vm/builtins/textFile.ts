/**
 * sys.stdin, sys.stdout and sys.stderr: text files over the standard descriptors.
 *
 * What is written goes to the world, which knows how the stream is buffered. Follows
 * `_io.TextIOWrapper` as far as the standard streams use it.
 */
import type { World } from '../../world';
import { defineType } from '../coreTypes';
import { hasHalfPair } from '../text/codePoints';
import { encode, escape } from './encoding';
import { getter, method, methodWith, slot } from '../define';
import { PyExtensible, T, type Slot, type Value } from '../object';
import { declareState } from '../../state/declare';
import { typeName } from '../typeLookup';

const type = defineType('TextIOWrapper', T['object'], null, {
  key: 'TextIOWrapper',
  module: '_io',
});

/** A standard stream: 0 is stdin, which is always at its end. */
export class PyTextFile extends PyExtensible {
  readonly fd: number;
  closed = false;
  constructor(fd: number) {
    super(T['TextIOWrapper']);
    this.fd = fd;
  }
}
declareState(PyTextFile, { fd: 'plain', closed: 'plain' }, PyExtensible);

const NAMES = ['<stdin>', '<stdout>', '<stderr>'] as const;
const self = (a: Slot[], at: number): PyTextFile => a[at] as PyTextFile;

/** Halves of surrogate pairs are no UTF-8: stderr shows them escaped, stdout refuses them. */
function withoutSurrogates(w: World, file: PyTextFile, text: string): string | undefined {
  if (file.fd === 2) return text.replace(/\p{Surrogate}/gu, escape);
  encode(w, text, 'utf-8', 'strict');
  return undefined;
}

/** Writes text; the number of characters, or undefined with the status set. */
export function writeText(w: World, file: PyTextFile, text: Value): Slot {
  if (typeof text !== 'string') {
    return w.raise('TypeError', `write() argument must be str, not ${typeName(text)}`);
  }
  if (file.closed) return w.raise('ValueError', 'I/O operation on closed file.');
  if (file.fd === 0) return w.raise('UnsupportedOperation', 'not writable');
  const written = hasHalfPair(text) ? withoutSurrogates(w, file, text) : text;
  if (written === undefined) return undefined;
  w.writeStream(file.fd as 1 | 2, written);
  return [...text].length;
}

const unsupported = defineType('UnsupportedOperation', T['OSError'], null, {
  module: 'io',
  key: 'UnsupportedOperation',
});
unsupported.bases = [T['OSError'], T['ValueError']];
unsupported.mro = [
  unsupported, T['OSError'], T['ValueError'], T['Exception'], T['BaseException'], T['object'],
]; // prettier-ignore

method(type, 'write', 2, 2, (w, a, at) => writeText(w, self(a, at), a[at + 1]!));
method(type, 'writelines', 2, 2, (w, a, at) =>
  w.tail(w.prelude('file_writelines'), [a[at]!, a[at + 1]!]),
);
method(type, 'flush', 1, 1, (w, a, at) => {
  const { fd } = self(a, at);
  if (fd > 0) w.flushStream(fd as 1 | 2);
  return null;
});
method(type, 'isatty', 1, 1, (w) => w.options.stdio === 'tty');
method(type, 'fileno', 1, 1, (_w, a, at) => self(a, at).fd);
method(type, 'readable', 1, 1, (_w, a, at) => self(a, at).fd === 0);
method(type, 'writable', 1, 1, (_w, a, at) => self(a, at).fd !== 0);
method(type, 'seekable', 1, 1, () => false);
method(type, 'close', 1, 1, (w, a, at) => {
  const file = self(a, at);
  if (file.fd > 0 && !file.closed) w.flushStream(file.fd as 1 | 2);
  file.closed = true;
  return null;
});
const read = (w: World, a: Slot[], at: number): Slot =>
  self(a, at).fd === 0 ? '' : w.raise('UnsupportedOperation', 'not readable');
method(type, 'read', 1, 2, read);
method(type, 'readline', 1, 2, read);
methodWith(
  type,
  'reconfigure',
  '(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)',
  () => null,
);
slot(type, '__enter__', 1, 1, (_w, a, at) => a[at]);
slot(type, '__exit__', 4, 4, (_w, a, at) => {
  self(a, at).closed = true;
  return null;
});
method(type, '__repr__', 1, 1, (_w, a, at) => textFileRepr(self(a, at)));
getter(type, 'name', (_w, a, at) => NAMES[self(a, at).fd]);
getter(type, 'mode', (_w, a, at) => (self(a, at).fd === 0 ? 'r' : 'w'));
getter(type, 'encoding', () => 'utf-8');
getter(type, 'errors', (_w, a, at) => (self(a, at).fd === 2 ? 'backslashreplace' : 'strict'));
getter(type, 'closed', (_w, a, at) => self(a, at).closed);
getter(type, 'line_buffering', (w, a, at) => self(a, at).fd === 2 || w.options.stdio === 'tty');

export function textFileRepr(file: PyTextFile): string {
  const mode = file.fd === 0 ? 'r' : 'w';
  return `<_io.TextIOWrapper name='${NAMES[file.fd]}' mode='${mode}' encoding='utf-8'>`;
}
