/** `_multiprocessing`: what the library's multiprocessing (in Python) needs of the machine. */
import { currentFile } from '../kernel/descriptors';
import { ERRNO } from '../kernel/errno';
import { pollFd } from '../kernel/poll';
import { POLL } from '../kernel/pollBits';
import { stampEvents } from '../kernel/kernel';
import { createShared } from '../kernel/shared';
import { openSocketPair } from '../kernel/socket';
import { blockOnFiles, deadlineFor, endWait, timedOut } from '../kernel/wait';
import type { World } from '../world';
import { makeFunction } from '../vm/define';
import { dictEntries, PyDict, PySet } from '../vm/dict';
import { Status } from '../vm/frame';
import { asDouble } from '../vm/numbers';
import {
  PyException, PyFloat, PyFunction, PyInstance, PyList, PyMethod, PyModule, PyNative, PyTuple, PyType, T,
  type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { mainBody, shareFile, spawnWorld } from '../spawning';
import { ownModule } from './frozen';
import { done } from './os/osArguments';
import { pythonSource } from './pythonFiles';
import { SEM_VALUE_MAX } from './semLock';

/** `_wait_readable(fds, timeout)`: those of the descriptors that can be read, once there are some. */
function waitReadable(w: World, a: Slot[], at: number): Slot {
  const fds = (a[at] as PyTuple).items as number[];
  const seconds = a[at + 1] === null ? -1 : asDouble(a[at + 1]);
  if (seconds === undefined) return w.raise('TypeError', 'timeout must be a number');
  const timeout = seconds < 0 ? -1 : Math.round(seconds * 1e9);
  const wanted = POLL.IN | POLL.HUP | POLL.ERR;
  const ready = fds.filter((fd) => pollFd(w.kernel, fd, wanted) !== 0);
  if (ready.length === 0 && timeout !== 0 && !timedOut(w.kernel)) {
    if (w.evaluating) return w.raise('RuntimeError', 'this would wait, and nobody else runs');
    const masks = fds.map(() => wanted);
    blockOnFiles(w.kernel, fds, masks, deadlineFor(w.kernel, timeout));
    w.status = Status.block;
    return undefined;
  }
  endWait(w.kernel);
  return new PyTuple(ready);
}

/** `_spawn(fds, fd, main)`: the pid of a new interpreter with these descriptors, told to read `fd`. */
function spawn(w: World, a: Slot[], at: number): Slot {
  if (w.evaluating) return w.raise('RuntimeError', 'cannot spawn while an expression is evaluated');
  const main = pythonSource(String(a[at + 2]))!;
  const { code } = ownModule(main, w.traits.profile);
  const pid = spawnWorld(w, code, (a[at] as PyTuple).items as number[]);
  w.processes.get(pid)!.hooks.set('spawn.fd', a[at + 1]!);
  return pid;
}

/** `_give_fd(pid, fd)`: the number that a descriptor gets in another process, as over a Unix socket. */
function giveFd(w: World, a: Slot[], at: number): Slot {
  const receiver = w.kernel.processes.get(Number(a[at]));
  const file = currentFile(w.kernel, Number(a[at + 1]));
  if (receiver === undefined || file === undefined) return done(w, -ERRNO.EBADF);
  let fd = receiver.fds.indexOf(0, 3);
  if (fd < 0) fd = Math.max(3, receiver.fds.length);
  const main = w.kernel.threads.get(w.processes.get(receiver.pid)!.mainTid)!;
  stampEvents(w.kernel, main);
  shareFile(w.kernel, receiver, fd, file);
  stampEvents(w.kernel, w.kernel.current);
  return fd;
}

/** `_layout(obj)`: how instances are pickled: by what they hold beside their attributes. */
function layout(_w: World, a: Slot[], at: number): Slot {
  const v = a[at];
  if (typeof v !== 'object' || v === null) return 'value';
  if (v instanceof PyType) return 'type';
  if (v instanceof PyFunction || v instanceof PyNative) return 'function';
  if (v instanceof PyMethod) return 'method';
  if (v instanceof PyException) return 'exception';
  if (v instanceof PyList) return 'list';
  if (v instanceof PyDict) return 'dict';
  if (v instanceof PyTuple) return 'tuple';
  if (v instanceof PySet) return 'set';
  if (v instanceof PyInstance) return v.cls.layout === 'instance' ? 'instance' : 'value';
  return v.cls.layout;
}

/** `_native_module(f)`: the module in which a native function is found under its name, or None. */
function nativeModule(w: World, a: Slot[], at: number): Slot {
  const f = a[at];
  if (!(f instanceof PyNative)) return null;
  for (const [name, module] of dictEntries(w.process.modules)) {
    if (name === '__main__' || name === '__mp_main__' || !(module instanceof PyModule)) continue;
    if (module.get(f.native.name) === f) return name;
  }
  return null;
}

function shared(w: World, id: Slot): number[] {
  return w.kernel.sharedMemory.get(Number(id))?.cells ?? [];
}

const fromCell = (cell: number): Value => (Number.isInteger(cell) ? cell : new PyFloat(cell));

export const multiprocessingNames: Readonly<Record<string, (w: World) => Value>> = {
  SemLock: () => T['SemLock'],
  SEM_VALUE_MAX: () => SEM_VALUE_MAX,
  _wait_readable: () => makeFunction('_wait_readable', 2, 2, waitReadable),
  _layout: () => makeFunction('_layout', 1, 1, layout),
  _alias_main: () =>
    makeFunction('_alias_main', 0, 0, (w) => {
      const main = w.process.modules.getStr('__main__');
      if (main !== undefined) w.process.modules.setStr('__mp_main__', main);
      return null;
    }),
  _spawn: () => makeFunction('_spawn', 3, 3, spawn),
  _give_fd: () => makeFunction('_give_fd', 2, 2, giveFd),
  _spawn_fd: () => makeFunction('_spawn_fd', 0, 0, (w) => w.process.hooks.get('spawn.fd') ?? null),
  _main_body: () =>
    makeFunction('_main_body', 0, 0, (w) => {
      const body = mainBody(w, '__mp_main__');
      if (body === undefined)
        return w.refuse('a spawned process of a program without a main module');
      w.process.modules.setStr('__main__', body.module);
      return body;
    }),
  _native_module: () => makeFunction('_native_module', 1, 1, nativeModule),
  _loaded_module: () =>
    makeFunction(
      '_loaded_module',
      1,
      1,
      (w, a, at) => w.process.modules.getStr(String(a[at])) ?? null,
    ),
  _socketpair: () =>
    makeFunction('_socketpair', 0, 0, (w) => {
      const pair = openSocketPair(w.kernel);
      return typeof pair === 'number' ? done(w, pair) : new PyTuple([...pair]);
    }),
  _shared_new: () =>
    makeFunction('_shared_new', 1, 1, (w, a, at) =>
      createShared(
        w.kernel,
        (a[at] as PyTuple).items.map((v) => asDouble(v) ?? 0),
      ),
    ),
  _shared_get: () =>
    makeFunction('_shared_get', 2, 2, (w, a, at) => fromCell(shared(w, a[at])[Number(a[at + 1])])),
  _shared_set: () =>
    makeFunction('_shared_set', 3, 3, (w, a, at) => {
      shared(w, a[at])[Number(a[at + 1])] = asDouble(a[at + 2]) ?? 0;
      return null;
    }),
};
