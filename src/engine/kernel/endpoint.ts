/**
 * What a socket has that is no end of a plain socket pair: its family and type, addresses, options,
 * and whether it listens or is connected. And the addresses that are bound in the machine: nothing
 * but them can be reached.
 */

import { declareState } from '../state/declare';
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { newFile, type OpenFile } from './openFile';

export type Family = 'unix' | 'inet' | 'inet6';
export type SocketType = 'stream' | 'dgram';

/**
 * Where a socket stands. 'knocking': it asked a listener whose backlog was full. 'connected' also
 * while a side has shut down; 'over' when both have, or it was refused or reset.
 */
export type SocketState = 'fresh' | 'listening' | 'knocking' | 'connected' | 'over';

/** An address: `path` of a Unix socket (with a leading NUL: abstract), or host and port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

export class Endpoint {
  readonly family: Family;
  readonly type: SocketType;
  state: SocketState = 'fresh';
  /** Its own address, '' and 0 for none; the host of a Unix socket is its path. */
  host = '';
  port = 0;
  /** The address it is connected to. */
  peerHost = '';
  peerPort = 0;
  /** The description of the Unix datagram socket it is connected to. */
  target = 0;
  /** Stands in the table of bound addresses. */
  bound = false;
  /** How many connections may wait for accept(), less one (listen(2)). */
  backlog = 0;
  /** The descriptions that accept() will open, in order; nobody refers to them yet. */
  pending: number[] = [];
  /** The descriptions that ask to be connected as soon as there is room. */
  knocking: number[] = [];
  /** A connect() in non-blocking mode went through, and the caller has not asked again. */
  unasked = false;
  /** Its port was chosen when it began to listen: it lasts no longer than that. */
  lent = false;
  /** It was shut down after a connection was refused, before anybody asked: it can be used no more. */
  disconnecting = false;
  /** Who sent the datagrams in the queue: their hosts and ports, in order. */
  senderHosts: string[] = [];
  senderPorts: number[] = [];
  /** setsockopt: values by `level * 65536 + option`. */
  options = new Map<number, number>();

  constructor(family: Family, type: SocketType) {
    this.family = family;
    this.type = type;
  }
}
declareState(Endpoint, {
  family: 'plain',
  type: 'plain',
  state: 'plain',
  host: 'plain',
  port: 'plain',
  peerHost: 'plain',
  peerPort: 'plain',
  target: 'plain',
  bound: 'plain',
  backlog: 'plain',
  pending: 'plains',
  knocking: 'plains',
  unasked: 'plain',
  lent: 'plain',
  disconnecting: 'plain',
  senderHosts: 'plains',
  senderPorts: 'plains',
  options: 'plainMap',
});

/** The first port that bind() to port 0 and connect() give out. */
export const FIRST_PORT = 40_001;

const SOL_SOCKET = 1;
export const OPTION = {
  REUSEADDR: SOL_SOCKET * 65_536 + 2,
  ERROR: SOL_SOCKET * 65_536 + 4,
  SNDBUF: SOL_SOCKET * 65_536 + 7,
  RCVBUF: SOL_SOCKET * 65_536 + 8,
  LINGER: SOL_SOCKET * 65_536 + 13,
  REUSEPORT: SOL_SOCKET * 65_536 + 15,
  V6ONLY: 41 * 65_536 + 26,
} as const;

/** A new description of a socket with an endpoint that no descriptor refers to yet. */
export function newSocket(kernel: Kernel, family: Family, type: SocketType): OpenFile {
  const file = newFile(kernel, 'socket');
  file.endpoint = new Endpoint(family, type);
  return file;
}

/** Whether a socket carries TCP: what it does differs from Unix stream sockets. */
export function isTcp(file: OpenFile): boolean {
  const { endpoint } = file;
  return endpoint !== null && endpoint.type === 'stream' && endpoint.family !== 'unix';
}

export function isDatagram(file: OpenFile): boolean {
  return file.endpoint?.type === 'dgram';
}

function keyOf(family: Family, type: SocketType, host: string, port: number): string {
  // A path belongs to one socket, of whatever type.
  return family === 'unix' ? `unix any ${host} 0` : `${family} ${type} ${host} ${port}`;
}

const ANY: Readonly<Record<Family, string>> = { unix: '', inet: '0.0.0.0', inet6: '::' };

/** The host that stands for every address of the machine. */
export function anyHost(family: Family): string {
  return ANY[family];
}

/** The address of the machine itself in a family. */
export function loopbackHost(family: Family): string {
  return family === 'inet6' ? '::1' : '127.0.0.1';
}

