/** Paths: the node that one names, by way of symbolic links. */
import { ERRNO } from '../errno';
import type { Kernel } from '../kernel';
import { childOf, enter, type FileNode, newNode } from './node';

/** Where a path leads. */
export interface Place {
  /** The folder that has, or would have, the name. */
  readonly folder: FileNode;
  /** The name in it; '' for a path like `/` or `a/..`, which names no entry. */
  readonly name: string;
  /** Undefined where the folder has no such name. */
  readonly node: FileNode | undefined;
  /** From the root, without links, `.` and `..`. */
  readonly path: string;
}

const MOST_LINKS = 40;
const LONGEST_NAME = 255;
const LONGEST_PATH = 4096;

/**
 * Follows a path of the running process, whose last part need not exist: a place or an error number.
 *
 * @param follow whether a link that the whole path names is followed
 */
export function locate(kernel: Kernel, path: string, follow: boolean): Place | number {
  if (path === '') return -ERRNO.ENOENT;
  if (path.length >= LONGEST_PATH) return -ERRNO.ENAMETOOLONG;
  const whole = path.startsWith('/') ? path : `${kernel.current.process.folder}/${path}`;
  const rest = partsOf(whole).reverse();
  const needsFolder = path.endsWith('/');
  let trail = [rootOf(kernel)];
  let names: string[] = [];
  let name = '';
  let links = 0;
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const folder = trail[trail.length - 1];
    if (folder.kind !== 'folder') return -ERRNO.ENOTDIR;
    if (part === '.' || part === '..') {
      if (part === '..' && trail.length > 1) {
        trail.pop();
        names.pop();
      }
      name = '';
      continue;
    }
    if (part.length > LONGEST_NAME) return -ERRNO.ENAMETOOLONG;
    name = part;
    const node = childOf(kernel, folder, part);
    if (node === undefined) {
      const path = `/${[...names, name].join('/')}`;
      return rest.length === 0 ? { folder, name, node, path } : -ERRNO.ENOENT;
    }
    if (node.kind === 'link' && (follow || needsFolder || rest.length > 0)) {
      if (++links > MOST_LINKS) return -ERRNO.ELOOP;
      if (node.content.startsWith('/')) [trail, names] = [[trail[0]], []];
      rest.push(...partsOf(node.content).reverse());
      continue;
    }
    trail.push(node);
    names.push(name);
  }
  const node = trail[trail.length - 1];
  if (needsFolder && node.kind !== 'folder') return -ERRNO.ENOTDIR;
  return { folder: trail[trail.length - 2] ?? node, name, node, path: `/${names.join('/')}` };
}

/** The node that a path names, or an error number. */
export function nodeAt(kernel: Kernel, path: string, follow = true): FileNode | number {
  const place = locate(kernel, path, follow);
  return typeof place === 'number' ? place : (place.node ?? -ERRNO.ENOENT);
}

/** A path without the slashes behind it. */
export function barePath(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

const FOLDER_MODE = 0o755;
const TEMPORARY_MODE = 0o1777;

/** The root; made with what every machine has when it is first asked for. */
function rootOf(kernel: Kernel): FileNode {
  const known = kernel.nodes.get(1);
  if (known !== undefined) return known;
  const root = newNode(kernel, 'folder', FOLDER_MODE, 0);
  root.links = 1;
  root.outside = '/';
  // What the host's kernel says of its own processes and devices is not this machine's.
  for (const name of ['proc', 'sys']) root.names.set(name, 0);
  const devices = newNode(kernel, 'folder', FOLDER_MODE, 0);
  enter(root, 'dev', devices);
  enter(devices, 'null', newNode(kernel, 'null', 0o666, 0));
  makeFolders(kernel, root, kernel.current.process.folder);
  makeFolders(kernel, root, '/tmp').mode = TEMPORARY_MODE;
  return root;
}

/** Makes the folders on a path that are missing; answers the last one. */
function makeFolders(kernel: Kernel, root: FileNode, path: string): FileNode {
  let folder = root;
  for (const name of partsOf(path)) {
    let next = childOf(kernel, folder, name);
    if (next === undefined) {
      next = newNode(kernel, 'folder', FOLDER_MODE, 0);
      enter(folder, name, next);
    }
    folder = next;
  }
  return folder;
}
