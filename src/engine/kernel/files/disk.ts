/** The host's disk as a machine sees it. */
import type { Bytes } from '../syscall';

/** What lies under a path of the host. */
export interface DiskEntry {
  readonly kind: 'file' | 'folder' | 'link';
  /** In bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** ns since 1970. */
  readonly modified: number;
  /** Where a link points, '' for others. */
  readonly target: string;
}

/**
 * Files that can be looked at and not changed. Paths are absolute, with `/`. What it has answered once
 * it answers again, whatever has become of the host: all machines of a run see the same.
 */
export interface Disk {
  /** What lies under a path; links are not followed. Undefined for nothing. */
  look(path: string): DiskEntry | undefined;
  /** The names in a folder; none if it cannot be read. */
  list(path: string): readonly string[];
  /** What a file holds; undefined if it cannot be read. */
  read(path: string): Bytes | undefined;
}

/** A disk with nothing on it. */
export const NO_DISK: Disk = { look: () => undefined, list: () => [], read: () => undefined };