/** Whether a numeric host is this machine: there is no other in the model. */
export function isLoopback(family: Family, host: string): boolean {
  if (family === 'inet') return host.startsWith('127.') || host === ANY.inet;
  return (
    family === 'unix' || host === '::1' || host === ANY.inet6 || host.startsWith('::ffff:127.')
  );
}

/** The socket that a connection or datagram to this address reaches; undefined if there is none. */
export function boundTo(
  kernel: Kernel,
  family: Family,
  type: SocketType,
  { host, port }: Address,
): OpenFile | undefined {
  const find = (f: Family, h: string): OpenFile | undefined => {
    const id = kernel.bound.get(keyOf(f, type, h, port));
    return id === undefined ? undefined : kernel.files.get(id);
  };
  const given = host === ANY[family] ? loopbackHost(family) : host;
  const exact = find(family, given) ?? (family === 'unix' ? undefined : find(family, ANY[family]));
  if (exact !== undefined || family !== 'inet') return exact;
  const dual = find('inet6', ANY.inet6);
  return dual?.endpoint?.options.get(OPTION.V6ONLY) === 1 ? undefined : dual;
}

/** Whether an address is taken for a socket that wants to be bound to it. */
export function isTaken(kernel: Kernel, self: Endpoint, host: string, port: number): boolean {
  const { family, type } = self;
  const clashes = (id: number | undefined): boolean => {
    const other = id === undefined ? undefined : kernel.files.get(id)?.endpoint;
    if (other === null || other === undefined) return false;
    const both = (option: number): boolean =>
      (self.options.get(option) ?? 0) !== 0 && (other.options.get(option) ?? 0) !== 0;
    if (type === 'stream' && other.state !== 'listening') return !both(OPTION.REUSEADDR);
    return true;
  };
  if (family === 'unix') return kernel.bound.has(keyOf(family, type, host, port));
  for (const [key, id] of kernel.bound) {
    const [f, t, h, p] = key.split(' ');
    if (t !== type || Number(p) !== port) continue;
    const same = f === family && (h === host || h === ANY[family] || host === ANY[family]);
    const v6 = f === 'inet6' ? kernel.files.get(id)?.endpoint : self;
    const dual =
      f !== family &&
      f !== 'unix' &&
      v6?.options.get(OPTION.V6ONLY) !== 1 &&
      (f === 'inet6' ? h : host) === ANY.inet6;
    if ((same || dual) && clashes(id)) return true;
  }
  return false;
}

/** A port that no socket has; ports are not used again. */
export function freePort(kernel: Kernel): number {
  const taken = new Set([...kernel.bound.keys()].map((key) => Number(key.split(' ')[3])));
  while (taken.has(kernel.nextPort)) kernel.nextPort++;
  return kernel.nextPort++;
}

/** Gives a socket its address. */
export function bindTo(kernel: Kernel, file: OpenFile, host: string, port: number): void {
  const endpoint = file.endpoint as Endpoint;
  endpoint.host = host;
  endpoint.port = port;
  endpoint.bound = true;
  kernel.bound.set(keyOf(endpoint.family, endpoint.type, host, port), file.id);
}

/** The address of a socket that is gone is free again (a Unix path stays: it is a file). */
export function unbind(kernel: Kernel, file: OpenFile): void {
  const { endpoint } = file;
  if (endpoint === null || !endpoint.bound) return;
  const key = keyOf(endpoint.family, endpoint.type, endpoint.host, endpoint.port);
  if (kernel.bound.get(key) !== file.id) return;
  const isPath = endpoint.family === 'unix' && !endpoint.host.startsWith('\0');
  if (isPath) kernel.bound.set(key, -file.id);
  else kernel.bound.delete(key);
}

/** unlink(2) of a Unix socket's path: whether there was one. */
export function unlinkSocket(kernel: Kernel, path: string): boolean {
  return kernel.bound.delete(keyOf('unix', 'stream', path, 0));
}

/** The number of the socket, open or not, that was bound to a path. */
export function socketAt(kernel: Kernel, path: string): number | undefined {
  const id = kernel.bound.get(keyOf('unix', 'stream', path, 0));
  return id === undefined ? undefined : Math.abs(id);
}

/** Why nothing is reached under a path: it is left over or abstract, or there is no such file. */
export function noUnixSocket(kernel: Kernel, path: string): number {
  const refused = path.startsWith('\0') || socketAt(kernel, path) !== undefined;
  return refused ? -ERRNO.ECONNREFUSED : -ERRNO.ENOENT;
}
