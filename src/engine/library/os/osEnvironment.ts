/** os: the environment, the working directory and entropy. */
import { errnoName, strerror } from '../../kernel/errno';
import type { World } from '../../world';
import { makeFunction, makeFunctionWith } from '../../vm/define';
import { PyDict } from '../../vm/dict';
import { PyBytes, T, type PyType, type Slot, type Value } from '../../vm/object';
import { typeName } from '../../vm/typeLookup';
import { randomBytes } from '../entropy';
import { environmentValue } from './environmentValues';
import { frozenModule } from '../frozen';
import { intArgument } from './osArguments';
import { pythonSource } from '../pythonFiles';

/** os.environ of a process that imports os. */
export function environ(w: World): PyDict {
  const dict = new PyDict(frozenModule(pythonSource('_os')!, w.traits).get('_Environ') as PyType);
  for (const [name, value] of Object.entries(w.options.env)) dict.setStr(name, value);
  return dict;
}

/** os.getenv(): what the process's os.environ says. */
function getenv(w: World, a: Slot[], at: number): Slot {
  const key = a[at]!;
  if (typeof key !== 'string') return w.raise('TypeError', `str expected, not ${typeName(key)}`);
  return environmentValue(w, key) ?? a[at + 1] ?? null;
}

function urandom(w: World, a: Slot[], at: number): Slot {
  const n = intArgument(w, a[at]);
  if (n === undefined) return undefined;
  return n < 0
    ? w.raise('ValueError', 'negative argument not allowed')
    : new PyBytes(randomBytes(w, n));
}

/** How many error numbers Linux has. */
const ERRORS = 133;

function errorText(w: World, v: Slot): Slot {
  const errno = intArgument(w, v);
  if (errno === undefined) return undefined;
  if (errno === 0) return 'Success';
  // The kernel's table holds the texts of the errors that it gives.
  if (errnoName(errno) === undefined && errno > 0 && errno <= ERRORS)
    return w.refuse(`os.strerror(${errno})`);
  return strerror(errno);
}

const nothing = (name: string, n: number): Value => makeFunction(name, n, n, () => null);

export const osEnvironment: Readonly<Record<string, (w: World) => Value>> = {
  name: () => 'posix',
  sep: () => '/',
  pathsep: () => ':',
  curdir: () => '.',
  pardir: () => '..',
  extsep: () => '.',
  altsep: () => null,
  defpath: () => '/bin:/usr/bin',
  devnull: () => '/dev/null',
  linesep: () => '\n',
  getenv: () => makeFunctionWith('getenv', '(key, default=None)', getenv),
  putenv: () => nothing('putenv', 2),
  unsetenv: () => nothing('unsetenv', 1),
  strerror: () => makeFunction('strerror', 1, 1, (w, a, at) => errorText(w, a[at])),
  error: () => T['OSError'],
  getcwd: () => makeFunction('getcwd', 0, 0, (w) => w.kernel.current.process.folder),
  urandom: () => makeFunction('urandom', 1, 1, urandom),
};
