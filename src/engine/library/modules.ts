/** Which modules there are: native ones (this table), and those in Python (`pythonFiles.ts`). */
import { GlobalNames } from '../../compiler/code';
import type { World } from '../world';
import type { Code } from '../vm/codeObject';
import { PyModule, PyNative, type Value } from '../vm/object';
import { abcNames } from './abcModule';
import { asyncioNames } from './asyncioModule';
import { collectionsNames } from './collectionsModule';
import { contextvarsNames } from './contextvars';
import { compiledNames } from './compiledModule';
import { futuresNames } from './concurrentFuture';
import { cpythonHasModule, keepNamesOf } from './cpythonNames';
import { frozenModule, ownModule, thawModule } from './frozen';
import { attachLibraryMethods } from './attach';
import { atexitNames, gcNames } from './gcAtexit';
import { hashlibNames } from './hashlibModule';
import { heapqNames } from './heapqModule';
import { lowLevelThreadNames } from './lowLevelThreads';
import { mathNames } from './math/mathModule';
import { reNames } from './reModule';
import { randomNames } from './randomModule';
import { internalNames } from './internal';
import { multiprocessingNames } from './multiprocessingModule';
import { addLaterNames } from './laterNames';
import { osLaterNames, osNames, posixNames } from './os/os';
import { pythonSource } from './pythonFiles';
import { selectNames } from './socket/selectModule';
import { signalNames } from './signal';
import { socketNames } from './socket/socket';
import { structNames } from './structModule';
import { sysNames } from './sys';
import { threadingNames } from './threading';
import { unicodeNames } from './unicodeModule';
import { weakrefNames } from './weakrefModule';
import { timeNames } from './time';

type NativeNames = Readonly<Record<string, (w: World) => Value | undefined>>;

/** Looked up when they are imported: modules that import each other may be loaded in any order. */
const NATIVE: Readonly<Record<string, () => NativeNames>> = {
  _abc: () => abcNames,
  _asyncio: () => asyncioNames,
  _collections: () => collectionsNames,
  _compiled: () => compiledNames,
  _hashlib: () => hashlibNames,
  _heapq: () => heapqNames,
  _random: () => randomNames,
  _loopscope: internalNames,
  _lowLevelThreads: () => lowLevelThreadNames,
  _select: () => selectNames,
  _re: () => reNames,
  _futures: () => futuresNames,
  _signal: () => signalNames,
  _socket: () => socketNames,
  _multiprocessing: () => multiprocessingNames,
  _struct: () => structNames,
  _weakref: () => weakrefNames,
  atexit: () => atexitNames,
  contextvars: () => contextvarsNames,
  gc: () => gcNames,
  math: () => mathNames,
  os: osNames,
  posix: posixNames,
  sys: () => sysNames,
  _threading: () => threadingNames,
  time: () => timeNames,
  _unicode: () => unicodeNames,
};

export interface FoundModule {
  readonly module: PyModule;
  /** Its body, if it still has to run. */
  readonly code: Code | null;
  readonly failed: { readonly type: string; readonly message: string } | null;
}

/** The module of a name, fresh for this process; undefined if there is none. */
export function findModule(w: World, name: string): FoundModule | undefined {
  // The library itself imports private modules under every version, and puts itself together as it likes.
  if (!w.freezing && !name.startsWith('_') && !cpythonHasModule(name, w.traits)) return undefined;
  // Nobody meets a loop before something of asyncio is imported.
  if (/^_?asyncio\b/.test(name)) attachLibraryMethods();
  const native = NATIVE[name]?.();
  if (native !== undefined)
    return { module: nativeModule(w, name, native), code: null, failed: null };
  const source = pythonSource(name);
  if (source === undefined) return undefined;
  if (source.own && w.freezing)
    throw new Error(`a frozen module imports ${name} at its top, whose state is the program's own`);
  if (source.own) return { ...ownModule(source, w.traits.profile), failed: null };
  return { module: thawModule(frozenModule(source, w.traits)), code: null, failed: null };
}

const globalsOf = new Map<string, GlobalNames>();

/** The names of a native module: shared by all worlds, as a frozen module's are. */
function nativeGlobals(name: string, profile: string): GlobalNames {
  const key = `${profile} ${name}`;
  let globals = globalsOf.get(key);
  if (globals === undefined) globalsOf.set(key, (globals = new GlobalNames()));
  return globals;
}

const natives = new Map<string, PyNative>();

/** The function that a module has under a name: the same one in all worlds, so that worlds can be compared. */
function sharedNative(name: string, key: string, made: PyNative): PyNative {
  const known = natives.get(`${name}.${key}`);
  if (known === undefined) natives.set(`${name}.${key}`, made);
  return known ?? made;
}

/** Names of native modules that Python ones give them, by the latter. */
const LATER_NAMES: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>> | undefined>
> = {
  os: osLaterNames,
};

function nativeModule(w: World, name: string, names: NativeNames): PyModule {
  const module = new PyModule(name, nativeGlobals(name, w.traits.profile));
  module.set('__name__', name);
  for (const [key, make] of Object.entries(names)) {
    const v = make(w);
    if (v !== undefined) module.set(key, v instanceof PyNative ? sharedNative(name, key, v) : v);
  }
  const later = LATER_NAMES[name];
  if (later !== undefined) addLaterNames(module, w.traits, later);
  keepNamesOf(w.traits, module);
  return module;
}
