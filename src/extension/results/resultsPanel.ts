/**
 * Editors with the page of results. A page keeps what it shows: one that is hidden and shown again, or
 * opened again because the window was reloaded, shows it without anything being run.
 */

import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { DisposableOwner, DisposableStore } from '../../base/disposable';
import { decodeResultsMessage } from '../../protocol/results';
import { RESULT_STRINGS } from '../../protocol/resultStrings';
import { pageHtml } from '../panel/pageHtml';
import { translated } from '../panel/panelStrings';
import { type ResultsRequest, shownResult, type ShownResult } from './origin';
import { baseName } from './storyDocuments';

const VIEW_TYPE = 'loopscope.results';

type Act = (shown: ShownResult, request: ResultsRequest) => Promise<ShownResult | undefined>;

export class ResultsPanels extends DisposableOwner implements vscode.WebviewPanelSerializer {
  readonly #extensionUri: vscode.Uri;
  readonly #act: Act;
  readonly #open = this.register(new DisposableStore());

  /** `act` does what a page asks for about its results, and answers others that take their place. */
  constructor(extensionUri: vscode.Uri, act: Act) {
    super();
    this.#extensionUri = extensionUri;
    this.#act = act;
    this.register(vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this));
  }

  show(shown: ShownResult): void {
    const title = titleOf(shown);
    this.#fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active), shown);
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const shown = shownResult(state);
    if (shown) this.#fill(panel, shown);
    else panel.dispose();
    return Promise.resolve();
  }

  #fill(panel: vscode.WebviewPanel, first: ShownResult): void {
    const store = new DisposableStore();
    let shown = first;
    const act = async (request: ResultsRequest): Promise<void> => {
      const next = await this.#act(shown, request);
      if (!next || store.disposed) return;
      shown = next;
      void panel.webview.postMessage(shown);
    };
    const dist = vscode.Uri.joinPath(this.#extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#open.add(panel);
    store.add(
      panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = decodeResultsMessage(value);
        if (message?.type === 'ready') void panel.webview.postMessage(shown);
        else if (message?.type === 'hazard') {
          void guarded(() => explain(this.#extensionUri, message.id));
        } else if (message !== undefined) void guarded(() => act(message));
      }),
    );
    store.add(
      panel.onDidDispose(() => {
        this.#open.release(panel);
        store.dispose();
      }),
    );
    const address = (file: string): string =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    panel.webview.html = pageHtml({
      title: titleOf(shown),
      nonce: randomUUID().replaceAll('-', ''),
      cspSource: panel.webview.cspSource,
      script: address('results.js'),
      styles: [address('codicon.css'), address('results.css')],
      strings: translated(RESULT_STRINGS),
      language: vscode.env.language,
    });
  }
}

function titleOf({ type, origin }: ShownResult): string {
  const name = baseName(vscode.Uri.parse(origin.file));
  return type === 'exploration'
    ? vscode.l10n.t('Schedules: {0}', name)
    : vscode.l10n.t('Versions: {0}', name);
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
