/** A hazard as VS Code's Problems view shows it. */

import * as vscode from 'vscode';
import type { HazardReport, ReportedPlace } from '../../protocol/runReport';
import { uriOf } from '../panel/openSource';

export const SOURCE = 'Loopscope';

/** `docs` is the folder with a page for each rule. */
export function hazardDiagnostic(hazard: HazardReport, docs: vscode.Uri): vscode.Diagnostic {
  const { id, title, message, advice, severity, thread, pid, seq, related } = hazard;
  const where = vscode.l10n.t('{0} of process {1}, event {2}', thread, pid, seq);
  const diagnostic = new vscode.Diagnostic(
    rangeOf(hazard),
    `${title}. ${message}\n${advice}\n(${where})`,
    severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: id, target: vscode.Uri.joinPath(docs, `${id}.md`) };
  diagnostic.relatedInformation = related
    .filter(({ line }) => line > 0)
    .map(
      (one) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uriOf(one.file), rangeOf(one)),
          one.message,
        ),
    );
  return diagnostic;
}

/** The rule that a diagnostic of ours is of; undefined for others. */
export function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  return source === SOURCE && typeof code === 'object' ? String(code.value) : undefined;
}

/** The expression; the whole line where it is not known. */
function rangeOf({ line, column, endLine, endColumn }: ReportedPlace): vscode.Range {
  if (column === undefined || endLine === undefined || endColumn === undefined) {
    return new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
  }
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
