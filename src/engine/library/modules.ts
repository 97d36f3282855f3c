/** Which modules there are: native ones, frozen Python ones, and files beside the program. */
import baseEvents from './asyncio/base_events.py';
import events from './asyncio/events.py';
import asyncioFutures from './asyncio/futures.py';
import asyncioInit from './asyncio/__init__.py';
import runners from './asyncio/runners.py';
import tasks from './asyncio/tasks.py';
import { GlobalNames } from '../../compiler/code';
import type { World } from '../world';
import type { Code } from '../vm/codeObject';
import { PyModule, PyNative, type Value } from '../vm/object';
import { asyncioNames } from './asyncioModule';
import { frozenModule, thawModule, type FrozenSource } from './frozen';
import { internalNames } from './internal';
import { osNames } from './os';
import { socketNames } from './socket';
import { atexitNames, gcNames, sysNames } from './sys';
import { threadingNames } from './threading';
import { timeNames } from './time';

type NativeNames = Readonly<Record<string, (w: World) => Value | undefined>>;

const NATIVE: Readonly<Record<string, NativeNames>> = {
  _asyncio: asyncioNames,
  _loopscope: internalNames,
  atexit: atexitNames,
  gc: gcNames,
  os: osNames,
  socket: socketNames,
  sys: sysNames,
  threading: threadingNames,
  time: timeNames,
};

const LIB = '/usr/lib/python3';
const python = (name: string, text: string, isPackage = false): FrozenSource => {
  const path = name.replaceAll('.', '/');
  return { name, text, isPackage, file: `${LIB}/${path}${isPackage ? '/__init__' : ''}.py` };
};

const FROZEN: readonly FrozenSource[] = [
  python('asyncio', asyncioInit, true),
  python('asyncio.base_events', baseEvents),
  python('asyncio.events', events),
  python('asyncio.futures', asyncioFutures),
  python('asyncio.runners', runners),
  python('asyncio.tasks', tasks),
];

/** The text of a Python file of the library by its path; undefined if there is none. */
export function libraryText(file: string): string | undefined {
  return FROZEN.find((source) => source.file === file)?.text;
}

export interface FoundModule {
  readonly module: PyModule;
  /** Its body, if it still has to run. */
  readonly code: Code | null;
  readonly failed: { readonly type: string; readonly message: string } | null;
}

/** The module of a name, fresh for this process; undefined if there is none. */
export function findModule(w: World, name: string): FoundModule | undefined {
  const native = NATIVE[name];
  if (native !== undefined)
    return { module: nativeModule(w, name, native), code: null, failed: null };
  const source = FROZEN.find((f) => f.name === name);
  if (source !== undefined) {
    return { module: thawModule(frozenModule(source, w.traits.profile)), code: null, failed: null };
  }
  return undefined;
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

function nativeModule(w: World, name: string, names: NativeNames): PyModule {
  const module = new PyModule(name, nativeGlobals(name, w.traits.profile));
  module.set('__name__', name);
  for (const [key, make] of Object.entries(names)) {
    const v = make(w);
    if (v !== undefined) module.set(key, v instanceof PyNative ? sharedNative(name, key, v) : v);
  }
  return module;
}
