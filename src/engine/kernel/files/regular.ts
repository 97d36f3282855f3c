/** Open regular files: open(2), and reading, writing and positions after it. */
import { declareState } from '../../state/declare';
import { openFd } from '../descriptors';
import { ERRNO } from '../errno';
import type { Kernel } from '../kernel';
import { newFile, type OpenFile } from '../openFile';
import type { Bytes } from '../syscall';
import { enter, type FileNode, forgetUnused, load, newNode, setContent } from './node';
import { barePath, locate } from './path';

export const O = {
  WRONLY: 1,
  RDWR: 2,
  CREAT: 0o100,
  EXCL: 0o200,
  TRUNC: 0o1000,
  APPEND: 0o2000,
  DIRECTORY: 0o200000,
  NOFOLLOW: 0o400000,
  CLOEXEC: 0o2000000,
} as const;

/** A file may not grow beyond this, in bytes: what the host can hold as one text. */
const LARGEST = 2 ** 28;

/** What an open file description of a node knows, shared after dup and fork. */
export class OpenedNode {
  readonly node: number;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly appends: boolean;
  position = 0;

  constructor(node: number, readable: boolean, writable: boolean, appends: boolean) {
    this.node = node;
    this.readable = readable;
    this.writable = writable;
    this.appends = appends;
  }
}
declareState(OpenedNode, {
  node: 'plain',
  readable: 'plain',
  writable: 'plain',
  appends: 'plain',
  position: 'plain',
});

/** open(2): a descriptor or an error number. `mode`: permission bits of a new file; `now`: ns since 1970. */
export function openPath(
  kernel: Kernel,
  path: string,
  flags: number,
  mode: number,
  now: number,
): number {
  const creates = (flags & O.CREAT) !== 0;
  const alone = creates && (flags & O.EXCL) !== 0;
  // Only a folder is named with a slash behind, and none is made here.
  const makesFolder = creates && path.endsWith('/');
  const follows = !alone && !makesFolder && (flags & O.NOFOLLOW) === 0;
  const place = locate(kernel, makesFolder ? barePath(path) : path, follows);
  if (typeof place === 'number') return place;
  if (makesFolder) return -ERRNO.EISDIR;
  let { node } = place;
  const writes = (flags & (O.WRONLY | O.RDWR)) !== 0;
  if (node === undefined) {
    if (!creates) return -ERRNO.ENOENT;
    node = newNode(kernel, 'file', mode & 0o7777, now);
    enter(place.folder, place.name, node);
    place.folder.modified = place.folder.changed = now;
  } else {
    const error = mayOpen(node, flags, alone, writes);
    if (error < 0) return error;
  }
  return openNode(kernel, node, flags, writes, now);
}

function mayOpen(node: FileNode, flags: number, alone: boolean, writes: boolean): number {
  if (alone) return -ERRNO.EEXIST;
  if (node.kind === 'link') return -ERRNO.ELOOP;
  if ((flags & O.DIRECTORY) !== 0 && node.kind !== 'folder') return -ERRNO.ENOTDIR;
  if (node.kind === 'folder' && (writes || (flags & O.CREAT) !== 0)) return -ERRNO.EISDIR;
  const wanted = (writes ? 0o200 : 0) | ((flags & O.WRONLY) === 0 ? 0o400 : 0);
  return (node.mode & wanted) === wanted ? 0 : -ERRNO.EACCES;
}

function openNode(
  kernel: Kernel,
  node: FileNode,
  flags: number,
  writes: boolean,
  now: number,
): number {
  if (node.kind === 'null') return openFd(kernel, newFile(kernel, 'null'), true);
  const truncates = writes && (flags & O.TRUNC) !== 0;
  const error = truncates ? 0 : load(kernel, node);
  if (error < 0) return error;
  const file = newFile(kernel, 'file');
  const appends = (flags & O.APPEND) !== 0;
  file.opened = new OpenedNode(node.number, (flags & O.WRONLY) === 0, writes, appends);
  const fd = openFd(kernel, file, true);
  if (fd < 0) return fd;
  node.opens++;
  if (truncates) write(node, '', now);
  return fd;
}

function write(node: FileNode, content: Bytes, now: number): void {
  setContent(node, content);
  node.modified = node.changed = now;
}

function nodeOf(kernel: Kernel, { node }: OpenedNode): FileNode {
  return kernel.nodes.get(node) as FileNode;
}

/** The node of an open file description; undefined if it has none. */
export function openedNode(kernel: Kernel, file: OpenFile): FileNode | undefined {
  return file.opened === null ? undefined : nodeOf(kernel, file.opened);
}

/** read(2): the bytes from the position on, or an error number. */
export function readNode(kernel: Kernel, opened: OpenedNode, max: number): Bytes | number {
  if (!opened.readable) return -ERRNO.EBADF;
  const node = nodeOf(kernel, opened);
  if (node.kind === 'folder') return -ERRNO.EISDIR;
  const bytes = node.content.slice(opened.position, opened.position + max);
  opened.position += bytes.length;
  return bytes;
}

/** write(2): how many bytes, or an error number. `now`: ns since 1970. */
export function writeNode(kernel: Kernel, opened: OpenedNode, bytes: Bytes, now: number): number {
  if (!opened.writable) return -ERRNO.EBADF;
  const node = nodeOf(kernel, opened);
  const { content } = node;
  const at = opened.appends ? content.length : opened.position;
  const end = at + bytes.length;
  if (end > LARGEST) return -ERRNO.EFBIG;
  // The text of what is appended again and again is not copied each time.
  if (at === content.length) write(node, content + bytes, now);
  else write(node, padded(content, at) + bytes + content.slice(end), now);
  opened.position = end;
  return bytes.length;
}

/** The first `length` bytes, with zeros behind the end. */
function padded(content: Bytes, length: number): Bytes {
  return content.slice(0, length) + '\0'.repeat(Math.max(0, length - content.length));
}

/** ftruncate(2) and truncate(2): 0 or an error number. */
export function truncateNode(kernel: Kernel, node: FileNode, length: number, now: number): number {
  if (node.kind === 'folder') return -ERRNO.EISDIR;
  if (length < 0) return -ERRNO.EINVAL;
  if (length > LARGEST) return -ERRNO.EFBIG;
  const error = load(kernel, node);
  if (error === 0) write(node, padded(node.content, length), now);
  return error;
}

/** lseek(2): the new position or an error number. */
export function seekNode(
  kernel: Kernel,
  opened: OpenedNode,
  offset: number,
  whence: number,
): number {
  const from = [0, opened.position, nodeOf(kernel, opened).content.length][whence];
  if (from === undefined || from + offset < 0) return -ERRNO.EINVAL;
  opened.position = from + offset;
  return opened.position;
}

/** The last descriptor of an open file is closed. */
export function releaseNode(kernel: Kernel, opened: OpenedNode): void {
  const node = nodeOf(kernel, opened);
  node.opens--;
  forgetUnused(kernel, node);
}
