/** An editor with the page of results. One that is hidden and shown again gets its results again. */

import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import { decodeResultsMessage, type Result, type ResultsMessage } from '../../protocol/results';
import { RESULT_STRINGS } from '../../protocol/resultStrings';
import { pageHtml } from '../panel/pageHtml';
import { translated } from '../panel/panelStrings';

export type ResultsRequest = Exclude<ResultsMessage, { readonly type: 'ready' | 'hazard' }>;

export interface ResultsContent {
  readonly title: string;
  readonly result: Result;
  /** What the page asks for about these results. */
  readonly onMessage: (message: ResultsRequest) => Promise<void>;
}

/** Opens the page; it closes with `owner`. */
export function openResults(
  extensionUri: vscode.Uri,
  owner: DisposableStore,
  { title, result, onMessage }: ResultsContent,
): void {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(
    'loopscope.results',
    title,
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [dist] },
  );
  owner.add(panel);
  const store = new DisposableStore();
  store.add(
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = decodeResultsMessage(value);
      if (message?.type === 'ready') void panel.webview.postMessage(result);
      else if (message?.type === 'hazard') void guarded(() => explain(extensionUri, message.id));
      else if (message !== undefined) void guarded(() => onMessage(message));
    }),
  );
  store.add(
    panel.onDidDispose(() => {
      owner.release(panel);
      store.dispose();
    }),
  );
  const address = (file: string): string =>
    panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  panel.webview.html = pageHtml({
    title,
    nonce: randomUUID().replaceAll('-', ''),
    cspSource: panel.webview.cspSource,
    script: address('results.js'),
    styles: [address('codicon.css'), address('results.css')],
    strings: translated(RESULT_STRINGS),
    language: vscode.env.language,
  });
}

/** Opens the page about a hazard. */
async function explain(extensionUri: vscode.Uri, id: string): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'hazards', `${id.replace(/\W/g, '')}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** Shows a failure of what a button does, once. */
async function guarded(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Loopscope: {0}', text));
  }
}
