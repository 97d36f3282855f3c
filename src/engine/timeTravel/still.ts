/** Long calls: since when a thread has been inside one. */
import { PyLoop } from '../asyncio/objects';
import { FrameKind } from '../vm/nativeFrames';
import type { World } from '../world';

/**
 * The event since which the frame of a thread at `depth` has executed nothing, since it runs an event
 * loop or the whole thread waits; null if that cannot be told.
 */
export function stillSince({ threads, kernel }: World, tid: number, depth: number): number | null {
  const frames = threads.get(tid)?.frames ?? [];
  if (depth >= frames.length) return null;
  for (const { kind, data } of frames.slice(depth + 1)) {
    if (kind === FrameKind.loop && data instanceof PyLoop) return data.runSince;
  }
  const thread = kernel.threads.get(tid);
  return thread?.state === 'blocked' ? thread.waitSince : null;
}
