/**
 * The view `loopscope.eventLoops`: gives the page its HTML and its snapshots, and does what it asks
 * for. It keeps no state of its own; a page that is shown again asks for everything again.
 */

import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { DisposableOwner, DisposableStore, toDisposable } from '../../base/disposable';
import { decodeMessageFromPage, type MessageToPage } from '../../protocol/panelMessages';
import { openSource } from './openSource';
import { pageHtml } from './pageHtml';
import { PANEL_STRINGS } from '../../protocol/panelStrings';
import { translated } from './panelStrings';
import type { StateFeed } from './stateFeed';

export const VIEW_ID = 'loopscope.eventLoops';

/** Messages to a page that has not said `ready`, or is hidden, would be lost. */
interface ShownPage {
  readonly view: vscode.WebviewView;
  ready: boolean;
}

export class PanelView extends DisposableOwner implements vscode.WebviewViewProvider {
  readonly #dist: vscode.Uri;
  readonly #feed: StateFeed;
  #page: ShownPage | undefined;
  #wantsFocus = false;
  /** What lives as long as the view that was resolved last. */
  #pageStore = new DisposableStore();

  constructor(extensionUri: vscode.Uri, feed: StateFeed) {
    super();
    this.#dist = vscode.Uri.joinPath(extensionUri, 'dist');
    this.#feed = feed;
    this.register(vscode.window.registerWebviewViewProvider(VIEW_ID, this));
    this.register(feed.onDidChange((snapshot) => this.#post(snapshot)));
    this.register(toDisposable(() => this.#pageStore.dispose()));
  }

  /** Puts the focus into the tree, as soon as there is one. */
  focusTree(): void {
    this.#wantsFocus = true;
    if (this.#page?.ready) this.#welcome();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const page: ShownPage = { view, ready: false };
    this.#page = page;
    this.#pageStore.dispose();
    const store = (this.#pageStore = new DisposableStore());
    store.add(view.webview.onDidReceiveMessage((message) => this.#heard(page, message)));
    store.add(
      view.onDidChangeVisibility(() => {
        // A hidden page is thrown away; when it is shown, a new one says `ready`.
        if (view.visible) return;
        page.ready = false;
        this.#feed.watched = false;
      }),
    );
    store.add(
      view.onDidDispose(() => {
        if (this.#page === page) this.#page = undefined;
        this.#feed.watched = this.#page !== undefined;
        store.dispose();
      }),
    );
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    view.webview.html = this.#html(view.webview);
  }

  #html(webview: vscode.Webview): string {
    const address = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#dist, file)).toString();
    const strings = translated(PANEL_STRINGS);
    return pageHtml({
      title: strings.treeLabel,
      nonce: randomUUID().replaceAll('-', ''),
      cspSource: webview.cspSource,
      script: address('webview.js'),
      styles: [address('codicon.css'), address('eventLoops.css')],
      strings,
      language: vscode.env.language,
    });
  }

  #heard(page: ShownPage, value: unknown): void {
    const message = decodeMessageFromPage(value);
    switch (message?.type) {
      case 'ready':
        page.ready = true;
        this.#feed.watched = true;
        this.#welcome();
        return;
      case 'command':
        void vscode.commands.executeCommand(`loopscope.${message.command}`);
        return;
      case 'seek':
        void vscode.commands.executeCommand('loopscope.goToEvent', message.seq);
        return;
      case 'openSource':
        void openSource(message);
        return;
      case undefined:
    }
  }

  #welcome(): void {
    this.#post(this.#feed.snapshot);
    if (this.#wantsFocus) this.#post({ type: 'focusTree' });
    this.#wantsFocus = false;
  }

  #post(message: MessageToPage): void {
    if (this.#page?.ready && this.#page.view.visible) {
      void this.#page.view.webview.postMessage(message);
    }
  }
}
