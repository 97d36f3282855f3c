/** getsockopt and setsockopt: errors, buffer sizes, linger; other options are only remembered. */
import { currentFile } from '../../kernel/descriptors';
import { OPTION } from '../../kernel/endpoint';
import { ERRNO } from '../../kernel/errno';
import type { OpenFile } from '../../kernel/openFile';
import { takeError } from '../../kernel/tcp';
import type { PySocket } from '../../asyncio/objects';
import { method } from '../../vm/define';
import { PyBytes, T } from '../../vm/object';
import { intArgument } from '../os/osArguments';
import { AF, SOCK } from './socketAddress';
import { fail } from './socketWait';

const Socket = T['socket'];

/** The memory that Linux gives a socket for sending and receiving by default. */
function defaultOption(key: number, { endpoint }: OpenFile): number {
  const tcp = endpoint !== null && endpoint.type === 'stream' && endpoint.family !== 'unix';
  if (key === OPTION.SNDBUF && tcp) return endpoint.state === 'connected' ? 2_626_560 : 16_384;
  if (key === OPTION.RCVBUF && tcp) return 131_072;
  return key === OPTION.SNDBUF || key === OPTION.RCVBUF ? 212_992 : 0;
}

const SO_TYPE = 65_536 + 3;
const SO_ACCEPTCONN = 65_536 + 30;
const SO_DOMAIN = 65_536 + 39;
const SO_PROTOCOL = 65_536 + 38;

method(Socket, 'getsockopt', 3, 4, (w, a, at, n) => {
  const socket = a[at] as PySocket;
  const [level, name] = [intArgument(w, a[at + 1]), intArgument(w, a[at + 2])];
  if (level === undefined || name === undefined) return undefined;
  const file = currentFile(w.kernel, socket.fd);
  if (file === undefined) return fail(w, -ERRNO.EBADF);
  const key = level * 65_536 + name;
  if (n > 3 && key === OPTION.LINGER) {
    const seconds = file.endpoint?.options.get(key);
    const words = Int32Array.from([seconds === undefined ? 0 : 1, seconds ?? 0]);
    return new PyBytes(new Uint8Array(words.buffer));
  }
  if (n > 3) return w.refuse('getsockopt() with a buffer');
  switch (key) {
    case OPTION.ERROR:
      return takeError(file);
    case SO_TYPE:
      return socket.type;
    case SO_DOMAIN:
      return socket.family;
    case SO_PROTOCOL:
      return socket.family === AF.UNIX ? 0 : socket.type === SOCK.STREAM ? 6 : 17;
    case SO_ACCEPTCONN:
      return file.endpoint?.state === 'listening' ? 1 : 0;
    default:
      if (level === 1 && name > 75) return fail(w, -ERRNO.ENOPROTOOPT);
      return file.endpoint?.options.get(key) ?? defaultOption(key, file);
  }
});

method(Socket, 'setsockopt', 4, 5, (w, a, at) => {
  const socket = a[at] as PySocket;
  const [level, name] = [intArgument(w, a[at + 1]), intArgument(w, a[at + 2])];
  if (level === undefined || name === undefined) return undefined;
  const file = currentFile(w.kernel, socket.fd);
  if (file === undefined) return fail(w, -ERRNO.EBADF);
  const key = level * 65_536 + name;
  const options = file.endpoint?.options;
  if (a[at + 3] instanceof PyBytes) {
    if (key !== OPTION.LINGER) return w.refuse('setsockopt() with a buffer');
    const { data } = a[at + 3] as PyBytes;
    if (data[0] === 0) options?.delete(key);
    else options?.set(key, data[4] + data[5] * 256);
    return null;
  }
  const value = intArgument(w, a[at + 3]);
  if (value === undefined) return undefined;
  if (level === 1 && name > 75) return fail(w, -ERRNO.ENOPROTOOPT);
  if (key === OPTION.REUSEPORT && value !== 0) options?.set(OPTION.REUSEADDR, 1);
  // Linux doubles the sizes of buffers, for its own needs.
  const least = key === OPTION.SNDBUF ? 4608 : 2304;
  const isSize = key === OPTION.SNDBUF || key === OPTION.RCVBUF;
  options?.set(key, isSize ? Math.max(least, value * 2) : value);
  return null;
});
