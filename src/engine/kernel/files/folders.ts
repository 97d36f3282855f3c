/** What changes names: folders, links, renaming and removing. All answer 0 or an error number. */
import { ERRNO } from '../errno';
import type { Kernel } from '../kernel';
import { enter, type FileNode, leave, namesIn, newNode, type NodeKind } from './node';
import { barePath, locate, type Place } from './path';

/** mkdir(2). `now`: ns since 1970, here and below. */
export function makeFolder(kernel: Kernel, path: string, mode: number, now: number): number {
  return make(kernel, barePath(path), 'folder', '', mode, now);
}

/** symlink(2). */
export function makeLink(kernel: Kernel, target: string, path: string, now: number): number {
  return target === '' ? -ERRNO.ENOENT : make(kernel, path, 'link', target, 0o777, now);
}

function make(
  kernel: Kernel,
  path: string,
  kind: NodeKind,
  content: string,
  mode: number,
  now: number,
): number {
  const place = newPlace(kernel, path);
  if (typeof place === 'number') return place;
  const node = newNode(kernel, kind, mode, now);
  node.content = content;
  enter(place.folder, place.name, node);
  touch(place.folder, now);
  return 0;
}

/** The entry of a folder that a path names, whatever it is: slashes behind it change nothing. */
function entryAt(kernel: Kernel, path: string): Place | number {
  return locate(kernel, barePath(path), false);
}

/** Where a name is to be made, or an error number. Only a folder may be named with a slash behind. */
function newPlace(kernel: Kernel, path: string): Place | number {
  const place = entryAt(kernel, path);
  if (typeof place === 'number') return place;
  if (place.node !== undefined) return -ERRNO.EEXIST;
  return path.endsWith('/') ? -ERRNO.ENOENT : place;
}

/** link(2): another name for a file. */
export function linkNode(kernel: Kernel, from: string, to: string, now: number): number {
  const source = locate(kernel, from, false);
  if (typeof source === 'number') return source;
  if (source.node === undefined) return -ERRNO.ENOENT;
  const place = newPlace(kernel, to);
  if (typeof place === 'number') return place;
  if (source.node.kind === 'folder') return -ERRNO.EPERM;
  enter(place.folder, place.name, source.node);
  touch(place.folder, now);
  source.node.changed = now;
  return 0;
}

/** unlink(2). */
export function unlinkNode(kernel: Kernel, path: string, now: number): number {
  const place = entryAt(kernel, path);
  if (typeof place === 'number') return place;
  if (place.node === undefined) return -ERRNO.ENOENT;
  if (place.node.kind === 'folder') return -ERRNO.EISDIR;
  return path.endsWith('/') ? -ERRNO.ENOTDIR : remove(kernel, place, place.node, now);
}

/** rmdir(2). */
export function removeFolder(kernel: Kernel, path: string, now: number): number {
  const place = entryAt(kernel, path);
  if (typeof place === 'number') return place;
  const { node, name } = place;
  if (node === undefined) return -ERRNO.ENOENT;
  if (node.kind !== 'folder') return -ERRNO.ENOTDIR;
  if (namesIn(kernel, node).length > 0) return -ERRNO.ENOTEMPTY;
  if (name === '') return path.endsWith('.') ? -ERRNO.EINVAL : -ERRNO.EBUSY;
  return remove(kernel, place, node, now);
}

function remove(kernel: Kernel, { folder, name }: Place, node: FileNode, now: number): number {
  leave(kernel, folder, name, node);
  node.changed = now;
  touch(folder, now);
  return 0;
}

/** rename(2): what had the new name is replaced. */
export function renameNode(kernel: Kernel, from: string, to: string, now: number): number {
  const source = entryAt(kernel, from);
  if (typeof source === 'number') return source;
  const target = entryAt(kernel, to);
  if (typeof target === 'number') return target;
  const { node } = source;
  if (node === undefined) return -ERRNO.ENOENT;
  if (source.name === '' || target.name === '') return -ERRNO.EBUSY;
  if (node.kind === 'folder' && isInside(kernel, target.folder, node)) return -ERRNO.EINVAL;
  if (node.kind !== 'folder' && (from.endsWith('/') || to.endsWith('/'))) return -ERRNO.ENOTDIR;
  const old = target.node;
  if (old === node) return 0;
  if (old !== undefined) {
    const error = mayReplace(kernel, old, node);
    if (error < 0) return error;
    leave(kernel, target.folder, target.name, old);
  }
  enter(target.folder, target.name, node);
  leave(kernel, source.folder, source.name, node);
  node.changed = now;
  touch(source.folder, now);
  touch(target.folder, now);
  return 0;
}

function mayReplace(kernel: Kernel, old: FileNode, node: FileNode): number {
  if (old.kind !== 'folder') return node.kind === 'folder' ? -ERRNO.ENOTDIR : 0;
  if (node.kind !== 'folder') return -ERRNO.EISDIR;
  return namesIn(kernel, old).length > 0 ? -ERRNO.ENOTEMPTY : 0;
}

/** Whether `folder` is `ancestor` or somewhere below it, among what has been looked at. */
function isInside(kernel: Kernel, folder: FileNode, ancestor: FileNode): boolean {
  if (folder === ancestor) return true;
  for (const number of ancestor.names.values()) {
    const child = kernel.nodes.get(number);
    if (child?.kind === 'folder' && isInside(kernel, folder, child)) return true;
  }
  return false;
}

function touch(folder: FileNode, now: number): void {
  folder.modified = folder.changed = now;
}
