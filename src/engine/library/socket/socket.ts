/** `_socket`: sockets, the lookup of names, addresses as bytes, and the numbers of Linux. */
import './socketIo';
import './socketOptions';
import { openDatagramPair } from '../../kernel/connections';
import { openSocketPair } from '../../kernel/socket';
import type { World } from '../../world';
import { makeFunction, makeFunctionWith } from '../../vm/define';
import { PyBytes, PyList, PyTuple, T, type Slot, type Value } from '../../vm/object';
import { intArgument } from '../os/osArguments';
import {
  addressValue, AF, HOST_NAME, ipv4, ipv6, raiseAnswer, raiseGai, resolveHost, SOCK,
} from './socketAddress'; // prettier-ignore
import { defaultTimeout, setDefaultTimeout } from './socketDefaults';
import { socketOnFd, timeoutArgument, timeoutValue } from './socketMethods';
import { RARE_NUMBERS } from './socketNumbers';
import { timeoutType } from './socketWait';

const AI_PASSIVE = 1;
const AI_CANONNAME = 2;
const AI_NUMERICHOST = 4;
const TYPES: readonly (readonly [type: number, proto: number])[] = [
  [SOCK.STREAM, 6], [SOCK.DGRAM, 17], [3, 0],
]; // prettier-ignore
const SERVICES: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ftp: 21,
  ssh: 22,
  smtp: 25,
  domain: 53,
};

/** A port as a number, or the name of a service. */
function portOf(w: World, v: Slot): number | undefined {
  if (v === null || v === undefined) return 0;
  const text = v instanceof PyBytes ? String.fromCharCode(...v.data) : v;
  const given = typeof text === 'string' ? text : intArgument(w, v);
  if (given === undefined) return undefined;
  const port = /^\d+$/.test(String(given)) ? Number(given) & 0xffff : SERVICES[given];
  return port ?? raiseGai(w, -8, 'Servname not supported for ai_socktype');
}

/** The families in which a host has an address, in the order of glibc, and that address. */
function hostAddresses(
  w: World,
  host: Slot,
  family: number,
  flags: number,
): (readonly [number, string])[] | undefined {
  const found: (readonly [number, string])[] = [];
  const text = host instanceof PyBytes ? String.fromCharCode(...host.data) : host;
  if (text === null || text === '') {
    const passive = (flags & AI_PASSIVE) !== 0;
    if (passive) found.push([AF.INET, '0.0.0.0'], [AF.INET6, '::']);
    else found.push([AF.INET6, '::1'], [AF.INET, '127.0.0.1']);
    return found.filter(([f]) => family === 0 || f === family);
  }
  if (typeof text !== 'string')
    return w.raise('TypeError', 'getaddrinfo() argument 1 must be string or None');
  if (text === HOST_NAME && (flags & AI_NUMERICHOST) === 0)
    return family === AF.INET6 ? [[AF.INET6, '::1']] : [[AF.INET, '127.0.0.1']];
  const [four, six] = [ipv4(text), ipv6(text)];
  if (four === undefined && six === undefined && (flags & AI_NUMERICHOST) !== 0)
    return raiseGai(w, -2, 'Name or service not known');
  const own = four === undefined && six !== undefined ? AF.INET6 : AF.INET;
  if (four === undefined && six === undefined && resolveHost(w, 'inet', text) === undefined)
    return undefined;
  if (family !== 0 && family !== own)
    return raiseGai(w, -9, 'Address family for hostname not supported');
  return [[own, (four ?? six)!]];
}

function getaddrinfo(w: World, a: Slot[], at: number): Slot {
  const numbers = [a[at + 2], a[at + 3], a[at + 4], a[at + 5]].map((v) =>
    v === undefined ? 0 : intArgument(w, v),
  );
  if (numbers.includes(undefined)) return undefined;
  const [family, type, proto, flags] = numbers as number[];
  if ((a[at] ?? null) === null && (a[at + 1] ?? null) === null)
    return raiseGai(w, -2, 'Name or service not known');
  if (![0, AF.INET, AF.INET6].includes(family)) return raiseGai(w, -6, 'ai_family not supported');
  const port = portOf(w, a[at + 1]);
  if (port === undefined) return undefined;
  const hosts = hostAddresses(w, a[at], family, flags);
  if (hosts === undefined) return undefined;
  const found: Value[] = [];
  const fitting = TYPES.filter(
    ([t, p]) => (type === 0 || t === type) && (proto === 0 || p === proto || p === 0),
  );
  // As in glibc, the first match is enough where a type or a protocol is wanted.
  const kinds = type === 0 && proto === 0 ? fitting : fitting.slice(0, 1);
  for (const [f, host] of hosts) {
    for (const [t, p] of kinds) {
      const canon = (flags & AI_CANONNAME) !== 0 && found.length === 0 ? String(a[at]) : '';
      const address = addressValue(f === AF.INET ? 'inet' : 'inet6', host, port);
      found.push(new PyTuple([f, t, p, canon, address]));
    }
  }
  return found.length === 0 ? raiseGai(w, -7, 'ai_socktype not supported') : new PyList(found);
}

