/**
 * The disk of this computer as programs see it: only ever read. Node only.
 */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Disk, DiskEntry } from '../engine/kernel/files/disk';

/** A larger file is not read, in bytes: it could not be held as one text. */
const LARGEST = 2 ** 28;

/** A disk that answers what it has answered before, or undefined where paths look otherwise. */
export function hostDisk(): Disk | undefined {
  if (process.platform === 'win32') return undefined;
  return {
    look: remembered(look),
    list: remembered((path) => (orUndefined(() => readdirSync(path)) ?? []).sort()),
    read: remembered(read),
  };
}

function look(path: string): DiskEntry | undefined {
  return orUndefined(() => {
    const stat = lstatSync(path, { bigint: true });
    const kind = stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'file';
    // Pipes, sockets and devices of the host are not for the machine.
    if (kind === 'file' && !stat.isFile()) return undefined;
    return {
      kind,
      size: Number(stat.size),
      mode: Number(stat.mode) & 0o7777,
      modified: Number(stat.mtimeNs),
      target: kind === 'link' ? readlinkSync(path) : '',
    };
  });
}

function read(path: string): string | undefined {
  return orUndefined(() => {
    if (lstatSync(path).size > LARGEST) return undefined;
    return readFileSync(path).toString('latin1');
  });
}

function orUndefined<T>(ask: () => T | undefined): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, T>();
  return (path) => {
    if (!answers.has(path)) answers.set(path, ask(path));
    return answers.get(path) as T;
  };
}
