/** A disk for programs without one: the program's own text and those that it may import. */
import { latinText } from '../base/largeArrays';
import type { Disk, DiskEntry } from './kernel/files/disk';
import type { Bytes } from './kernel/syscall';
import type { EngineOptions } from './options';
import { encodeText } from './vm/builtins/textCodec';

/** Where the program is started; where its file is if nobody said. */
export function workingFolder({ cwd, file }: EngineOptions): string {
  if (cwd?.startsWith('/') === true) return cwd;
  return file.startsWith('/') ? file.slice(0, Math.max(1, file.lastIndexOf('/'))) : '/';
}

export function textsDisk(source: string, options: EngineOptions): Disk {
  const { file, files } = options;
  const whole = file.startsWith('/') ? file : `${workingFolder(options)}/${file}`;
  const texts = new Map([...(files?.texts ?? []), [whole, source]]);
  const namesIn = (path: string): readonly string[] => {
    const start = path === '/' ? path : `${path}/`;
    const inside = [...texts.keys()].filter((name) => name.startsWith(start));
    return [...new Set(inside.map((name) => name.slice(start.length).split('/', 1)[0]))];
  };
  return {
    look(path) {
      const text = texts.get(path);
      if (text !== undefined) return entry('file', bytesOf(text).length, 0o644);
      return namesIn(path).length > 0 ? entry('folder', 0, 0o755) : undefined;
    },
    list: namesIn,
    read(path) {
      const text = texts.get(path);
      return text === undefined ? undefined : bytesOf(text);
    },
  };
}

function entry(kind: DiskEntry['kind'], size: number, mode: number): DiskEntry {
  return { kind, size, mode, modified: 0, target: '' };
}

/** UTF-8, in which halves of surrogate pairs have no place. */
function bytesOf(text: string): Bytes {
  return latinText(encodeText(text, 'utf-8', () => REPLACEMENT) as Uint8Array);
}

/** U+FFFD */
const REPLACEMENT = [0xef, 0xbf, 0xbd];
