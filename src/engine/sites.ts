/** Where in the program a thread is. */
import { PyLoop, type PyTask } from './asyncio/objects';
import { coroutinesOf } from './asyncio/taskConduct';
import { CodeOrigin } from './vm/codeObject';
import type { Frame, ThreadState } from './vm/frame';
import { unpackedSite, type Site } from './vm/site';

/**
 * The statement of the program that a thread is executing, or at which the task has just suspended
 * that its loop is about to leave; where it executes none, the one that asked for what it does. Null
 * in none.
 */
export function siteOf({ frames, calledFrom }: ThreadState): Site | null {
  const top = frames.at(-1)?.data;
  const task = top instanceof PyLoop ? top.currentTask : null;
  return (
    (task === null ? null : placeIn(suspendedFrames(task))) ??
    placeIn(frames) ??
    unpackedSite(calledFrom)
  );
}

/** Those of a task's coroutines, the outermost first. */
export function suspendedFrames(task: PyTask): readonly Frame[] {
  return [...coroutinesOf(task)].flatMap(({ frame }) => frame ?? []);
}

/** The innermost statement of the program in these frames, of which the last is the innermost. */
export function placeIn(frames: readonly Frame[]): Site | null {
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const { kind, code, pc } = frames[depth];
    if (kind !== 0 || code.origin !== CodeOrigin.user) continue;
    const [line, column, endLine, endColumn] = code.positions.subarray(pc, pc + 4);
    return { file: code.file, line, span: { column, endLine, endColumn }, name: code.name };
  }
  return null;
}
