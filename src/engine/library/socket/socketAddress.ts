/**
 * Addresses of sockets as Python has them: tuples of host and port, paths of Unix sockets. The machine
 * is alone: names other than its own lead outside, which is refused.
 */
import { latinText } from '../../../base/largeArrays';
import {
  type Address, anyHost, type Family, isLoopback, loopbackHost,
} from '../../kernel/endpoint'; // prettier-ignore
import { ERRNO, strerror } from '../../kernel/errno';
import type { World } from '../../world';
import { asInt } from '../../vm/numbers';
import { PyBytes, PyException, PyTuple, T, type Slot, type Value } from '../../vm/object';
import { typeName } from '../../vm/typeLookup';
import type { PySocket } from '../../asyncio/objects';

export const AF = { UNIX: 1, INET: 2, INET6: 10 } as const;
export const SOCK = { STREAM: 1, DGRAM: 2 } as const;

const FAMILIES: Readonly<Record<number, Family>> = {
  [AF.UNIX]: 'unix',
  [AF.INET]: 'inet',
  [AF.INET6]: 'inet6',
};

/** The kernel's name of a family, undefined for one that it does not have. */
export function familyOf(number: number): Family | undefined {
  return FAMILIES[number];
}

/** What the machine calls itself. */
export const HOST_NAME = 'localhost';

/** Raises socket.gaierror: the name is not known, or not of this family. */
export function raiseGai(w: World, number: number, text: string): undefined {
  return w.throw(new PyException(T['socket.gaierror'], new PyTuple([number, text])));
}

