/**
 * Descriptors, open file descriptions and epoll instances (epoll(7), and section 4.3 of the
 * semantics page): descriptions are shared between processes and live as long as any descriptor
 * refers to them; an entry of an interest list lives until EPOLL_CTL_DEL or as long as its open file
 * description.
 */

import { Field } from '../emit.generated';
import { type FileModel, interestKey, type Model, type ProcessModel } from '../model';
import { newFile } from '../parts';
import { FD_KIND } from '../table';
import { fileOf, type Folds, foldNothing, loopOf } from './fold';

/** `op` of epoll.ctl and `result` of selfPipe.write. */
const DEL = 2;
const SENT = 0;

export const descriptorFolds: Folds<
  | 'fd.open'
  | 'fd.dup'
  | 'fd.close'
  | 'fd.write'
  | 'fd.read'
  | 'fd.connect'
  | 'fd.listen'
  | 'fd.send'
  | 'selfPipe.write'
  | 'selfPipe.read'
  | 'epoll.ctl'
  | 'epoll.wake'
> = {
  'fd.open'(model, event, process) {
    const ofd = event.int(Field.fdOpen.ofd);
    const type = FD_KIND.names[event.int(Field.fdOpen.type)];
    const file = model.files.get(ofd) ?? newFile(ofd, type);
    file.type = type;
    file.listener = 0; // If it waited in a backlog, it was accepted now.
    model.files.set(ofd, file);
    join(model, file, event.int(Field.fdOpen.peer));
    refer(model, process, event.int(Field.fdOpen.fd), file);
  },

  'fd.connect'(model, event) {
    const file = model.files.get(event.int(Field.fdConnect.ofd));
    if (file === undefined) return;
    const peer = newFile(event.int(Field.fdConnect.peer), 'socket');
    peer.listener = event.int(Field.fdConnect.listener);
    model.files.set(peer.ofd, peer);
    join(model, file, peer.ofd);
  },

  'fd.listen'(model, event) {
    const file = model.files.get(event.int(Field.fdListen.ofd));
    if (file !== undefined) file.type = 'listener';
  },

  'fd.send'(model, event) {
    const to = model.files.get(event.int(Field.fdSend.to));
    if (to !== undefined) to.buffered += event.int(Field.fdSend.bytes);
  },

  'fd.dup'(model, event, process) {
    const file = model.files.get(event.int(Field.fdDup.ofd));
    if (file !== undefined) refer(model, process, event.int(Field.fdDup.fd), file);
  },

  'fd.close'(model, event, process) {
    closeDescriptor(model, process, event.int(Field.fdClose.fd));
  },

  'fd.write'(model, event) {
    const file = model.files.get(event.int(Field.fdWrite.ofd));
    if (file !== undefined) send(model, file, event.int(Field.fdWrite.bytes));
  },

  'fd.read'(model, event) {
    const file = model.files.get(event.int(Field.fdRead.ofd));
    if (file !== undefined) receive(file, event.int(Field.fdRead.bytes));
  },

  'selfPipe.write'(model, event, process) {
    const loop = loopOf(process, event);
    if (loop === undefined || event.int(Field.selfPipeWrite.result) !== SENT) return;
    const file = fileOf(model, process, loop.writeFd);
    if (file !== undefined) send(model, file, event.int(Field.selfPipeWrite.bytes));
  },

  'selfPipe.read'(model, event, process) {
    const loop = loopOf(process, event);
    const file = loop === undefined ? undefined : fileOf(model, process, loop.readFd);
    if (file !== undefined) receive(file, event.int(Field.selfPipeRead.bytes));
  },

  'epoll.ctl'(model, event) {
    const epoll = model.files.get(event.int(Field.epollCtl.epoll));
    if (epoll === undefined || event.int(Field.epollCtl.errno) !== 0) return;
    const fd = event.int(Field.epollCtl.fd);
    const ofd = event.int(Field.epollCtl.ofd);
    const file = model.files.get(ofd);
    const key = interestKey(fd, ofd);
    if (event.int(Field.epollCtl.op) === DEL) {
      if (epoll.interests.delete(key) && file !== undefined) file.watched--;
      return;
    }
    if (!epoll.interests.has(key) && file !== undefined) file.watched++;
    epoll.interests.set(key, { fd, ofd, events: event.int(Field.epollCtl.events) });
  },

  // The waiter it names unblocks with an event of its own.
  'epoll.wake': foldNothing,
};

/** Closes every descriptor of a process, as the kernel does at its exit. */
export function closeAll(model: Model, process: ProcessModel): void {
  for (const fd of process.fds.keys()) closeDescriptor(model, process, fd);
}

function closeDescriptor(model: Model, process: ProcessModel, fd: number): void {
  const file = fileOf(model, process, fd);
  process.fds.delete(fd);
  if (file !== undefined && --file.refs === 0) release(model, file);
}

function refer(model: Model, process: ProcessModel, fd: number, file: FileModel): void {
  file.refs++;
  closeDescriptor(model, process, fd);
  process.fds.set(fd, file.ofd);
}

/** Makes two open file descriptions the ends of one pipe or connection. */
function join(model: Model, file: FileModel, ofd: number): void {
  if (ofd === 0) return;
  file.peer = ofd;
  const peer = model.files.get(ofd);
  if (peer !== undefined) peer.peer = file.ofd;
}

/** The open file description is gone, since no descriptor refers to it. */
function release(model: Model, file: FileModel): void {
  model.files.delete(file.ofd);
  const peer = model.files.get(file.peer);
  if (peer?.peer === file.ofd) peer.peer = 0;
  for (const { ofd } of file.interests.values()) {
    const watched = model.files.get(ofd);
    if (watched !== undefined) watched.watched--;
  }
  if (file.watched > 0) unwatch(model, file);
  if (file.type !== 'listener') return;
  for (const other of model.files.values()) {
    if (other.listener === file.ofd && other.refs === 0) release(model, other);
  }
}

function unwatch(model: Model, file: FileModel): void {
  for (const epoll of model.files.values()) {
    for (const [key, { ofd }] of epoll.interests) {
      if (ofd === file.ofd) epoll.interests.delete(key);
    }
  }
}

/** Bytes written to `file` wait at its other end; those of an eventfd at itself. */
function send(model: Model, file: FileModel, bytes: number): void {
  const target = file.type === 'eventfd' ? file : model.files.get(file.peer);
  if (target !== undefined) target.buffered += bytes;
}

function receive(file: FileModel, bytes: number): void {
  file.buffered = Math.max(0, file.buffered - bytes);
}
