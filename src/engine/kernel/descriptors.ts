/**
 * Descriptor tables: opening, duplicating and closing descriptors of the running process.
 *
 * As on Linux, a new descriptor is the lowest free number, a description lives until its last
 * descriptor in any process is closed, and close-on-exec belongs to the descriptor, not the
 * description.
 */

import { fdClose, fdDup, fdOpen, FdOpenType } from '../../trace/emit.generated';
import { forgetWatched, releaseEpoll } from './epoll';
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { type FileKind, newFile, type OpenFile, OUTSIDE } from './openFile';
import { releaseNode } from './files/regular';
import { releasePipeEnd } from './pipe';
import type { KProcess } from './process';
import { releaseSocket } from './socket';

/** The kinds as the enum field of fd.open holds them. */
const TYPE_CODE: Readonly<Record<FileKind, FdOpenType>> = {
  tty: FdOpenType.tty,
  'pipe-read': FdOpenType.pipeRead,
  'pipe-write': FdOpenType.pipeWrite,
  socket: FdOpenType.socket,
  epoll: FdOpenType.epoll,
  file: FdOpenType.file,
  null: FdOpenType.null,
};

/** RLIMIT_NOFILE: descriptors are below this. */
export const MAX_FDS = 1024;

/** The open file description under `fd`, undefined if the process has no such descriptor. */
export function fileOf(process: KProcess, kernel: Kernel, fd: number): OpenFile | undefined {
  const id = process.fds[fd];
  return id > 0 ? kernel.files.get(id) : undefined;
}

/** The open file description under `fd` in the running process. */
export function currentFile(kernel: Kernel, fd: number): OpenFile | undefined {
  return fileOf(kernel.current.process, kernel, fd);
}

/** How many descriptors the process has. */
export function countFds(process: KProcess): number {
  let n = 0;
  for (const id of process.fds) if (id !== 0) n++;
  return n;
}

/** The lowest free descriptor from `from` up, or -EMFILE. */
export function freeFd(process: KProcess, from = 0): number {
  const { fds } = process;
  for (let fd = from; fd < MAX_FDS; fd++) if (fd >= fds.length || fds[fd] === 0) return fd;
  return -ERRNO.EMFILE;
}

/** Puts `file` under a descriptor of the running process that is free. Emits nothing. */
export function install(kernel: Kernel, fd: number, file: OpenFile, closeOnExec: boolean): void {
  const { fds, closeOnExec: flags } = kernel.current.process;
  while (fds.length <= fd) {
    fds.push(0);
    flags.push(false);
  }
  fds[fd] = file.id;
  flags[fd] = closeOnExec;
  file.refs++;
}

/** Puts a new description under the lowest free descriptor and returns that, or -EMFILE. */
export function openFd(kernel: Kernel, file: OpenFile, closeOnExec: boolean): number {
  const fd = freeFd(kernel.current.process);
  if (fd < 0) {
    if (file.refs === 0) kernel.files.delete(file.id);
    return fd;
  }
  install(kernel, fd, file, closeOnExec);
  fdOpen(kernel.recorder, 0, fd, file.id, TYPE_CODE[file.kind], Math.max(0, file.peer));
  return fd;
}

/**
 * Opens a terminal, /dev/null or a regular file, whose contents are not the kernel's. Returns the
 * descriptor or -EMFILE.
 */
export function openDevice(kernel: Kernel, kind: FileKind, closeOnExec = true): number {
  return openFd(kernel, newFile(kernel, kind), closeOnExec);
}

/** Opens descriptors 0 (/dev/null), 1 and 2 of the root process: a terminal, or pipes to outside. */
export function openStdio(kernel: Kernel, kind: 'tty' | 'pipe-write'): void {
  openDevice(kernel, 'null', false);
  for (let fd = 1; fd <= 2; fd++) {
    const file = newFile(kernel, kind);
    if (kind === 'pipe-write') file.peer = OUTSIDE;
    openFd(kernel, file, false);
  }
}

/** close(2): 0 or -EBADF. */
export function closeFd(kernel: Kernel, fd: number): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return -ERRNO.EBADF;
  removeFd(kernel, fd, file);
  if (file.refs === 0) releaseFile(kernel, file);
  return 0;
}

/**
 * Closes all descriptors of the running process, which exits: process.exit tells of it, not an
 * fd.close each. As on Linux, the descriptions that nobody else has open are released afterwards, the
 * last closed one first.
 */
export function closeAllFds(kernel: Kernel): void {
  const unused: OpenFile[] = [];
  const { fds } = kernel.current.process;
  for (let fd = 0; fd < fds.length; fd++) {
    const file = currentFile(kernel, fd);
    if (file === undefined) continue;
    if (--file.refs === 0) unused.push(file);
  }
  for (let file = unused.pop(); file !== undefined; file = unused.pop()) releaseFile(kernel, file);
}

function removeFd(kernel: Kernel, fd: number, file: OpenFile): void {
  const { fds, closeOnExec } = kernel.current.process;
  fds[fd] = 0;
  closeOnExec[fd] = false;
  file.refs--;
  fdClose(kernel.recorder, 0, fd, file.id, file.refs === 0);
}

/** fcntl F_DUPFD(_CLOEXEC): the lowest free descriptor from `from` up, -EBADF or -EMFILE. */
export function dupFd(kernel: Kernel, fd: number, closeOnExec = true, from = 0): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return -ERRNO.EBADF;
  const copy = freeFd(kernel.current.process, from);
  if (copy < 0) return copy;
  install(kernel, copy, file, closeOnExec);
  fdDup(kernel.recorder, 0, copy, fd, file.id);
  return copy;
}

/** dup2/dup3: makes `to` another descriptor of what `fd` is, closing what it was before. */
export function dup2Fd(kernel: Kernel, fd: number, to: number, closeOnExec = false): number {
  const file = currentFile(kernel, fd);
  if (file === undefined || to < 0 || to >= MAX_FDS) return -ERRNO.EBADF;
  if (fd === to) return to;
  closeFd(kernel, to);
  install(kernel, to, file, closeOnExec);
  fdDup(kernel.recorder, 0, to, fd, file.id);
  return to;
}

/** Sets or clears O_NONBLOCK of the description: 0 or -EBADF. */
export function setNonblocking(kernel: Kernel, fd: number, on: boolean): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return -ERRNO.EBADF;
  file.nonblocking = on;
  return 0;
}

/** Sets or clears close-on-exec of the descriptor: 0 or -EBADF. */
export function setCloseOnExec(kernel: Kernel, fd: number, on: boolean): number {
  if (currentFile(kernel, fd) === undefined) return -ERRNO.EBADF;
  kernel.current.process.closeOnExec[fd] = on;
  return 0;
}

/** The last descriptor of a description is closed: what depends on it learns that. */
function releaseFile(kernel: Kernel, file: OpenFile): void {
  forgetWatched(kernel, file);
  kernel.files.delete(file.id);
  if (file.kind === 'epoll') releaseEpoll(kernel, file);
  else if (file.kind === 'socket') releaseSocket(kernel, file);
  else if (file.opened !== null) releaseNode(kernel, file.opened);
  else if (file.kind === 'pipe-read' || file.kind === 'pipe-write') releasePipeEnd(kernel, file);
}
