/**
 * os: the file system. These natives answer what Linux's calls answer, error numbers with their sign
 * turned; `python/_osFiles.py` makes exceptions with paths of them.
 */
import { currentFile } from '../../kernel/descriptors';
import { socketAt, unlinkSocket } from '../../kernel/endpoint';
import { ERRNO } from '../../kernel/errno';
import { epochNow } from '../../kernel/clock';
import {
  linkNode,
  makeFolder,
  makeLink,
  removeFolder,
  renameNode,
  unlinkNode,
} from '../../kernel/files/folders';
import { type FileNode, namesIn, sizeOfNode } from '../../kernel/files/node';
import { locate, nodeAt } from '../../kernel/files/path';
import {
  type OpenedNode,
  openedNode,
  openPath,
  seekNode,
  truncateNode,
} from '../../kernel/files/regular';
import type { OpenFile } from '../../kernel/openFile';
import { makeFunction } from '../../vm/define';
import { PyList, PyTuple, type Slot, type Value } from '../../vm/object';
import type { World } from '../../world';

/** New files and folders lack these permission bits. */
const UMASK = 0o022;

/** The file type bits of `st_mode`. */
const TYPE_BITS = { file: 0o100000, folder: 0o040000, link: 0o120000, null: 0o020000 } as const;
const OTHER_BITS: Readonly<Partial<Record<OpenFile['kind'], number>>> = {
  'pipe-read': 0o010600,
  'pipe-write': 0o010600,
  socket: 0o140777,
  epoll: 0o600,
  tty: 0o020620,
};
const SOCKET_PATH = 0o140755;
const USER = 1000;

/** mode, ino, dev, nlink, uid, gid, size, and the three times in ns. */
function statOf(node: FileNode): PyTuple {
  const { kind, number, links, accessed, modified, changed } = node;
  const mode = TYPE_BITS[kind] | node.mode;
  return new PyTuple([
    mode, number, 1, kind === 'folder' ? 2 : links, USER, USER, sizeOfNode(node), whole(accessed),
    whole(modified), whole(changed),
  ]); // prettier-ignore
}

const whole = (ns: number): Value => (Number.isSafeInteger(ns) ? ns : BigInt(ns));

function statOfOther(mode: number, number: number): PyTuple {
  return new PyTuple([mode, number, 1, 1, USER, USER, 0, 0, 0, 0]);
}

function statPath({ kernel }: World, path: string, follow: boolean): Value {
  const socket = socketAt(kernel, path);
  if (socket !== undefined) return statOfOther(SOCKET_PATH, socket);
  const node = nodeAt(kernel, path, follow);
  return typeof node === 'number' ? node : statOf(node);
}

function statDescriptor({ kernel }: World, fd: number): Value {
  const file = currentFile(kernel, fd);
  if (file === undefined) return -ERRNO.EBADF;
  const node = openedNode(kernel, file);
  return node === undefined
    ? statOfOther(OTHER_BITS[file.kind] ?? 0o020666, file.id)
    : statOf(node);
}

/** A path, or a descriptor of an open file: its node or an error number. */
function nodeOf({ kernel }: World, given: Value, follow = true): FileNode | number {
  if (typeof given === 'string') return nodeAt(kernel, given, follow);
  const file = currentFile(kernel, Number(given));
  return file === undefined ? -ERRNO.EBADF : (openedNode(kernel, file) ?? -ERRNO.EINVAL);
}

function namesOf(w: World, given: Value): Value {
  const node = nodeOf(w, given);
  if (typeof node === 'number') return node;
  if (node.kind !== 'folder') return -ERRNO.ENOTDIR;
  return new PyList([...namesIn(w.kernel, node)]);
}

/** Changes what `change` does to a node; its time of change is now. */
function onNode(
  w: World,
  given: Value,
  follow: boolean,
  change: (node: FileNode) => number,
): number {
  const node = nodeOf(w, given, follow);
  if (typeof node === 'number') return node;
  const answer = change(node);
  if (answer === 0) node.changed = epochNow(w.kernel);
  return answer;
}

function unlink({ kernel }: World, path: string): number {
  return unlinkSocket(kernel, path) ? 0 : unlinkNode(kernel, path, epochNow(kernel));
}

function readLink({ kernel }: World, path: string): Value {
  const node = nodeAt(kernel, path, false);
  if (typeof node === 'number') return node;
  return node.kind === 'link' ? node.content : -ERRNO.EINVAL;
}

function changeFolder({ kernel }: World, path: string): number {
  const place = locate(kernel, path, true);
  if (typeof place === 'number') return place;
  if (place.node === undefined) return -ERRNO.ENOENT;
  if (place.node.kind !== 'folder') return -ERRNO.ENOTDIR;
  kernel.current.process.folder = place.path;
  return 0;
}

/** Calls of an open file of the file system; others are no such file. */
function onOpened(w: World, fd: Value, call: (opened: OpenedNode) => Value): Value {
  const file = currentFile(w.kernel, Number(fd));
  if (file === undefined) return -ERRNO.EBADF;
  return file.opened === null ? -ERRNO.ESPIPE : call(file.opened);
}

type Call = (w: World, ...given: Value[]) => Value;

/** Arguments are given by `_osFiles.py`, which has checked them. */
const CALLS: Readonly<Record<string, Call>> = {
  _open: ({ kernel }, path, flags, mode) =>
    openPath(kernel, path as string, Number(flags), Number(mode) & ~UMASK, epochNow(kernel)),
  _stat: (w, path, follow) => statPath(w, path as string, follow === true),
  _fstat: (w, fd) => statDescriptor(w, Number(fd)),
  _names: namesOf,
  _mkdir: ({ kernel }, path, mode) =>
    makeFolder(kernel, path as string, Number(mode) & 0o1777 & ~UMASK, epochNow(kernel)),
  _rmdir: ({ kernel }, path) => removeFolder(kernel, path as string, epochNow(kernel)),
  _unlink: (w, path) => unlink(w, path as string),
  _rename: ({ kernel }, from, to) =>
    renameNode(kernel, from as string, to as string, epochNow(kernel)),
  _link: ({ kernel }, from, to) => linkNode(kernel, from as string, to as string, epochNow(kernel)),
  _symlink: ({ kernel }, target, path) =>
    makeLink(kernel, target as string, path as string, epochNow(kernel)),
  _readlink: (w, path) => readLink(w, path as string),
  _chmod: (w, given, mode, follow) =>
    onNode(w, given, follow === true, (node) => {
      node.mode = Number(mode) & 0o7777;
      return 0;
    }),
  _utime: (w, given, accessed, modified, follow) =>
    onNode(w, given, follow === true, (node) => {
      node.accessed = accessed === null ? epochNow(w.kernel) : Number(accessed);
      node.modified = modified === null ? epochNow(w.kernel) : Number(modified);
      return 0;
    }),
  _truncate: (w, given, length) =>
    onNode(w, given, true, (node) =>
      truncateNode(w.kernel, node, Number(length), epochNow(w.kernel)),
    ),
  _seek: (w, fd, offset, whence) =>
    onOpened(w, fd, (opened) => seekNode(w.kernel, opened, Number(offset), Number(whence))),
  _chdir: (w, path) => changeFolder(w, path as string),
};

export const osFiles: Readonly<Record<string, (w: World) => Value>> = Object.fromEntries(
  Object.entries(CALLS).map(([name, call]) => [
    name,
    (): Value => {
      const n = call.length - 1;
      return makeFunction(name, n, n, (w, a, at): Slot =>
        call(w, ...(a.slice(at, at + n) as Value[])),
      );
    },
  ]),
);
