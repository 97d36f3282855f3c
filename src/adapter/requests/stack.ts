/** Threads, their frames, and the texts of frames that are in no file. */

import type { DebugProtocol } from '@vscode/debugprotocol';
import type { FrameInfo } from '../../debuggee/inspection';
import type { SessionContext } from '../context';
import type { Coordinates } from '../coordinates';
import type { RequestGroup } from '../funnel';
import { toDapSource } from '../sources';

/** What is shown for a frame of the event loop that has no Python text. */
const NATIVE_TEXT = '# This function of the event loop is native code of Loopscope.\n';

const FRAME_HINT = { python: 'normal', native: 'subtle', label: 'label' } as const;

export function stackRequests(context: SessionContext): RequestGroup {
  return {
    async threads() {
      if (!context.launched) return { threads: [] };
      const threads = await context.debuggee.threads();
      return {
        threads: threads.map(({ id, name, pid }) => ({
          id,
          name: `${name} · pid ${String(pid)}`,
        })),
      };
    },

    async stackTrace(args) {
      const page = await context.debuggee.stack(
        args.integer('threadId'),
        args.optionalInteger('startFrame') ?? 0,
        args.optionalInteger('levels') ?? 0,
      );
      return {
        stackFrames: page.frames.map((frame) => toDapFrame(frame, context.coordinates)),
        totalFrames: page.total,
      };
    },

    async source(args) {
      const reference = args.has('source')
        ? args.record('source').optionalInteger('sourceReference')
        : null;
      const number = reference ?? args.integer('sourceReference');
      const content = number === 0 ? NATIVE_TEXT : await context.debuggee.source(number);
      return { content, mimeType: 'text/x-python' };
    },
  };
}

/** A frame without a line has line and column 0, whatever the client counts from. */
function toDapFrame(frame: FrameInfo, coordinates: Coordinates): DebugProtocol.StackFrame {
  const hasLine = frame.line > 0;
  const { endLine, endColumn } = frame;
  return {
    id: frame.id,
    name: frame.name,
    ...(frame.source === null ? {} : { source: toDapSource(frame.source) }),
    line: hasLine ? coordinates.lineToClient(frame.line) : 0,
    column: hasLine ? coordinates.columnToClient(frame.column) : 0,
    ...(endLine === null ? {} : { endLine: coordinates.lineToClient(endLine) }),
    ...(endColumn === null ? {} : { endColumn: coordinates.columnToClient(endColumn) }),
    // A client takes the hint of the frame before the hint of its source.
    presentationHint: frame.source?.library === true ? 'subtle' : FRAME_HINT[frame.kind],
  };
}
