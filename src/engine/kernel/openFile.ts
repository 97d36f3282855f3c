/**
 * Open file descriptions: what descriptors of one or several processes share after dup and fork.
 *
 * One class for all kinds, so that the code that clones and polls them sees one shape. What reading
 * and writing mean stands in `pipe.ts` and `socket.ts`; readiness in `poll.ts`.
 */

import { declareState } from '../state/declare';
import type { Endpoint } from './endpoint';
import type { Epoll } from './epoll';
import type { OpenedNode } from './files/regular';
import type { Kernel } from './kernel';
import type { Bytes } from './syscall';

/** The kinds that the kernel makes itself; the others of `trace/table.ts` come with what needs them. */
export type FileKind = 'tty' | 'pipe-read' | 'pipe-write' | 'socket' | 'epoll' | 'file' | 'null';

/** In `peer`: the other end is outside the machine, and always ready. */
export const OUTSIDE = -1;

export class OpenFile {
  /** World-unique, from 1; never used again. */
  readonly id: number;
  readonly kind: FileKind;
  /** O_NONBLOCK: a flag of the description, so shared by all its descriptors, also after a fork. */
  nonblocking = false;
  /** How many descriptors of all processes refer to it. */
  refs = 0;
  /** The other end of a pipe or socket pair; 0 for none, or once that end is gone. */
  peer = 0;
  /** What can be read here, by pipe buffer or socket message (the read end of a pipe holds it). */
  queue: Bytes[] = [];
  /** Beside `queue`: how far a pipe buffer is filled, or the memory that a message is charged for. */
  costs: number[] = [];
  /**
   * What its own writes occupy in the other end's queue: pipe buffers, or bytes of socket memory.
   */
  charged = 0;
  /** Sockets: no more data comes, or may be sent. */
  readShut = false;
  writeShut = false;
  /** An error number that the next read of a socket answers once; 0 for none. */
  error = 0;
  /** What an epoll description knows. */
  epoll: Epoll | null = null;
  /** What a socket knows that is no end of a plain socket pair. */
  endpoint: Endpoint | null = null;
  /** What an open file or folder of the file system knows. */
  opened: OpenedNode | null = null;
  /** Threads blocked on it: pairs of (tid, events that wake it). */
  waiters: number[] = [];
  /** Epoll instances that watch it: pairs of (their description, descriptor), the newest last. */
  watchers: number[] = [];

  constructor(id: number, kind: FileKind) {
    this.id = id;
    this.kind = kind;
  }
}
declareState(OpenFile, {
  id: 'plain',
  kind: 'plain',
  nonblocking: 'plain',
  refs: 'plain',
  peer: 'plain',
  queue: 'plains',
  costs: 'plains',
  charged: 'plain',
  readShut: 'plain',
  writeShut: 'plain',
  error: 'plain',
  epoll: 'ref',
  endpoint: 'ref',
  opened: 'ref',
  waiters: 'plains',
  watchers: 'plains',
});

/** Makes an open file description that no descriptor refers to yet. */
export function newFile(kernel: Kernel, kind: FileKind): OpenFile {
  const file = new OpenFile(kernel.nextFile++, kind);
  kernel.files.set(file.id, file);
  return file;
}

/** The other end of a pipe or socket, undefined once it is gone. */
export function peerOf(kernel: Kernel, file: OpenFile): OpenFile | undefined {
  return file.peer > 0 ? kernel.files.get(file.peer) : undefined;
}
