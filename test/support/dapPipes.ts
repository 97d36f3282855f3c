/**
 * Streams between a client and an adapter in one process. Each write arrives several microtasks
 * late, as it would from another process, so that code which relies on the order of a response and
 * an event within one tick is found out.
 */

import { Transform, type TransformCallback } from 'node:stream';

const MICROTASKS = 11;

class LatePipe extends Transform {
  override _transform(chunk: Buffer, _encoding: string, callback: TransformCallback): void {
    void late().then(() => {
      callback(null, chunk);
    });
  }
}

async function late(): Promise<void> {
  for (let i = 0; i < MICROTASKS; i++) await Promise.resolve();
}

export interface StreamPair {
  readonly toAdapter: Transform;
  readonly toClient: Transform;
}

export function latePipes(): StreamPair {
  return { toAdapter: new LatePipe(), toClient: new LatePipe() };
}
