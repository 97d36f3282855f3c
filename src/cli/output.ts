/**
 * Standard output and error. `run` writes to the descriptors themselves: Node's streams take a
 * twentieth of the time of a short program to load (`net` and all that it needs).
 */
import { writeSync } from 'node:fs';

/** What a shell shows of a process that SIGPIPE ended. */
const BROKEN_PIPE_CODE = 141;

/** Windows consoles take no UTF-8 from a descriptor. */
let streaming = process.platform === 'win32';

/** Writes a text whole to descriptor 1 or 2; a reader that has seen enough (`| head`) ends the command. */
export function writeTo(fd: number, text: string): void {
  if (streaming) streamOf(fd).write(text);
  else writeBytes(fd, Buffer.from(text));
}

function writeBytes(fd: number, bytes: Buffer): void {
  for (let rest = bytes; rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(BROKEN_PIPE_CODE);
      if (code !== 'EAGAIN') throw error;
      // Somebody has made the pipe a non-blocking one: from now on a stream waits for it.
      useStreams();
      streamOf(fd).write(rest);
      return;
    }
  }
}

/** All else uses the streams: a reader that has seen enough ends the command quietly there, too. */
export function useStreams(): void {
  streaming = true;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(BROKEN_PIPE_CODE);
    });
  }
}

const streamOf = (fd: number): NodeJS.WriteStream => (fd === 1 ? process.stdout : process.stderr);