/** A numeric IPv4 address in its usual form, undefined for anything else. */
export function ipv4(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length > 4 || !parts.every((part) => /^\d{1,10}$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  const last = numbers[numbers.length - 1];
  if (numbers.slice(0, -1).some((n) => n > 255) || last >= 256 ** (5 - parts.length))
    return undefined;
  const rest = [24, 16, 8, 0]
    .slice(numbers.length - 1)
    .map((shift) => Math.floor(last / 2 ** shift) % 256);
  return [...numbers.slice(0, -1), ...rest].join('.');
}

/** A numeric IPv6 address in its shortest form, undefined for anything else. */
export function ipv6(text: string): string | undefined {
  const [plain] = text.split('%');
  if (!/^[0-9a-fA-F:.]*$/.test(plain) || !plain.includes(':')) return undefined;
  const dotted = /:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  const inner = dotted === null ? undefined : ipv4(dotted[1]);
  if (dotted !== null && inner === undefined) return undefined;
  const hex = inner === undefined ? plain : plain.slice(0, -dotted![1].length) + hexPair(inner);
  const halves = hex.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const count = groups[0].length + (groups[1]?.length ?? 0);
  if (halves.length === 1 ? count !== 8 : count > 7) return undefined;
  const zeros = Array.from({ length: 8 - count }, () => '0');
  const all = [...groups[0], ...zeros, ...(groups[1] ?? [])];
  if (!all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return shortest(all.map((group) => parseInt(group, 16)));
}

function hexPair(dotted: string): string {
  const [a, b, c, d] = dotted.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** The longest run of zero groups, of two and more, becomes `::`; mapped IPv4 ends in dots. */
function shortest(groups: readonly number[]): string {
  if (groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff) {
    const [hi, lo] = groups.slice(6);
    return `::ffff:${[hi >> 8, hi & 255, lo >> 8, lo & 255].join('.')}`;
  }
  let best = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (groups[i + n] === 0) n++;
    if (n > length) [best, length] = [i, n];
  }
  const text = groups.map((g) => g.toString(16));
  if (best < 0) return text.join(':');
  return `${text.slice(0, best).join(':')}::${text.slice(best + length).join(':')}`;
}

/**
 * The numeric address of a host in a family; undefined after gaierror or a refusal. '' stands for
 * every address of the machine.
 */
export function resolveHost(w: World, family: Family, host: string): string | undefined {
  if (host === '') return anyHost(family);
  if (host === '<broadcast>') return w.refuse('broadcasts');
  if (host === HOST_NAME) return loopbackHost(family);
  const four = ipv4(host);
  const six = ipv6(host);
  if ((family === 'inet' ? four : six) !== undefined) return family === 'inet' ? four : six;
  if (four !== undefined || six !== undefined)
    return raiseGai(w, -9, 'Address family for hostname not supported');
  if (host.endsWith('.invalid')) return raiseGai(w, -2, 'Name or service not known');
  return w.refuse(`connections to ${host}`);
}

/** Whether an address can be reached; a refusal says that it is outside the machine. */
export function isReachable(w: World, family: Family, address: Address): boolean {
  if (isLoopback(family, address.host)) return true;
  w.refuse(`connections to ${address.host}`);
  return false;
}

/** An address given to `name`() as the kernel takes it; undefined after an exception. */
export function addressArgument(
  w: World,
  socket: PySocket,
  v: Slot,
  name: string,
): Address | undefined {
  const family = familyOf(socket.family);
  if (family === 'unix') return unixAddress(w, v);
  const label = family === 'inet6' ? 'AF_INET6' : 'AF_INET';
  if (!(v instanceof PyTuple)) {
    return w.raise(
      'TypeError',
      w.traits.addressErrorNamesMethod
        ? `${name}(): ${label} address must be tuple, not ${typeName(v!)}`
        : `getsockaddrarg: ${label} address must be tuple, not ${typeName(v!)}`,
    );
  }
  const [host, port] = v.items;
  const modern = w.traits.addressErrorNamesMethod;
  if (v.items.length < 2 || v.items.length > (family === 'inet6' ? 4 : 2)) {
    const n = v.items.length;
    const how =
      family === 'inet6' ? 'tuple (host, port[, flowinfo[, scopeid]])' : 'pair (host, port)';
    return w.raise(
      'TypeError',
      modern
        ? `${label} address must be a ${how}`
        : `getsockaddrarg() takes exactly 2 arguments (${n} given)`,
    );
  }
  if (typeof host !== 'string')
    return w.raise('TypeError', `str, bytes or bytearray expected, not ${typeName(host)}`);
  const number = asInt(port);
  if (number === undefined) {
    return w.raise(
      'TypeError',
      w.traits.integerErrorNamesType
        ? `'${typeName(port)}' object cannot be interpreted as an integer`
        : `an integer is required (got type ${typeName(port)})`,
    );
  }
  if (number < 0 || number > 65535) {
    return w.raise(
      'OverflowError',
      `${modern ? `${name}()` : 'getsockaddrarg'}: port must be 0-65535.`,
    );
  }
  const resolved = resolveHost(w, family ?? 'inet', host);
  return resolved === undefined ? undefined : { host: resolved, port: Number(number) };
}

function unixAddress(w: World, v: Slot): Address | undefined {
  if (v instanceof PyBytes) return { host: latinText(v.data), port: 0 };
  if (typeof v === 'string') {
    if (v.length > 107) return w.raise('OSError', 'AF_UNIX path too long');
    return { host: v, port: 0 };
  }
  return w.raise('TypeError', `a bytes-like object is required, not '${typeName(v!)}'`);
}

/** An address of the kernel as Python shows it. */
export function addressValue(family: Family, host: string, port: number): Value {
  if (family === 'unix') return host.startsWith('\0') ? new PyBytes(latin1(host)) : host;
  const shown = host === '' ? anyHost(family) : host;
  return new PyTuple(family === 'inet' ? [shown, port] : [shown, port, 0, 0]);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

/** Raises the OSError of an answer of the kernel. */
export function raiseAnswer(w: World, answer: number): undefined {
  return w.raiseErrno(-answer, strerror(-answer));
}

export { ERRNO };
