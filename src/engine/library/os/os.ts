/** os: what `import os` gives, from the files beside this one and from Python (`python/_os.py`). */
import type { World } from '../../world';
import { PyModule, type Value } from '../../vm/object';
import { thawModule, frozenModule } from '../frozen';
import { osConstants } from './osConstants';
import { osDescriptors } from './osDescriptors';
import { environ, osEnvironment } from './osEnvironment';
import { osProcesses } from './osProcesses';
import { osSignals } from './osSignals';
import { osWaiting } from './osWaiting';
import { pythonSource } from '../pythonFiles';

type Names = Readonly<Record<string, (w: World) => Value | undefined>>;

/**
 * The native part, under the name that CPython gives it. Asked for when it is imported, since these
 * files need the machine, which needs this one.
 */
export const posixNames = (): Names => ({
  ...osConstants,
  ...osDescriptors,
  ...osEnvironment,
  ...osProcesses,
  ...osSignals,
  ...osWaiting,
});

function library(w: World, name: string): PyModule {
  return frozenModule(pythonSource(name)!, w.traits);
}

/** os.path, also found as posixpath. */
function pathModule(w: World): PyModule {
  const known = w.process.modules.getStr('posixpath');
  const module = known instanceof PyModule ? known : thawModule(library(w, 'posixpath'));
  w.process.modules.setStr('posixpath', module);
  w.process.modules.setStr('os.path', module);
  return module;
}

const FROM_PYTHON = [
  'PathLike', 'fdopen', 'fspath', 'fsdecode', 'fsencode', 'get_terminal_size', 'popen', 'remove',
  'struct_rusage', 'terminal_size', 'uname', 'uname_result', 'unlink', 'wait3', 'wait4', 'waitid',
  'waitid_result',
] as const; // prettier-ignore

export const osNames = (): Names => ({
  ...posixNames(),
  environ,
  path: pathModule,
  ...Object.fromEntries(
    FROM_PYTHON.map((name) => [name, (w: World): Value | undefined => library(w, '_os').get(name)]),
  ),
});
