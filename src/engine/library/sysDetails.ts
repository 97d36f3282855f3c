/** What `sys` says of the interpreter: versions, flags, limits of numbers, sizes. */
import type { World } from '../world';
import { isDevelopmentMode } from './os/environmentValues';
import { structOf, structType } from '../vm/builtins/structType';
import { PyDict } from '../vm/dict';
import {
  PyBytes, PyFloat, PyList, PyTuple, T, type PyType, type Slot, type Value,
} from '../vm/object'; // prettier-ignore

const FLAGS: readonly (readonly [name: string, value: Value])[] = [
  ['debug', 0], ['inspect', 0], ['interactive', 0], ['optimize', 0], ['dont_write_bytecode', 0],
  ['no_user_site', 0], ['no_site', 0], ['ignore_environment', 0], ['verbose', 0],
  ['bytes_warning', 0], ['quiet', 0], ['hash_randomization', 1], ['isolated', 0],
  ['dev_mode', false], ['utf8_mode', 0], ['warn_default_encoding', 0], ['safe_path', false],
  ['int_max_str_digits', 4300],
]; // prettier-ignore
const HASH: readonly (readonly [string, Value])[] = [
  ['width', 64], ['modulus', 2305843009213693951n], ['inf', 314159], ['nan', 0], ['imag', 1000003],
  ['algorithm', 'siphash13'], ['hash_bits', 64], ['seed_bits', 128], ['cutoff', 0],
]; // prettier-ignore
const FLOAT: readonly (readonly [string, Value])[] = [
  ['max', new PyFloat(Number.MAX_VALUE)], ['max_exp', 1024], ['max_10_exp', 308],
  ['min', new PyFloat(2.2250738585072014e-308)], ['min_exp', -1021], ['min_10_exp', -307],
  ['dig', 15], ['mant_dig', 53], ['epsilon', new PyFloat(Number.EPSILON)], ['radix', 2], ['rounds', 1],
]; // prettier-ignore
const INT: readonly (readonly [string, Value])[] = [
  ['bits_per_digit', 30], ['sizeof_digit', 4], ['default_max_str_digits', 4300],
  ['str_digits_check_threshold', 640],
]; // prettier-ignore

const VERSION = ['major', 'minor', 'micro', 'releaselevel', 'serial'];
structType('sys.version_info', 'sys', 'version_info', VERSION);
structType('sys.implementation', 'types', 'SimpleNamespace', [
  'name', 'cache_tag', 'version', 'hexversion',
]); // prettier-ignore

const struct = (name: string, fields: readonly (readonly [string, Value])[]): (() => PyTuple) => {
  structType(`sys.${name}`, 'sys', name, fields.map(([field]) => field)); // prettier-ignore
  return () => structOf(`sys.${name}`, fields.map(([, value]) => value)); // prettier-ignore
};

const makeFlags = struct('flags', FLAGS);

function versionInfo(w: World): PyTuple {
  return structOf('sys.version_info', [...w.traits.version, 'final', 0]);
}

function hexVersion(w: World): number {
  const [major, minor, micro] = w.traits.version;
  return major * 0x1000000 + minor * 0x10000 + micro * 0x100 + 0xf0;
}

function implementation(w: World): Value {
  const [major, minor] = w.traits.version;
  const tag = `cpython-${major}${minor}`;
  return structOf('sys.implementation', ['cpython', tag, versionInfo(w), hexVersion(w)]);
}

/** getsizeof(): what CPython 3.13 on 64 bits says of an object without slack. */
export function sizeOf(v: Slot): number {
  if (v === null || typeof v === 'boolean') return v === null ? 16 : 28;
  if (typeof v === 'number' || typeof v === 'bigint') {
    const digits = Math.max(1, Math.ceil(BigInt(v).toString(2).replace('-', '').length / 30));
    return 24 + 4 * digits;
  }
  if (typeof v === 'string') return /^[\x00-\x7f]*$/.test(v) ? 41 + v.length : 58 + 2 * v.length;
  if (v instanceof PyFloat) return 24;
  if (v instanceof PyBytes) return 33 + v.data.length;
  if (v instanceof PyTuple) return 40 + 8 * v.items.length;
  if (v instanceof PyList) return 56 + 8 * v.items.length;
  if (v instanceof PyDict) return v.size === 0 ? 64 : 184 + Math.max(0, v.size - 5) * 24;
  return (v as { cls: PyType }).cls === T['object'] ? 16 : 48;
}

export const sysDetails: Readonly<Record<string, (w: World) => Value | undefined>> = {
  version_info: versionInfo,
  hexversion: hexVersion,
  implementation,
  flags: (w) => {
    const flags = makeFlags();
    flags.items[FLAGS.findIndex(([name]) => name === 'dev_mode')] = isDevelopmentMode(w);
    return flags;
  },
  hash_info: struct('hash_info', HASH),
  float_info: struct('float_info', FLOAT),
  int_info: struct('int_info', INT),
  api_version: () => 1013,
  maxunicode: () => 1114111,
  float_repr_style: () => 'short',
  prefix: () => '/usr',
  exec_prefix: () => '/usr',
  base_prefix: () => '/usr',
  base_exec_prefix: () => '/usr',
  platlibdir: () => 'lib',
  abiflags: () => '',
  dont_write_bytecode: () => false,
  pycache_prefix: () => null,
  warnoptions: () => new PyList([]),
  _xoptions: () => new PyDict(),
  copyright: () => 'Python is a work of its contributors; this is the loop engine of Loopscope.',
};
