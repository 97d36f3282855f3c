/** Sources as the protocol shows them: files by absolute path, library texts by reference. */

import type { DebugProtocol } from '@vscode/debugprotocol';
import type { SourceInfo } from '../debuggee/inspection';

const LIBRARY_ORIGIN = 'Loopscope’s library';

export function toDapSource(source: SourceInfo): DebugProtocol.Source {
  return {
    name: source.name,
    ...(source.path === null ? {} : { path: source.path }),
    ...(source.reference === 0 ? {} : { sourceReference: source.reference }),
    ...(source.library ? { origin: LIBRARY_ORIGIN, presentationHint: 'deemphasize' } : {}),
  };
}

/** The source of a file that is known by its path alone. */
export function fileSource(path: string): DebugProtocol.Source {
  return { name: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), path };
}
