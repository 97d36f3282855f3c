/**
 * The stories of runs as documents that nobody can change: their address says which program and which
 * version, and VS Code asks for the text when it shows one, also after the window was reloaded.
 */

import * as vscode from 'vscode';
import { DisposableOwner } from '../../base/disposable';
import type { RunAttributes } from '../../debuggee/program';
import type { StoryPlaces } from '../../debuggee/tasks/task';
import { programOf } from '../pythonFile';
import type { Background } from './background';

const SCHEME = 'loopscope-story';

/** A program and what it is run with, whatever the version. */
export interface ToldProgram {
  readonly program: vscode.Uri;
  readonly how: RunAttributes;
}

export class StoryDocuments extends DisposableOwner implements vscode.TextDocumentContentProvider {
  readonly #background: Background;

  constructor(background: Background) {
    super();
    this.#background = background;
    this.register(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  async provideTextDocumentContent(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
  ): Promise<string> {
    const query = new URLSearchParams(uri.query);
    const text = await this.#background.run(
      {
        kind: 'story',
        program: query.get('program') ?? '',
        how: JSON.parse(query.get('how') ?? '{}') as RunAttributes,
        profile: query.get('python') ?? '',
        from: Number(query.get('from')),
      },
      { token },
    );
    return text ?? '';
  }

  /** Opens VS Code's diff of two versions, at the line where they part. */
  async showDiff(told: ToldProgram, { a, b, fromA, fromB, lineB }: StoryPlaces): Promise<void> {
    const at = new vscode.Range(lineB, 0, lineB, 0);
    const title = vscode.l10n.t('{0}: Python {1} ↔ Python {2}', baseName(told.program), a, b);
    const [left, right] = [address(told, a, fromA), address(told, b, fromB)];
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { selection: at });
  }
}

function address({ program, how }: ToldProgram, python: string, from: number): vscode.Uri {
  const name = `${baseName(program)} as Python ${python}`;
  const query = new URLSearchParams({
    program: programOf(program),
    how: JSON.stringify(how),
    python,
    from: String(from),
  });
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: query.toString() });
}

export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
