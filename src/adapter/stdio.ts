/** One session on standard input and output. */

import type { Readable, Writable } from 'node:stream';
import type { SessionServices } from './context';
import { AdapterSession } from './session';

/** Resolves when the session is over, whoever ended it. */
export function serveStreams(
  services: SessionServices,
  input: Readable,
  output: Writable,
): Promise<void> {
  const session = new AdapterSession(services);
  return new Promise((resolve) => {
    session.onDidEnd(() => {
      // An open standard input would keep the process alive.
      input.destroy();
      resolve();
    });
    input.once('end', () => {
      session.dispose();
    });
    session.start(input, output);
  });
}
