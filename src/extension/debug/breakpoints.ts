/** The user's breakpoints. */

import * as vscode from 'vscode';

/** Whether a run of this file has somewhere to stop: without, a short program would run past. */
export function hasBreakpoint(uri: vscode.Uri | undefined): boolean {
  return vscode.debug.breakpoints.some(
    (breakpoint) =>
      breakpoint.enabled &&
      (!(breakpoint instanceof vscode.SourceBreakpoint) ||
        breakpoint.location.uri.toString() === uri?.toString()),
  );
}