/** inet_pton and its like: the bytes of a numeric address. */
function packed(w: World, family: number, text: Slot): Slot {
  if (family === AF.INET) {
    const four = typeof text === 'string' && text.split('.').length === 4 ? ipv4(text) : undefined;
    if (four === undefined)
      return w.raise('OSError', 'illegal IP address string passed to inet_pton');
    return new PyBytes(Uint8Array.from(four.split('.'), Number));
  }
  const six = typeof text === 'string' ? ipv6(text) : undefined;
  if (six === undefined) return w.raise('OSError', 'illegal IP address string passed to inet_pton');
  const dotted = /^::ffff:(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(six);
  if (dotted !== null)
    return new PyBytes(
      Uint8Array.from([...Array<number>(10).fill(0), 255, 255, ...dotted.slice(1).map(Number)]),
    );
  const [head, tail] = six.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = Array<string>(8 - head.length - (tail?.length ?? 0)).fill('0');
  const groups = [...head, ...(tail === undefined ? [] : zeros), ...(tail ?? [])];
  return new PyBytes(
    Uint8Array.from(groups.flatMap((g) => [parseInt(g, 16) >> 8, parseInt(g, 16) & 255])),
  );
}

function unpacked(w: World, family: number, v: Slot): Slot {
  if (!(v instanceof PyBytes)) return w.raise('TypeError', 'a bytes-like object is required');
  const size = family === AF.INET ? 4 : 16;
  if (v.data.length !== size)
    return family === AF.INET
      ? w.raise('OSError', 'packed IP wrong length')
      : w.raise('ValueError', `invalid length of packed IP address string`);
  if (family === AF.INET) return [...v.data].join('.');
  const groups: string[] = [];
  for (let i = 0; i < 16; i += 2) groups.push((v.data[i] * 256 + v.data[i + 1]).toString(16));
  return ipv6(groups.join(':')) ?? '';
}

/** The arguments of a conversion: a family, and an address. */
function converted(w: World, convert: typeof packed, a: Slot[], at: number): Slot {
  const family = intArgument(w, a[at]);
  return family === undefined ? undefined : convert(w, family, a[at + 1]);
}

/** Turns the bytes of a number round (htons, htonl and back). */
function swap(name: string, bits: 16 | 32): () => Value {
  return () =>
    makeFunction(name, 1, 1, (w, a, at) => {
      const n = intArgument(w, a[at]);
      if (n === undefined) return undefined;
      if (n < 0 || n >= 2 ** bits)
        return w.raise(
          'OverflowError',
          n < 0
            ? `${name}: can't convert negative Python int to C ${bits}-bit unsigned integer`
            : `${name}: Python int too large to convert to C ${bits}-bit unsigned integer`,
        );
      let out = 0;
      for (let i = 0, rest = n; i < bits; i += 8, rest = Math.floor(rest / 256))
        out = out * 256 + (rest % 256);
      return out;
    });
}

function socketpair(w: World, a: Slot[], at: number): Slot {
  const family = a[at] === undefined || a[at] === null ? AF.UNIX : intArgument(w, a[at]);
  const type = a[at + 1] === undefined ? SOCK.STREAM : intArgument(w, a[at + 1]);
  if (family === undefined || type === undefined) return undefined;
  if (family !== AF.UNIX) return raiseAnswer(w, -95);
  const dgram = (type & 15) === SOCK.DGRAM;
  const pair = dgram ? openDatagramPair(w.kernel) : openSocketPair(w.kernel);
  if (typeof pair === 'number') return raiseAnswer(w, pair);
  const like = { family: AF.UNIX, type: dgram ? SOCK.DGRAM : SOCK.STREAM, proto: 0 };
  return new PyTuple(pair.map((fd) => socketOnFd(w, fd, like)));
}

const NUMBERS: Readonly<Record<string, number>> = {
  AF_UNSPEC: 0, AF_UNIX: 1, AF_INET: 2, AF_INET6: 10,
  SOCK_STREAM: 1, SOCK_DGRAM: 2, SOCK_RAW: 3, SOCK_SEQPACKET: 5, SOCK_NONBLOCK: 2048, SOCK_CLOEXEC: 524_288,
  SHUT_RD: 0, SHUT_WR: 1, SHUT_RDWR: 2, SOMAXCONN: 4096,
  SOL_SOCKET: 1, SOL_IP: 0, SOL_TCP: 6, SOL_UDP: 17,
  SO_DEBUG: 1, SO_REUSEADDR: 2, SO_TYPE: 3, SO_ERROR: 4, SO_DONTROUTE: 5, SO_BROADCAST: 6, SO_SNDBUF: 7,
  SO_RCVBUF: 8, SO_KEEPALIVE: 9, SO_OOBINLINE: 10, SO_PRIORITY: 12, SO_LINGER: 13, SO_REUSEPORT: 15,
  SO_RCVLOWAT: 18, SO_SNDLOWAT: 19, SO_RCVTIMEO: 20, SO_SNDTIMEO: 21, SO_ACCEPTCONN: 30, SO_PROTOCOL: 38,
  SO_DOMAIN: 39,
  IPPROTO_IP: 0, IPPROTO_ICMP: 1, IPPROTO_TCP: 6, IPPROTO_UDP: 17, IPPROTO_IPV6: 41, IPPROTO_RAW: 255,
  IPV6_V6ONLY: 26, TCP_NODELAY: 1, TCP_MAXSEG: 2, TCP_CORK: 3, TCP_KEEPIDLE: 4, TCP_KEEPINTVL: 5,
  TCP_KEEPCNT: 6, TCP_USER_TIMEOUT: 18, TCP_QUICKACK: 12, TCP_FASTOPEN: 23, TCP_DEFER_ACCEPT: 9,
  MSG_OOB: 1, MSG_PEEK: 2, MSG_DONTROUTE: 4, MSG_TRUNC: 32, MSG_DONTWAIT: 64, MSG_WAITALL: 256, MSG_NOSIGNAL: 16_384,
  AI_PASSIVE: 1, AI_CANONNAME: 2, AI_NUMERICHOST: 4, AI_V4MAPPED: 8, AI_ALL: 16, AI_ADDRCONFIG: 32,
  AI_NUMERICSERV: 1024, NI_NUMERICHOST: 1, NI_NUMERICSERV: 2, NI_NAMEREQD: 8, NI_DGRAM: 16,
  EAI_BADFLAGS: -1, EAI_NONAME: -2, EAI_AGAIN: -3, EAI_FAIL: -4, EAI_FAMILY: -6, EAI_SOCKTYPE: -7,
  EAI_SERVICE: -8, EAI_MEMORY: -10, EAI_SYSTEM: -11,
  INADDR_ANY: 0, INADDR_BROADCAST: 4_294_967_295, INADDR_LOOPBACK: 2_130_706_433, INADDR_NONE: 4_294_967_295,
}; // prettier-ignore

/** What `from _socket import *` gives. */
export const socketNames: Readonly<Record<string, (w: World) => Value>> = {
  ...Object.fromEntries(
    Object.entries({ ...NUMBERS, ...RARE_NUMBERS }).map(([name, n]) => [name, (): Value => n]),
  ),
  socket: () => T['socket'],
  SocketType: () => T['socket'],
  error: () => T['OSError'],
  timeout: (w) => T[timeoutType(w)],
  gaierror: () => T['socket.gaierror'],
  herror: () => T['socket.herror'],
  has_ipv6: () => true,
  socketpair: () => makeFunctionWith('socketpair', '(family=None, type=1, proto=0)', socketpair),
  getaddrinfo: () =>
    makeFunctionWith(
      'getaddrinfo',
      '(host, port, family=0, type=0, proto=0, flags=0)',
      getaddrinfo,
    ),
  gethostname: () => makeFunction('gethostname', 0, 0, () => HOST_NAME),
  gethostbyname: () =>
    makeFunction('gethostbyname', 1, 1, (w, a, at) => resolveHost(w, 'inet', String(a[at]))),
  inet_aton: () =>
    makeFunction('inet_aton', 1, 1, (w, a, at) => {
      const four = ipv4(String(a[at]));
      return four === undefined
        ? w.raise('OSError', 'illegal IP address string passed to inet_aton')
        : packed(w, AF.INET, four);
    }),
  inet_ntoa: () => makeFunction('inet_ntoa', 1, 1, (w, a, at) => unpacked(w, AF.INET, a[at])),
  inet_pton: () => makeFunction('inet_pton', 2, 2, (w, a, at) => converted(w, packed, a, at)),
  inet_ntop: () => makeFunction('inet_ntop', 2, 2, (w, a, at) => converted(w, unpacked, a, at)),
  htons: swap('htons', 16),
  ntohs: swap('ntohs', 16),
  htonl: swap('htonl', 32),
  ntohl: swap('ntohl', 32),
  getdefaulttimeout: () =>
    makeFunction('getdefaulttimeout', 0, 0, (w) => timeoutValue(defaultTimeout(w))),
  setdefaulttimeout: () =>
    makeFunction('setdefaulttimeout', 1, 1, (w, a, at) => {
      const timeout = timeoutArgument(w, a[at]);
      if (timeout === undefined) return undefined;
      setDefaultTimeout(w, timeout);
      return null;
    }),
};
