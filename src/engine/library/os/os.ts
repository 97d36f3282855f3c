/** os: what `import os` gives, from the files beside this one and from Python (`python/_os.py`). */
import type { World } from '../../world';
import { PyModule, type Value } from '../../vm/object';
import { thawModule, frozenModule } from '../frozen';
import { osConstants } from './osConstants';
import { osDescriptors } from './osDescriptors';
import { environ, osEnvironment } from './osEnvironment';
import { osFiles } from './osFiles';
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
  ...osFiles,
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

/** What `_os`, which a path needs, gives to os. */
const FROM_PYTHON = [
  'PathLike', 'fdopen', 'fspath', 'fsdecode', 'fsencode', 'get_terminal_size', 'popen',
  'struct_rusage', 'terminal_size', 'uname', 'uname_result', 'wait3', 'wait4', 'waitid',
  'waitid_result',
] as const; // prettier-ignore

/** What other modules give to os once somebody asks for it, by module. */
export const osLaterNames: Readonly<Record<string, readonly string[]>> = {
  _osFiles: [
    'DirEntry', 'access', 'chdir', 'chmod', 'fchmod', 'fdatasync', 'fstat', 'fsync', 'ftruncate',
    'getcwdb', 'link', 'listdir', 'lseek', 'lstat', 'mkdir', 'open', 'pread', 'pwrite', 'readlink',
    'remove', 'rename', 'replace', 'rmdir', 'scandir', 'sendfile', 'stat', 'stat_result', 'symlink', 'sync',
    'truncate', 'unlink', 'utime',
  ],
  _osFolders: ['makedirs', 'removedirs', 'renames', 'walk'],
}; // prettier-ignore

export const osNames = (): Names => ({
  ...posixNames(),
  environ,
  path: pathModule,
  ...Object.fromEntries(
    FROM_PYTHON.map((name) => [name, (w: World): Value | undefined => library(w, '_os').get(name)]),
  ),
});
