/**
 * The file system of a machine: nodes (Linux's inodes) in a tree.
 *
 * It begins as a view of the host's disk, which is only ever read: what a program writes, renames or
 * removes is so in the machine alone, and is undone when a debugger goes back. A node of the host is
 * taken over when somebody first looks at it.
 */
import { declareState } from '../../state/declare';
import { ERRNO } from '../errno';
import type { Kernel } from '../kernel';
import type { Bytes } from '../syscall';
import type { DiskEntry } from './disk';

/** A regular file, a folder, a symbolic link, or /dev/null. */
export type NodeKind = 'file' | 'folder' | 'link' | 'null';

/** Not yet taken over from the host: its size is what the disk says. */
const LOADED = -1;

export class FileNode {
  /** Unique in the machine, from 1, which is the root. */
  readonly number: number;
  readonly kind: NodeKind;
  /** What a regular file holds, or where a link points. */
  content: Bytes = '';
  /** The nodes in a folder by their names; 0 for one of the host's that was removed. */
  names = new Map<string, number>();
  /** Where on the host's disk the content or the other names still are; '' for nowhere. */
  outside = '';
  /** The size of content that still is outside, in bytes. */
  outsideSize = LOADED;
  /** Permission bits. */
  mode: number;
  /** How many names it has. */
  links = 0;
  /** How many open file descriptions refer to it. */
  opens = 0;
  /** When it was read, written and changed last: ns since 1970. */
  accessed: number;
  modified: number;
  changed: number;

  constructor(number: number, kind: NodeKind, mode: number, now: number) {
    this.number = number;
    this.kind = kind;
    this.mode = mode;
    this.accessed = this.modified = this.changed = now;
  }
}
declareState(FileNode, {
  number: 'plain',
  kind: 'plain',
  content: 'plain',
  names: 'plainMap',
  outside: 'plain',
  outsideSize: 'plain',
  mode: 'plain',
  links: 'plain',
  opens: 'plain',
  accessed: 'plain',
  modified: 'plain',
  changed: 'plain',
});

export function newNode(kernel: Kernel, kind: NodeKind, mode: number, now: number): FileNode {
  const node = new FileNode(kernel.nextNode++, kind, mode, now);
  kernel.nodes.set(node.number, node);
  return node;
}

export function sizeOfNode({ kind, content, names, outsideSize }: FileNode): number {
  if (kind === 'folder') return 4096 + 32 * names.size;
  return outsideSize === LOADED ? content.length : outsideSize;
}

/** What a folder has under a name, taken over from the host if need be. */
export function childOf(kernel: Kernel, folder: FileNode, name: string): FileNode | undefined {
  const known = folder.names.get(name);
  if (known !== undefined) return kernel.nodes.get(known);
  if (folder.outside === '') return undefined;
  const path = folder.outside === '/' ? `/${name}` : `${folder.outside}/${name}`;
  const entry = kernel.disk.look(path);
  return entry === undefined ? undefined : takeOver(kernel, folder, name, path, entry);
}

function takeOver(
  kernel: Kernel,
  folder: FileNode,
  name: string,
  path: string,
  { kind, mode, modified, size, target }: DiskEntry,
): FileNode {
  const node = newNode(kernel, kind, mode, modified);
  node.content = target;
  if (kind === 'folder') node.outside = path;
  else if (kind === 'file' && size > 0) {
    node.outside = path;
    node.outsideSize = size;
  }
  enter(folder, name, node);
  return node;
}

/** Gives a node a name in a folder. */
export function enter(folder: FileNode, name: string, node: FileNode): void {
  folder.names.set(name, node.number);
  node.links++;
}

/** Takes a name out of a folder; the node is gone with its last name and description. */
export function leave(kernel: Kernel, folder: FileNode, name: string, node: FileNode): void {
  if (folder.outside === '') folder.names.delete(name);
  else folder.names.set(name, 0);
  node.links--;
  forgetUnused(kernel, node);
}

export function forgetUnused(kernel: Kernel, node: FileNode): void {
  if (node.links === 0 && node.opens === 0) kernel.nodes.delete(node.number);
}

/** The names in a folder, in alphabetical order. */
export function namesIn(kernel: Kernel, folder: FileNode): readonly string[] {
  const names = new Set(folder.outside === '' ? [] : kernel.disk.list(folder.outside));
  for (const [name, number] of folder.names) {
    if (number === 0) names.delete(name);
    else names.add(name);
  }
  return [...names].sort();
}

/** Reads what still is outside: 0 or an error number. */
export function load(kernel: Kernel, node: FileNode): number {
  if (node.kind !== 'file' || node.outside === '') return 0;
  const content = kernel.disk.read(node.outside);
  if (content === undefined) return -ERRNO.EACCES;
  setContent(node, content);
  return 0;
}

export function setContent(node: FileNode, content: Bytes): void {
  node.content = content;
  node.outside = '';
  node.outsideSize = LOADED;
}
