/** The methods of event loops that watch descriptors, and who else uses those. */
import { HandleNewOrigin } from '../../trace/emit.generated';
import { getter, method, methodWith } from '../vm/define';
import { PyDict } from '../vm/dict';
import { PyTuple, T, type Value } from '../vm/object';
import type { World } from '../world';
import { register } from './handles';
import { checkClosed } from './loopChecks';
import { loopOf } from './loopMethods';
import { PyHandle, type PyLoop } from './objects';
import { afterCalls } from './overrides';
import { fileDescriptor, unregisterFd, watchFd } from './watching';

/** The transports of a loop, by descriptor; those that are closing are not among them. */
function transportsOf(loop: PyLoop): PyDict {
  loop.dict ??= new PyDict();
  const known = loop.dict.getStr('_transports');
  if (known instanceof PyDict) return known;
  const made = new PyDict();
  loop.dict.setStr('_transports', made);
  return made;
}

/** Refuses a descriptor that a transport uses: its methods are for the program, not for transports. */
function usedByTransport(w: World, loop: PyLoop, fd: number, fileobj: Value): boolean {
  const transport = loop.dict?.getStr('_transports');
  if (!(transport instanceof PyDict) || transport.get(fd) === undefined) return false;
  w.tail(w.prelude('fd_has_transport'), [loop, fileobj]);
  return true;
}

function defineWatching(): void {
  const Loop = T['BaseSelectorEventLoop'];
  method(Loop, '_make_signal_handle', 3, 3, (w, a, at) => {
    const handle = new PyHandle(
      T['Handle'],
      loopOf(a, at),
      a[at + 1]!,
      (a[at + 2] as PyTuple).items,
    );
    register(w, handle, HandleNewOrigin.signal);
    return handle;
  });
  getter(Loop, '_transports', (_w, a, at) => transportsOf(loopOf(a, at)));
  method(Loop, '_is_watched', 2, 2, (_w, a, at) => {
    const key = loopOf(a, at).selector?.map.get(Number(a[at + 1]));
    return new PyTuple([(key?.reader ?? null) !== null, (key?.writer ?? null) !== null]);
  });
  for (const [name, which] of [
    ['add_reader', 1],
    ['add_writer', 2],
    ['_add_reader', 1],
    ['_add_writer', 2],
  ] as const) {
    methodWith(Loop, name, '(self, fd, callback, *args)', (w, a, at) => {
      const loop = loopOf(a, at);
      if (!checkClosed(w, loop)) return undefined;
      const fd = fileDescriptor(w, a[at + 1]!);
      if (fd === undefined) return undefined;
      if (!name.startsWith('_') && usedByTransport(w, loop, fd, a[at + 1]!)) return undefined;
      const args = (a[at + 3] as PyTuple).items;
      return afterCalls(w, watchFd(w, loop, a[at + 1]!, fd, which, a[at + 2]!, args));
    });
  }
  for (const [name, which] of [
    ['remove_reader', 1],
    ['remove_writer', 2],
    ['_remove_reader', 1],
    ['_remove_writer', 2],
  ] as const) {
    methodWith(Loop, name, '(self, fd)', (w, a, at) => {
      const loop = loopOf(a, at);
      if (loop.closed) return false;
      const fd = fileDescriptor(w, a[at + 1]!);
      if (fd === undefined) return undefined;
      if (!name.startsWith('_') && usedByTransport(w, loop, fd, a[at + 1]!)) return undefined;
      return afterCalls(w, unregisterFd(w, loop, fd, which));
    });
  }
}

defineWatching();
