/**
 * Keeps what each program's last run has found in the Problems view, also after its session: that is
 * when it is mended. A new run of the same program begins anew; places move with edits, and what is
 * edited is taken away.
 */

import * as vscode from 'vscode';
import { DisposableOwner } from '../../base/disposable';
import { decodeHazards } from '../../protocol/decodeState';
import type { HazardReport } from '../../protocol/runReport';
import { DEBUG_TYPE } from '../debug/launchConfiguration';
import { uriOf } from '../panel/openSource';
import { hazardDiagnostic } from './hazardDiagnostic';
import { movedRange } from './movedRange';

/** The diagnostics of a run, by the address of the file. */
type Marks = Map<string, readonly vscode.Diagnostic[]>;

export class HazardMarks extends DisposableOwner {
  readonly #collection = this.register(
    vscode.languages.createDiagnosticCollection('loopscope.hazards'),
  );
  readonly #docs: vscode.Uri;
  /** By program. */
  readonly #runs = new Map<string, Marks>();

  constructor(extensionUri: vscode.Uri) {
    super();
    this.#docs = vscode.Uri.joinPath(extensionUri, 'docs', 'hazards');
    this.register(
      vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, {
        createDebugAdapterTracker: ({ configuration }) => {
          const program = String(configuration['program']);
          this.#replace(program, new Map());
          return {
            onDidSendMessage: (message: unknown) => {
              const hazards = hazardsIn(message);
              if (hazards) this.#replace(program, this.#marksOf(hazards));
            },
          };
        },
      }),
    );
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
  }

  clear(): void {
    this.#runs.clear();
    this.#collection.clear();
  }

  #marksOf(hazards: readonly HazardReport[]): Marks {
    const marks: Marks = new Map();
    for (const hazard of hazards) {
      if (hazard.line === 0) continue;
      const address = uriOf(hazard.file).toString();
      marks.set(address, [...(marks.get(address) ?? []), hazardDiagnostic(hazard, this.#docs)]);
    }
    return marks;
  }

  #replace(program: string, marks: Marks): void {
    const touched = new Set([...(this.#runs.get(program)?.keys() ?? []), ...marks.keys()]);
    this.#runs.set(program, marks);
    for (const address of touched) this.#show(address);
  }

  #show(address: string): void {
    const shown = [...this.#runs.values()].flatMap((marks) => marks.get(address) ?? []);
    this.#collection.set(vscode.Uri.parse(address), shown);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const address = document.uri.toString();
    for (const marks of this.#runs.values()) {
      const before = marks.get(address);
      if (before === undefined) continue;
      marks.set(
        address,
        before.filter((diagnostic) => contentChanges.every((change) => move(diagnostic, change))),
      );
      this.#show(address);
    }
  }
}

/** Moves a diagnostic with a change of its text; false if the change was made inside it. */
function move(
  diagnostic: vscode.Diagnostic,
  change: vscode.TextDocumentContentChangeEvent,
): boolean {
  const moved = movedRange(diagnostic.range, change);
  if (moved === null) return false;
  const { start, end } = moved;
  diagnostic.range = new vscode.Range(start.line, start.character, end.line, end.character);
  return true;
}

/** The hazards that a message of the adapter tells of. */
function hazardsIn(message: unknown): readonly HazardReport[] | undefined {
  const { event, body } = message as { readonly event?: unknown; readonly body?: unknown };
  if (event !== 'loopscope/hazards') return undefined;
  const { hazards } = body as { readonly hazards?: unknown };
  try {
    return decodeHazards(hazards, 'loopscope/hazards');
  } catch {
    // An adapter of another version; what it says is not shown, and the session goes on.
    return undefined;
  }
}
