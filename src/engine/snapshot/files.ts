/** Descriptors, open file descriptions and the interest lists of epoll instances. */
import { type FileModel, interestKey, type Model, type ProcessModel } from '../../trace/model';
import { newFile } from '../../trace/parts';
import type { Epoll } from '../kernel/epoll';
import type { Kernel } from '../kernel/kernel';
import type { OpenFile } from '../kernel/openFile';
import { POLL } from '../kernel/pollBits';
import type { KProcess } from '../kernel/process';

export function addDescriptors(process: KProcess, model: ProcessModel): void {
  process.fds.forEach((ofd, fd) => {
    if (ofd !== 0) model.fds.set(fd, ofd);
  });
}

export function addFiles(kernel: Kernel, model: Model): void {
  for (const file of kernel.files.values()) model.files.set(file.id, fileModel(kernel, file));
  for (const { id, endpoint } of kernel.files.values()) {
    for (const waiting of endpoint?.pending ?? []) {
      const file = model.files.get(waiting);
      if (file !== undefined) file.listener = id;
    }
  }
}

function fileModel(kernel: Kernel, file: OpenFile): FileModel {
  const model = newFile(file.id, file.endpoint?.state === 'listening' ? 'listener' : file.kind);
  if (kernel.files.has(file.peer)) model.peer = file.peer;
  model.buffered = file.queue.reduce((sum, bytes) => sum + bytes.length, 0);
  model.refs = file.refs;
  if (file.epoll !== null) addInterests(file.epoll, model);
  return model;
}

/** Entries are keyed by description and descriptor; the kernel adds what it always reports. */
function addInterests({ items }: Epoll, model: FileModel): void {
  for (const [key, events] of items) {
    const [ofd, fd] = [Math.floor(key / 65_536), key % 65_536];
    const asked = (events & ~(POLL.ERR | POLL.HUP)) | 0;
    model.interests.set(interestKey(fd, ofd), { fd, ofd, events: asked });
  }
}
